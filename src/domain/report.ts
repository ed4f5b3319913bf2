import type { TestimonyState, WaitingReason, Weighed, Witness } from './evidence.js';
import { describeReplaced, type ReplacedList } from './lists.js';
import type { PlanEstimate } from './plan.js';
import { bar, count, duration, share } from './progress.js';
import type { Gap, Remedy } from './proof.js';
import { PAGE_SIZE } from './search.js';
import type { StockExamination } from './stock.js';
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
  /** Closed offers that were purged or deleted. */
  readonly erased?: number;
  /** Unseen offers that stay open, and why. */
  readonly waiting?: number;
  readonly waitingFor?: WaitingReason;
  /** Absent in runs that began before there were witnesses. */
  readonly proof?: ProofReport;
  /** What the run was expected to cost when it began, where that could be said. */
  readonly estimate?: PlanEstimate;
  /** What stands against applications, from the beginning or since they were refused or failed. */
  readonly refusals: readonly string[];
  /** Reference lists that the API did not give. */
  readonly replacedLists?: readonly ReplacedList[];
}

/** What the API's detail said of a sample of unseen offers, and of the controls before it. */
export interface SampleReport {
  readonly usable: boolean;
  readonly controls: number;
  readonly controlsThere: number;
  readonly asked: number;
  readonly gone: number;
  readonly hidden: number;
  readonly found: number;
  readonly unknown: number;
}

/** What a PROVEN rests on, and what a GAP was found by: see docs/proof.md. */
export interface ProofReport {
  /** Start of the run on the API's clock, ISO 8601 UTC, and how many seconds our own clock is ahead of it. */
  readonly clock: { readonly startedAt: string; readonly driftS?: number };
  /** Totals of the frozen search, and the distinct offers seen in it. */
  readonly frozen: { readonly start: number; readonly end?: number; readonly seen: number };
  /** Offers that closed an hour while the country was read; 0 where they went all at once. */
  readonly pace: number;
  /** Windows read again because their totals rose. */
  readonly unsteady: number;
  /** Offers that were seen, those of them that are open in the index, and sources that were read back. */
  readonly index: {
    readonly seen: number;
    readonly stored: number;
    readonly asked: number;
    readonly wrong: number;
  };
  /** Open offers of before that the run has not seen. */
  readonly unseen: StockExamination['unseen'];
  /** What the API's detail said of a sample of them. */
  readonly sample: SampleReport;
  /** A window that was read again because more offers went than usual. */
  readonly early?: { readonly first: number; readonly vanished: number };
  /** Stable offers that could be missing without any of this showing it, at most. */
  readonly atMostUnnoticed: number;
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
    row('closed', closedLine(report)),
    ...(closuresWait(report)
      ? ['  warning: offers that are gone stay open in the index, with their personal data']
      : []),
    ...(report.proof === undefined ? [] : proofLines(report.proof).map(([name, value]) => row(name, value))),
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
          `  gap: ${gap.missing === 0 ? 'unknown number' : count(gap.missing)} in ${gap.window}: ${gap.reason} (${REMEDIES[gap.remedy ?? 'replay']})`,
      ),
    ...(report.gaps.length > 20 ? [`  and ${report.gaps.length - 20} more gaps`] : []),
    ...report.refusals.map((refusal) => `  warning: ${refusal}`),
    ...(report.replacedLists ?? []).map((list) => `  warning: ${describeReplaced(list)}`),
  ];
}

/** What ends a gap, in words. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
  replay: '`npx moisson replay`, or the next run, reads it again',
  'another-run': 'another run ends it, once the API answers as one',
  close: 'if they are gone, `npx moisson close --apply --max-closed-share 1` closes them',
  'mend-index': 'mend the index, then run again',
  'ask-api': 'the API has to be asked; a run after it is mended ends it',
};

/** Why unseen offers stay open, in words. */
export const WAITING: Readonly<Record<WaitingReason, string>> = {
  'no-witness':
    'the API tells nothing reliable about single offers: `npx moisson close` looks at them again, and `--max-closed-share` decides',
  'still-there': 'the API still shows some of them by their id: the next run asks again',
  'above-share': 'they are more than the share that was allowed: a larger --max-closed-share closes them',
};

function closedLine({ closureRefusal, closed, erased = 0, waiting = 0, waitingFor }: RunReport): string {
  if (closureRefusal !== undefined) return closureRefusal;
  return [
    `${count(closed)} that are gone`,
    ...(erased === 0 ? [] : [`${count(erased)} closed before erased`]),
    ...(waiting === 0
      ? []
      : [`${count(waiting)} unseen stay open${waitingFor === undefined ? '' : ` (${WAITING[waitingFor]})`}`]),
  ].join('; ');
}

/** Whether a PROVEN run left unseen offers open that only a person can close. */
export function closuresWait({ status, waitingFor, closureRefusal }: RunReport): boolean {
  const waits = closureRefusal !== undefined || waitingFor === 'no-witness' || waitingFor === 'above-share';
  return status === 'proven' && waits;
}

/** A clock that is off by more is told: below it, it is the network. */
const DRIFT_TOLD_S = 5;

function proofLines(proof: ProofReport): [string, string][] {
  const { clock, frozen, unsteady, index, unseen, sample, early, atMostUnnoticed } = proof;
  const unseenNow = unseen.fresh + unseen.recent + unseen.old;
  const { driftS = 0 } = clock;
  return [
    [
      'proof: totals',
      `${count(frozen.seen)} seen of ${count(frozen.start)} up to the freeze at the start, ${frozen.end === undefined ? 'an unknown number' : count(frozen.end)} at the end` +
        (unsteady === 0 ? '' : `; ${count(unsteady)} windows read again because they grew`),
    ],
    [
      'proof: index',
      `${count(index.stored)} of ${count(index.seen)} seen are open in it, ${count(index.asked)} read back`,
    ],
    [
      'proof: unseen offers',
      unseenNow === 0 && sample.asked === 0 ? 'none' : `${count(unseenNow)}, ${sampleWords(sample)}`,
    ],
    ...(early === undefined
      ? []
      : [
          [
            'proof: early window',
            `${count(early.vanished)} of ${count(early.first)} gone since it was read`,
          ] as [string, string],
        ]),
    ...(Math.abs(driftS) <= DRIFT_TOLD_S
      ? []
      : [
          [
            'clock',
            `ours is ${duration(Math.abs(driftS))} ${driftS > 0 ? 'ahead of' : 'behind'} the API's, which the run went by`,
          ] as [string, string],
        ]),
    ['unnoticed at most', `${count(atMostUnnoticed)} offers`],
  ];
}

/** A sample in words. */
export function sampleWords({ usable, asked, gone, hidden, found, controls }: SampleReport): string {
  if (asked === 0 && controls === 0) return 'none asked for';
  if (!usable) return 'the API tells nothing reliable about single offers';
  const still = hidden + found;
  return `${count(asked)} asked for by id: ${count(gone)} gone${still === 0 ? '' : `, ${count(still)} still there`}`;
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

/** The answers of a sample, counted. */
export function summarizeWitness({ controls, testimonies }: Witness, { usable }: Weighed): SampleReport {
  const of = (wanted: TestimonyState) => testimonies.filter(({ state }) => state === wanted).length;
  return {
    usable,
    controls: controls.asked,
    controlsThere: controls.there,
    asked: testimonies.length,
    gone: of('gone'),
    hidden: of('hidden'),
    found: of('found'),
    unknown: of('unknown'),
  };
}
