import type { estypes } from '@elastic/elasticsearch';
import { MAX_TRADES } from '../domain/codes-rome.js';
import type { StockFigures } from '../domain/forecast.js';
import { classified } from './errors.js';
import { OPEN } from './open-offres.js';
import { refresh } from './refresh.js';
import type { StoreAccess } from './store-access.js';

/** Stored offers, open and closed. Refreshes first, so that what was just written counts. */
export async function countOffres(store: StoreAccess, signal?: AbortSignal): Promise<number> {
  await refresh(store, 'offres', signal);
  const request = { index: store.index('offres') };
  return (await classified((options) => store.client.count(request, options), signal)).count;
}

/** Open offers per ROME code, in the country and in one region: what sets of codes are sized by. */
export interface RomeWeightsByPlace {
  readonly national: Record<string, number>;
  readonly region?: Record<string, number>;
}

export async function romeWeights(
  store: StoreAccess,
  { region }: { readonly region?: string } = {},
  signal?: AbortSignal,
): Promise<RomeWeightsByPlace> {
  const { client, index } = store;
  await refresh(store, 'offres', signal);
  const parCode = { terms: { field: 'romeCode', size: MAX_TRADES } };
  const answer = await classified(
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
export async function placeFigures(
  { client, index }: StoreAccess,
  signal?: AbortSignal,
): Promise<StockFigures> {
  const parCode = { terms: { field: 'romeCode', size: MAX_TRADES } };
  const answer = await classified(
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
