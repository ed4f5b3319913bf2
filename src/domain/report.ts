import type { PlanEstimate } from './plan.js';
import { bar, count, duration, share } from './progress.js';
import type { Gap } from './proof.js';
import { PAGE_SIZE } from './search.js';
import type { Tally } from './tally.js';

/** What a run ends with: its verdict and the figures that it rests on. The run document holds it whole. */
export interface RunReport {
  readonly run: string;
  readonly workflowId: string;
  readonly plan: 'region' | 'national';
  readonly mode: 'full' | 'incremental';
  /** Of an incremental run: where it began, on the API's clock. */
  readonly since?: string;
  /** Where it ended: offers created later were taken along, but are not part of the proof. On the API's clock. */
  readonly frozenAt: string;
  /** Set when the run kept to these regions: it says nothing about the rest of the country then. */
  readonly regions?: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly status: 'proven' | 'gap';
  /** Offers missing, as far as known. */
  readonly missing: number;
  readonly gaps: readonly Gap[];
  /** National totals of the frozen search. */
  readonly totalAtStart: number;
  /** Absent when the API did not say it any more; a run of the whole country then ends with a GAP. */
  readonly totalAtEnd?: number;
  /** Distinct offers seen that were created before the start. */
  readonly distinct: number;
  /** Those among them that Elasticsearch refused: kept in `erreurs`, each an open case. */
  readonly refused: number;
  readonly tally: Tally;
  /** Of the tally: what the plan itself took, and what came after it. */
  readonly collecting: Tally;
  readonly residual: Tally;
  readonly parts: readonly { readonly label: string; readonly total: number; readonly tally: Tally }[];
  /** Offers closed because this run did not see them any more, or why none was. */
  readonly closed: number;
  readonly closureRefusal?: string;
  /** What the run was expected to cost when it began, where that could be said. */
  readonly estimate?: PlanEstimate;
  /** What stands against applications that were refused during the run. */
  readonly refusals: readonly string[];
}

/** Fewest calls that could show `total` offers. */
export function floorCalls(total: number): number {
  return Math.ceil(total / PAGE_SIZE);
}

/** The certificate, as lines for a terminal. */
export function certificate(report: RunReport): string[] {
  const { tally, collecting, residual } = report;
  const floor = floorCalls(report.totalAtStart);
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000;
  const row = (name: string, value: string) => `  ${name.padEnd(22)}${value}`;
  return [
    (report.status === 'proven' ? provenLine(report) : `GAP: ${gapSize(report)} missing`) +
      (report.refused === 0 ? '' : `; ${refusedOffres(report)}`),
    row(
      'offers available',
      `${count(report.totalAtStart)} at the start, ${report.totalAtEnd === undefined ? 'nobody knows how many' : count(report.totalAtEnd)} of them at the end`,
    ),
    row(
      'offers collected',
      `${count(report.distinct)} distinct (${share(Math.min(report.distinct, report.totalAtStart), report.totalAtStart)})`,
    ),
    row(
      'written',
      `${count(tally.created)} created, ${count(tally.changed)} changed, ${count(tally.unchanged)} unchanged, ${count(tally.rejected)} rejected`,
    ),
    ...(report.refused === 0
      ? []
      : [row('refused', `${refusedOffres(report)}: \`npx moisson replay\` tries them again`)]),
    row('closed', report.closureRefusal ?? `${count(report.closed)} that are gone`),
    row('windows', `${count(tally.windows)} searches read to their end`),
    row(
      'calls',
      `${count(tally.calls)} = ${ratio(tally.calls, floor)} of the floor ${count(floor)} (plan ${count(collecting.calls)}, after it ${count(residual.calls)})`,
    ),
    ...(report.estimate === undefined ? [] : [row('plan', planAgainstActual(report, report.estimate))]),
    row('refused by rate limit', `${count(tally.rateLimited)} (${share(tally.rateLimited, tally.calls)})`),
    row('duration', `${duration(seconds)}, ${(tally.calls / Math.max(1, seconds)).toFixed(1)} calls/s`),
    row('run', `${report.run} (${report.workflowId})`),
    ...report.gaps
      .slice(0, 20)
      .map(
        (gap) =>
          `  gap: ${gap.missing === 0 ? 'unknown number' : count(gap.missing)} in ${gap.window}: ${gap.reason}`,
      ),
    ...(report.gaps.length > 20 ? [`  and ${report.gaps.length - 20} more gaps`] : []),
    ...report.refusals.map((refusal) => `  warning: ${refusal}`),
  ];
}

function planAgainstActual({ collecting, residual }: RunReport, { calls }: PlanEstimate): string {
  const least = calls.residualAtLeast === calls.residual ? '' : `${count(calls.residualAtLeast)} to `;
  return [
    `${count(calls.plan)} calls expected, ${count(collecting.calls)} made (${ratio(collecting.calls, calls.plan)})`,
    `after it ${least}${count(calls.residual)} expected, ${count(residual.calls)} made`,
  ].join('; ');
}

function provenLine(report: RunReport): string {
  if (report.since !== undefined) {
    return `PROVEN: every offer created since ${report.since.slice(0, 19).replace('T', ' ')} (Paris time) that was open from the start to the end was collected`;
  }
  if (report.regions === undefined)
    return 'PROVEN: every offer that was open from the start to the end was collected';
  return `PROVEN for the searches of region ${report.regions.join(', ')} only; the rest of the country was not looked at`;
}

function refusedOffres({ refused }: RunReport): string {
  return `${count(refused)} refused by Elasticsearch, kept in erreurs`;
}

function gapSize(report: RunReport): string {
  const unknown = report.gaps.some((gap) => gap.missing === 0);
  if (report.missing === 0) return 'an unknown number of offers';
  return `${unknown ? 'at least ' : ''}${count(report.missing)} offers`;
}

function ratio(a: number, b: number): string {
  return b === 0 ? '-' : (a / b).toFixed(3);
}

/** What the web UI shows of a run while it goes on (Markdown). */
export function describeRun(state: {
  readonly phase: string;
  readonly totalAtStart: number;
  readonly tally: Tally;
  readonly children: readonly { readonly label: string; readonly ended?: { readonly total: number } }[];
}): string {
  const { phase, totalAtStart, tally, children } = state;
  const ended = children.filter((child) => child.ended !== undefined);
  return [
    `**${phase}** ${bar(ended.length, children.length)} ${ended.length} of ${children.length} parts done`,
    `- ${count(totalAtStart)} offers in the country at the start`,
    `- ${count(tally.read)} read by the parts that are done, ${count(tally.calls)} calls`,
    ...ended.map((child) => `- ${child.label}: ${count(child.ended?.total ?? 0)} offers`),
  ].join('\n');
}
