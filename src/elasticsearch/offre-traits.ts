import type { OpenFigures } from '../domain/unseen-sample.js';
import { BOARD_FIELD, BoardTally, boardsOf, OWN_BOARD } from './boards.js';
import { classified } from './errors.js';
import type { OffreRead } from './open-offres.js';
import type { Query, StoreAccess } from './store-access.js';

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
  for (let i = 0; i < id.length; i++) {
    remainder = (remainder * 10 + Math.abs(id.charCodeAt(i) - 48)) % BUCKETS;
  }
  return remainder;
}

/** The axes that open offers are counted on; sizes are more than there are (62 boards are known, 1 900 ROME codes). */
const AXES = {
  regions: { aggregation: { terms: { field: REGION, size: 200, missing: '' } }, group: regionGroup },
  boards: {
    aggregation: { terms: { field: BOARD_FIELD, size: 1_000, missing: OWN_BOARD } },
    group: boardGroup,
  },
  codesROME: { aggregation: { terms: { field: ROME, size: 3_000, missing: '' } }, group: domainGroup },
  months: {
    aggregation: { date_histogram: { field: CREATION, calendar_interval: 'month', min_doc_count: 1 } },
    group: monthGroup,
  },
} as const;

interface Bucket {
  readonly key: string | number;
  /** Of a month: its first instant, ISO 8601. */
  readonly key_as_string?: string;
  readonly doc_count: number;
}

export interface Spread extends OpenFigures {
  readonly boards: BoardTally;
}

/** How the offers of a query spread over groups and boards, as of the last refresh. @throws StoreError. */
export async function spreadOf(
  { client, index }: StoreAccess,
  query: Query,
  signal?: AbortSignal,
): Promise<Spread> {
  const axes = Object.entries(AXES);
  const request = {
    index: index('offres'),
    size: 0,
    track_total_hits: true,
    query,
    aggs: Object.fromEntries(axes.map(([axis, { aggregation }]) => [axis, aggregation])),
  };
  const { hits, aggregations } = await classified(
    (options) =>
      client.search<unknown, Record<string, { readonly buckets: readonly Bucket[] }>>(request, options),
    signal,
  );
  const open = typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
  const byGroup = new Map<string, number>();
  for (const [axis, { group }] of axes) {
    for (const { key, key_as_string, doc_count } of aggregations?.[axis]?.buckets ?? []) {
      const name = group(key_as_string ?? String(key));
      byGroup.set(name, (byGroup.get(name) ?? 0) + doc_count);
    }
  }
  // Nothing tells one remainder from another: each has its part.
  for (let bucket = 0; bucket < BUCKETS; bucket++) byGroup.set(bucketGroup(bucket), open / BUCKETS);
  const boards = new BoardTally();
  for (const { key, doc_count } of aggregations?.boards?.buckets ?? []) boards.add([String(key)], doc_count);
  return { open, byGroup, boards };
}
