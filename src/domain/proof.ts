import { PAGE_SIZE, SEARCH_LIMIT } from './search.js';

/** What the reading of one search showed, in the order in which its pages were read. */
export interface WindowReading {
  /** The total that the API gave with the first page read, and with the last. */
  readonly totalFirst: number;
  readonly totalLast: number;
  /** Distinct offers on the pages read. */
  readonly distinct: number;
  /** Whether the search is bounded by a date in the past. */
  readonly frozen: boolean;
}

/**
 * Offers that the reading of a frozen search lacks; 0 proves that every offer which was open all along was seen.
 *
 * The search is bounded by a creation date in the past, so nothing enters it: its total only falls, by the offers
 * closed meanwhile. Pages are read one after the other from the last to the first, so an offer that moves up
 * because another one closed is met on a later page, never skipped. What such a reading must then show at least is
 * what was there at first, as far as a search can show it, less what was closed. A total that grows all the same is
 * no evidence: what it grew by counts as missing.
 */
export function missingInWindow(reading: WindowReading): number {
  const closed = Math.max(0, reading.totalFirst - reading.totalLast);
  const due = Math.min(reading.totalFirst, SEARCH_LIMIT) - closed;
  const grown = reading.frozen ? reading.totalLast - reading.totalFirst : 0;
  return Math.max(0, due - reading.distinct, grown);
}

/** Offers of a search that no page can show, whatever is read. */
export function beyondReach(total: number): number {
  return Math.max(0, total - SEARCH_LIMIT);
}

/** What stopped the reading of a window, as far as an activity's failure tells. */
interface FailureCause {
  /** Kind of the error, e.g. `ApiUnavailable`. */
  readonly kind: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** The page that could not be read. */
  readonly page?: number;
}

/** A place where a run knows that offers are missing. */
export interface Gap {
  /** The key of the search, as in the ledger. */
  readonly window: string;
  /** Offers missing, as far as the API's totals tell; 0 when a failure left the number unknown. */
  readonly missing: number;
  readonly reason: string;
  /** Absent when nothing failed, and the figures do not add up. */
  readonly cause?: FailureCause;
  /** What ends it; absent = `replay`. */
  readonly remedy?: Remedy;
  /** Offers that the API counted in the window; absent where it did not say. */
  readonly total?: number;
}

/**
 * What ends a gap: reading its window again (`replay`, or any later run), a whole run once the API answers as one again
 * (`another-run`), a person who decides on closures (`close`), or who mends the index (`mend-index`) or asks the API's
 * operator (`ask-api`).
 */
export type Remedy = 'replay' | 'another-run' | 'close' | 'mend-index' | 'ask-api';

/** Why a page, and the total that it carries, cannot be had. */
export interface Unread {
  readonly failure: string;
  readonly cause: FailureCause;
}

/** What the end of a run has to be decided from. */
export interface Reconciliation {
  /** National totals of the frozen search, at the start and at the end of the run. */
  readonly totalAtStart: number;
  readonly totalAtEnd: number | Unread;
  /** Distinct offers that this run has seen, created up to the freeze. */
  readonly distinct: number;
  /** Searches on complete axes that together cover the country: all read or proven full? */
  readonly gaps: readonly Gap[];
  /** False when the run was told to look at a part of the country only, which proves nothing about the rest. */
  readonly wholeCountry: boolean;
  /** Set when all dates of the country were asked for, which no day leaves without an offer. */
  readonly neverEmpty?: boolean;
  /** What other witnesses than the totals say; absent in runs that began before they were asked. */
  readonly witnessed?: {
    /** Gaps that they tell, of the country or of the index. */
    readonly gaps: readonly Gap[];
    /** Offers that earlier runs have seen, that this one has not, and that may well be open. */
    readonly remembered: number;
    /** What all offers that were there at the start, whatever their date, leave over of those seen. */
    readonly leftOver: number;
    /** The same for those younger than the freeze. */
    readonly leftOverYoung: number;
  };
}

