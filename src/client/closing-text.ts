import type { AskingFigures, AskingStop } from '../domain/asking.js';
import { sampleWords } from '../domain/certificate.js';
import { CERTIFICATE_TEXTS } from '../domain/certificate-texts.js';
import type { ClosingReport } from '../domain/closing-report.js';
import { MIN_CONTROLS } from '../domain/evidence.js';
import { count, duration } from '../domain/progress.js';
import type { ClosingProgress } from '../workflows/messages.js';

/** What a closing does, or would do, as lines for a terminal. */
export function closingLines(report: ClosingReport): string[] {
  const { run, startedAt, open, unseen, sample, asking, waitingFor } = report;
  const row = (name: string, value: string) => `  ${name.padEnd(22)}${value}`;
  return [
    headline(report),
    row('proven run', `${run}, of ${startedAt.slice(0, 16)}`),
    row('open offers', `${count(open)}, ${count(unseen)} of them not seen by it`),
    row(asking === undefined ? 'asked for now' : 'a sample of them', sampleWords(sample)),
    ...(asking?.answers === undefined ? [] : [row('asked for by id', answersLine(asking))]),
    ...(asking?.stopped === undefined ? [] : [row('stopped', stopLine(asking.stopped))]),
    ...(waitingFor === undefined ? [] : [row('the rest', CERTIFICATE_TEXTS.en.waitingFor[waitingFor])]),
  ];
}

function headline({ unseen, closing, done, asking }: ClosingReport): string {
  if (done !== undefined) {
    const erased = done.erased === 0 ? '' : `, ${count(done.erased)} erased`;
    return `${count(done.closed)} offers are closed${erased}; ${count(done.waiting)} unseen offers stay open.`;
  }
  if (asking === undefined) {
    return `${count(closing)} of ${count(unseen)} unseen offers would close; nothing was written. \`npx moisson close --apply\` closes them.`;
  }
  const time =
    asking.seconds === undefined ? '' : `, about ${duration(asking.seconds)} at the configured rate`;
  return `To ask for each of ${count(asking.offres)} unseen offers takes up to ${count(asking.calls)} calls${time}; nothing was written. \`npx moisson close --ask-all --apply\` asks, and closes those that are gone.`;
}

function answersLine({ offres, calls, answers }: AskingFigures): string {
  const { asked = 0, gone = 0, there = 0, unknown = 0 } = answers ?? {};
  const without = unknown === 0 ? '' : `, ${count(unknown)} without an answer`;
  return `${count(asked)} of ${count(offres)}: ${count(gone)} gone, ${count(there)} still there${without} (${count(calls)} calls)`;
}

function stopLine(stop: AskingStop): string {
  if (stop.reason === 'run-began') {
    return `${stop.told}. A run goes first: start the closing again after it.`;
  }
  const { asked, there } = stop.controls;
  const found =
    there < MIN_CONTROLS * asked
      ? `the API shows ${count(there)} of ${count(asked)} offers that are there`
      : 'the API does not say of an invented id that it is gone';
  const refusals = stop.refusals.length === 0 ? '' : ` ${stop.refusals.join(' ')}`;
  return `${found}: what it says of single offers is no evidence. What was closed before stays closed.${refusals} Try again later.`;
}

/** How far a closing has come that asks for every offer, in one line; `rate` is in calls a second. */
export function askingLine(
  { offres, answers, closed, calls, control }: ClosingProgress,
  rate: number,
): string {
  const { asked, there, unknown } = answers;
  const left = asked === 0 ? offres : ((offres - asked) * calls) / asked;
  return [
    ...(control.paused ? ['PAUSED'] : []),
    `asked for ${count(asked)} of ${count(offres)} offers`,
    `${count(closed)} closed, ${count(there)} still there`,
    ...(unknown === 0 ? [] : [`${count(unknown)} without an answer`]),
    `${rate.toFixed(1)} calls/s`,
    ...(control.rate === undefined ? [] : [`rate set to ${control.rate}`]),
    ...(rate === 0 || asked === offres ? [] : [`about ${duration(left / rate)} left`]),
  ].join(' · ');
}
