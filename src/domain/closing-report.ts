import type { WaitingReason } from './evidence.js';
import type { SampleReport } from './report.js';

/** What `CloseWorkflow` ends with: what a closing on the last PROVEN run does, or would do. */
export interface ClosingReport {
  /** The PROVEN run whose unseen offers it is about. */
  readonly run: string;
  /** Its start, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly open: number;
  readonly unseen: number;
  readonly sample: SampleReport;
  /** Offers that close, or would. */
  readonly closing: number;
  /** Set once it was done: what was closed and erased, and what stays open. */
  readonly done?: { readonly closed: number; readonly erased: number; readonly waiting: number };
  /** Why unseen offers stay open. */
  readonly waitingFor?: WaitingReason;
}
