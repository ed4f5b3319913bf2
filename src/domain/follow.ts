import { z } from 'zod';
import { addSeconds, DAY_MS } from './clock.js';
import { FREEZE_MARGIN_S, type Freeze } from './freeze.js';
import { describeIssues } from './ingestion-input.js';
import type { PageSummary } from './page.js';
import { DEFAULT_RATE } from './rate.js';
import { PAGE_SIZE } from './search.js';

/**
 * Offers created so shortly before the look before are read again: they carry the second of their creation, and become
 * searchable a little later.
 */
const LATE_S = 30;

const followInput = z.strictObject({
  /** Seconds from the beginning of a look to that of the next one. */
  everyS: z.number().int().min(5).max(3_600).default(60),
  /** Share of the rate, above 0 and at most 1, that a look takes which has more to read than one page. */
  share: z.number().gt(0).max(1).default(0.1),
});

/** What `FollowWorkflow` takes: everything optional, nothing unknown. */
export type FollowInput = z.input<typeof followInput>;
export type FollowSettings = z.output<typeof followInput>;

/** @throws `RangeError` whose message names every wrong or unknown field. */
export function parseFollowInput(input: unknown): FollowSettings {
  const result = followInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`FollowWorkflow input: ${describeIssues(result.error)}`);
  return result.data;
}

/** Up to when the lake has what was published, on the API's clock. */
export interface Mark {
  /** Offers created before this are left to full runs: the next look asks for younger ones. */
  readonly frozenAt: string;
  /** Every offer that was created before this, and was searchable then, is in the lake. */
  readonly now: string;
}

/** The mark that a run leaves which proved the country up to `watermark`. */
export function markOfRun(watermark: string): Mark {
  return { frozenAt: addSeconds(watermark, -FREEZE_MARGIN_S), now: watermark };
}

/** The mark of a look whose first page told this clock. */
export function markOfLook({ frozenAt, now }: Freeze): Mark {
  return { frozenAt, now };
}

/** The later of two marks. Stamps of one form sort as text. */
export function laterMark(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.now < b.now ? b : a;
}

/**
 * How far down a look has to read: to just before the look before. In the hour that Paris lives through twice, an offer
 * may carry any date of it, so that all of it is read every time.
 */
export function reachOf({ frozenAt, now }: Mark): string {
  const isRepeated = addSeconds(frozenAt, FREEZE_MARGIN_S) < now;
  return isRepeated ? frozenAt : addSeconds(now, -LATE_S);
}

/** Whether the newest page of a search shows every offer that is younger than `reach`. */
export function showsAll({ total, count, oldest }: PageSummary, reach: string): boolean {
  if (oldest !== undefined && oldest < reach) return true;
  return total <= PAGE_SIZE && count < PAGE_SIZE;
}

/** Milliseconds from one call to the next of a look that takes this share of what so many applications may call. */
export function pauseBetweenCalls({ share }: Pick<FollowSettings, 'share'>, applications: number): number {
  return Math.ceil(1_000 / (share * DEFAULT_RATE * Math.max(1, applications)));
}

/** How the lake is kept fresh, as the last look left it. Kept in `ingestion`. */
export interface Followed {
  readonly settings: FollowSettings;
  /** When following began, ISO 8601 UTC. */
  readonly since: string;
  /** When the last whole look began, ISO 8601 UTC, on the API's clock: what was searchable then is in the lake. */
  readonly lookedAt?: string;
  readonly mark?: Mark;
  readonly looks: number;
  readonly calls: number;
  /** New offers. */
  readonly created: number;
  /** Seconds by which the lake was behind at worst, between each of the last looks and the one before. */
  readonly lags: readonly number[];
  /** Offers that share their second with more than a search can show: left to the next full run. */
  readonly left: number;
  /** Why the last look is not whole, or none was made. */
  readonly trouble?: string;
  /** It was stopped, and nobody looks any more. */
  readonly stopped?: boolean;
}

/**
 * What is known as a look begins, by what the last one left (`before`). Following that was stopped begins to count anew,
 * from where the lake is.
 */
export function goingOn(before: Followed | undefined, settings: FollowSettings, now: string): Followed {
  if (before !== undefined && before.stopped !== true) return { ...before, settings };
  const { lookedAt, mark } = before ?? {};
  return {
    settings,
    since: now,
    ...(lookedAt === undefined ? {} : { lookedAt }),
    ...(mark === undefined ? {} : { mark }),
    looks: 0,
    calls: 0,
    created: 0,
    lags: [],
    left: 0,
  };
}

/** Lags that are kept: of two hours, at a look a minute. */
const LAGS_KEPT = 120;

/** What a look did. Without `lookedAt` and `mark` it was not whole. */
export interface Look {
  readonly lookedAt?: string;
  readonly mark?: Mark;
  readonly calls: number;
  readonly created: number;
  readonly left: number;
  readonly trouble?: string;
  /** When it ended, ISO 8601, on the clock of `lookedAt`. */
  readonly endedAt: string;
}

/** What is known after one more look. */
export function afterLook(before: Followed, look: Look): Followed {
  const { trouble: _trouble, ...kept } = before;
  const { lookedAt, mark, trouble, endedAt } = look;
  const whole = lookedAt !== undefined;
  return {
    ...kept,
    ...(whole ? { lookedAt } : {}),
    ...(mark === undefined ? {} : { mark }),
    looks: before.looks + 1,
    calls: before.calls + look.calls,
    created: before.created + look.created,
    left: before.left + look.left,
    lags: whole ? [...before.lags, ...lagOf(before, endedAt)].slice(-LAGS_KEPT) : before.lags,
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** Nothing is said of the first look: before it, nobody followed. */
function lagOf({ lookedAt }: Followed, endedAt: string): number[] {
  if (lookedAt === undefined) return [];
  return [Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(lookedAt)) / 1_000))];
}

/** The lag, in seconds, that 95 of 100 of the last looks did not exceed; undefined where nothing is known. */
export function usualLag({ lags }: Pick<Followed, 'lags'>): number | undefined {
  const sorted = lags.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1];
}

/** Calls a day, by what was called so far; undefined in the first minutes. */
export function callsPerDay(
  { calls, since }: Pick<Followed, 'calls' | 'since'>,
  now: Date,
): number | undefined {
  const lived = now.getTime() - Date.parse(since);
  return lived < 10 * 60_000 ? undefined : Math.round((calls * DAY_MS) / lived);
}
