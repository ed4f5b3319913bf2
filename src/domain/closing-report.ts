import type { WaitingReason } from './evidence.js';
import { count } from './progress.js';
import type { SampleReport } from './report.js';
import { sampleWords, WAITING } from './report.js';

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

/** The report as lines for a terminal. */
export function describeClosing(report: ClosingReport): string[] {
  const { run, startedAt, open, unseen, sample, closing, done, waitingFor } = report;
  const row = (name: string, value: string) => `  ${name.padEnd(22)}${value}`;
  return [
    done === undefined
      ? `${count(closing)} of ${count(unseen)} unseen offers would close; nothing was written. \`npx moisson close --apply\` closes them.`
      : `${count(done.closed)} offers are closed${done.erased === 0 ? '' : `, ${count(done.erased)} erased`}; ${count(done.waiting)} unseen offers stay open.`,
    row('proven run', `${run}, of ${startedAt.slice(0, 16)}`),
    row('open offers', `${count(open)}, ${count(unseen)} of them not seen by it`),
    row('asked for now', sampleWords(sample)),
    ...(waitingFor === undefined ? [] : [row('the rest', WAITING[waitingFor])]),
  ];
}
