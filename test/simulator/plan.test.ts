import { describe, expect, it } from 'vitest';
import { departements, regions } from '../../simulator/world/places.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import { formatSecond } from '../../src/domain/clock.js';
import { forecastRun, type StockFigures } from '../../src/domain/forecast.js';
import { blendWeights, splitDepartementsByROME } from '../../src/domain/rome-sets.js';
import { PAGE_SIZE, pageCount, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import { type SplitContext, splitByCode } from '../../src/domain/split.js';
import { LAST_PAGE, sweepStep } from '../../src/domain/sweep.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');

/** The simulated country, counted as the API would, and what a run by each plan calls to read it. */
function country(offers: number) {
  const world = new World({
    ...PLAIN_COUNTRY,
    offers,
    seed: 1,
    now: NOW,
  });
  const codesROME = world.metiers.entries.map(({ code }) => code);
  const territory = {
    regions: regions.map(({ code, libelle }) => ({ code, libelle })),
    departements: Object.fromEntries(
      regions.map(({ code }, region) => [
        code,
        departements.filter((d) => d.region === region).map((d) => d.code),
      ]),
    ),
    codesROME,
  };
  /** Offers by departement and trade. */
  const table = new Map(departements.map(({ code }) => [code, new Map<string, number>()]));
  const national: Record<string, number> = {};
  for (let row = 0; row < world.count; row++) {
    const metier = codesROME[world.metier[row] as number] as string;
    national[metier] = (national[metier] ?? 0) + 1;
    const trades = table.get(departements[world.placeOf(row).departement]?.code ?? '');
    trades?.set(metier, (trades.get(metier) ?? 0) + 1);
  }
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, n) => all + n, 0);
  const count = ({ region, departements: codes, codesROME: metiers }: Search): number => {
    const tables = (codes ?? territory.departements[region ?? ''] ?? []).flatMap(
      (code) => table.get(code) ?? [],
    );
    return sum(
      tables.map((trades) =>
        sum(metiers === undefined ? trades.values() : metiers.map((m) => trades.get(m) ?? 0)),
      ),
    );
  };
  const tradesOf = (region: string) =>
    Object.fromEntries(codesROME.map((code) => [code, count({ region, codesROME: [code] })]));
  const stock: StockFigures = {
    offres: offers,
    departements: Object.fromEntries(departements.map(({ code }) => [code, count({ departements: [code] })])),
    codesROME: {
      national,
      regions: Object.fromEntries(regions.map(({ code }) => [code, tradesOf(code)])),
    },
  };
  const counted = Object.fromEntries(regions.map(({ code }) => [code, count({ region: code })]));

  /** The calls of `RegionWorkflow` for one region. */
  const callsFor = (region: string): number => {
    const weights = blendWeights(stock.codesROME.regions[region] ?? {}, national);
    const context: SplitContext = { ...territory, typesContrat: ['CDI', 'CDD'], weights };
    const large: { code: string; total: number }[] = [];
    let calls = 0;
    const work = (pending: Search[]) => {
      for (let search = pending.pop(); search !== undefined; search = pending.pop()) {
        const total = count(search);
        const [code] = search.departements ?? [];
        if (total > SEARCH_LIMIT && code !== undefined && search.codesROME === undefined) {
          calls++;
          large.push({ code, total });
          continue;
        }
        const parts = total > SEARCH_LIMIT ? splitByCode(search, total, context) : undefined;
        // A full trade is read on along its dates, which seldom share a second.
        calls += parts === undefined ? Math.max(1, Math.ceil(total / PAGE_SIZE)) : 1;
        pending.push(...(parts ?? []));
      }
    };
    work([{ region }]);
    work(splitDepartementsByROME({ region }, large, codesROME, weights));
    return calls;
  };

  /** The calls of a sweep, as long as no second is dense. */
  const callsBySweep = (): number => {
    const newestFirst = Float64Array.from(world.createdAt.subarray(0, world.count)).reverse();
    let calls = 1;
    let from = 0;
    for (let max: string | undefined = '2099-12-31T23:59:59Z'; max !== undefined; ) {
      const total = newestFirst.length - from;
      const last = newestFirst[from + SEARCH_LIMIT - 1];
      const oldest = last === undefined ? {} : { oldest: formatSecond(Math.floor(last / 1000)) };
      const step = sweepStep(
        { min: '2000-01-01T00:00:00Z', max },
        {
          total,
          count: Math.min(PAGE_SIZE, Math.max(0, total - LAST_PAGE * PAGE_SIZE)),
          newerThanOldest: 0,
          ...oldest,
        },
      );
      calls += total <= LAST_PAGE * PAGE_SIZE ? 1 + pageCount(total) : pageCount(total);
      max = step.kind === 'next' ? step.next : undefined;
      const bound = max === undefined ? Number.NEGATIVE_INFINITY : Date.parse(max);
      expect(['next', 'last']).toContain(step.kind);
      from = newestFirst.findIndex((stamp) => stamp <= bound);
    }
    return calls;
  };

  const callsByRegion = () => 1 + sum(regions.map(({ code }) => callsFor(code)));
  return { territory, stock, counted, callsByRegion, callsBySweep };
}

describe.each([20_000, 60_000, 740_000, 3_000_000])(
  'the forecast of the region plan for %i simulated offers',
  (offers) => {
    const { territory, stock, counted, callsByRegion } = country(offers);
    const input = { plan: 'region' as const, total: offers, territory };
    const actual = callsByRegion();

    it.each([
      ['the index and counts of the regions', { counted, stock }, 'index'],
      ['the index alone', { stock }, 'index'],
      // Its proportions are those that the simulated country is made by: this shows the arithmetic, not the model.
      ['counts of the regions and the model', { counted }, 'counts'],
      ['the model alone', {}, 'model'],
    ])('comes within 1 %% of the calls, by %s', (_, known, basis) => {
      const forecast = forecastRun({ ...input, ...known });
      expect(forecast.basis).toBe(basis);
      expect(Math.abs(forecast.calls.plan / actual - 1)).toBeLessThan(0.01);
    });
  },
);

it.each([20_000, 60_000])(
  'the forecast of the national plan for %i simulated offers comes within 2 %%',
  (offers) => {
    const { territory, callsBySweep } = country(offers);
    const forecast = forecastRun({ plan: 'national', total: offers, territory });
    expect(Math.abs(forecast.calls.plan / callsBySweep() - 1)).toBeLessThan(0.02);
  },
);
