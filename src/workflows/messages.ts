import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { References } from '../activities/contracts.js';
import type { PlanEstimate } from '../domain/plan.js';
import type { Gap } from '../domain/proof.js';
import type { Tally } from '../domain/tally.js';
import type { SparedQueues } from './applications.js';

/**
 * Events after which a workflow that reads pages goes on in a new run. Temporal warns at 10 240: what is under way then
 * still ends here, at worst twelve windows of 21 pages, each read three times, at seven events a page.
 */
export const HISTORY_LIMIT = 4_900;

/** How far a workflow that reads pages has come. */
export interface CollectProgress {
  /** Offers that the API counts for it; 0 until the first answer. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: number;
}

/** What every part of a run is given that a workflow of its own collects. */
export interface PartInput {
  readonly run: string;
  readonly queues: readonly string[];
  /** Applications that are left alone when it begins. */
  readonly spared?: SparedQueues;
  readonly references: References;
  readonly control: RunControl;
  /** Events after which it goes on in a new run, HISTORY_LIMIT by default. */
  readonly historyLimit?: number;
}

/** What a workflow that reads pages ends with. */
export interface CollectResult {
  /** Offers that the API counted when the work began. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
  /** What stands against applications that were refused or failed. */
  readonly refusals: readonly string[];
  /** Applications that are left alone at its end. */
  readonly spared?: SparedQueues;
  /** Largest share of a window's total that was gone from one answer to the next. */
  readonly steepest?: number;
  /** What the API's totals contradict themselves in, in a sentence, where they do. */
  readonly contradiction?: string;
}

export const progressQuery = defineQuery<CollectProgress>('progress');

/** What an operator asks of a run while it goes on. */
export interface RunControl {
  /** No call begins while this holds; those in a queue or under way end. */
  readonly paused: boolean;
  /** Calls a second and application, instead of the configured rate. */
  readonly rate?: Rate;
}
/** `auto` goes as high as the API's headers allow. */
export type Rate = number | 'auto';

/** To an ingestion: stop calling the API, and go on again. Both may be repeated. */
export const pauseSignal = defineSignal('pause');
export const resumeSignal = defineSignal('resume');
/**
 * To an ingestion: a number of calls a second and application, `auto`, or `configured` to go back to the workers'
 * own setting. Refused when it is none of these. Resolves to what now holds.
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
