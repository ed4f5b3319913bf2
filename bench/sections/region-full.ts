import type { Bench, Section, SectionResult } from '../harness/bench.js';
import {
  apiWorkerMemory,
  atMost,
  callsLimit,
  indexTable,
  leadRow,
  plannedOffers,
  processTable,
  provenFigures,
  ratio,
  recordedCalls,
} from '../harness/figures.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';

/** Trades that share all offers without a region in the second world. */
const FEW_TRADES = 3;

export const regionFull: Section = {
  name: 'region-full',
  title: 'the whole country by the region plan, rate limit lifted',
  minutes: 10,
  run: (bench) => regionSection(bench, 'region-full', []),
};

export const regionConcentrated: Section = {
  name: 'region-few-trades',
  title: `the same, where the offers that no region shows belong to ${FEW_TRADES} trades`,
  minutes: 7,
  run: (bench) => regionSection(bench, 'region-few-trades', ['--trades-without-region', String(FEW_TRADES)]),
};

async function regionSection(bench: Bench, name: string, world: readonly string[]): Promise<SectionResult> {
  const measure = await onFreshStage(
    bench,
    name,
    ['--offers', String(bench.offers), '--rate', '0', ...world],
    (stage, simulator) => measureRun(bench, stage, simulator, { plan: 'region' }),
  );
  return {
    ...(world.length === 0 ? { lead: [leadRow('places first (plan `region`)', measure)] } : {}),
    figures: [
      ...provenFigures(measure),
      ...callFigures(measure),
      recordedCalls(measure),
      apiWorkerMemory(measure, 300),
    ],
    details: [processTable(measure.spent, 'region plan'), indexTable(measure, 'region plan')],
    data: measure,
  };
}

function callFigures({ certificate, floor }: RunMeasure) {
  const { collecting, residual, tally, totalAtStart } = certificate;
  const placed = plannedOffers(certificate);
  return [
    atMost(
      'geography: calls / floor',
      collecting.calls / floor,
      1.055,
      callsLimit(collecting.read, placed, collecting.calls, floor),
      (value) => ratio(value, 1),
    ),
    {
      name: 'residual: calls / floor',
      measured: ratio(residual.calls, floor),
      limit: `${totalAtStart - placed} offers that no region shows, found by reading ${residual.read} offers in ${residual.calls} calls`,
    },
    {
      name: 'whole run: calls / floor',
      measured: ratio(tally.calls, floor),
      limit: `${tally.calls} calls, floor ${floor}`,
    },
  ];
}
