import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw, rankOf, seedOf } from '../../src/domain/draw.js';
import { type UnseenOffre, UnseenSample } from '../../src/domain/unseen-sample.js';

const SEED = seedOf('run');

function drawFrom(offres: readonly UnseenOffre[], open: Record<string, number>, budget = 150) {
  const figures = { open: 20_000, byGroup: new Map(Object.entries(open)) };
  const sample = new UnseenSample(SEED, budget, figures);
  for (const offre of offres) sample.add(offre);
  return sample.take();
}

function unseen(
  count: number,
  of: string,
  cohort: UnseenOffre['cohort'] = 'fresh',
  groups: readonly string[] = [`region=${of}`],
): UnseenOffre[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${of}-${i}`, cohort, groups }));
}

describe('Draw', () => {
  it('keeps the items of the lowest ranks, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 0, max: 10 }), (ranks, size) => {
        const draw = new Draw<number>(size);
        for (const rank of ranks) draw.offer(rank, rank);
        expect(draw.items).toEqual(ranks.toSorted((a, b) => a - b).slice(0, size));
      }),
    );
  });

  it('ranks near ids evenly, and again under each seed', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `${1_000_000 + i}`);
    const low = (seed: number) => new Set(ids.filter((id) => rankOf(seed, id) < 2 ** 32 / 10));
    const [one, two] = [low(seedOf('run-1')), low(seedOf('run-2'))];
    for (const some of [one, two]) expect(Math.abs(some.size - 1_000)).toBeLessThan(120);
    expect([...one].filter((id) => two.has(id)).length).toBeLessThan(150);
  });
});

describe('UnseenSample', () => {
  it('takes all where there are no more than the budget', () => {
    const offres = [...unseen(100, 'a'), ...unseen(50, 'b', 'old')];
    const sample = drawFrom(offres, { 'region=a': 10_000 });
    expect(sample.map(({ id }) => id).toSorted()).toEqual(offres.map(({ id }) => id).toSorted());
    expect(sample.every(({ drawn }) => drawn === 'random')).toBe(true);
  });

  it.each([
    ['each part in proportion', 2_000, 1_000, 100, 50],
    ['a tenth for the old ones, however few', 10_000, 20, 135, 15],
    ['a tenth for the others, however few', 20, 10_000, 15, 135],
    ['what the others leave for the old ones', 10, 1_000, 10, 140],
    ['what the old ones leave for the others', 1_000, 5, 145, 5],
    ['all for the others', 1_000, 0, 150, 0],
  ])('leaves %s', (_, young, old, ofYoung, ofOld) => {
    const sample = drawFrom([...unseen(young, 'a', 'recent'), ...unseen(old, 'b', 'old')], {});
    expect(sample.filter(({ cohort }) => cohort === 'recent')).toHaveLength(ofYoung);
    expect(sample.filter(({ cohort }) => cohort === 'old')).toHaveLength(ofOld);
  });

  it('draws half where most more are missing than elsewhere, not where a handful is', () => {
    const offres = [...unseen(500, 'even'), ...unseen(100, 'hole'), ...unseen(1, 'tiny')];
    const sample = drawFrom(offres, { 'region=even': 19_000, 'region=hole': 999, 'region=tiny': 1 });
    const dense = sample.filter(({ drawn }) => drawn === 'dense').map(({ id }) => id.split('-')[0]);
    expect(dense.length).toBeGreaterThanOrEqual(38);
    expect(new Set(dense)).toEqual(new Set(['hole', 'tiny']));
    expect(sample).toHaveLength(150);
    expect(new Set(sample.map(({ id }) => id)).size).toBe(150);
  });

  it('spreads the dense half over the three densest groups', () => {
    const offres = ['a', 'b', 'c', 'd'].flatMap((name, i) => unseen(400 - 80 * i, name));
    const open = { 'region=a': 500, 'region=b': 500, 'region=c': 500, 'region=d': 500 };
    const dense = drawFrom(offres, open).filter(({ drawn }) => drawn === 'dense');
    const count = (name: string) => dense.filter(({ id }) => id.startsWith(name)).length;
    expect([count('a'), count('b'), count('c'), count('d')]).toEqual([38, 19, 18, 0]);
  });

  it('is at random where nothing stands out, and knows no group that the index does not', () => {
    const sample = drawFrom(unseen(1_000, 'a'), { 'region=b': 3 });
    expect(sample).toHaveLength(150);
    expect(sample.every(({ drawn }) => drawn === 'random')).toBe(true);
  });
});
