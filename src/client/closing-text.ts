import type { ClosingReport } from '../domain/closing-report.js';
import { count } from '../domain/progress.js';
import { sampleWords, WAITING } from '../domain/report.js';

/** What a closing does, or would do, as lines for a terminal. */
export function closingLines(report: ClosingReport): string[] {
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
