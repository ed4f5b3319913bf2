import type { estypes } from '@elastic/elasticsearch';
import { nearest } from '../domain/exact-json.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import { type Derive, toDerive } from '../domain/offre/derive.js';
import type { StockFigures } from '../domain/plan.js';
import { type Write, type WriteOutcome, writeBulk } from './bulk.js';
import { digest } from './digest.js';
import { readDocuments, type StoredDocument } from './documents.js';
import { settled } from './errors.js';
import type { Lake } from './lake.js';
import { OPEN } from './open-offres.js';
import { withoutOurNames } from './own-attributes.js';
import { refresh } from './refresh.js';

/** The `suivi` object of an offer: what is known of its life. Dates are ISO 8601. */
export interface Suivi {
  readonly premiereVue: string;
  /** When its content, or its return, was last written. */
  readonly derniereModification: string;
  /** Written when the offer is closed, or seen again after it was missing. */
  readonly derniereVue?: string;
  /** Of an open offer: the start of the first proven run that has not seen it; gone when the offer is back. */
  readonly absenteDepuis?: string;
  /** The run that wrote the offer last. */
  readonly run: string;
  readonly statut: 'ouverte' | 'fermee';
  readonly dateFermeture?: string;
  /** Of a closed offer: the start of the run that dropped what names a company or a person. */
  readonly effacee?: string;
  readonly reouvertures?: number;
  readonly empreinte: string;
}

/** What stands in `offres`: the offer as it came, with two objects of ours beside its attributes. */
export interface StoredOffre {
  readonly suivi: Suivi;
  readonly derive?: Derive;
  readonly [attribut: string]: unknown;
}

/** An offer that was not stored, and the sentence why. `id` is empty when it has none that can be used. */
export interface RejectedOffre {
  readonly id: string;
  readonly reason: string;
}

/** An offer with an id under which it can be stored. */
export interface IdentifiedOffre {
  readonly id: string;
  readonly offre: OffreBrute;
  readonly empreinte: string;
}

/** Elasticsearch refuses a whole bulk for one longer `_id`. */
const MAX_ID_BYTES = 512;

export interface SortedPage {
  readonly offres: readonly IdentifiedOffre[];
  readonly rejected: readonly { readonly offre: unknown; readonly rejection: RejectedOffre }[];
  /** Offers that the page holds more than once; the first is kept. */
  readonly duplicates: number;
}

/** Sorts the offers of a page into those that can be sent and those that cannot. Pure. */
export function sortPage(page: readonly unknown[]): SortedPage {
  const offres = new Map<string, IdentifiedOffre>();
  const rejected: SortedPage['rejected'][number][] = [];
  let duplicates = 0;
  for (const candidate of page) {
    const read = identify(candidate);
    if ('reason' in read) rejected.push({ offre: candidate, rejection: read });
    else if (offres.has(read.id)) duplicates += 1;
    else offres.set(read.id, read);
  }
  return { offres: [...offres.values()], rejected, duplicates };
}

function identify(candidate: unknown): IdentifiedOffre | RejectedOffre {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    return { id: '', reason: 'The offer is not an object.' };
  }
  const { id } = candidate as { id?: unknown };
  if (typeof id !== 'string')
    return { id: '', reason: `The offer's id is not a string but ${typeof nearest(id)}.` };
  if (id.trim() === '') return { id: '', reason: "The offer's id is empty." };
  if (Buffer.byteLength(id) > MAX_ID_BYTES) {
    return { id: '', reason: `The offer's id is longer than ${MAX_ID_BYTES} bytes.` };
  }
  // Elasticsearch would store it under another id than the one it is looked up by.
  if (/\p{Surrogate}/u.test(id)) return { id: '', reason: "The offer's id holds half a character." };
  try {
    return {
      id,
      offre: candidate as OffreBrute,
      empreinte: digest(withoutOurNames(candidate as OffreBrute)),
    };
  } catch {
    return { id, reason: 'The offer is nested too deeply to be serialised.' };
  }
}

