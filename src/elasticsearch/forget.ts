import type { OffreEvent } from '../domain/events.js';
import { parseExact, stringifyExact } from '../domain/exact-json.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import { CONTACT_FIELDS, type Forgetting, withoutForgotten } from '../domain/offre/forgotten.js';
import { type Write, writeAll, writeBulk } from './bulk.js';
import type { Case } from './cases.js';
import { contentOf, stateDigest } from './digest.js';
import { readDocuments } from './documents.js';
import { classified, ElasticsearchMisconfigured, type RequestOptions } from './errors.js';
import { forgottenId } from './events/event-documents.js';
import { forgottenOffres } from './events/forgotten-offres.js';
import { aliasesInMigration } from './migration/family.js';
import { allowWrites, blockWrites } from './migration/source.js';
import { keptIndexes } from './migration/switch.js';
import { refresh } from './refresh.js';
import { removeAll } from './remove.js';
import { scan } from './scan.js';
import type { Query, StoreAccess } from './store-access.js';
import { contentDigest, type StoredOffre } from './stored-offre.js';

export interface ForgetRequest {
  readonly id: string;
  readonly what: Forgetting;
  readonly now: Date;
}

/** What was forgotten, by index: the documents that were deleted, or rewritten without the contact. */
export interface Forgotten {
  readonly id: string;
  readonly what: Forgetting;
  readonly offres: number;
  readonly erreurs: number;
  readonly evenements: number;
  /** Indexes that migrations have moved away from. */
  readonly kept: number;
  /** Whether the offer was open, as far as the index knew: then the API most likely shows it still. */
  readonly wasOpen: boolean;
}

/** Whether anything is kept of an offer, in whatever index; that it was forgotten counts. @throws StoreError. */
export async function isKept(store: StoreAccess, id: string, signal?: AbortSignal): Promise<boolean> {
  const kept = await keptIndexes(store, signal);
  const byId: Query = { ids: { values: [id] } };
  const wanted: readonly (readonly [index: string, query: Query])[] = [
    [store.index('offres'), byId],
    [store.index('erreurs'), { term: { offreId: id } }],
    [store.index('evenements'), { term: { offre: id } }],
    ...kept.filter(({ alias }) => alias === store.index('offres')).map(({ index }) => [index, byId] as const),
  ];
  for (const [index, query] of wanted) {
    const options = { index, ignore_unavailable: true };
    await classified((more: RequestOptions) => store.client.indices.refresh(options, more), signal);
    const request = { ...options, query };
    const { count } = await classified((more: RequestOptions) => store.client.count(request, more), signal);
    if (count > 0) return true;
  }
  return false;
}

/**
 * Removes an offer, or its contact, from everywhere it is kept, and notes its id so that no run brings back what was
 * forgotten: first, so that whatever breaks off here is made good by the end of the next run.
 * @throws ElasticsearchMisconfigured while a migration goes on; otherwise a StoreError. Repeating is safe.
 */
export async function forgetOffre(
  store: StoreAccess,
  { id, what, now }: ForgetRequest,
  signal?: AbortSignal,
): Promise<Forgotten> {
  const migrating = await aliasesInMigration(store, signal);
  if (migrating.length > 0) {
    throw new ElasticsearchMisconfigured(
      `A migration of ${migrating.join(', ')} goes on, or was left unfinished. Nothing was forgotten. Wait for its ` +
        'end, or go on with it by `npx moisson migrate`.',
    );
  }
  await mark(store, { id, what, now }, signal);
  const wasOpen = await isOpen(store, id, signal);
  const erreurs = await forgetCases(store, id, what, signal);
  const evenements = what === 'whole' ? await removeAll(store, 'evenements', eventsOf(id), signal) : 0;
  const offres = await forgetIn(store, id, what, signal);
  let kept = 0;
  for (const { alias, index } of await keptIndexes(store, signal)) {
    if (alias === store.index('offres')) kept += await forgetInKept(store, index, id, what, signal);
  }
  for (const name of ['offres', 'erreurs', 'evenements'] as const) await refresh(store, name, signal);
  return { id, what, offres, erreurs, evenements, kept, wasOpen };
}

/**
 * Takes away again what pages that were being read meanwhile brought back of forgotten offers. Gives their number.
 * @throws StoreError; repeating is safe.
 */
export async function forgetAgain(store: StoreAccess, signal?: AbortSignal): Promise<number> {
  await refresh(store, 'evenements', signal);
  let again = 0;
  for (const [id, what] of await forgottenOffres(store, signal))
    again += await stripStored(store, id, what, signal);
  return again;
}

/** Of one whole and one in part, whole remains. */
async function mark(
  store: StoreAccess,
  { id, what, now }: ForgetRequest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = { _index: store.index('evenements'), _id: forgottenId(id) };
  const date = now.toISOString();
  const whole: OffreEvent = { offre: id, type: 'oubliee', date, ecrit: date, run: 'forget' };
  const write: Write =
    what === 'whole'
      ? { action: { index: target }, source: whole }
      : { action: { create: target }, source: { ...whole, champs: CONTACT_FIELDS } };
  const [outcome] = await writeBulk(store, [write], signal);
  if (outcome?.status === 'rejected') throw outcome.error;
  await refresh(store, 'evenements', signal);
}

