import type { Certificate } from '../certificate.js';
import type { Forecast } from '../forecast.js';
import type { Phase } from '../phases.js';
import type { CaseSummary } from '../replay.js';
import type { RunLine } from '../run-line.js';
import type { Tally } from '../tally.js';
import type { LedgerNode } from './ledger.js';
import type { Place, Source } from './results.js';

/** What operators see beside the run that goes on. */
export interface OperatorState {
  /** When this was read, ISO 8601 UTC. */
  readonly at: string;
  /** The newest first. */
  readonly runs: readonly RunLine[];
  /** Of the last run that has one. */
  readonly certificate?: Certificate;
  /** When the last PROVEN run of the whole country ended. */
  readonly provenEndedAt?: string;
  readonly cases: {
    readonly open: number;
    /** The first of them; a saved file has none, since they name offers. */
    readonly shown: readonly CaseSummary[];
    /** How many of those shown are of which class. */
    readonly classes: Readonly<Record<string, number>>;
  };
}

/** How a region of a run that goes on has come along. */
interface LiveRegion {
  readonly code: string;
  readonly libelle: string;
  /** Offers that the API counted there at the start; 0 where it was not asked. */
  readonly total: number;
  /** Distinct offers seen there so far. */
  readonly seen: number;
  /** Distinct offers a second. */
  readonly pace?: number;
}

/** A run that goes on, at a moment. */
export interface LiveRun {
  readonly run: string;
  readonly workflowId: string;
  readonly phase: Phase;
  readonly total: number;
  /** Distinct offers collected. */
  readonly seen: number;
  readonly startedAt: string;
  readonly paused: boolean;
  /** What an operator has set instead of the configured rate. */
  readonly rate?: number | string;
  readonly expected?: Forecast['calls'];
  readonly tally: Tally;
  readonly callsBefore: number;
  readonly parts: number;
  readonly partsEnded: number;
  readonly gaps: number;
  readonly regions: readonly LiveRegion[];
  /** Calls a second now; absent until there is enough to compare. */
  readonly pace?: number;
}

/** What a run waits for, and since when where that is known. Moments are ISO 8601 UTC. */
export type Wait =
  | { readonly kind: 'paused' }
  | { readonly kind: 'silent'; readonly since: string }
  | { readonly kind: 'unserved'; readonly queue: string; readonly since?: string }
  /** An application that was refused or failed, in a sentence of the run's own; other applications make its calls. */
  | { readonly kind: 'application'; readonly said: string }
  | { readonly kind: 'temporal'; readonly since: string }
  | { readonly kind: 'elasticsearch'; readonly since: string };

/** What the stream of a live page tells, each time whole. */
export interface Live {
  readonly at: string;
  /** Absent while no run goes on. */
  readonly run?: LiveRun;
  /** Calls a second that all applications together may make; absent without a limit, or where it changes by itself. */
  readonly allowed?: number;
  readonly waits: readonly Wait[];
  /** Grows whenever a run has begun or ended: what is kept of runs is then read again. */
  readonly turn: number;
}

/** What a page is given as it opens: everything, where it is a saved file. */
export interface Opening {
  readonly version: string;
  readonly madeAt: string;
  /** Whether a server stands behind the page. */
  readonly live: boolean;
  /** Whether this visitor may pause, resume and set the rate. */
  readonly control: boolean;
  readonly places: readonly Place[];
  /** Of a saved file. */
  readonly saved?: Saved;
}

/** Aggregates alone: no offer, and no case, is in it. */
export interface Saved {
  readonly source: Source;
  readonly operator: OperatorState;
  /** The tree of the last ledger, its upper levels: children by the id of a node, and the roots under ''. */
  readonly ledger: Readonly<Record<string, readonly LedgerNode[]>>;
  /** Results of parts by their keys, see `partKey`. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** Trades that can be chosen; the others have too few offers. */
  readonly trades: readonly string[];
}
