import { type Churn, isOneBoard } from './closing-rate.js';
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

/**
 * What the window says of the fall. Offers close one after the other; a board may lose half of its offers at once. What
 * is gone all at once and over every board, without the detail's word that it is, was hidden: a shard that was lost.
 */
export function weighEarlyWindow({ comparison, witness, churn, lacking }: EarlyWindow): Gap | undefined {
  const { first, vanished, boards } = comparison;
  if (vanished === 0 || !churn.sudden || isOneBoard(boards, vanished)) return undefined;
  const answered = witness.testimonies.filter(({ state }) => state !== 'unknown');
  const there = answered.filter(({ state }) => state !== 'gone').length;
  const usable = isEvidence(witness.controls) && answered.length > 0;
  if (usable && atLeast(there, answered.length) * vanished < Math.max(1, 0.1 * vanished)) return undefined;
  const said = usable ? `, and the API still shows ${there} of ${answered.length} of them by their id` : '';
  return {
    window: 'france',
    missing: lacking,
    reason: `${churn.fell} offers went at once: ${vanished} of ${first} of a window that was read again${said}`,
    remedy: 'another-run',
  };
}