async function isOpen(store: StoreAccess, id: string, signal: AbortSignal | undefined): Promise<boolean> {
  const read = { index: 'offres', ids: [id], include: ['suivi.statut'] } as const;
  const found = await readDocuments<Pick<StoredOffre, 'suivi'>>(store, read, signal);
  return found.get(id)?.source.suivi.statut === 'ouverte';
}

/** In the index behind an alias, or in one by its own name. */
async function forgetIn(
  store: StoreAccess,
  id: string,
  what: Forgetting,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (what === 'contact') return stripStored(store, id, what, signal);
  return writeAll(store, [{ action: { delete: { _index: store.index('offres'), _id: id } } }], signal);
}

/** Rewrites a stored offer without what is forgotten of it, its digest included, so that it is what a run will see. */
async function stripStored(
  store: StoreAccess,
  id: string,
  what: Forgetting,
  signal: AbortSignal | undefined,
): Promise<number> {
  const found = await readDocuments<StoredOffre>(store, { index: 'offres', ids: [id] }, signal);
  const stored = found.get(id);
  if (stored === undefined) return 0;
  const { derive, suivi, ...content } = stored.source;
  const left = withoutForgotten(content as OffreBrute, what);
  if (Object.keys(left).length === Object.keys(content).length) return 0;
  // One that was purged keeps the digest of what was shown; one that was altered has none.
  const isWhole = contentDigest(content) === contentOf(suivi.empreinte);
  const [derivation = ''] = suivi.empreinte.split(':');
  const empreinte = isWhole ? stateDigest(derivation, contentDigest(left)) : '';
  const source = {
    ...left,
    ...(what === 'contact' && derive !== undefined && { derive }),
    suivi: { ...suivi, empreinte },
  };
  const action = { index: { _index: store.index('offres'), _id: id, ...stored.guard } };
  return writeAll(store, [{ action, source }], signal);
}

/** A kept index takes no writes, but for this one. */
async function forgetInKept(
  store: StoreAccess,
  index: string,
  id: string,
  what: Forgetting,
  signal: AbortSignal | undefined,
): Promise<number> {
  const own: StoreAccess = { client: store.client, index: () => index };
  if ((await readDocuments(own, { index: 'offres', ids: [id], include: ['id'] }, signal)).size === 0)
    return 0;
  await allowWrites(store, index, signal);
  try {
    return await forgetByName(own, id, what, signal);
  } finally {
    await blockWrites(store, index);
  }
}

/** Bulks go by aliases alone: an index by its own name is written to one document at a time. */
async function forgetByName(
  { client, index }: StoreAccess,
  id: string,
  what: Forgetting,
  signal: AbortSignal | undefined,
): Promise<number> {
  const name = index('offres');
  if (what === 'whole') {
    await classified(
      (options: RequestOptions) => client.delete({ index: name, id }, { ...options, ignore: [404] }),
      signal,
    );
    return 1;
  }
  const read = { index: 'offres', ids: [id] } as const;
  const stored = (await readDocuments<StoredOffre>({ client, index }, read, signal)).get(id);
  if (stored === undefined) return 0;
  const { contact: _, agence: __, ...document } = stored.source;
  await classified((options: RequestOptions) => client.index({ index: name, id, document }, options), signal);
  return 1;
}

/** Cases keep refused offers whole, until they are stored or gone. */
async function forgetCases(
  store: StoreAccess,
  id: string,
  what: Forgetting,
  signal: AbortSignal | undefined,
): Promise<number> {
  const _index = store.index('erreurs');
  await refresh(store, 'erreurs', signal);
  let forgotten = 0;
  const read = { _source: ['corps'] };
  for await (const hits of scan<Pick<Case, 'corps'>>(
    store,
    { index: 'erreurs', query: { term: { offreId: id } }, size: 100, read },
    signal,
  )) {
    const writes = hits.flatMap(({ _id = '', _source }): Write[] => {
      if (what === 'whole') return [{ action: { delete: { _index, _id } } }];
      const corps = withoutContact(_source?.corps);
      return corps === _source?.corps
        ? []
        : [{ action: { update: { _index, _id } }, source: { doc: { corps } } }];
    });
    forgotten += await writeAll(store, writes, signal);
  }
  return forgotten;
}

/** The text of a refused offer without its contact; nothing where it cannot be read. */
function withoutContact(corps: string | null | undefined): string | null | undefined {
  if (typeof corps !== 'string') return corps;
  try {
    return stringifyExact(withoutForgotten(parseExact(corps) as OffreBrute, 'contact'));
  } catch {
    return null;
  }
}

/** That it was forgotten stays. */
function eventsOf(id: string): Query {
  return { bool: { filter: [{ term: { offre: id } }], must_not: [{ term: { type: 'oubliee' } }] } };
}
