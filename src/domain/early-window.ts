import { type Churn, halvedBoard, isHalved, wentSlowly } from './closing-rate.js';
import { atLeast } from './confidence.js';
import { isEvidence, type Witness } from './evidence.js';
import type { Gap } from './proof.js';
import type { ReadingComparison } from './stock.js';

/** A frozen total that fell by more than ordinary days explain, and a window read again because of it. */
export interface EarlyWindow {
  readonly comparison: ReadingComparison;
  /** What the detail says of offers that vanished from the window. */
  readonly witness: Witness;
  readonly churn: Churn;
  /** The largest frozen total of the run less the distinct offers seen. */
  readonly lacking: number;
}

/** Share of the vanished offers that the detail may show while its word that they are gone is believed. */
const BELIEVED = 0.1;
/** Share of a window, or of the country, that is not believed to have closed at once over every board, whatever the detail says. */
const MASS_CLOSURE = 0.05;
/** Fewer than this, beside one board's, are no sign of anything. */
const FEW = 20;
/** Part of what vanished that one step between two answers has to show for it to have gone at once. */
const AT_ONCE = 0.5;
/** Share of that step that may have gone slowly beside it: more is a country that is busy closing. */
const BUSY = 0.15;
/** A board that lost so many times the share of all others, and so many offers at least, is what was lost. */
const ONE_BOARD = { times: 2.5, offres: 15 };

/**
 * What the window says of the fall. Offers close one after the other, and a board may lose half of its offers at once.
 * What goes at once over every board alike was hidden: a shard that was lost. Only where it is little, in the window and
 * in the country, is the detail
 * believed that the offers are gone.
 */
export function weighEarlyWindow({ comparison, witness, churn, lacking }: EarlyWindow): Gap | undefined {
  const { first, vanished } = comparison;
  const others = besideOneBoard(comparison);
  const step = churn.steepest - (vanished - others) / first;
  if (others < FEW || step < AT_ONCE * (others / first)) return undefined;
  const { isGone, said } = testimonyOf(witness);
  if (wentSlowly(churn) > BUSY * step * churn.total || isOneBoard(comparison, isGone)) return undefined;
  if (isGone && Math.max(others / first, step) < MASS_CLOSURE) return undefined;
  return {
    window: 'france',
    missing: lacking,
    reason: `${churn.fell} offers went at once: ${vanished} of ${first} of a window that was read again${said}`,
    remedy: 'another-run',
  };
}

/**
 * Whether one board lost a far larger share of its offers than all others did. More than half of one goes at once only
 * where the detail says so as well.
 */
function isOneBoard({ first, vanished, boards }: ReadingComparison, isGone: boolean): boolean {
  return boards.some((board) => {
    const { open, unseen } = board;
    const elsewhere = (vanished - unseen) / Math.max(1, first - open);
    const stands = unseen >= ONE_BOARD.offres && unseen / Math.max(1, open) > ONE_BOARD.times * elsewhere;
    return stands && (isGone || isHalved(board));
  });
}

/** Part of a fall that windows may show while most of it came before they were read. */
const SHOWN_BY_WINDOWS = 0.25;

/**
 * Whether so large a part of the country fell, and all but at once, that the very first page is looked at where no window
 * explains it. `fellInWindows`: what the totals of windows fell by while they were read.
 */
export function isMassFall(churn: Churn, fellInWindows: number): boolean {
  const { fell, total, steepest } = churn;
  if (fell < MASS_CLOSURE * total) return false;
  const inOneStep = steepest >= AT_ONCE * (fell / total) && wentSlowly(churn) <= BUSY * steepest * total;
  return inOneStep || fellInWindows < SHOWN_BY_WINDOWS * fell;
}

/** Offers beside one board's that the first page must have lost, and their part of what a loss over every board takes. */
const LOST_OF_PAGE = { offres: 10, part: 0.5 };
/** Offers that the early window must have lost, had they gone later: fewer may be missed by chance. */
const EXPECTED_OF_WINDOW = 20;
/** Part of the share lost from the first page that a window read a little later may have lost as well. */
const LOST_LATER = 0.25;

/**
 * What the first page of a run says of a fall that no window explains. What it has lost, and what a window read a little
 * later has not, went at once between the two. Over every board alike it was hidden, as in an early window; the detail
 * is not believed, as so much is not closed at once.
 */
export function weighFirstPage(page: EarlyWindow, window: ReadingComparison): Gap | undefined {
  const { comparison, witness, churn, lacking } = page;
  const { first, vanished } = comparison;
  const others = besideOneBoard(comparison);
  const share = others / Math.max(1, first);
  const fallen = churn.fell / Math.max(1, churn.total);
  if (others < Math.max(LOST_OF_PAGE.offres, LOST_OF_PAGE.part * fallen * first)) return undefined;
  const expected = share * window.first;
  if (expected < EXPECTED_OF_WINDOW || besideOneBoard(window) >= LOST_LATER * expected) return undefined;
  const { isGone, said } = testimonyOf(witness);
  if (isOneBoard(comparison, isGone)) return undefined;
  return {
    window: 'france',
    missing: lacking,
    reason: `${churn.fell} offers went at once, before the windows were read: ${vanished} of the ${first} newest that the first page showed${said}`,
    remedy: 'another-run',
  };
}

function besideOneBoard({ first, vanished, boards }: ReadingComparison): number {
  return vanished - halvedBoard(boards, { open: first, unseen: vanished });
}

function testimonyOf(witness: Witness): { readonly isGone: boolean; readonly said: string } {
  const answered = witness.testimonies.filter(({ state }) => state !== 'unknown');
  const there = answered.filter(({ state }) => state !== 'gone').length;
  const usable = isEvidence(witness.controls) && answered.length > 0;
  return {
    isGone: usable && atLeast(there, answered.length) < BELIEVED,
    said: usable ? `, and the API still shows ${there} of ${answered.length} of them by their id` : '',
  };
}
