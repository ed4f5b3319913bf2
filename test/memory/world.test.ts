import { describe, expect, it } from 'vitest';
import { PLAIN } from './country.js';
import { type Offre, precedes } from './offre.js';
import { World } from './world.js';

const NOW = Date.parse('2026-11-20T11:00:00Z');
const DAY = 86_400_000;
const world = () => new World(PLAIN, NOW);

function isSorted({ stock }: World): boolean {
  return stock.every((offre, i) => i === 0 || precedes(stock[i - 1] as Offre, offre));
}

describe('a world', () => {
  it('is the same for the same seed', () => {
    expect(world().stock).toEqual(world().stock);
    expect(new World({ ...PLAIN, seed: 2 }, NOW).stock).not.toEqual(world().stock);
  });

  it('has offers of every place, board and age', () => {
    const { stock } = world();
    const withoutPlace = stock.filter(({ region }) => region === undefined).length;
    expect(withoutPlace).toBeGreaterThan(60);
    expect(withoutPlace).toBeLessThan(300);
    const ages = stock.map(({ created }) => (NOW + 3_600_000 - (created ?? 0)) / DAY).sort((a, b) => a - b);
    expect(ages[0]).toBeGreaterThan(0);
    expect(ages[1_500]).toBeGreaterThan(8);
    expect(ages[1_500]).toBeLessThan(20);
  });

  it('changes at the rates that are asked for, and knows what was stable', () => {
    const changing = world();
    changing.begin({ closed: 2, published: 3, late: 1, moved: 1, reopened: 0.5, republished: 1, lateBy: 60 });
    changing.advance(NOW + 100_000);
    expect(changing.now).toBe(NOW + 100_000);
    expect(isSorted(changing)).toBe(true);
    const stable = changing.stableSince(NOW);
    expect(stable.length).toBeGreaterThan(2_700);
    expect(stable.length).toBeLessThan(2_850);
    expect(changing.stock.length - stable.length).toBeGreaterThan(350);
    const newest = changing.wallClock(NOW);
    expect(stable.some(({ created }) => (created ?? 0) > newest)).toBe(true);
  });

  it('loses half of a board at once', () => {
    const changing = world();
    const of = () => changing.stock.filter(({ board }) => board === 'METEOJOB').length;
    const before = of();
    changing.begin({ halved: { board: 'METEOJOB', afterMs: 5_000 } });
    changing.advance(NOW + 4_999);
    expect(of()).toBe(before);
    changing.advance(NOW + 5_000);
    expect(of() / before).toBeGreaterThan(0.4);
    expect(of() / before).toBeLessThan(0.6);
  });

  it.each([
    [1, 0.04],
    [30, 1 - 0.96 ** 30],
  ])('loses what closes in %d days while nobody looks, and gets as many', (days, share) => {
    const changing = world();
    changing.pause(days * DAY);
    expect(changing.stock.length).toBe(3_000);
    expect(isSorted(changing)).toBe(true);
    expect(1 - changing.stableSince(NOW).length / 3_000).toBeCloseTo(share, 1);
  });

  it('knows how long an offer has been closed', () => {
    const changing = world();
    const offre = changing.stock[7] as Offre;
    expect(changing.closedFor(offre.id)).toBe(0);
    changing.close(offre);
    expect(changing.stock).not.toContain(offre);
    changing.advance(NOW + 5_000);
    expect(changing.closedFor(offre.id)).toBe(5_000);
    changing.open(offre);
    expect(changing.closedFor(offre.id)).toBe(0);
    expect(changing.stableSince(NOW)).not.toContain(offre);
    expect(changing.closedFor('nobody')).toBeUndefined();
  });
});
