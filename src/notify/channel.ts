import type { Notice } from '../domain/notice.js';

/** What is sent of a notice: see docs/notifications.md. */
export interface Message extends Notice {
  readonly schemaVersion: 1;
  /** The index prefix. */
  readonly installation: string;
  /** When it was sent, ISO 8601 UTC. */
  readonly at: string;
}

/** A way to tell somebody. */
export interface Channel {
  /** A part of the id under which is kept what went this way. */
  readonly name: 'webhook' | 'command';
  /** @throws NotTold with a sentence that holds no secret. */
  send(message: Message, signal?: AbortSignal): Promise<void>;
}

/** A channel took a notice not, or not in time: it may be tried again. */
export class NotTold extends Error {
  override readonly name = 'NotTold';
}
