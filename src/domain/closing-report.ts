import type { AskingFigures } from './asking.js';
import type { SampleFigures } from './certificate.js';
import type { WaitingReason } from './evidence.js';
import type { ClosingResult, ClosureMode } from './stock.js';

/** What `CloseWorkflow` ends with: what a closing on the last PROVEN run does, or would do. */
export interface ClosingReport {
  /** The PROVEN run whose unseen offers it is about. */
  readonly run: string;
  /** Its start, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly open: number;
  readonly unseen: number;
  readonly sample: SampleFigures;
  /** Offers that close, or would; with `askAll` and before anything was asked, what the sample alone would close. */
  readonly closing: number;
  /** Set once it was done: what was closed and erased, and what stays open. */
  readonly done?: ClosingResult & { readonly mode?: ClosureMode };
  /** With `askAll`: what it takes, or took. */
  readonly asking?: AskingFigures;
  /** Why unseen offers stay open. */
  readonly waitingFor?: WaitingReason;
}