/** The digest of an offer as it came, from what is stored of it: without what stands there under our own names. */
export function contentDigest({ derive: _, suivi: __, ...offre }: Readonly<Record<string, unknown>>): string {
  return digest(offre);
}

/** What writing some offers did, by id. */
export interface OffresWrite {
  created: number;
  changed: number;
  unchanged: number;
  duplicates: number;
  readonly rejected: RejectedOffre[];
}

/** How the stored state of an offer compares to the one just read, and where to write on it. */
interface Stored {
  readonly empreinte: string;
  readonly premiereVue: string;
  readonly derniereModification: string;
  readonly isOpen: boolean;
  /** Open, but missing in the last proven run. */
  readonly isMissing: boolean;
  readonly reouvertures: number;
  readonly guard: StoredDocument<unknown>['guard'];
}

/**
 * Writes those offers that are new, changed or back again; reads the others' digests only. An offer that was missing
 * and is back as it was counts as unchanged.
 *
 * A search does not see what was written since the last refresh, so the index has the last word: new offers are
 * created, changed ones replaced only in the state that was read, and where another page was faster the offer is read
 * again in real time. Throws DatalakeError; repeating the call is safe.
 */
export async function writeOffres(
  lake: Lake,
  offres: readonly IdentifiedOffre[],
  { run, lu }: { readonly run: string; readonly lu: Date },
  signal?: AbortSignal,
): Promise<OffresWrite> {
  const result: OffresWrite = { created: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: [] };
  const stored = await readStored(lake, offres, signal);
  const pending = offres.filter((offre) => !isCurrent(offre, stored.get(offre.id)));
  result.unchanged = offres.length - pending.length;

  const write = (offre: IdentifiedOffre, state: Stored | undefined, guarded: boolean) =>
    toWrite(lake, offre, state, { run, lu, guarded });
  const outcomes = await writeBulk(
    lake,
    pending.map((offre) => write(offre, stored.get(offre.id), true)),
    signal,
  );
  count(result, pending, outcomes, stored);

  const contested = pending.filter((_, i) => outcomes[i]?.status === 'conflict');
  const latest = await readLatest(lake, contested, signal);
  const behind = contested.filter((offre) => !isCurrent(offre, latest.get(offre.id)));
  result.duplicates += contested.length - behind.length;
  // Two readers met on one offer within seconds: either state is true, so the last one to write may win.
  const retried = await writeBulk(
    lake,
    behind.map((offre) => write(offre, latest.get(offre.id), false)),
    signal,
  );
  count(result, behind, retried, latest);
  return result;
}

function isCurrent(offre: IdentifiedOffre, stored: Stored | undefined): boolean {
  return isSame(offre, stored) && !stored.isMissing;
}

/** Whether nothing of the offer itself has changed. */
function isSame(offre: IdentifiedOffre, stored: Stored | undefined): stored is Stored {
  return stored?.isOpen === true && stored.empreinte === offre.empreinte;
}

function count(
  result: OffresWrite,
  offres: readonly IdentifiedOffre[],
  outcomes: readonly WriteOutcome[],
  stored: ReadonlyMap<string, Stored>,
): void {
  for (const [i, offre] of offres.entries()) {
    const outcome = outcomes[i];
    const { id } = offre;
    if (outcome?.status === 'rejected') result.rejected.push({ id, reason: outcome.error.message });
    if (outcome?.status === 'written') result[kindOf(offre, stored.get(id))] += 1;
  }
}

function kindOf(offre: IdentifiedOffre, stored: Stored | undefined): 'created' | 'changed' | 'unchanged' {
  if (stored === undefined) return 'created';
  return isSame(offre, stored) ? 'unchanged' : 'changed';
}

