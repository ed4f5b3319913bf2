import type { Plan } from '../../src/domain/plans.js';
import { count, duration } from '../../src/domain/progress.js';
import { ASSURED_RATE, DEFAULT_MARGIN_MS } from '../../src/france-travail/index.js';
import type { Figure, Section } from '../harness/bench.js';
import {
  apiWorkerMemory,
  atLeast,
  atMost,
  indexTable,
  processorLimit,
  processTable,
  provenFigures,
  refusedFigure,
  withoutTarget,
} from '../harness/figures.js';
import {
  type PageCalls,
  readPageCalls,
  readSteps,
  readTimeWithoutCalls,
  type Step,
} from '../harness/histories.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';

const APPLICATIONS = 2;
/** Seconds that one application may have nothing to do before the other has. */
const MAX_IDLE = 5;
/** Seconds of a run without a call. */
const MAX_WITHOUT_CALLS = 6;
/** Of what the API allows, at the rate that it assures: from the first page to the last, and from start to verdict. */
const LEAST_USE_BETWEEN = 0.97;
const LEAST_USE = 0.973;
/** Above that rate, from the first page to the last. */
const LEAST_USE_ABOVE = 0.92;

/** How long the API takes to answer, in milliseconds, where the rate and not the machine is what is measured. */
const LATENCY = '300-800';

interface Setting {
  readonly plan: Plan;
  /** Calls a second and application. */
  readonly rate: number;
  readonly minutes: number;
  /** Of the full size; the whole by default. */
  readonly share?: number;
  readonly latency?: string;
}

export const rate3 = rateSection('rate', { plan: 'verified', rate: 3, minutes: 16, latency: LATENCY });
/** A slice: the region plan takes two calls where the national one takes one. */
export const rateRegion = rateSection('rate-region', {
  plan: 'region',
  rate: 3,
  minutes: 19,
  share: 0.6,
  latency: LATENCY,
});
export const rate10 = rateSection('rate-10', { plan: 'verified', rate: 10, minutes: 7 });

function rateSection(name: string, { plan, rate, minutes, share = 1, latency }: Setting): Section {
  const slowly = latency === undefined ? '' : `, answers taking ${latency} ms`;
  const answers = latency === undefined ? [] : ['--latency', latency];
  const world = share === 1 ? '' : `, ${100 * share} % of the country`;
  return {
    name,
    title: `a whole ${plan} run${world} at a strict limit of ${APPLICATIONS} x ${rate} calls a second${slowly}`,
    minutes,
    async run(bench) {
      const offers = Math.round(bench.offers * share);
      const simulated = ['--offers', String(offers), '--rate', String(rate), ...answers];
      const read = await onFreshStage(bench, name, simulated, async (stage, simulator) => {
        const measured = await measureRun(bench, stage, simulator, { plan, rate: String(rate) });
        const { workflowId } = measured;
        const { temporal } = stage;
        return {
          measure: measured,
          pageCalls: await readPageCalls(temporal, workflowId),
          steps: await readSteps(temporal, workflowId),
          withoutCalls: (await readTimeWithoutCalls(temporal, workflowId)) / 1000,
        };
      });
      const { measure, pageCalls, steps } = read;
      return {
        plot: {
          title: `calls per second of a ${plan} run at 2 x ${rate} calls/s (dashed: allowed)`,
          at: pageCalls.flatMap(({ times }) => times),
          allowed: APPLICATIONS * rate,
        },
        figures: [...provenFigures(measure), ...rateFigures(measure, read, rate)],
        details: [
          pagesTable(pageCalls),
          stepsTable(steps, Date.parse(measure.certificate.startedAt)),
          processTable(measure.spent, `${plan} plan`),
          indexTable(measure, `${plan} plan`),
        ],
        data: { ...measure, pageCalls, steps, withoutCalls: read.withoutCalls },
      };
    },
  };
}

/** Above the rate that the API assures, the machine is what is short: the target does not hold there. */
function onlyAtAssured(figure: Figure, rate: number): Figure {
  return rate <= ASSURED_RATE ? figure : withoutTarget(figure);
}

function rateFigures(
  measure: RunMeasure,
  { pageCalls, withoutCalls }: { readonly pageCalls: readonly PageCalls[]; readonly withoutCalls: number },
  rate: number,
) {
  const { spent, seconds, floor, accepted } = measure;
  const allowed = APPLICATIONS * rate;
  const first = Math.min(...pageCalls.map((calls) => calls.first));
  const last = Math.max(...pageCalls.map((calls) => calls.last));
  const between = (last - first) / 1000;
  const pages = pageCalls.reduce((sum, calls) => sum + calls.pages, 0);
  const ends = pageCalls.map((calls) => calls.last);
  const limit = processorLimit(spent);
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  // The first page of each application came at the start of the time measured: it took none of it.
  const use = atLeast(
    'use of the rate, first to last page',
    (pages - APPLICATIONS) / (between * allowed),
    rate <= ASSURED_RATE ? LEAST_USE_BETWEEN : LEAST_USE_ABOVE,
    `${count(pages)} pages in ${duration(between)} of ${allowed} calls a second; ${limit}`,
    percent,
  );
  const whole = atLeast(
    'use of the rate, start to verdict',
    accepted / (seconds * allowed),
    LEAST_USE,
    `${duration(seconds - between)} of opening, reconciling and closing, with ${count(accepted - pages)} calls; between the pages, ${DEFAULT_MARGIN_MS} ms and more after each second, which keep calls from being refused`,
    percent,
  );
  return [
    use,
    onlyAtAssured(whole, rate),
    refusedFigure(measure),
    {
      name: 'duration / (floor / rate)',
      measured: (seconds / (floor / allowed)).toFixed(3),
      limit: `${duration(floor / allowed)} for ${count(floor)} full pages`,
    },
    atMost(
      'one application idle before the other at the end',
      (Math.max(...ends) - Math.min(...ends)) / 1000,
      MAX_IDLE,
      `pages: ${pageCalls.map((calls) => `${count(calls.pages)} by ${calls.queue}`).join(', ')}`,
      (value) => `${value.toFixed(1)} s`,
    ),
    apiWorkerMemory(measure, 300),
    onlyAtAssured(
      atMost(
        'time without a call',
        withoutCalls,
        MAX_WITHOUT_CALLS,
        'opening and closing the run in Elasticsearch; decisions of the workflow between two calls',
        (value) => `${value.toFixed(1)} s`,
      ),
      rate,
    ),
  ];
}

function pagesTable(pageCalls: readonly PageCalls[]) {
  const time = (at: number) => new Date(at).toISOString().slice(11, 23);
  return {
    title: 'pages by application (times in UTC)',
    head: ['queue', 'pages', 'first page in', 'last page in'],
    rows: pageCalls.map(({ queue, pages, first, last }) => [queue, count(pages), time(first), time(last)]),
  };
}

/** What the run's own workflow did, outside its children; shorter steps are left out. */
function stepsTable(steps: readonly Step[], start: number) {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const long = steps.filter(({ from, to }) => to - from >= 200);
  return {
    title: 'steps of the run outside its parts',
    head: ['activity', 'calls', 'began after', 'took'],
    rows: long.map(({ activity, calls, from, to }) => [
      activity,
      count(calls),
      seconds(from - start),
      seconds(to - from),
    ]),
  };
}
