import type { Bench, FirstRun, Section } from '../harness/bench.js';
import {
  apiWorkerMemory,
  atMost,
  callsLimit,
  indexTable,
  processTable,
  provenFigures,
  ratio,
  recordedCalls,
} from '../harness/figures.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { startSimulatorProcess } from '../harness/simulator.js';
import { discardStage, openStage } from '../harness/stage.js';

const STAGE = 'national-full';
const DAY_MS = 86_400_000;
/** Calls that the national plan may spend, by the floor: 5 080 of 4 932. */
const MAX_CALLS = 5_080 / 4_932;

export const nationalFull: Section = {
  name: 'national-full',
  title: 'the whole country by the national plan, rate limit lifted',
  minutes: 7,
  async run(bench) {
    const { measure, first } = await firstRun(bench);
    bench.firstRun = first;
    const { certificate, floor } = measure;
    const limit = callsLimit(certificate.tally.read, certificate.distinct, certificate.tally.calls, floor);
    return {
      figures: [
        ...provenFigures(measure),
        atMost('calls', certificate.tally.calls, Math.floor(MAX_CALLS * floor), limit),
        atMost('calls / floor', certificate.tally.calls / floor, 1.03, limit, (value) => ratio(value, 1)),
        recordedCalls(measure),
        apiWorkerMemory(measure, 300),
      ],
      details: [processTable(measure.spent, 'national plan'), indexTable(measure, 'national plan')],
      data: measure,
    };
  },
};

/** A run on empty indexes, in a world of yesterday, whose data stays for the run of today. */
export async function firstRun(bench: Bench): Promise<{ measure: RunMeasure; first: FirstRun }> {
  const now = new Date(Date.now() - DAY_MS).toISOString();
  const stage = await openStage(bench, STAGE);
  try {
    const simulator = await startSimulatorProcess(stage.folder, [
      ...['--offers', String(bench.offers), '--rate', '0', '--now', now],
    ]);
    try {
      const measure = await measureRun(bench, stage, simulator, { plan: 'national' });
      return { measure, first: { stage: STAGE, now, discard: () => discardStage(bench, STAGE) } };
    } finally {
      await simulator.stop();
    }
  } finally {
    await stage.close({ keepData: true });
  }
}