function toWrite(
  lake: Lake,
  identified: IdentifiedOffre,
  stored: Stored | undefined,
  { run, lu, guarded }: { readonly run: string; readonly lu: Date; readonly guarded: boolean },
): Write {
  const { id, offre } = identified;
  const suivi = toSuivi(identified, stored, { run, now: lu.toISOString() });
  const target = { _index: lake.index('offres'), _id: id };
  const source = { ...withoutOurNames(offre), derive: toDerive(offre), suivi };
  if (!guarded) return { action: { index: target }, source };
  if (stored === undefined) return { action: { create: target }, source };
  return { action: { index: { ...target, ...stored.guard } }, source };
}

function toSuivi(
  offre: IdentifiedOffre,
  stored: Stored | undefined,
  { run, now }: { readonly run: string; readonly now: string },
): Suivi {
  const reouvertures = (stored?.reouvertures ?? 0) + (stored?.isOpen === false ? 1 : 0);
  // Of an offer that is back as it was, no content was written: that it was seen is all there is to say.
  const seen = isSame(offre, stored)
    ? { derniereModification: stored.derniereModification, derniereVue: now }
    : { derniereModification: now };
  return {
    premiereVue: stored?.premiereVue ?? now,
    ...seen,
    run,
    statut: 'ouverte',
    ...(reouvertures > 0 && { reouvertures }),
    empreinte: offre.empreinte,
  };
}

const STORED_FIELDS = [
  'empreinte',
  'premiereVue',
  'derniereModification',
  'absenteDepuis',
  'statut',
  'reouvertures',
].map((field) => `suivi.${field}`);

