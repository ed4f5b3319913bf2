import type { Notice } from '../domain/notice.js';
import type { Proxies } from '../domain/proxies.js';
import type { Store } from '../elasticsearch/index.js';
import { type Channel, NotTold } from './channel.js';
import { command } from './command.js';
import { webhook } from './webhook.js';

/** Who is told, as the configuration has it. */
export interface NotifierOptions {
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** A program and its arguments. */
  readonly command?: readonly string[];
  readonly proxies: Proxies;
  /** The index prefix. */
  readonly installation: string;
  /** Of the process: the program gets a small part of it. */
  readonly env: NodeJS.ProcessEnv;
}

/** Tells notices, each once. */
export interface Notifier {
  /**
   * Tells by each channel that has not taken the notice before. What was told is kept in the store. Where that cannot be
   * read or written, it is told all the same: twice is better than never, and its id stays the same.
   * @throws NotTold once every channel was tried, with a sentence for each that failed.
   */
  tell(store: Told, notice: Notice, signal?: AbortSignal): Promise<TellingOutcome>;
}

/** What keeps which notices were told. */
type Told = Pick<Store, 'isTold' | 'keepTold'>;

interface TellingOutcome {
  /** Channels that took it now: none where all had it before. */
  readonly by: readonly Channel['name'][];
  /** Why it could not be kept that they have: it will be told again. */
  readonly unkept?: string;
}

/** What a configuration says of it. */
interface Configured {
  readonly notifications?: Pick<NotifierOptions, 'webhook' | 'command'> | undefined;
  readonly proxies: Proxies;
  readonly indexPrefix: string;
}

/** Whoever a configuration has told; undefined where nobody is. */
export function notifierOf({ notifications, proxies, indexPrefix }: Configured): Notifier | undefined {
  return createNotifier({ ...notifications, proxies, installation: indexPrefix, env: process.env });
}

/** That a notice may be told once more. */
export function unkeptText({ id }: Pick<Notice, 'id'>, reason: string): string {
  return `it is not kept that "${id}" was told, so it will be told again: ${reason}`;
}

/** Undefined where nobody is to be told. */
export function createNotifier({
  webhook: hook,
  command: argv,
  proxies,
  installation,
  env,
}: NotifierOptions): Notifier | undefined {
  const channels = [
    ...(hook === undefined ? [] : [webhook({ ...hook, proxies })]),
    ...(argv === undefined ? [] : [command(argv, env)]),
  ];
  if (channels.length === 0) return undefined;
  return { tell: (store, notice, signal) => tellAll(channels, { store, notice, installation, signal }) };
}

interface Telling {
  readonly store: Told;
  readonly notice: Notice;
  readonly installation: string;
  readonly signal: AbortSignal | undefined;
}

async function tellAll(
  channels: readonly Channel[],
  { store, notice, installation, signal }: Telling,
): Promise<TellingOutcome> {
  const by: Channel['name'][] = [];
  const failures: string[] = [];
  let unkept: string | undefined;
  for (const channel of channels) {
    if (await store.isTold(channel.name, notice.id, signal).catch(() => false)) continue;
    const at = new Date().toISOString();
    try {
      await channel.send({ schemaVersion: 1, ...notice, installation, at }, signal);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    by.push(channel.name);
    await store
      .keepTold(channel.name, { id: notice.id, kind: notice.kind, at }, signal)
      .catch((error: unknown) => {
        unkept = error instanceof Error ? error.message : String(error);
      });
  }
  if (failures.length > 0) throw new NotTold(`${failures.join('; ')}.`);
  return { by, ...(unkept === undefined ? {} : { unkept }) };
}
