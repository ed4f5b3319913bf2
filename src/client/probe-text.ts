import type { Language } from '../domain/language.js';
import { printable } from '../domain/printable.js';
import { type Checked, isTroubling } from '../domain/probe/checks.js';
import type { ProbeReport } from '../domain/probe/report.js';
import { count } from '../domain/progress.js';
import { PROBE_TEXTS } from './probe-texts.js';

/** What a probe found, as lines for a terminal: a sentence for each assumption, what was seen, what Moisson does with it. */
export function probeLines(report: ProbeReport, language: Language): string[] {
  const t = PROBE_TEXTS[language];
  const { checked, changed = [], calls } = report;
  const of = (wanted: Checked['verdict']) => checked.filter(({ verdict }) => verdict === wanted).length;
  const troubles = checked.filter((one) => isTroubling([one])).length;
  return [
    t.summary(of('holds'), of('differs'), of('unknown'), count(calls)),
    ...(troubles === 0 ? [] : [t.troubling(troubles)]),
    ...(changed.length === 0 ? [] : [t.changed(changed.length)]),
    ...changed.map(
      ({ check, before, now }) =>
        `  ${t.checks[check].assumption}: ${t.verdicts[before]} → ${t.verdicts[now]}`,
    ),
    '',
    ...checked.flatMap((one) => linesOf(one, language)),
    '',
    t.kept,
  ];
}

function linesOf(one: Checked, language: Language): string[] {
  const t = PROBE_TEXTS[language];
  const { assumption, moisson } = t.checks[one.check];
  const seen = one.seen === '' ? '' : ` (${printable(one.seen).replace(/\s+/g, ' ')})`;
  return [`${markOf(one)} ${assumption}: ${t.verdicts[one.verdict]}${seen}`, `    → ${moisson}`];
}

function markOf(one: Checked): string {
  if (one.verdict === 'holds') return '✓';
  if (one.verdict === 'unknown') return '-';
  return isTroubling([one]) ? '✗' : '!';
}

/** The same for a program, in English whatever the language. */
export function probeJson(report: ProbeReport): object {
  const checked = report.checked.map((one) => ({ ...one, ...PROBE_TEXTS.en.checks[one.check] }));
  return { ...report, checked };
}
