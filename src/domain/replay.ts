import { count, duration } from './progress.js';
import type { Tally } from './tally.js';

/** Cases that were tried again. */
export interface Replayed {
  readonly closed: number;
  readonly failed: number;
}

/** An open case as an operator sees it. */
export interface CaseSummary {
  readonly id: string;
  readonly type: 'fenetre' | 'document';
  readonly classe: string;
  /** The search that lacks offers, or the id of the refused offer. */
  readonly subject: string;
  readonly message: string;
  readonly essais: number;
  /** ISO 8601, UTC. */
  readonly premierEchec: string;
  readonly dernierEchec: string;
}

/** What is kept of a case, as far as an operator wants to know it. */
interface OpenCase extends Omit<CaseSummary, 'subject'> {
  readonly place?: string;
  readonly offreId?: string;
}

export function summarizeCase(found: OpenCase): CaseSummary {
  const { id, type, classe, place, offreId, message, essais, premierEchec, dernierEchec } = found;
  const subject = place ?? offreId ?? '(no id)';
  return { id, type, classe, subject, message, essais, premierEchec, dernierEchec };
}

/** What a replay ends with. */
export interface ReplayReport {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly documents: Replayed;
  readonly windows: Replayed;
  readonly tally: Tally;
  /** Cases open at the end, those that were opened meanwhile included. */
  readonly open: number;
  /** The first of them. */
  readonly left: readonly CaseSummary[];
}

/** The report of a replay, as lines for a terminal. */
export function describeReplay(report: ReplayReport): string[] {
  const { documents, windows, tally, open, left } = report;
  const tried = ({ closed, failed }: Replayed) => `${count(closed)} closed, ${count(failed)} failed again`;
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000;
  return [
    open === 0 ? 'No case is open.' : `${count(open)} cases are open still.`,
    `  refused offers      ${tried(documents)}`,
    `  windows             ${tried(windows)}`,
    `  calls               ${count(tally.calls)}, in ${duration(seconds)}`,
    ...describeCases(left, open),
  ];
}

/** Open cases, a line each; `open` is how many there are in all. */
export function describeCases(cases: readonly CaseSummary[], open: number): string[] {
  const lines = cases.map(
    ({ type, subject, message, essais, premierEchec, dernierEchec }) =>
      `  ${type} ${subject}: ${message} (${essais} attempts, ${premierEchec.slice(0, 16)} to ${dernierEchec.slice(0, 16)})`,
  );
  return open > cases.length ? [...lines, `  and ${count(open - cases.length)} more`] : lines;
}
