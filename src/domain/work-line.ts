import { count } from './progress.js';

/** What a worker did within some seconds. */
export interface WorkDone {
  /** API calls that ended, and those that the rate limit refused. */
  readonly calls: number;
  readonly refused: number;
  /** Offers that were read and stored, unchanged ones included. */
  readonly offers: number;
  /** Activities that ended, and those that failed. */
  readonly activities: number;
  readonly failed: number;
}

export const NO_WORK: WorkDone = { calls: 0, refused: 0, offers: 0, activities: 0, failed: 0 };

/** The line by which a worker says that it is there: "5.8 calls/s, 12 000 offers". */
export function workLine({ calls, refused, offers, activities, failed }: WorkDone, seconds: number): string {
  if (calls + offers + activities === 0) return 'idle';
  return [
    ...(calls === 0
      ? [several(activities, 'activity', 'activities')]
      : [`${(calls / seconds).toFixed(1)} calls/s`, several(offers, 'offer', 'offers')]),
    ...(refused === 0 ? [] : [`${several(refused, 'call', 'calls')} refused (429)`]),
    ...(failed === 0 ? [] : [`${several(failed, 'activity', 'activities')} failed`]),
  ].join(', ');
}

function several(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
