import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { PlanEstimate } from '../domain/plan.js';
import type { Rate } from '../domain/rate.js';
import type { Tally } from '../domain/tally.js';

/** How far a workflow that reads pages has come. */
export interface CollectProgress {
  /** Offers that the API counts for it; 0 until the first answer. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: number;
}

export const progressQuery = defineQuery<CollectProgress>('progress');

/** What an operator asks of a run while it goes on. */
export interface RunControl {
  /** No call begins while this holds; those in a queue or under way end. */
  readonly paused: boolean;
  /** Of each application, instead of the configured rate. */
  readonly rate?: Rate;
}

/** To an ingestion: stop calling the API, and go on again. Both may be repeated. */
export const pauseSignal = defineSignal('pause');
export const resumeSignal = defineSignal('resume');
/**
 * To an ingestion: the rate of each application, or `configured` to go back to the workers' own setting. Refused when
 * it is neither. Resolves to what now holds.
 */
export const setRateUpdate = defineUpdate<RunControl, [Rate | 'configured']>('setRate');
/** From an ingestion to its children. */
export const controlSignal = defineSignal<[RunControl]>('control');

export type Phase = 'opening' | 'collecting' | 'residual' | 'reconciling' | 'closing' | 'publishing' | 'done';

/** How far a whole run has come: its own part, and the children that can be asked for theirs. */
export interface RunProgress {
  readonly run: string;
  readonly phase: Phase;
  /** National total at the start; 0 until known. */
  readonly total: number;
  readonly startedAt: string;
  readonly control: RunControl;
  /** Calls that the run is expected to take, once that is known. */
  readonly expected?: PlanEstimate['calls'];
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
