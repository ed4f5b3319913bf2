import type { estypes } from '@elastic/elasticsearch';
import type { OpenFigures } from '../domain/unseen-sample.js';
import { BOARD_FIELD, BoardTally, boardsOf, OWN_BOARD } from './boards.js';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import type { OffreRead } from './open-offres.js';

/** What offers are grouped by, to tell where those that a run has not seen are dense. */
export interface OffreTraits {
  readonly boards: readonly string[];
  /** `axis=value` on every axis. */
  readonly groups: readonly string[];
}

const REGION = 'derive.region';
const ROME = 'romeCode';
const CREATION = 'dateCreation';

/** The fields that {@link traitsOf} looks at. */
export const TRAIT_FIELDS = [BOARD_FIELD, REGION, ROME, CREATION];

/** Pure. */
export function traitsOf({ id, values }: Pick<OffreRead, 'id' | 'values'>): OffreTraits {
  const boards = boardsOf(values(BOARD_FIELD));
  return {
    boards,
    groups: [
      regionGroup(values(REGION)[0] ?? ''),
      ...boards.map(boardGroup),
      domainGroup(values(ROME)[0] ?? ''),
      monthGroup(values(CREATION)[0] ?? ''),
      bucketGroup(bucketOf(id)),
    ],
  };
}

const regionGroup = (code: string) => `region=${code}`;
const boardGroup = (nom: string) => `board=${nom}`;
/** The first letter of a ROME code is its domain. */
const domainGroup = (codeROME: string) => `domain=${codeROME.slice(0, 1)}`;
const monthGroup = (creation: string) => `month=${creation.slice(0, 7)}`;
const bucketGroup = (bucket: number) => `bucket=${bucket}`;

/** Ids are cut into as many buckets by their remainder: a prime, so that it follows no other pattern. */
const BUCKETS = 7;

function bucketOf(id: string): number {
  let remainder = 0;
  for (let i = 0; i < id.length; i += 1) {
    remainder = (remainder * 10 + Math.abs(id.charCodeAt(i) - 48)) % BUCKETS;
  }
  return remainder;
}

/** More than there are of each: regions and territories, boards (62 are known), ROME codes, months. */
const MOST = { regions: 200, boards: 1_000, codesROME: 3_000 };

/** How the offers of a query spread over groups and boards, as of the last refresh. Throws DatalakeError. */
export async function spreadOf(
  { client, index }: Lake,
  query: Query,
  signal?: AbortSignal,
): Promise<OpenFigures & { readonly boards: BoardTally }> {
  const request = {
    index: index('offres'),
    size: 0,
    track_total_hits: true,
    query,
    aggs: {
      regions: { terms: { field: REGION, size: MOST.regions, missing: '' } },
      boards: { terms: { field: BOARD_FIELD, size: MOST.boards, missing: OWN_BOARD } },
      codesROME: { terms: { field: ROME, size: MOST.codesROME, missing: '' } },
      months: {
        date_histogram: { field: CREATION, calendar_interval: 'month' as const, min_doc_count: 1 },
      },
    },
  };
  const answer = await settled(
    (options) => client.search<unknown, SpreadAggregates>(request, options),
    signal,
  );
  const { total } = answer.hits;
  const open = typeof total === 'object' ? total.value : (total ?? 0);
  const byGroup = new Map<string, number>();
  const add = (group: string, offres: number) => byGroup.set(group, (byGroup.get(group) ?? 0) + offres);
  const boards = new BoardTally();
  const { aggregations: found } = answer;
  for (const { key, doc_count } of found?.regions.buckets ?? []) add(regionGroup(key), doc_count);
  for (const { key, doc_count } of found?.codesROME.buckets ?? []) add(domainGroup(key), doc_count);
  for (const { key_as_string, doc_count } of found?.months.buckets ?? [])
    add(monthGroup(key_as_string), doc_count);
  for (const { key, doc_count } of found?.boards.buckets ?? []) {
    add(boardGroup(key), doc_count);
    boards.add([key], doc_count);
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) add(bucketGroup(bucket), open / BUCKETS);
  return { open, byGroup, boards };
}

interface SpreadAggregates {
  readonly regions: { readonly buckets: readonly TermBucket[] };
  readonly boards: { readonly buckets: readonly TermBucket[] };
  readonly codesROME: { readonly buckets: readonly TermBucket[] };
  readonly months: { readonly buckets: readonly (estypes.AggregationsDateHistogramBucketKeys & MonthKey)[] };
}
interface TermBucket {
  readonly key: string;
  readonly doc_count: number;
}
interface MonthKey {
  readonly key_as_string: string;
}
