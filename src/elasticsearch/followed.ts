import type { Followed } from '../domain/follow.js';
import { readDocuments } from './documents.js';
import { classified, IndexMissing } from './errors.js';
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
export async function followed(store: StoreAccess, signal?: AbortSignal): Promise<Followed | undefined> {
  const wanted = { index: 'ingestion', ids: [DOCUMENT_ID], include: ['fraicheur.contenu'] } as const;
  try {
    const found = await readDocuments<FollowedDocument>(store, wanted, signal);
    return found.get(DOCUMENT_ID)?.source.fraicheur.contenu;
  } catch (error) {
    if (error instanceof IndexMissing) return undefined;
    throw error;
  }
}
