import { clockMillis, toSecond } from '../domain/clock.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import { WRITES_IN_CONFLICT } from '../patience/index.js';
import { type Write, writeBulk } from './bulk.js';
import { shortHash } from './digest.js';
import { readDocuments } from './documents.js';
import { ElasticsearchSaturated, settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';

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

/** Four columns, one row per distinct offer of the page. */
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
  /** Those of `ids` that were refused, so that they are seen but not in this state in `offres`. */
  readonly rejetes: readonly string[];
}

/** The columns of a page's offers. Pure. */
export function toContent(
  offres: readonly { readonly id: string; readonly offre: OffreBrute }[],
  rejetes: readonly string[],
): PresenceContent {
  return {
    ids: offres.map(({ id }) => id),
    codesROME: offres.map(({ offre }) =>
      typeof offre.romeCode === 'string' ? offre.romeCode.slice(0, 16) : '',
    ),
    creations: offres.map(({ offre }) => clockMillis(offre.dateCreation) ?? null),
    origines: offres.map(({ offre }) => toOrigine(offre.origineOffre)),
    rejetes,
  };
}

function toOrigine(origineOffre: unknown): number {
  const origine = Number((origineOffre as { origine?: unknown } | null | undefined)?.origine);
  return origine === 1 || origine === 2 ? origine : 0;
}

/** When a run read a page last, ISO 8601; undefined before the first. @throws DatalakeError. */
export async function lastReading(
  { client, index }: Lake,
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
  const { hits } = await settled((options) => client.search<Presence>(parameters, options), signal);
  return hits.hits[0]?._source?.lu;
}

/**
 * Records what a page showed. A page that is read again adds to what it showed before, and never takes back: an offer
 * seen once in a run stays seen, wherever it has shifted meanwhile.
 * @throws DatalakeError; repeating is safe.
 */
export async function recordPresence(lake: Lake, presence: Presence, signal?: AbortSignal): Promise<void> {
  const target = {
    _index: lake.index('presences'),
    _id: presenceId(presence.run, presence.fenetre, presence.page),
  };
  let write: Write = { action: { create: target }, source: presence };
  for (let attempt = 0; attempt < WRITES_IN_CONFLICT; attempt++) {
    const [outcome] = await writeBulk(lake, [write], signal);
    if (outcome?.status === 'rejected') throw outcome.error;
    if (outcome?.status === 'written') return;
    const known = (
      await readDocuments<Presence>(lake, { index: 'presences', ids: [target._id] }, signal)
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
    rejetes: [...rejetes],
  };
}

/** Readable while it is short: window keys can be longer than Elasticsearch's limit on an id. */
function presenceId(run: string, fenetre: string, page: number): string {
  const id = `${run}|${fenetre}|${page}`;
  return Buffer.byteLength(id) <= 256 ? id : `${shortHash(`${run}|${fenetre}`)}|${page}`;
}

/** Presences per request: about 1 MB. */
const SCAN_SIZE = 200;

/** Every page that a run saw. Refreshes first. @throws DatalakeError. */
export function seenInRun(lake: Lake, run: string, signal?: AbortSignal): AsyncGenerator<Presence> {
  return recorded(lake, { term: { run } }, signal);
}

/** Longer keys are kept, but cannot be searched for: see `schemas/presences.ts`. */
const MAX_SEARCHED_KEY = 1024;

/** Every page that a run saw of one window. Refreshes first. @throws DatalakeError. */
export async function* seenInWindow(
  lake: Lake,
  { run, fenetre }: { readonly run: string; readonly fenetre: string },
  signal?: AbortSignal,
): AsyncGenerator<Presence> {
  const ofWindow = fenetre.length <= MAX_SEARCHED_KEY ? [{ term: { fenetre } }] : [];
  const pages = recorded(lake, { bool: { filter: [{ term: { run } }, ...ofWindow] } }, signal);
  for await (const presence of pages) if (presence.fenetre === fenetre) yield presence;
}

async function* recorded(
  lake: Lake,
  query: Query,
  signal: AbortSignal | undefined,
): AsyncGenerator<Presence> {
  await refresh(lake, 'presences', signal);
  const source = { index: 'presences', query, size: SCAN_SIZE, read: { _source: true } } as const;
  for await (const hits of scan<Presence>(lake, source, signal)) {
    for (const { _source } of hits) if (_source !== undefined) yield _source;
  }
}

/** The last millisecond of a stamp's second, on the API's clock. @throws RangeError when it is no date. */
export function endOfSecond(stamp: string): number {
  return toSecond(stamp) * 1000 + 999;
}

/**
 * Distinct offers on these pages of a window, read in real time: true as soon as the pages are written. A page that
 * was never recorded adds nothing.
 */
export async function distinctInWindow(
  lake: Lake,
  {
    run,
    fenetre,
    pages,
  }: { readonly run: string; readonly fenetre: string; readonly pages: readonly number[] },
  signal?: AbortSignal,
): Promise<number> {
  const ids = pages.map((page) => presenceId(run, fenetre, page));
  const read = { index: 'presences', ids, include: ['contenu.ids'] } as const;
  const found = await readDocuments<Pick<Presence, 'contenu'>>(lake, read, signal);
  return new Set([...found.values()].flatMap(({ source }) => source.contenu.ids)).size;
}
