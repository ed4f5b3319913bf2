import { classified, type RequestOptions } from '../errors.js';
import { countOf } from '../open-offres.js';
import { lastFullRun, type StoredRun, startOnItsClock } from '../runs.js';
import type { StoreAccess } from '../store-access.js';

/** After every run. */
const NOW_AND_EVER = '9999-12-31T00:00:00.000Z';
/** Share of what the last proven run collected that an index holds at least, unless it was made anew. */
const STILL_THERE = 0.5;
/** Clocks of runs differ by less, once what the API's clock is off by is taken into account. */
const SLACK_MS = 3_600_000;

/**
 * Whether what happens to offers is told: once a run has PROVEN the whole country, and what it collected is still there. What
 * the first runs find, or those over an index that was made anew, is a beginning and no event.
 * @throws StoreError.
 */
export async function historyBegun(store: StoreAccess, signal?: AbortSignal): Promise<boolean> {
  if (!(await hasEvents(store, signal))) return false;
  const proven = await lastFullRun(store, NOW_AND_EVER, signal);
  if (proven === undefined) return false;
  const lte = endOnItsClock(proven);
  const kept = await countOf(store, { range: { 'suivi.premiereVue': { lte } } }, signal);
  return kept > 0 && kept >= STILL_THERE * (proven.total_offres_collecte ?? 0);
}

/** The end of a run on the API's clock, which offers carry: a run's own may be off by hours. ISO 8601. */
export function endOnItsClock({
  duree_totale = 0,
  ...run
}: Pick<StoredRun, 'date_debut' | 'duree_totale' | 'preuve'>): string {
  const start = Date.parse(startOnItsClock(run));
  return new Date(start + duree_totale * 1_000 + SLACK_MS).toISOString();
}

/** Whether the index of events is there: a run that began under an earlier version goes on without it. @throws StoreError. */
export function hasEvents({ client, index }: StoreAccess, signal?: AbortSignal): Promise<boolean> {
  return classified(
    (options: RequestOptions) => client.indices.existsAlias({ name: index('evenements') }, options),
    signal,
  );
}
