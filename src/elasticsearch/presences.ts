import { clockMillis } from '../domain/clock.js';
import { toOrigine } from '../domain/offre/origine.js';
import type { Search } from '../domain/search.js';
import type { PageShape } from '../domain/shape/page-shape.js';
import { DEPARTEMENTS } from '../domain/territoires.js';
import { VERIFICATION } from '../domain/verification.js';
import { WRITES_IN_CONFLICT } from '../patience/index.js';
import { type Write, writeBulk } from './bulk.js';
import { shortDigest } from './digest.js';
import { readDocuments } from './documents.js';
import { classified, ElasticsearchSaturated } from './errors.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';
import type { IdentifiedOffre } from './sort-page.js';
import type { Query, StoreAccess } from './store-access.js';
import type { WritesRead } from './writes-read.js';

/** One page as a run saw it. */
export interface Presence {
  readonly run: string;
  /** Key of the window, as in the ledger. */
  readonly fenetre: string;
  readonly page: number;
  /** When it was read, ISO 8601. */
  readonly lu: string;
  readonly contenu: PresenceContent;
}

/** Columns, one row per distinct offer of the page. */
export interface PresenceContent {
  readonly ids: readonly string[];
  /** Empty where the offer has none. */
  readonly codesROME: readonly string[];
  /**
   * dateCreation in milliseconds on the API's own clock (docs/api/offers.md "Creation date"); null where it is no
   * date.
   */
  readonly creations: readonly (number | null)[];
  /** 1, 2, or 0 where the offer has none. */
  readonly origines: readonly number[];
  /** Codes as they were derived, empty where the offer tells none; absent in pages of versions that kept no places. */
  readonly regions?: readonly string[];
  readonly departements?: readonly string[];
  /** The place that the page was asked for; absent where the search named none. */
  readonly lieu?: SearchedPlace;
  /** Those of `ids` that were refused, so that they are seen but not in this state in `offres`. */
  readonly rejetes: readonly string[];
  /** Which attributes its offers had when it was first stored; absent in pages of versions that did not look. */
  readonly forme?: PageShape;
}

/** The one place that a search is about: what it shows is there, whatever the offers say. */
export interface SearchedPlace {
  readonly region?: string;
  readonly departement?: string;
}

/** The place of a search that names a region, or a single departement, which is in a region. Pure. */
export function searchedPlace({ region, departements = [] }: Search): SearchedPlace | undefined {
  if (region !== undefined) return { region };
  const [departement, ...others] = departements;
  if (departement === undefined || others.length > 0) return undefined;
  const of = DEPARTEMENTS[departement]?.region;
  return { departement, ...(of && { region: of }) };
}

/** The columns of a page's offers, as a search shows them. Pure. */
export function toContent(
  offres: readonly Pick<IdentifiedOffre, 'id' | 'shown' | 'place'>[],
  rejetes: readonly string[],
  search: Search = {},
): PresenceContent {
  const lieu = searchedPlace(search);
  return {
    ids: offres.map(({ id }) => id),
    codesROME: offres.map(({ shown }) =>
      typeof shown.romeCode === 'string' ? shown.romeCode.slice(0, 16) : '',
    ),
    creations: offres.map(({ shown }) => clockMillis(shown.dateCreation) ?? null),
    origines: offres.map(({ shown }) => toOrigine(shown.origineOffre)),
    regions: offres.map(({ place: { region = '' } }) => region),
    departements: offres.map(({ place: { departement = '' } }) => departement),
    ...(lieu && { lieu }),
    rejetes,
  };
}

/** When a run read a page last, ISO 8601; undefined before the first. @throws StoreError. */
export async function lastReading(
  { client, index }: StoreAccess,
  run: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const parameters = {
    index: index('presences'),
    query: { bool: { filter: [{ term: { run } }] } },
    sort: [{ lu: 'desc' as const }],
    size: 1,
    _source: ['lu'],
  };
  const { hits } = await classified((options) => client.search<Presence>(parameters, options), signal);
  return hits.hits[0]?._source?.lu;
}

/**
 * Records what a page showed. A page that is read again adds to what it showed before, and never takes back: an offer
 * seen once in a run stays seen, wherever it has shifted meanwhile.
 * @throws StoreError; repeating is safe.
 */
export async function recordPresence(
  store: StoreAccess,
  presence: Presence,
  signal?: AbortSignal,
): Promise<void> {
  const target = {
    _index: store.index('presences'),
    _id: presenceId(presence.run, presence.fenetre, presence.page),
  };
  let write: Write = { action: { create: target }, source: presence };
  for (let attempt = 0; attempt < WRITES_IN_CONFLICT; attempt++) {
    const [outcome] = await writeBulk(store, [write], signal);
    if (outcome?.status === 'rejected') throw outcome.error;
    if (outcome?.status === 'written') return;
    const known = (
      await readDocuments<Presence>(store, { index: 'presences', ids: [target._id] }, signal)
    ).get(target._id);
    if (known === undefined) continue;
    const contenu = merge(known.source.contenu, presence.contenu);
    if (contenu === known.source.contenu) return;
    write = { action: { index: { ...target, ...known.guard } }, source: { ...presence, contenu } };
  }
  throw new ElasticsearchSaturated('Several readers are recording the same page at once.');
}