export type Verdict =
  | { readonly status: 'proven' }
  | { readonly status: 'gap'; readonly missing: number; readonly gaps: readonly Gap[] };

/**
 * The verdict of a run. PROVEN needs both: every window read without a gap, and at least as many distinct offers
 * as the API still counts. The number of a GAP is what the windows lack, within what the national totals allow: no
 * more than the first total leaves over (another window may have shown the same offers), no less than the last.
 */
export function verdict(r: Reconciliation): Verdict {
  const doubt = r.wholeCountry ? doubtOf(r) : undefined;
  const told = r.witnessed?.gaps ?? [];
  const ofWindows = doubt === undefined ? r.gaps : [...r.gaps, doubt];
  const byWindows = ofWindows.reduce((sum, gap) => sum + gap.missing, 0);
  const byTotals =
    r.wholeCountry && typeof r.totalAtEnd === 'number' ? Math.max(0, r.totalAtEnd - r.distinct) : 0;
  const gaps = [...ofWindows, ...(byTotals > byWindows ? [shortOf(r, byTotals)] : []), ...told];
  if (gaps.length === 0) return { status: 'proven' };
  const leftOver = Math.max(0, r.totalAtStart - r.distinct, r.witnessed?.leftOver ?? 0);
  const most = r.wholeCountry ? leftOver : byWindows;
  // Witnesses tell of the same offers by different ways: the largest number holds, never their sum.
  const byWitnesses = Math.max(r.witnessed?.remembered ?? 0, ...told.map((gap) => gap.missing));
  const byCounts = byTotals + (r.witnessed?.leftOverYoung ?? 0);
  return { status: 'gap', missing: Math.max(byCounts, Math.min(byWindows, most), byWitnesses), gaps };
}

/** What the national total counts at the end beyond all that was seen, and that no window lacks by its own totals. */
function shortOf({ totalAtEnd, distinct }: Reconciliation, missing: number): Gap {
  const reason = `the API counts ${totalAtEnd} offers at the end, and its searches showed ${distinct} of them`;
  return { window: 'france', missing, reason, remedy: 'another-run' };
}

/** Share of the stock that may close during one run: about 4 % do in a whole day (docs/api/offers.md "Age"). */
const MAX_CLOSED = 0.2;
/** The same where a fall is looked into before. */
const MAX_CLOSED_WITNESSED = 0.5;
/** Share by which the first total may be too low, and a page: the freeze's own second may count or not. */
const MAX_UNCOUNTED = 0.01;

/**
 * National totals that no real country can have, or one that is not known: they prove nothing, however well they add
 * up. A frozen search only falls, and slowly; and hardly an offer is seen that its first total did not count.
 */
function doubtOf(r: Reconciliation): Gap | undefined {
  const { totalAtStart, totalAtEnd, distinct, neverEmpty } = r;
  if (neverEmpty === true && (totalAtStart === 0 || (r.witnessed !== undefined && totalAtEnd === 0))) {
    const reason = 'the API counts no offer in the whole country: it cannot be trusted';
    return { window: 'france', missing: 0, reason };
  }
  if (typeof totalAtEnd !== 'number') {
    const { failure, cause } = totalAtEnd;
    return {
      window: 'france',
      missing: 0,
      reason: `the national total cannot be read at the end: ${failure}`,
      cause,
    };
  }
  const most = r.witnessed === undefined ? MAX_CLOSED : MAX_CLOSED_WITNESSED;
  const fell = distinct < totalAtStart && totalAtEnd < totalAtStart * (1 - most) - PAGE_SIZE;
  const wasTooLow = distinct > totalAtStart * (1 + MAX_UNCOUNTED) + PAGE_SIZE;
  if (!fell && !wasTooLow) return undefined;
  const reason = `the total went from ${totalAtStart} to ${totalAtEnd} while ${distinct} offers were seen: it cannot be trusted`;
  return { window: 'france', missing: 0, reason };
}
