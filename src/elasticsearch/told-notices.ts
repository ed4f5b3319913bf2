import { classified } from './errors.js';
import type { StoreAccess } from './store-access.js';

/** That somebody was told something, beside the runs in `ingestion`: it has no `date_debut`, so that nothing takes it for one. */
interface ToldDocument {
  readonly avis: {
    /** When, ISO 8601 UTC. */
    readonly date: string;
    /** See `NoticeKind`. */
    readonly genre: string;
    /** By which channel. */
    readonly par: string;
  };
}

const documentId = (channel: string, notice: string) => `avis/${channel}/${notice}`;

/** Whether a channel has taken a notice. @throws StoreError. */
export async function isTold(
  { client, index }: StoreAccess,
  channel: string,
  notice: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const parameters = { index: index('ingestion'), id: documentId(channel, notice) };
  return classified((options) => client.exists(parameters, options), signal);
}

/** Notes that a channel has taken a notice. @throws StoreError; repeating is safe. */
export async function keepTold(
  { client, index }: StoreAccess,
  channel: string,
  { id, kind, at }: { readonly id: string; readonly kind: string; readonly at: string },
  signal?: AbortSignal,
): Promise<void> {
  const document: ToldDocument = { avis: { date: at, genre: kind, par: channel } };
  const parameters = { index: index('ingestion'), id: documentId(channel, id), document } as const;
  await classified((options) => client.index({ ...parameters, require_alias: true }, options), signal);
}
