import { count } from '../../src/domain/progress.js';
import type { Bench, Section, SectionResult } from '../harness/bench.js';
import {
  apiWorkerMemory,
  atMost,
  callsLimit,
  indexTable,
  leadRow,
  processTable,
  provenFigures,
  ratio,
  recordedCalls,
} from '../harness/figures.js';
import { measureRun } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';

/** Offers of the world of `npm start`. */
export const START_OFFERS = 20_000;
/** A second. */
const TWENTY_A_MINUTE = String(20 / 60);
const MOVES = JSON.stringify({ moved: { perSecond: 0.1 }, late: { perSecond: 0.1, bySeconds: 60 } });
/** Offers whose label tells no place, although the API's filters find them. */
const UNTOLD = 0.05;

export const defaultFull: Section = {
  name: 'default-full',
  title: 'the whole country by the default plan, a first run, rate limit lifted',
  minutes: 8,
  run: (bench) =>
    defaultSection(bench, 'default-full', bench.offers, [], { most: 1.04, lead: 'default plan, first run' }),
};

export const defaultPlaces: Section = {
  name: 'default-places',
  title: 'the same, where 4.3 % of each region name no departement',
  minutes: 8,
  run: (bench) =>
    defaultSection(bench, 'default-places', bench.offers, ['--region-shows-region-only'], {
      most: 1.05,
      lead: 'default plan, 4.3 % of each region without a departement',
    }),
};

export const defaultMoves: Section = {
  name: 'default-moves',
  title:
    'the same, while 20 offers a minute are published and as many closed, six move to another place and six come late',
  minutes: 8,
  run: (bench) =>
    defaultSection(
      bench,
      'default-moves',
      bench.offers,
      [
        '--region-shows-region-only',
        '--published-per-second',
        TWENTY_A_MINUTE,
        '--closed-per-second',
        TWENTY_A_MINUTE,
        '--lies',
        MOVES,
      ],
      { most: 1.05, lead: 'default plan, offers open, close, move and come late' },
    ),
};

export const defaultUntold: Section = {
  name: 'default-untold',
  title: 'the same, where moreover 5 % of the labels tell no place, so that no region adds up',
  minutes: 8,
  run: (bench) => {
    const world = ['--region-shows-region-only', '--untold-places', String(UNTOLD)];
    return defaultSection(bench, 'default-untold', bench.offers, world, {
      most: 1.04 + UNTOLD,
      lead: 'default plan, 5 % of the places untold',
    });
  },
};

export const defaultSmall: Section = {
  name: 'default-small',
  title: `a first run by the default plan over ${count(START_OFFERS)} offers, as \`npm start\` makes it, rate limit lifted`,
  minutes: 1,
  run: (bench) =>
    defaultSection(bench, 'default-small', START_OFFERS, [], {
      most: 1.35,
      lead: 'default plan, `npm start`',
    }),
};

async function defaultSection(
  bench: Bench,
  name: string,
  offers: number,
  world: readonly string[],
  { most, lead }: { readonly most: number; readonly lead: string },
): Promise<SectionResult> {
  const simulated = ['--offers', String(offers), '--rate', '0', ...world];
  const measure = await onFreshStage(bench, name, simulated, (stage, simulator) =>
    measureRun(bench, stage, simulator, { plan: 'verified' }),
  );
  const { certificate, floor } = measure;
  const { read, calls } = certificate.tally;
  const limit = callsLimit(read, certificate.distinct, calls, floor);
  const { verification } = certificate;
  return {
    lead: [leadRow(lead, measure)],
    figures: [
      ...provenFigures(measure),
      atMost('calls / floor', calls / floor, most, limit, (value) => ratio(value, 1)),
      {
        name: 'calls of the verification',
        measured: String(verification?.calls ?? 0),
        limit: `${verification?.counted ?? 0} regions counted, ${verification?.unexplained.length ?? 0} of them no second evidence`,
      },
      recordedCalls(measure),
      apiWorkerMemory(measure, 300),
    ],
    details: [processTable(measure.spent, 'default plan'), indexTable(measure, 'default plan')],
    data: measure,
  };
}
