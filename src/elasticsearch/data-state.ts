import { isSimulator } from '../domain/installation.js';
import { addDays, type DataState, PROVEN_COUNTRY, type Span } from '../domain/questions/days.js';
import { ElasticsearchMisconfigured } from './errors.js';
import { horizonOf } from './events/feed.js';
import { endOnItsClock } from './events/history.js';
import { findRuns, lastRun } from './runs.js';
import type { Query, StoreAccess } from './store-access.js';

/** More than one an hour over a year: days before the oldest of them would be blank. */
const MOST_RUNS = 9_000;
const DATES = { includes: ['date_debut', 'date_fin', 'duree_totale', 'preuve.clock.startedAt'] };

/** What the documents of the runs, and those of the events, say of the data on the days of `span`. @throws StoreError. */
export async function dataState(store: StoreAccess, span: Span, signal?: AbortSignal): Promise<DataState> {
  const ended: Query = { terms: { statut: ['prouvee', 'lacune'] } };
  // A run may have begun the day before the first one.
  const since = addDays(span.from, -1);
  const [[last], [first], proven, ofApi, [lastProven], horizon] = await Promise.all([
    findRuns(store, [ended], { date_fin: 'desc' }, 1, signal, DATES),
    findRuns(store, PROVEN_COUNTRY, { date_debut: 'asc' }, 1, signal, DATES),
    findRuns(
      store,
      [...PROVEN_COUNTRY, { range: { date_debut: { gte: since, time_zone: 'Europe/Paris' } } }],
      { date_debut: 'desc' },
      MOST_RUNS,
      signal,
      DATES,
    ),
    lastRun(store, { ofKnownApi: true }, signal),
    findRuns(store, PROVEN_COUNTRY, { date_debut: 'desc' }, 1, signal, DATES),
    horizonOf(store, signal).catch(withoutEvents),
  ]);
  return {
    ...(last?.date_fin !== undefined && { updated: last.date_fin }),
    ...(lastProven !== undefined && { provenAt: lastProven.date_debut }),
    ...(first !== undefined && { historySince: endOnItsClock(first) }),
    provenRuns: proven
      .filter(({ date_debut }) => date_debut !== first?.date_debut)
      .map(({ date_debut: start, date_fin: end = start }) => ({ start, end })),
    ...(horizon !== undefined && { eventsSince: horizon.date }),
    isSimulated: ofApi?.api !== undefined && isSimulator(ofApi.api),
  };
}

/** An installation of before there were events has no such index. */
function withoutEvents(error: unknown): undefined {
  if (error instanceof ElasticsearchMisconfigured) return undefined;
  throw error;
}
