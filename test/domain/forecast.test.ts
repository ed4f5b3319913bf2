import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certificate, certificateLines } from '../../src/domain/certificate.js';
import {
  type ForecastInput,
  forecastRun,
  type StockFigures,
  secondsFor,
  type Territory,
} from '../../src/domain/forecast.js';
import { splitDepartementsByROME } from '../../src/domain/rome-sets.js';
import { pageCount, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import type { SplitContext } from '../../src/domain/split.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { splitSearch } from './split-search.js';
import { CODES_ROME, DEPARTEMENTS, matching, REGION, TYPES, type WorldOffre, worldOf } from './worlds.js';

const TERRITORY = {
  regions: [{ code: REGION, libelle: 'Ile-de-France' }],
  departements: { [REGION]: DEPARTEMENTS },
  codesROME: CODES_ROME,
};
const CREATION = { min: '2026-10-31T00:00:00Z', max: '2026-11-30T00:00:00Z' };

function tallyOf<T extends string>(values: readonly T[]): Record<T, number> {
  const tally = {} as Record<T, number>;
  for (const value of values) tally[value] = (tally[value] ?? 0) + 1;
  return tally;
}

function stockOf(world: readonly WorldOffre[]): StockFigures {
  const weights = tallyOf(world.map(({ codeROME }) => codeROME));
  return {
    offres: world.length,
    departements: tallyOf(world.map(({ departement }) => departement)),
    codesROME: { national: weights, regions: { [REGION]: weights } },
  };
}

/** Calls that a run makes for the only region of a world: the rules of `RegionWorkflow`, one after the other. */
function callsByRegion(world: readonly WorldOffre[], { codesROME }: StockFigures): number {
  const context: SplitContext = { ...TERRITORY, typesContrat: TYPES, weights: codesROME.national };
  const large: { code: string; total: number }[] = [];
  let calls = 1;
  const pending: Search[] = [{ region: REGION, creation: CREATION }];
  const work = () => {
    for (let search = pending.pop(); search !== undefined; search = pending.pop()) {
      const found = matching(world, search, { inclusive: true });
      const total = found.length;
      const [code] = search.departements ?? [];
      if (total <= SEARCH_LIMIT) calls += Math.max(1, pageCount(total));
      else if (code !== undefined && search.codesROME === undefined) {
        calls++;
        large.push({ code, total });
      } else {
        const step = splitSearch(search, found, context);
        calls += step?.shown ? pageCount(total) : 1;
        pending.push(...(step?.parts ?? []));
      }
    }
  };
  work();
  const base = { region: REGION, creation: CREATION };
  pending.push(...splitDepartementsByROME(base, large, CODES_ROME, codesROME.national));
  work();
  return calls;
}

describe('forecastRun', () => {
  const total = 60_000;
  const worlds = fc.record({
    offres: fc.integer({ min: 15_000, max: 30_000 }),
    skew: fc.integer({ min: 1, max: 3 }),
    seconds: fc.constant(864_000),
    seed: fc.nat(),
  });

  it('says within 4 % what the region plan costs in a world that the index knows', () => {
    fc.assert(
      fc.property(worlds, (seed) => {
        const world = worldOf(seed);
        const stock = stockOf(world);
        const input: ForecastInput = { plan: 'region', total: world.length, territory: TERRITORY, stock };
        const { calls, basis } = forecastRun(input);
        expect(basis).toBe('index');
        expect(Math.abs(calls.plan / callsByRegion(world, stock) - 1)).toBeLessThan(0.04);
      }),
      { numRuns: 8 },
    );
  });

  it('says within 15 % what it costs in a world of which only the size of the region is known', () => {
    fc.assert(
      fc.property(worlds, (seed) => {
        const world = worldOf(seed);
        const counted = { [REGION]: world.length };
        const input: ForecastInput = { plan: 'region', total: world.length, territory: TERRITORY, counted };
        const { calls, basis } = forecastRun(input);
        expect(basis).toBe('counts');
        expect(Math.abs(calls.plan / callsByRegion(world, stockOf(world)) - 1)).toBeLessThan(0.15);
      }),
      { numRuns: 8 },
    );
  });

  it('counts the regions that one search shows exactly, an empty one too', () => {
    const territory: Territory = {
      regions: ['94', '06', '02'].map((code) => ({ code, libelle: code })),
      departements: { '94': ['2A', '2B'], '06': ['976'], '02': ['972'] },
      codesROME: CODES_ROME,
    };
    const counted = { '94': 2_172, '06': 0, '02': 300 };
    const forecast = forecastRun({ plan: 'region', total: 2_472, territory, counted });
    expect(forecast.regions.map(({ code, calls, cut }) => [code, calls, cut])).toEqual([
      ['94', 15, 'none'],
      ['02', 2, 'none'],
      ['06', 1, 'none'],
    ]);
    // One more for the national total; nothing is missing, so the end is a look at newcomers and the last total.
    expect(forecast.calls).toEqual({ plan: 19, residual: 10, residualAtLeast: 2 });
  });

  describe('worked by hand', () => {
    const territory: Territory = {
      regions: [{ code: 'R', libelle: 'R' }],
      departements: { R: ['75', '77', '78'] },
      codesROME: ['A1', 'A2', 'A3', 'A4'],
    };
    const stock: StockFigures = {
      offres: 12_000,
      departements: { '75': 6_000, '77': 3_000, '78': 3_000 },
      codesROME: { national: { A1: 6_000, A2: 3_600, A3: 1_200, A4: 1_200 }, regions: {} },
    };
    const input: ForecastInput = { plan: 'region', total: 12_000, territory, counted: { R: 12_000 }, stock };

    it('a region by departement, and the largest of them by three sets of ROME codes', () => {
      const forecast = forecastRun(input);
      expect(forecast.basis).toBe('index');
      // The region: 1 probe. 77 and 78: 20 pages and half of a last one each. 75: 1 probe, then A1 with 3 000 offers,
      // A2 with 1 800, A3 and A4 with 1 200: 20.5 + 12.5 + 8.5. Together 84.5.
      expect(forecast.regions).toEqual([
        {
          code: 'R',
          libelle: 'R',
          total: 12_000,
          calls: 85,
          windows: 5,
          cut: 'departement',
          crowded: [{ code: '75', total: 6_000, sets: 3 }],
        },
      ]);
      expect(forecast).toMatchObject({
        total: 12_000,
        floor: 80,
        windows: 5,
        // The end with its checks 10; with what the index holds, 11 control offers, 200 of two samples, 50 asked again.
        calls: { plan: 86, residual: 271, residualAtLeast: 2 },
      });
    });

    it('a trade that no code splits any more, along its dates', () => {
      const one = { ...territory, codesROME: ['A1'] };
      // 1 + 2 × 20.5 + 1, then 6 000 offers in two windows: 40 pages and a half.
      const [region] = forecastRun({ ...input, territory: one }).regions;
      expect(region).toMatchObject({ calls: 84, windows: 4, crowded: [{ sets: 1 }] });
    });

    it('what the regions do not show', () => {
      const { calls } = forecastRun({ ...input, counted: { R: 11_000 } });
      // At most: the end with its checks and samples 271, two counts, seven probes of the only set, a sweep of 3 × 21 + 1 + 18.
      // At least: the end 2, two counts, the set, and the 1 000 offers in seven pages.
      expect(calls).toMatchObject({ residual: 362, residualAtLeast: 12 });
    });

    it('a sweep of the country', () => {
      // The first total; three windows of 21 pages, each 45 offers into the next; a last probe, and five pages.
      expect(forecastRun({ plan: 'national', total: 10_000, territory })).toMatchObject({
        floor: 67,
        windows: 4,
        calls: { plan: 70, residual: 10, residualAtLeast: 2 },
      });
    });
  });

  it('expects a sweep after the regions when they do not show everything, and little if it is luckier', () => {
    const counted = { [REGION]: 59_000 };
    const { calls, floor } = forecastRun({ plan: 'region', total, territory: TERRITORY, counted });
    const national = forecastRun({ plan: 'national', total, territory: TERRITORY });
    expect(calls.residual).toBeGreaterThan(national.calls.plan);
    expect(calls.residual).toBeLessThan(1.1 * national.calls.plan);
    expect(calls.residualAtLeast).toBeGreaterThanOrEqual(Math.ceil(1_000 / 150));
    expect(calls.residualAtLeast).toBeLessThan(0.05 * floor);
  });

  it('keeps to the regions that the run keeps to, and expects nothing after them', () => {
    const regions = [...TERRITORY.regions, { code: '94', libelle: 'Corse' }];
    const territory = { ...TERRITORY, regions };
    const counted = { [REGION]: 59_000, '94': 1_000 };
    const forecast = forecastRun({ plan: 'region', total, territory, counted, regions: ['94'] });
    expect(forecast.total).toBe(1_000);
    // Two counts and a probe; seven pages; a page of its tail, its last count, one without dates and one with them.
    expect(forecast.calls).toEqual({ plan: 1 + 1 + 1 + 7 + 4, residual: 1, residualAtLeast: 1 });
    expect(forecast.regions).toMatchObject([{ code: '94', cut: 'none', calls: 13 }]);
  });

  it('sweeps a region that it keeps to, and counts it by other ways where that is little', () => {
    const of = (offres: number) =>
      forecastRun({
        plan: 'region',
        total,
        territory: TERRITORY,
        counted: { [REGION]: offres },
        regions: [REGION],
      });
    const national = (offres: number) =>
      forecastRun({ plan: 'national', total: offres, territory: TERRITORY });
    expect(of(37_350).calls.plan).toBe(national(37_350).calls.plan + 5);
    expect(of(37_500).calls.plan).toBe(national(37_500).calls.plan + 10);
    expect(of(37_500).regions).toMatchObject([{ cut: 'creation', crowded: [] }]);
  });

  it('does not trust an index that holds less than a tenth of the country', () => {
    const stock = stockOf(worldOf({ offres: 500, skew: 1, seconds: 600, seed: 1 }));
    const { basis } = forecastRun({ plan: 'region', total, territory: TERRITORY, stock });
    expect(basis).toBe('model');
  });

  it.each(['region', 'national'] as const)('is finite for an empty country, by the %s plan', (plan) => {
    const stock = stockOf([]);
    const forecast = forecastRun({ plan, total: 0, territory: TERRITORY, stock, counted: { [REGION]: 0 } });
    expect(forecast).toMatchObject({ total: 0, floor: 0, calls: { plan: 2, residual: 10 } });
  });
});

describe('secondsFor', () => {
  it('shares the calls among the applications, a margin added to each second', () => {
    expect(secondsFor(600, { applications: 2, rate: 3, marginMs: 12 })).toBeCloseTo(101.2);
  });
  it('does not know when nothing limits the rate', () => {
    expect(
      secondsFor(600, { applications: 2, rate: Number.POSITIVE_INFINITY, marginMs: 12 }),
    ).toBeUndefined();
  });
});

describe('the certificate', () => {
  const tally = { ...EMPTY_TALLY, calls: 8_070 };
  const certificate: Certificate = {
    run: 'r',
    workflowId: 'ingestion',
    plan: 'region',
    mode: 'full',
    frozenAt: '2026-11-24T09:00:00Z',
    startedAt: '2026-11-24T08:00:00.000Z',
    endedAt: '2026-11-24T08:30:00.000Z',
    status: 'proven',
    missing: 0,
    gaps: [],
    totalAtStart: 739_788,
    totalAtEnd: 739_788,
    distinct: 739_788,
    refused: 0,
    tally,
    collecting: { ...EMPTY_TALLY, calls: 5_209 },
    residual: { ...EMPTY_TALLY, calls: 2_861 },
    parts: [],
    closed: 0,
    refusals: [],
  };

  it('shows the plan against what was done', () => {
    const forecast = forecastRun({ plan: 'region', total: 739_788, territory: TERRITORY });
    const calls = { plan: 5_150, residual: 5_070, residualAtLeast: 88 };
    const lines = certificateLines({ ...certificate, estimate: { ...forecast, calls } });
    expect(lines.find((line) => line.startsWith('  forecast '))).toContain(
      '5 150 calls expected for the plan, 5 209 made (1.011); after it 88 to 5 070 expected, 2 861 made',
    );
  });

  it('says nothing of a plan that could not be made', () => {
    expect(certificateLines(certificate).some((line) => line.startsWith('  forecast '))).toBe(false);
  });
});
