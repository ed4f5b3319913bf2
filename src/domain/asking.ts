import type { Controls } from './evidence.js';

/**
 * Asking for every unseen offer by its id, outside of a run: in rounds, each between two questions for the control
 * offers. What a round says counts only if the controls after it are as they were before it.
 */

/** Offers of a round: at 6 calls a second, five minutes and a half. */
export const ROUND = 2_000;
/** Offers that one activity asks for, one call after the other. */
export const ASKED_TOGETHER = 50;
/** Control offers, and the id that no offer has. */
const CONTROL_CALLS = 11;

/** What the detail said of one offer; `unknown` = no answer that says either. */
export type AskedState = 'there' | 'gone' | 'unknown';

/** Offers by what was heard of them. */
export interface Answers {
  /** Offers with an answer, or whose question failed for good. */
  readonly asked: number;
  /** Where closed offers are erased: those that were gone twice. */
  readonly gone: number;
  readonly there: number;
  readonly unknown: number;
}

export const NO_ANSWERS: Answers = { asked: 0, gone: 0, there: 0, unknown: 0 };

/**
 * Why not all unseen offers were asked for: the control offers were no longer what they had been; a run has begun, and
 * goes first.
 */
export type AskingStop =
  | { readonly reason: 'controls'; readonly controls: Controls; readonly refusals: readonly string[] }
  | { readonly reason: 'run-began'; readonly told: string };

/** What asking for every unseen offer takes, or took. */
export interface AskingFigures {
  /** Unseen offers to ask for. */
  readonly offres: number;
  /** Calls, the controls among them; of what was only planned, at most. */
  readonly calls: number;
  /** Seconds that so many calls take at the workers' own rate; absent where that has no number. */
  readonly seconds?: number;
  /** Set once they were asked for. */
  readonly answers?: Answers;
  /** Set where it ended before all were asked for. */
  readonly stopped?: AskingStop;
}

/** Calls that it takes to ask for so many offers, at most; `twice` = those that are gone are asked for once more. */
export function callsToAsk(offres: number, twice: boolean): number {
  if (offres === 0) return 0;
  const rounds = Math.ceil(offres / ROUND) + (twice ? 1 : 0);
  return offres * (twice ? 2 : 1) + CONTROL_CALLS * (1 + rounds);
}

/** The offers of a round by what was heard of them: `states` in the order of `ids`. */
export function idsOf(
  ids: readonly string[],
  states: readonly AskedState[],
  wanted: AskedState,
): readonly string[] {
  return ids.filter((_, i) => (states[i] ?? 'unknown') === wanted);
}
