import type { Followed } from '../domain/follow.js';
import { classified } from './errors.js';
import type { StoreAccess } from './store-access.js';

/** How the lake is kept fresh, beside the runs in `ingestion`: it has no `date_debut`, so that nothing takes it for one. */
interface FollowedDocument {
  readonly fraicheur: {
    /** `lookedAt`: by how much the lake is behind is the time since. */
    readonly date?: string;
    /** `mark.now`, on the API's clock. */
    readonly jusque?: string;
    readonly arrete: boolean;
    readonly contenu: Followed;
  };
}

/** One for an installation: the figure of now. */
const DOCUMENT_ID = 'fraicheur';

/** Keeps what the last look left. @throws StoreError; repeating is safe. */
export async function keepFollowed(
  { client, index }: StoreAccess,
  followed: Followed,
  signal?: AbortSignal,
): Promise<void> {
  const { lookedAt, mark, stopped = false } = followed;
  const document: FollowedDocument = {
    fraicheur: {
      ...(lookedAt === undefined ? {} : { date: lookedAt }),
      ...(mark === undefined ? {} : { jusque: mark.now }),
      arrete: stopped,
      contenu: followed,
    },
  };
  const parameters = { index: index('ingestion'), id: DOCUMENT_ID, document } as const;
  await classified((options) => client.index({ ...parameters, require_alias: true }, options), signal);
}

/** What the last look left; undefined where nobody has followed, or there are no indexes yet. @throws StoreError. */
export async function followed(
  { client, index }: StoreAccess,
  signal?: AbortSignal,
): Promise<Followed | undefined> {
  const wanted = { index: index('ingestion'), id: DOCUMENT_ID, _source_includes: ['fraicheur.contenu'] };
  const answer = await classified(
    (options) => client.get<FollowedDocument>(wanted, { ...options, ignore: [404] }),
    signal,
  );
  return answer._source?.fraicheur.contenu;
}
