import { describe, expect, it } from 'vitest';
import { BOARD } from '../../../src/domain/shape/coded-fields.js';
import { movedFills } from '../../../src/domain/shape/fill-rates.js';
import type { Shape } from '../../../src/domain/shape/shape.js';
import { generator } from '../worlds.js';

/** A shape with these shares of 100 000 offers, by path. */
function shapeOf(
  shares: Readonly<Record<string, number>>,
  boards: Readonly<Record<string, number>> = {},
): Shape {
  const offres = 100_000;
  return {
    offres,
    pages: 667,
    attributs: Object.entries(shares).map(([path, share]) => [path, Math.round(share * offres), 1]),
    codes: [[BOARD, Object.entries(boards).map(([name, share]) => [name, Math.round(share * offres)])]],
    enTetes: [],
    limites: [],
  };
}

const paths = (now: Shape, before: readonly Shape[]) =>
  movedFills(now, before).map((moved) => (moved.kind === 'fill' ? moved.path : ''));

describe('a fill rate is told', () => {
  it.each([
    [0.97, 0.93, true],
    [0.97, 0.96, false],
    [0.5, 0.44, true],
    [0.5, 0.48, false],
    [0.05, 0.035, false],
    [0.05, 0.02, true],
    [0.01, 0, true],
    [0.001, 0, false],
    [0, 0.02, true],
  ])('%s, then %s: %s', (was, is, isTold) => {
    expect(paths(shapeOf({ a: is }), [shapeOf({ a: was })])).toEqual(isTold ? ['a'] : []);
  });

  it('not where nothing can be compared', () => {
    expect(movedFills(shapeOf({ a: 0.1 }), [])).toEqual([]);
    expect(movedFills({ ...shapeOf({ a: 0.1 }), offres: 0 }, [shapeOf({ a: 0.9 })])).toEqual([]);
  });

  it('not for few offers, where chance does as much', () => {
    const few = (n: number): Shape => ({ ...shapeOf({}), offres: 60, attributs: [['a', n, 1]] });
    expect(paths(few(20), [few(30)])).toEqual([]);
    expect(paths(few(0), [few(60)])).toEqual(['a']);
  });

  it('not as far as the shares of boards explain it', () => {
    // Half of a board goes overnight that alone has the attribute.
    const before = shapeOf({ a: 0.06 }, { X: 0.06, Y: 0.5 });
    expect(paths(shapeOf({ a: 0.03 }, { X: 0.03, Y: 0.515 }), [before])).toEqual([]);
    // The same fall, and every board is as large as before.
    expect(paths(shapeOf({ a: 0.03 }, { X: 0.06, Y: 0.5 }), [before])).toEqual(['a']);
  });

  it('not where it goes up and down like this anyway', () => {
    const unsteady = [0.4, 0.47, 0.41, 0.48, 0.4, 0.46].map((a) => shapeOf({ a }));
    expect(paths(shapeOf({ a: 0.5 }), unsteady)).toEqual([]);
    expect(paths(shapeOf({ a: 0.85 }), unsteady)).toEqual(['a']);
  });

  it('once a slow change has gone far enough, until most runs have it', () => {
    const shares = [0.5, 0.5, 0.5, 0.48, 0.46, 0.44, 0.42, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4];
    const told = shares.map((a, day) => {
      const before = shares.slice(Math.max(0, day - 8), day).reverse();
      return (
        paths(
          shapeOf({ a }),
          before.map((share) => shapeOf({ a: share })),
        ).length > 0
      );
    });
    expect(told.slice(0, 4)).toEqual([false, false, false, false]);
    expect(told).toContain(true);
    expect(told.at(-1)).toBe(false);
  });

  it('by the outermost attribute that moved the same way, the largest move first', () => {
    const was = {
      salaire: 0.9,
      'salaire.libelle': 0.8,
      langues: 0.3,
      'langues[]': 0.3,
      'langues[].libelle': 0.3,
    };
    const is = {
      salaire: 0.5,
      'salaire.libelle': 0.3,
      langues: 0.3,
      'langues[]': 0.3,
      'langues[].libelle': 0,
    };
    expect(paths(shapeOf(is), [shapeOf(was)])).toEqual(['langues[].libelle', 'salaire']);
  });
});

describe('days without a change of the API', () => {
  it.each([1, 2, 3])('are told of in no world, though a night takes half of a board (seed %s)', (seed) => {
    const random = generator(seed);
    const names = Array.from({ length: 40 }, (_, i) => `B${i}`);
    const fills = Array.from({ length: 60 }, () =>
      names.map(() => (random() < 0.5 ? random() ** 3 : 1 - random() ** 3)),
    );
    let sizes = names.map((_, i) => 20_000 / (i + 1));
    const days: Shape[] = [];
    for (let day = 0; day < 60; day++) {
      sizes = sizes.map((size) => size * (0.97 + 0.06 * random()));
      if (day % 7 === 3) sizes[Math.floor(random() * sizes.length)] = (sizes[0] ?? 0) * random();
      const offres = Math.round(sizes.reduce((sum, size) => sum + size, 0));
      const shares = fills.map((ofBoards) => {
        const mean = ofBoards.reduce((sum, fill, i) => sum + fill * (sizes[i] ?? 0), 0) / offres;
        return mean + (random() - 0.5) * 2 * Math.sqrt((mean * (1 - mean)) / offres);
      });
      days.unshift({
        ...shapeOf({}),
        offres,
        attributs: shares.map((share, i) => [
          `a${i}`,
          Math.max(0, Math.min(offres, Math.round(share * offres))),
          1,
        ]),
        codes: [[BOARD, names.map((name, i) => [name, Math.round(sizes[i] ?? 0)])]],
      });
    }
    const told = days.flatMap((now, i) => movedFills(now, days.slice(i + 1, i + 9)));
    expect(told).toEqual([]);
    const [last, ...before] = days;
    if (last === undefined) throw new Error('no day');
    const without = { ...last, attributs: last.attributs.filter(([path]) => path !== 'a0') };
    expect(paths(without, before.slice(0, 8))).toEqual(['a0']);
  });
});
