import { type Churn, halvedBoard, wentSlowly } from './closing-rate.js';
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
  const { first, vanished, boards } = comparison;
  const ofOneBoard = Math.min(vanished, halvedBoard(boards));
  const others = vanished - ofOneBoard;
  const step = churn.steepest - ofOneBoard / first;
  if (others < FEW || step < AT_ONCE * (others / first)) return undefined;
  if (wentSlowly(churn) > BUSY * step * churn.total || isOneBoard(comparison)) return undefined;
  const answered = witness.testimonies.filter(({ state }) => state !== 'unknown');
  const there = answered.filter(({ state }) => state !== 'gone').length;
  const usable = isEvidence(witness.controls) && answered.length > 0;
  const isGone = usable && atLeast(there, answered.length) < BELIEVED;
  if (isGone && Math.max(others / first, step) < MASS_CLOSURE) return undefined;
  const said = usable ? `, and the API still shows ${there} of ${answered.length} of them by their id` : '';
  return {
    window: 'france',
    missing: lacking,
    reason: `${churn.fell} offers went at once: ${vanished} of ${first} of a window that was read again${said}`,
    remedy: 'another-run',
  };
}

/** Whether one board lost a far larger share of its offers than all others did. */
function isOneBoard({ first, vanished, boards }: ReadingComparison): boolean {
  return boards.some(({ open, unseen }) => {
    const elsewhere = (vanished - unseen) / Math.max(1, first - open);
    return unseen >= ONE_BOARD.offres && unseen / Math.max(1, open) > ONE_BOARD.times * elsewhere;
  });
}
