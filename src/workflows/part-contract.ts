import type { References } from '../domain/lists.js';
import type { Gap } from '../domain/proof.js';
import type { Tally } from '../domain/tally.js';
import type { OpenCircuits } from './applications.js';
import type { RunControl } from './messages.js';

/** What every part of a run is given that a workflow of its own collects. */
export interface PartInput {
  readonly run: string;
  readonly queues: readonly string[];
  /** Open circuits when it begins (stored name). */
  readonly spared?: OpenCircuits;
  /** Absent where the run's document has them: see `PartLists`. */
  readonly references?: References;
  readonly control: RunControl;
  /** Events after which it goes on in a new run, HISTORY_LIMIT by default. */
  readonly historyLimit?: number;
}

/** What a workflow that reads pages has done: it survives the workflow's histories, and is part of its result. */
export interface Collected {
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
  /** What stands against applications that were refused or failed. */
  readonly refusals: readonly string[];
  /** Largest share of a window's total that was gone from one answer to the next. */
  readonly steepest?: number;
  /** Distinct offers that its windows have shown, those that neighbouring windows share counted once. For progress alone. */
  readonly seen?: number;
}

/** What a workflow that reads pages ends with. */
export interface CollectResult extends Collected {
  /** Offers that the API counted when the work began. */
  readonly total: number;
  /** Open circuits at its end (stored name). */
  readonly spared?: OpenCircuits;
  /** What the API's totals contradict themselves in, in a sentence, where they do. */
  readonly contradiction?: string;
}