/** `before` itself when `now` adds nothing to it. */
function merge(before: PresenceContent, now: PresenceContent): PresenceContent {
  const known = new Set(before.ids);
  const added = [...now.ids.keys()].filter((i) => !known.has(now.ids[i] ?? ''));
  const pick = <T>(old: readonly T[], fresh: readonly T[]) => [
    ...old,
    ...fresh.filter((_, i) => added.includes(i)),
  ];
  // An id refused before and stored now is no longer refused.
  const rejetes = new Set([...before.rejetes.filter((id) => !now.ids.includes(id)), ...now.rejetes]);
  const sameRejects = rejetes.size === before.rejetes.length && before.rejetes.every((id) => rejetes.has(id));
  if (added.length === 0 && sameRejects) return before;
  return {
    ids: pick(before.ids, now.ids),
    codesROME: pick(before.codesROME, now.codesROME),
    creations: pick(before.creations, now.creations),
    origines: pick(before.origines, now.origines),
    ...(before.regions && now.regions && { regions: pick(before.regions, now.regions) }),
    ...(before.departements &&
      now.departements && { departements: pick(before.departements, now.departements) }),
    ...(now.lieu && { lieu: now.lieu }),
    rejetes: [...rejetes],
    // One reading says what offers have: two would count most of them twice.
    ...(before.forme && { forme: before.forme }),
  };
}

/** Readable while it is short: window keys can be longer than Elasticsearch's limit on an id. */
function presenceId(run: string, fenetre: string, page: number): string {
  const id = `${run}|${fenetre}|${page}`;
  return Buffer.byteLength(id) <= 256 ? id : `${shortDigest(`${run}|${fenetre}`)}|${page}`;
}

/** Presences per request: about 1 MB. */
const SCAN_SIZE = 50;

/** Pages of verifications, of whatever run: ids that the API knows in a place, though the offers do not say so. */
export function learnedPlaces(store: StoreAccess, signal?: AbortSignal): AsyncGenerator<Presence> {
  return recorded(store, { prefix: { fenetre: VERIFICATION } }, signal);
}

/** Every page that a run saw. Refreshes first. @throws StoreError. */
export function seenInRun(store: StoreAccess, run: string, signal?: AbortSignal): AsyncGenerator<Presence> {
  return recorded(store, { term: { run } }, signal);
}

/**
 * The pages of a run that were written since, each with its own number, and those that became readable after a later one.
 * Refreshes first. @throws StoreError.
 */
export async function* seenSince(
  store: StoreAccess,
  { run, read: before }: { readonly run: string; readonly read: WritesRead },
  signal?: AbortSignal,
): AsyncGenerator<{ readonly contenu: PresenceContent; readonly written: number }> {
  await refresh(store, 'presences', signal);
  const unread = before.unread().map((range) => ({ range: { _seq_no: range } }));
  const query = { bool: { filter: [{ term: { run } }, { bool: { should: unread } }] } };
  const read = { _source: CONTENT_WITHOUT_SHAPE, seq_no_primary_term: true };
  const source = { index: 'presences', query, size: SCAN_SIZE, read } as const;
  for await (const hits of scan<Pick<Presence, 'contenu'>>(store, source, signal)) {
    for (const { _source, _seq_no = -1 } of hits) {
      if (_source !== undefined) yield { contenu: _source.contenu, written: _seq_no };
    }
  }
}

const CONTENT_WITHOUT_SHAPE = { includes: ['contenu'], excludes: ['contenu.forme'] };

/** What each page of a run showed of the shape of offers. Refreshes first. @throws StoreError. */
export async function* pageShapes(
  store: StoreAccess,
  run: string,
  signal?: AbortSignal,
): AsyncGenerator<PageShape> {
  await refresh(store, 'presences', signal);
  const read = { _source: ['contenu.forme'] };
  const source = { index: 'presences', query: { term: { run } }, size: SCAN_SIZE, read } as const;
  for await (const hits of scan<Pick<Presence, 'contenu'>>(store, source, signal)) {
    for (const { _source } of hits) if (_source?.contenu?.forme !== undefined) yield _source.contenu.forme;
  }
}

/** Longer keys are kept, but cannot be searched for: see `schemas/presences.ts`. */
const MAX_SEARCHED_KEY = 1024;

/** Every page that a run saw of one window. Refreshes first. @throws StoreError. */
export async function* seenInWindow(
  store: StoreAccess,
  { run, fenetre }: { readonly run: string; readonly fenetre: string },
  signal?: AbortSignal,
): AsyncGenerator<Presence> {
  const ofWindow = fenetre.length <= MAX_SEARCHED_KEY ? [{ term: { fenetre } }] : [];
  const pages = recorded(store, { bool: { filter: [{ term: { run } }, ...ofWindow] } }, signal);
  for await (const presence of pages) if (presence.fenetre === fenetre) yield presence;
}

async function* recorded(
  store: StoreAccess,
  query: Query,
  signal: AbortSignal | undefined,
): AsyncGenerator<Presence> {
  await refresh(store, 'presences', signal);
  const source = { index: 'presences', query, size: SCAN_SIZE, read: { _source: true } } as const;
  for await (const hits of scan<Presence>(store, source, signal)) {
    for (const { _source } of hits) if (_source !== undefined) yield _source;
  }
}

/**
 * Distinct offers on these pages of a window, read in real time: true as soon as the pages are written. A page that
 * was never recorded adds nothing.
 */
export async function distinctInWindow(
  store: StoreAccess,
  {
    run,
    fenetre,
    pages,
  }: { readonly run: string; readonly fenetre: string; readonly pages: readonly number[] },
  signal?: AbortSignal,
): Promise<number> {
  const ids = pages.map((page) => presenceId(run, fenetre, page));
  const read = { index: 'presences', ids, include: ['contenu.ids'] } as const;
  const found = await readDocuments<Pick<Presence, 'contenu'>>(store, read, signal);
  return new Set([...found.values()].flatMap(({ source }) => source.contenu.ids)).size;
}
