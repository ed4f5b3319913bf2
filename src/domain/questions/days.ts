import { DAY_MS, parisClock } from '../clock.js';
import type { Clause } from './clause.js';

/** Documents of runs that were PROVEN over the whole country, and so tell what was open then. */
export const PROVEN_COUNTRY = [
  { exists: { field: 'filigrane' } },
  { term: { mode: 'full' } },
] as const satisfies readonly Clause[];

/** When an ended run over the whole country that was PROVEN began and ended, ISO 8601 UTC. */
interface ProvenRun {
  readonly start: string;
  readonly end: string;
}

/** What the documents of the runs say of the data. Moments are ISO 8601 UTC. */
export interface DataState {
  /** The end of the last run that has a verdict; absent before the first. */
  readonly updated?: string;
  /** The start of the last PROVEN run over the whole country. */
  readonly provenAt?: string;
  /** The end of the first of them on the clock that offers carry: what was first seen later is new. */
  readonly historySince?: string;
  /** The PROVEN runs over the whole country of the days asked for, the newest first; the first one ever is none of them. */
  readonly provenRuns: readonly ProvenRun[];
  /** Everything that was told since is kept in `evenements`; absent where nothing was removed. */
  readonly eventsSince?: string;
  /** Whether the API that was read is a simulator. */
  readonly isSimulated: boolean;
}

/** Paris days, as a range query takes them: the first, and the one after the last. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A day on which offers were first seen: it, the day after it, and the day by whose begin a week has passed. */
export interface Cohort extends Span {
  readonly until: string;
}

/** A day belongs to a week until the seventh day after it is over. */
const WEEK = 8;

export function parisDay(instant: Date): string {
  return parisClock(instant).slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last `days` days in Paris, today included. */
export function lastDays(days: number, now: Date): Span {
  const to = addDays(parisDay(now), 1);
  return { from: addDays(to, -days), to };
}

/** Every day of a span, the oldest first. */
export function daysOf({ from, to }: Span): readonly string[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return Array.from({ length }, (_, i) => addDays(from, i));
}

/**
 * How many PROVEN runs read the whole country on each day, the first one ever left out: what it found is a beginning. A day
 * that is not in the map has no figures: nobody knows what happened on it.
 */
export function provenDays({ provenRuns }: Pick<DataState, 'provenRuns'>): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { start, end } of provenRuns) {
    // One that ends after midnight has told what happened on both days.
    for (const day of new Set([start, end].map((moment) => parisDay(new Date(moment))))) {
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  return days;
}

/**
 * The days whose offers can be said to have closed within a week or not: after the day of the first PROVEN run, with a PROVEN
 * run on the seventh day after, which is over.
 */
export function cohortsOf(span: Span, state: DataState): readonly Cohort[] {
  const { historySince, provenAt } = state;
  if (historySince === undefined || provenAt === undefined) return [];
  const proven = provenDays(state);
  const [first, last] = [historySince, provenAt].map((moment) => parisDay(new Date(moment)));
  return daysOf(span)
    .map((from) => ({ from, to: addDays(from, 1), until: addDays(from, WEEK) }))
    .filter(
      ({ from, until }) => from > (first ?? '') && until <= (last ?? '') && proven.has(addDays(until, -1)),
    );
}
