import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { Gap } from '../domain/proof.js';
import type { Tally } from '../domain/tally.js';

/** Events after which a workflow that reads pages goes on in a new run; Temporal warns at 10 240. */
export const HISTORY_LIMIT = 8_000;

/** How far a workflow that reads pages has come. */
export interface CollectProgress {
  /** Offers that the API counts for it; 0 until the first answer. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: number;
}

/** What a workflow that reads pages ends with. */
export interface CollectResult {
  /** Offers that the API counted when the work began. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
}

export const progressQuery = defineQuery<CollectProgress>('progress');

export type Phase = 'opening' | 'collecting' | 'residual' | 'reconciling' | 'closing' | 'done';

/** How far a whole run has come: its own part, and the children that can be asked for theirs. */
export interface RunProgress {
  readonly run: string;
  readonly phase: Phase;
  /** National total at the start; 0 until known. */
  readonly total: number;
  readonly startedAt: string;
  /** What the run did by itself, outside its children. */
  readonly own: Tally;
  readonly children: readonly ChildProgress[];
}
export interface ChildProgress {
  readonly workflowId: string;
  readonly label: string;
  /** Set once the child has ended. */
  readonly ended?: CollectProgress;
}
export const runProgressQuery = defineQuery<RunProgress>('runProgress');

/** From a sweep to its parent: where the next part can begin, while this one still reads its pages. */
export const sweepAdvancedSignal = defineSignal<[SweepAdvanced]>('sweepAdvanced');
export interface SweepAdvanced {
  /** Which part of the sweep says so, counted from 0. */
  readonly part: number;
  /** Upper bound of creation for the next part; absent when this part is the last. */
  readonly next?: string;
}
