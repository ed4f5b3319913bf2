import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Answers } from '../domain/asking.js';
import type { Followed } from '../domain/follow.js';
import type { Forecast } from '../domain/forecast.js';
import type { Phase } from '../domain/phases.js';
import type { Rate } from '../domain/rate.js';
import type { Tally } from '../domain/tally.js';

/** How far a workflow that reads pages has come. */
export interface CollectProgress {
  /** The run that it is a part of: a child of an earlier run may have had the same id. Absent in answers of earlier versions. */
  readonly run?: string;
  /** Offers that the API counts for it; 0 until the first answer. */
  readonly total: number;
  readonly tally: Tally;
  readonly gaps: number;
  /** Distinct offers that its windows have shown so far, each counted once. */
  readonly seen?: number;
  /** What stands against applications that were refused or failed, in sentences; absent where nothing does. */
  readonly refusals?: readonly string[];
}

export const progressQuery = defineQuery<CollectProgress>('progress');

/** What an operator asks of a run while it goes on. */
export interface RunControl {
  /** No call begins while this holds; those in a queue or in flight end. */
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

/** How far a whole run has come: its own part, and the children that can be asked for theirs. */
export interface RunProgress {
  readonly run: string;
  readonly phase: Phase;
  /** National total at the start; 0 until known. */
  readonly total: number;
  readonly startedAt: string;
  readonly control: RunControl;
  /** Calls that the run is expected to take, once that is known. */
  readonly expected?: Forecast['calls'];
  /** What the run did by itself, outside its children. */
  readonly own: Tally;
  /** What had been done when the phase began: what came after it is its own. */
  readonly before?: PhaseStart;
  readonly children: readonly ChildProgress[];
  /** How far the regions have come that were counted before anything was read, the largest first. */
  readonly regions?: readonly RegionProgress[];
  /** What stands against applications that were refused or failed outside of its children; absent where nothing does. */
  readonly refusals?: readonly string[];
}
export interface PhaseStart {
  readonly calls: number;
  /** Children that had been started. */
  readonly children: number;
  /** Distinct offers collected; absent until the country was read. */
  readonly collected?: number;
}
export interface RegionProgress {
  readonly code: string;
  readonly libelle: string;
  /** Offers that the API counted there at the start; 0 where it was not asked. */
  readonly total: number;
  /** Distinct offers seen there so far. */
  readonly seen: number;
  /** Distinct offers a second since the look before, where there was one. */
  readonly pace?: number;
}
export interface ChildProgress {
  readonly workflowId: string;
  readonly label: string;
  /** Set once the child has ended. */
  readonly ended?: CollectProgress;
}
export const runProgressQuery = defineQuery<RunProgress>('runProgress');

/** How far a closing has come that asks for every unseen offer. */
export interface ClosingProgress {
  /** Offers to ask for; 0 until known. */
  readonly offres: number;
  readonly answers: Answers;
  /** Calls for them. Where closed offers are erased, those that are gone are asked for twice. */
  readonly calls: number;
  readonly closed: number;
  readonly control: RunControl;
}
export const closingProgressQuery = defineQuery<ClosingProgress>('closingProgress');

/** From a sweep to its parent: where the next part can begin, while this one still reads its pages. */
export const sweepAdvancedSignal = defineSignal<[SweepAdvanced]>('sweepAdvanced');
export interface SweepAdvanced {
  /** Which part of the sweep says so, counted from 0. */
  readonly part: number;
  /** Upper bound of creation for the next part; absent when this part is the last. */
  readonly next?: string;
}

/** How the lake is kept fresh. */
export interface Following {
  readonly followed: Followed;
  readonly control: RunControl;
  /** The run that it waits for. */
  readonly busy?: string;
}
export const followingQuery = defineQuery<Following>('following');
