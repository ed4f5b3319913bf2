import { count, duration } from '../domain/progress.js';
import type { CaseSummary, Replayed, ReplayReport } from '../domain/replay.js';

/** The report of a replay, as lines for a terminal. */
export function replayLines(report: ReplayReport): string[] {
  const { documents, windows, tally, open, left } = report;
  const tried = ({ closed, failed }: Replayed) => `${count(closed)} closed, ${count(failed)} failed again`;
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000;
  return [
    open === 0 ? 'No case is open.' : `${count(open)} cases are open still.`,
    `  refused offers      ${tried(documents)}`,
    `  windows             ${tried(windows)}`,
    `  calls               ${count(tally.calls)}, in ${duration(seconds)}`,
    ...caseLines(left, open),
  ];
}

/** What a case is about, in words: the types are stored names. */
const TYPES: Readonly<Record<CaseSummary['type'], string>> = { fenetre: 'window', document: 'offer' };

/** Open cases, a line each; `open` is how many there are in all. */
export function caseLines(cases: readonly CaseSummary[], open: number): string[] {
  const lines = cases.map(
    ({ type, subject, message, essais, premierEchec, dernierEchec }) =>
      `  ${TYPES[type]} ${subject}: ${message} (${essais} attempts, ${premierEchec.slice(0, 16)} to ${dernierEchec.slice(0, 16)})`,
  );
  return open > cases.length ? [...lines, `  and ${count(open - cases.length)} more`] : lines;
}