/** By doc values alone: decompressing the sources of one page costs fifteen times as much. */
async function readStored(
  { client, index }: Lake,
  offres: readonly IdentifiedOffre[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Stored>> {
  if (offres.length === 0) return new Map();
  const answer = await settled(
    (options) =>
      client.search(
        {
          index: index('offres'),
          query: { ids: { values: offres.map(({ id }) => id) } },
          size: offres.length,
          docvalue_fields: ['id', ...STORED_FIELDS],
          stored_fields: ['_none_'],
          seq_no_primary_term: true,
          track_total_hits: false,
        },
        options,
      ),
    signal,
  );
  return new Map(answer.hits.hits.map((hit) => [String(hit.fields?.id?.[0]), fromDocValues(hit)]));
}

function fromDocValues({ fields, _seq_no, _primary_term }: estypes.SearchHit): Stored {
  return {
    empreinte: String(fields?.['suivi.empreinte']?.[0]),
    premiereVue: String(fields?.['suivi.premiereVue']?.[0]),
    derniereModification: String(fields?.['suivi.derniereModification']?.[0]),
    isOpen: fields?.['suivi.statut']?.[0] === 'ouverte',
    isMissing: fields?.['suivi.absenteDepuis'] !== undefined,
    reouvertures: Number(fields?.['suivi.reouvertures']?.[0] ?? 0),
    guard: { if_seq_no: _seq_no ?? 0, if_primary_term: _primary_term ?? 0 },
  };
}

/** In real time, from the source: dear, so only for the few offers that another writer has just touched. */
async function readLatest(
  lake: Lake,
  offres: readonly IdentifiedOffre[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Stored>> {
  const ids = offres.map(({ id }) => id);
  const found = await readDocuments<{ suivi: Suivi }>(
    lake,
    { index: 'offres', ids, include: ['suivi'] },
    signal,
  );
  return new Map([...found].map(([id, { source, guard }]) => [id, fromSuivi(source.suivi, guard)]));
}

function fromSuivi(
  { empreinte, premiereVue, derniereModification, absenteDepuis, statut, reouvertures = 0 }: Suivi,
  guard: Stored['guard'],
): Stored {
  return {
    empreinte,
    premiereVue,
    derniereModification,
    isOpen: statut === 'ouverte',
    isMissing: absenteDepuis !== undefined,
    reouvertures,
    guard,
  };
}

/** Stored offers, open and closed. Refreshes first, so that what was just written counts. */
export async function countOffres(lake: Lake, signal?: AbortSignal): Promise<number> {
  await refresh(lake, 'offres', signal);
  const request = { index: lake.index('offres') };
  return (await settled((options) => lake.client.count(request, options), signal)).count;
}

/** Open offers per ROME code, in the country and in one region: what sets of codes are sized by. */
export interface RomeWeightsByPlace {
  readonly national: Record<string, number>;
  readonly region?: Record<string, number>;
}

/** More than the ROME has codes (about 1 900). */
const MAX_ROME_BUCKETS = 3_000;

export async function romeWeights(
  lake: Lake,
  { region }: { readonly region?: string } = {},
  signal?: AbortSignal,
): Promise<RomeWeightsByPlace> {
  const { client, index } = lake;
  await refresh(lake, 'offres', signal);
  const parCode = { terms: { field: 'romeCode', size: MAX_ROME_BUCKETS } };
  const answer = await settled(
    (options) =>
      client.search<
        unknown,
        { national: estypes.AggregationsStringTermsAggregate; region?: RegionAggregate }
      >(
        {
          index: index('offres'),
          size: 0,
          track_total_hits: false,
          query: OPEN,
          aggs: {
            national: parCode,
            ...(region !== undefined && {
              region: { filter: { term: { 'derive.region': region } }, aggs: { parCode } },
            }),
          },
        },
        options,
      ),
    signal,
  );
  const ofRegion = answer.aggregations?.region?.parCode;
  return {
    national: weightsOf(answer.aggregations?.national),
    ...(ofRegion !== undefined && { region: weightsOf(ofRegion) }),
  };
}

/** More than there are departements and territories. */
const MAX_PLACE_BUCKETS = 200;

/** How the open offers spread over places and trades, as of the last refresh; all empty before the first run. */
export async function placeFigures({ client, index }: Lake, signal?: AbortSignal): Promise<StockFigures> {
  const parCode = { terms: { field: 'romeCode', size: MAX_ROME_BUCKETS } };
  const answer = await settled(
    (options) =>
      client.search<unknown, PlaceAggregates>(
        {
          index: index('offres'),
          ignore_unavailable: true,
          size: 0,
          track_total_hits: true,
          query: OPEN,
          aggs: {
            departements: { terms: { field: 'derive.departement', size: MAX_PLACE_BUCKETS } },
            regions: {
              terms: { field: 'derive.region', size: MAX_PLACE_BUCKETS },
              aggs: { parCode },
            },
            national: parCode,
          },
        },
        options,
      ),
    signal,
  );
  const { total } = answer.hits;
  const regions = (answer.aggregations?.regions?.buckets ?? []) as unknown as RegionBucket[];
  return {
    offres: typeof total === 'object' ? total.value : (total ?? 0),
    departements: weightsOf(answer.aggregations?.departements),
    codesROME: {
      national: weightsOf(answer.aggregations?.national),
      regions: Object.fromEntries(regions.map(({ key, parCode }) => [String(key), weightsOf(parCode)])),
    },
  };
}

interface PlaceAggregates {
  readonly departements: estypes.AggregationsStringTermsAggregate;
  readonly regions: estypes.AggregationsStringTermsAggregate;
  readonly national: estypes.AggregationsStringTermsAggregate;
}
type RegionBucket = RegionAggregate & { readonly key: string };

interface RegionAggregate {
  readonly parCode: estypes.AggregationsStringTermsAggregate;
}

function weightsOf(aggregate: estypes.AggregationsStringTermsAggregate | undefined): Record<string, number> {
  const buckets = (aggregate?.buckets ?? []) as estypes.AggregationsStringTermsBucket[];
  return Object.fromEntries(buckets.map(({ key, doc_count }) => [String(key), doc_count]));
}
