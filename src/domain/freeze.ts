import { addSeconds, BEGINNING, parisClock } from './clock.js';

/** What the first answer of a run says about the API's clock. */
export interface ClockReading {
  /** `Date` of the answer, ISO 8601 UTC; absent when the API does not say it. */
  readonly date?: string;
  /** Creation second of the newest offer shown, on the API's clock; absent when none has a readable date. */
  readonly newest?: string;
  /** The same moment on the clock of the machine that schedules the run, ISO 8601 UTC. */
  readonly ours: string;
}

/** The moments that a run keeps to, all by the API's own clock. */
export interface Freeze {
  /** Every search of the proof ends here, on the API's clock. */
  readonly frozenAt: string;
  /** The start of the run: offers created later are the tail. On the API's clock. */
  readonly now: string;
  /** The same start in true UTC, ISO 8601: what `lu` and closures are compared with. */
  readonly startedAt: string;
  /** Seconds that our own clock is ahead of the API's; absent when the API does not say its own. */
  readonly driftS?: number;
}

/**
 * How far the freeze lies before the run's start. Offers become searchable some time after the creation date that they
 * carry, so what is younger than this may still grow; the tail of a run reads it page by page, whatever enters there.
 */
export const FREEZE_MARGIN_S = 600;

/**
 * The freeze of a run by the API's own clock, never by ours, which may be off by any amount.
 *
 * Nothing published after the start may carry a creation date before the freeze. The `Date` header alone does not promise
 * that: creation dates may come from another machine, whose clock is behind. The newest date shown is one that this
 * clock has reached, so the earlier of the two is taken. In the hour that Paris lives through twice, the tail has
 * dates that have been given out before: the freeze then lies before that hour.
 * (docs/proof.md "The clock"; docs/api/offers.md "Creation date")
 */
export function freezeOf({ date, newest, ours }: ClockReading): Freeze {
  const startedAt = date ?? ours;
  const clock = parisClock(new Date(startedAt));
  const shown = newest === undefined ? clock : addSeconds(newest, 1);
  const now = earlier(shown, clock);
  const frozen = beforeRepeatedHour(addSeconds(now, -FREEZE_MARGIN_S), new Date(startedAt));
  return {
    frozenAt: frozen < BEGINNING ? addSeconds(BEGINNING, 1) : frozen,
    now,
    startedAt,
    ...(date === undefined ? {} : { driftS: Math.round((Date.parse(ours) - Date.parse(date)) / 1000) }),
  };
}

/** Stamps of one form sort as text. */
function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

const HOUR_MS = 3_600_000;

/**
 * `stamp`, moved before the repeated hour while that hour, or the margin after it, is being lived through: from its
 * first beginning on, an offer of the tail may have any date in it.
 */
function beforeRepeatedHour(stamp: string, now: Date): string {
  const back = clockSetBack(now);
  if (back === undefined) return stamp;
  const sinceFirst = now.getTime() - (back - HOUR_MS);
  // Two passes through the hour, then the margin of the freeze.
  if (sinceFirst < 0 || sinceFirst >= 2 * HOUR_MS + FREEZE_MARGIN_S * 1000) return stamp;
  const edge = addSeconds(parisClock(new Date(back - HOUR_MS)), -1);
  return earlier(stamp, edge);
}

/** The instant at which Paris clocks are set back, if it lies within three hours of `now`; milliseconds. */
function clockSetBack(now: Date): number | undefined {
  // Clocks change at full hours of UTC.
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  for (let at = hour - 3 * HOUR_MS; at <= hour + 3 * HOUR_MS; at += HOUR_MS) {
    const before = Date.parse(parisClock(new Date(at - 1000)));
    const after = Date.parse(parisClock(new Date(at)));
    if (after < before) return at;
  }
  return undefined;
}
