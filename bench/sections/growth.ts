import { join } from 'node:path';
import { startIngestion } from '../../src/client/ingestion.js';
import { watchRun } from '../../src/client/watch-run.js';
import { type Certificate, floorCalls } from '../../src/domain/certificate.js';
import type { Plan } from '../../src/domain/plans.js';
import { count, duration, share } from '../../src/domain/progress.js';
import { type Bench, type Figure, type Section, sizesOf } from '../harness/bench.js';
import {
  apiWorkerMemory,
  atMost,
  callsLimit,
  HISTORY_WARNING,
  MAX_EVENTS,
  plannedOffers,
  processorLimit,
  processTable,
  ratio,
  withoutTarget,
} from '../harness/figures.js';
import { type Histories, readHistories } from '../harness/histories.js';
import { type Spent, startMeasuring, startProgram } from '../harness/processes.js';
import { measureRun, type RunMeasure, untilPolled } from '../harness/run.js';
import { startSimulatorProcess } from '../harness/simulator.js';
import { openStage, openTemporal } from '../harness/stage.js';

interface Grown {
  readonly offers: number;
  readonly plan: Plan;
  readonly certificate: Certificate;
  readonly seconds: number;
  readonly spent: Spent;
  readonly histories: Histories;
}

export const growth: Section = {
  name: 'growth',
  title: 'ten times less and ten times more: real workflows and Temporal, API and Elasticsearch in memory',
  minutes: 30,
  async run(bench) {
    const sizes = sizesOf(bench);
    const [tenth] = sizes;
    const small = await smallRun(bench, tenth);
    const rows: Grown[] = [];
    for (const offers of sizes) {
      for (const plan of bench.plans) rows.push(await grow(bench, offers, plan));
    }
    const memory = apiWorkerMemory(small, 300);
    const ofSmall = `${count(tenth)} offers, national plan, every real part`;
    return {
      figures: [
        { ...memory, name: `${ofSmall}: ${memory.name}` },
        ...rows.flatMap((row) => figuresOf(row, bench.offers)),
      ],
      details: [
        {
          title:
            'real workflows on a real Temporal server; the activities answer from memory, without texts, HTTP and Elasticsearch',
          head: [
            ...['offers', 'plan', 'verdict', 'calls', 'floor', 'calls / floor', 'residual', 'duration'],
            ...['histories', 'largest history', 'workflow worker', 'Temporal'],
          ],
          rows: rows.map(rowOf),
        },
        processTable(small.spent, `${ofSmall} (national-full has ten times as many)`),
        ...rows.map(({ offers, plan, spent }) =>
          processTable(spent, `${count(offers)} offers, ${plan} plan`),
        ),
      ],
      data: { small, rows },
    };
  },
};

/** A run as that of national-full with a tenth of its offers: what of each process grows with them. */
async function smallRun(bench: Bench, offers: number): Promise<RunMeasure> {
  const stage = await openStage(bench, 'growth');
  try {
    const simulator = await startSimulatorProcess(stage.folder, [
      ...['--offers', String(offers), '--rate', '0'],
    ]);
    try {
      return await measureRun(bench, stage, simulator, { plan: 'national' });
    } finally {
      await simulator.stop();
    }
  } finally {
    await stage.close();
  }
}

async function grow(bench: Bench, offers: number, plan: Plan): Promise<Grown> {
  const stage = await openTemporal(bench, 'growth');
  const env = { PATH: process.env.PATH, TEMPORAL_ADDRESS: stage.temporalAddress };
  const where = { env, cwd: stage.folder, logFile: join(stage.folder, 'workers.log') };
  const programs = [
    startProgram('workflow worker', ['bench/light/main.js', 'workflows'], where),
    startProgram('API and store in memory', ['bench/light/main.js', 'activities', String(offers)], where),
  ];
  const end = new AbortController();
  try {
    const failed = Promise.race(programs.map((program) => program.failed));
    await Promise.race([untilPolled(stage.temporal), failed]);
    const measured = startMeasuring([...programs, ...stage.servers]);
    const workflowId = `growth-${plan}`;
    const handle = await startIngestion(stage.temporal, {
      workflowId,
      config: { queues: { ingestion: 'ingestion', applications: [] } },
      input: { plan },
    });
    bench.log(`  ${count(offers)} offers, plan ${plan}`);
    const following = watchRun(
      stage.temporal,
      handle,
      {
        intervalMs: 15_000,
        show: ({ phase, total, tally }) =>
          bench.log(`  ${phase}: ${share(Math.min(tally.read, total), total)}, ${count(tally.calls)} calls`),
        say: bench.log,
      },
      { signal: end.signal },
    );
    const certificate = await Promise.race([following, failed]);
    const seconds = (Date.parse(certificate.endedAt) - Date.parse(certificate.startedAt)) / 1000;
    const spent = measured();
    return {
      offers,
      plan,
      certificate,
      seconds,
      spent,
      histories: await readHistories(stage.temporal, workflowId),
    };
  } finally {
    end.abort();
    await Promise.all(programs.map((program) => program.stop()));
    await stage.close();
  }
}

function figuresOf(
  { offers, plan, certificate, seconds, spent, histories }: Grown,
  fullSize: number,
): Figure[] {
  const name = `${count(offers)} offers, ${plan} plan`;
  const floor = floorCalls(certificate.totalAtStart);
  const proven =
    certificate.status === 'proven' &&
    certificate.distinct >= (certificate.totalAtEnd ?? Number.POSITIVE_INFINITY);
  const { collecting, residual } = certificate;
  const calls = atMost(
    `${name}: ${plan === 'region' ? 'geography: ' : ''}calls / floor`,
    callsOf(certificate, plan) / floor,
    plan === 'region' ? 1.055 : 1.03,
    `${callsLimit(collecting.read, plannedOffers(certificate), collecting.calls, floor)}; ${count(residual.calls)} calls after it`,
    (value) => ratio(value, 1),
  );
  return [
    {
      name: `${name}: verdict`,
      measured: proven ? 'PROVEN' : `GAP of ${count(certificate.missing)}`,
      target: 'PROVEN',
      met: proven,
      limit: `${count(certificate.distinct)} distinct offers in ${duration(seconds)}; ${processorLimit(spent)}`,
    },
    // In a small world, windows that are not full weigh more: the target is for full size and above.
    offers < fullSize ? withoutTarget(calls) : calls,
    atMost(
      `${name}: events of the largest history`,
      histories.largest.events,
      offers > fullSize ? HISTORY_WARNING - 1 : MAX_EVENTS,
      `${count(histories.workflows)} histories, ${count(histories.events)} events; the largest is ${histories.largest.workflowId}`,
    ),
  ];
}

/** Of the default plan every call counts; of the others those that read, since what comes after has figures of its own. */
function callsOf({ collecting, tally }: Certificate, plan: Plan): number {
  return plan === 'verified' ? tally.calls : collecting.calls;
}

function rowOf({ offers, plan, certificate, seconds, spent, histories }: Grown): string[] {
  const floor = floorCalls(certificate.totalAtStart);
  const memory = (wanted: string) =>
    `${count(spent.uses.find(({ name }) => name === wanted)?.peakMegabytes ?? 0)} MB`;
  return [
    count(offers),
    plan,
    certificate.status === 'proven' ? 'PROVEN' : 'GAP',
    count(callsOf(certificate, plan)),
    count(floor),
    ratio(callsOf(certificate, plan), floor),
    count(certificate.residual.calls),
    duration(seconds),
    count(histories.workflows),
    count(histories.largest.events),
    memory('workflow worker'),
    memory('Temporal'),
  ];
}
