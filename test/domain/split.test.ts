import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINNING, formatSecond } from '../../src/domain/clock.js';
import { balancedSets, blendWeights, splitDepartementsByROME } from '../../src/domain/rome-sets.js';
import { MAX_CODES_ROME, MAX_DEPARTEMENTS, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import { type SplitContext, splitByCode, splitByDates, splitFurther } from '../../src/domain/split.js';
import { splitSearch } from './split-search.js';
import {
  CODES_ROME,
  DEPARTEMENTS,
  matcherOf,
  matching,
  newestFirst,
  REGION,
  TYPES,
  type WorldOffre,
  worldOf,
  worldSeeds,
} from './worlds.js';

const CONTEXT: SplitContext = {
  departements: { [REGION]: DEPARTEMENTS },
  codesROME: CODES_ROME,
  typesContrat: TYPES,
  weights: {},
};
const EVERYTHING = { min: '2026-10-31T00:00:00Z', max: '2026-11-30T00:00:00Z' };

const SINCE_EVER = { min: BEGINNING, max: EVERYTHING.max };

interface Leaf {
  readonly search: Search;
  readonly shown: readonly WorldOffre[];
  readonly total: number;
  /** Its rest is searched by other leaves. */
  readonly goesOn: boolean;
}

/** Splits as the workflows do, the totals being those of the world. */
function leavesOf(world: readonly WorldOffre[], root: Search, inclusive: boolean): Leaf[] {
  const leaves: Leaf[] = [];
  const pending = [root];
  // Once for all: what a search finds is in this order then.
  const sorted = world.toSorted(newestFirst);
  for (let search = pending.pop(); search !== undefined; search = pending.pop()) {
    const found = sorted.filter(matcherOf(search, { inclusive }));
    const step = found.length > SEARCH_LIMIT ? splitSearch(search, found, CONTEXT) : undefined;
    if (step === undefined || step.shown) {
      const shown = found.slice(0, SEARCH_LIMIT);
      leaves.push({ search, shown, total: found.length, goesOn: step !== undefined });
    }
    pending.push(...(step?.parts ?? []));
  }
  return leaves;
}

/** What a leaf leaves to nobody. */
const beyondReach = ({ total, goesOn }: Leaf) => (goesOn ? 0 : Math.max(0, total - SEARCH_LIMIT));

describe('the axes of a split', () => {
  const creation = EVERYTHING;
  const shapes = (parts: readonly Search[] | undefined) => parts?.map((part) => Object.keys(part).toSorted());

  it('are the departements of a region first, which then stand for it', () => {
    const parts = splitByCode({ region: REGION, creation }, 30_000, CONTEXT);
    expect(parts).toEqual(DEPARTEMENTS.map((code) => ({ departements: [code], creation })));
  });

  it('are several departements one by one, then sets of ROME codes in one', () => {
    const several = splitByCode({ departements: ['75', '77'], creation }, 9_000, CONTEXT);
    expect(several?.map(({ departements }) => departements)).toEqual([['75'], ['77']]);
    const one = splitByCode({ departements: ['75'], creation }, 9_000, CONTEXT);
    expect(one).toHaveLength(4);
    expect(new Set(one?.flatMap(({ codesROME = [] }) => codesROME))).toEqual(new Set(CODES_ROME));
    expect(new Set(one?.map(({ departements }) => departements?.join()))).toEqual(new Set(['75']));
  });

  it('are two sets of ROME codes at least, however little the total is above the limit', () => {
    const codesROME = CODES_ROME.slice(0, 10);
    expect(
      splitByCode({ codesROME, creation }, 3_151, CONTEXT)?.map((part) => part.codesROME?.length),
    ).toEqual([5, 5]);
    // Of no weight, so that only their number is balanced.
    expect(splitByCode({ codesROME: CODES_ROME, creation }, 1, CONTEXT)).toHaveLength(3);
  });

  it('of codes are used up where one code is left', () => {
    expect(
      splitByCode({ departements: ['75'], codesROME: ['A1000'], creation }, 9_000, CONTEXT),
    ).toBeUndefined();
  });

  it('go on by origin, by dates, then by contract, each once', () => {
    const search: Search = { codesROME: ['A1000'], creation };
    expect(splitFurther(search, CONTEXT)?.map(({ origine }) => origine)).toEqual([1, 2]);
    expect(shapes(splitFurther({ ...search, origine: 1 }, CONTEXT))).toEqual([
      ['codesROME', 'creation', 'origine'],
      ['codesROME', 'creation', 'origine'],
    ]);
    const short = { min: '2026-11-01T00:00:00Z', max: '2026-11-01T00:00:03Z' };
    const one: Search = { ...search, origine: 1, creation: short };
    expect(splitFurther(one, CONTEXT)?.map(({ typesContrat }) => typesContrat)).toEqual([
      ['CDI'],
      ['CDD'],
      ['MIS'],
    ]);
    expect(splitFurther({ ...one, typesContrat: ['CDI'] }, CONTEXT)).toBeUndefined();
    const four = { min: short.min, max: '2026-11-01T00:00:04Z' };
    expect(splitFurther({ ...one, creation: four }, CONTEXT)?.map((part) => part.creation)).toEqual([
      { min: four.min, max: '2026-11-01T00:00:03Z' },
      { min: '2026-11-01T00:00:02Z', max: four.max },
    ]);
  });

  it('along dates: a window and what is below it, or a dense one and what is below it', () => {
    const search = { codesROME: ['A1000'], creation };
    const page = { total: 9_000, count: 150, newerThanOldest: 149, oldest: '2026-11-10T00:00:00Z' };
    expect(splitByDates(search, page)).toEqual({
      shown: true,
      parts: [{ ...search, creation: { min: creation.min, max: '2026-11-10T00:00:01Z' } }],
    });
    expect(splitByDates(search, { ...page, oldest: creation.max })).toEqual({
      shown: false,
      parts: [
        { ...search, creation: { min: '2026-11-29T23:59:58Z', max: creation.max } },
        { ...search, creation: { min: creation.min, max: '2026-11-29T23:59:59Z' } },
      ],
    });
    expect(splitByDates(search, { ...page, total: 3_000, count: 1 })).toEqual({ shown: true, parts: [] });
    expect(splitByDates(search, { total: 9_000, count: 0, newerThanOldest: 0 })).toBeUndefined();
  });
});

describe('split', () => {
  const roots: Search[] = [
    { region: REGION, creation: EVERYTHING },
    { creation: EVERYTHING },
    { departements: ['75'], creation: EVERYTHING },
  ];

  it('covers its search: every offer is shown by a leaf, or belongs to a leaf that is known to be too full', () => {
    fc.assert(
      fc.property(
        worldSeeds({ min: 0, max: 30_000 }),
        fc.constantFrom(...roots),
        fc.boolean(),
        (seed, root, inclusive) => {
          const world = worldOf(seed);
          const leaves = leavesOf(world, root, inclusive);
          const shown = new Set(leaves.flatMap((leaf) => leaf.shown.map((offre) => offre.id)));
          const beyond = leaves.reduce((sum, leaf) => sum + beyondReach(leaf), 0);
          const wanted = matching(world, root, { inclusive });
          const missing = wanted.filter((offre) => !shown.has(offre.id)).length;
          expect(missing).toBeLessThanOrEqual(beyond);
          if (beyond === 0) expect(missing).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows an offer twice only where two creation windows share a second', () => {
    fc.assert(
      fc.property(worldSeeds({ min: 4_000, max: 20_000 }), fc.constantFrom(...roots), (seed, root) => {
        const world = worldOf(seed);
        const holders = new Map<number, Search[]>();
        for (const { search, shown } of leavesOf(world, root, true)) {
          for (const { id } of shown) holders.set(id, [...(holders.get(id) ?? []), search]);
        }
        for (const searches of holders.values()) {
          if (searches.length < 2) continue;
          // A dense second is split further: by origin, at last by contract type.
          const others = searches.map(({ creation: _, origine: __, typesContrat: ___, ...criteria }) =>
            JSON.stringify(criteria),
          );
          expect(new Set(others).size).toBe(1);
          const windows = searches.map(({ creation }) => JSON.stringify(creation));
          expect(new Set(windows).size).toBe(searches.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads a full trade from its newest offers down, each page full but the last', () => {
    const search: Search = { departements: ['75'], codesROME: ['A1000'], creation: SINCE_EVER };
    const sizes = fc.integer({ min: SEARCH_LIMIT + 1, max: 30_000 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.boolean(), (offres, seed, inclusive) => {
        const world = worldOf({ offres, skew: 1, seconds: 864_000, seed }).map((offre) => ({
          ...offre,
          departement: '75',
          codeROME: 'A1000',
        }));
        const leaves = leavesOf(world, search, inclusive);
        expect(leaves.filter(({ shown }) => shown.length < SEARCH_LIMIT)).toHaveLength(1);
        // Neighbours share the seconds at their seam.
        const read = leaves.reduce((sum, { shown }) => sum + shown.length, 0);
        expect(read - offres).toBeLessThan(10 * leaves.length);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves nothing above the limit that any axis could still split', () => {
    fc.assert(
      fc.property(worldSeeds({ min: 4_000, max: 30_000 }), (seed) => {
        const world = worldOf(seed);
        for (const leaf of leavesOf(world, { creation: EVERYTHING }, true)) {
          if (beyondReach(leaf) === 0) continue;
          const { search } = leaf;
          expect(search.codesROME).toHaveLength(1);
          expect(search.origine).toBeDefined();
          expect(search.typesContrat).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('splits a single second by contract type, and gives up only then', () => {
    const second = { min: '2026-11-01T00:00:00Z', max: '2026-11-01T00:00:02Z' };
    const search: Search = { departements: ['75'], codesROME: ['A1000'], origine: 2, creation: second };
    expect(splitFurther(search, CONTEXT)?.map((part) => part.typesContrat)).toEqual([
      ['CDI'],
      ['CDD'],
      ['MIS'],
    ]);
    expect(splitFurther({ ...search, typesContrat: ['CDI'] }, CONTEXT)).toBeUndefined();
  });

  it('halves a window so that both halves hold the second of the middle, whatever the API takes its bounds for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.integer({ min: 4, max: 10_000_000 }),
        (start, length) => {
          const creation = { min: formatSecond(start), max: formatSecond(start + length) };
          const [older, newer, ...rest] =
            splitFurther({ codesROME: ['A1000'], origine: 1, creation }, CONTEXT) ?? [];
          expect(rest).toEqual([]);
          expect(older?.creation?.min).toBe(creation.min);
          expect(newer?.creation?.max).toBe(creation.max);
          expect(Date.parse(older?.creation?.max ?? '') - Date.parse(newer?.creation?.min ?? '')).toBe(1000);
        },
      ),
    );
  });
});

describe('sets of ROME codes', () => {
  // Of any length: more than a search takes as well.
  const codes = fc.shuffledSubarray(CODES_ROME, { minLength: 1 });
  const weights = fc.dictionary(fc.constantFrom(...CODES_ROME), fc.nat(5000), { size: 'medium' });

  it('hold each code once, at most 200 of them, and are never empty', () => {
    fc.assert(
      fc.property(codes, fc.nat(40), weights, (list, sets, w) => {
        const split = balancedSets(list, sets, w);
        expect(split.flat().toSorted()).toEqual(list.toSorted());
        for (const set of split) {
          expect(set.length).toBeGreaterThan(0);
          expect(set.length).toBeLessThanOrEqual(MAX_CODES_ROME);
        }
      }),
    );
  });

  it('do not depend on the order in which the codes are given', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), weights, (list, sets, w) => {
        expect(balancedSets(list.toReversed(), sets, w)).toEqual(balancedSets(list, sets, w));
      }),
    );
  });

  it('of large departements cover each pair of departement and code exactly once', () => {
    const large = fc.uniqueArray(
      fc.record({ code: fc.constantFrom(...DEPARTEMENTS), total: fc.integer({ min: 3151, max: 40_000 }) }),
      { selector: (departement) => departement.code, minLength: 1 },
    );
    fc.assert(
      fc.property(large, codes, weights, fc.boolean(), (departements, list, w, inRegion) => {
        const seen = new Map<string, number>();
        const base = inRegion ? { region: REGION } : {};
        const all = departements.map(({ code }) => code);
        for (const search of splitDepartementsByROME(base, departements, list, w)) {
          // Either departements, or the region that they are in.
          expect(search.departements === undefined).toBe(search.region !== undefined);
          expect(search.departements?.length ?? 1).toBeLessThanOrEqual(MAX_DEPARTEMENTS);
          expect(search.codesROME?.length).toBeLessThanOrEqual(MAX_CODES_ROME);
          for (const departement of search.departements ?? all) {
            for (const code of search.codesROME ?? []) {
              seen.set(`${departement} ${code}`, (seen.get(`${departement} ${code}`) ?? 0) + 1);
            }
          }
        }
        expect(seen.size).toBe(departements.length * list.length);
        expect([...seen.values()].every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it('of more than five large departements ask once in the region for codes without a known offer', () => {
    const largeAll = DEPARTEMENTS.map((code) => ({ code, total: 5_000 }));
    const w = Object.fromEntries(CODES_ROME.slice(0, 150).map((code) => [code, 10]));
    const searches = splitDepartementsByROME({ region: REGION }, largeAll, CODES_ROME, w);
    const regional = searches.filter(({ region }) => region !== undefined);
    // 250 codes remain once the first set is filled up.
    expect(regional.map(({ codesROME }) => codesROME?.length)).toEqual([125, 125]);
    expect(regional.flatMap(({ codesROME }) => codesROME?.map((code) => w[code] ?? 0))).toEqual(
      Array(250).fill(0),
    );
    expect(searches).toHaveLength(2 * DEPARTEMENTS.length + 2);
  });

  describe('of a few large departements, worked by hand', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `B${1000 + i}`);
    const alike = (count: number) => Object.fromEntries(many.slice(0, count).map((code) => [code, 10]));
    const sizes = (searches: readonly Search[]) =>
      searches.map(({ departements, codesROME }) => [departements?.join('+'), codesROME?.length]);
    const times = <T>(count: number, one: T): T[] => Array(count).fill(one);

    it('are as many as each needs, of the codes that the smallest of them can take; the others for all of them', () => {
      const large = [
        { code: '77', total: 3_200 },
        { code: '75', total: 10_000 },
      ];
      expect(sizes(splitDepartementsByROME({}, large, many.slice(0, 450), alike(100)))).toEqual([
        ...times(4, ['75', 100]),
        ...times(2, ['77', 200]),
        ['75+77', 50],
      ]);
    });

    it('put light codes with offers into sets of their own, and those without into as few as hold them', () => {
      const large = ['1', '2', '3', '4', '5'].map((code) => ({ code, total: 5_000 }));
      expect(sizes(splitDepartementsByROME({}, large, many, alike(600)))).toEqual([
        ...large.flatMap(({ code }) => times(2, [code, 200])),
        // A third of 25 000 offers.
        ...times(4, ['1+2+3+4+5', 50]),
        ...times(2, ['1+2+3+4+5', 200]),
      ]);
    });

    it('bring the largest five together, whatever the order', () => {
      const large = [6, 1, 7, 3, 2, 5, 4].map((n) => ({ code: String(n), total: 4_000 + 1_000 * n }));
      const searches = splitDepartementsByROME({}, large, many, alike(600));
      const groups = searches.flatMap(({ departements = [] }) =>
        departements.length > 1 ? departements.join('+') : [],
      );
      expect([...new Set(groups)]).toEqual(['7+6+5+4+3', '2+1']);
    });
  });

  it('have weights of a region, completed by a tenth of what the country says', () => {
    expect(blendWeights({ A: 900, B: 100 }, { A: 300, C: 100 })).toEqual({ A: 975, B: 100, C: 25 });
    // A region that hardly shows anything goes by the country.
    expect(blendWeights({}, { A: 300, C: 100 })).toEqual({ A: 7.5, C: 2.5 });
    expect(blendWeights({ A: 1 }, {})).toEqual({ A: 1 });
  });
});
