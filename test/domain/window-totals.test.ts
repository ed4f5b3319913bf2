import { describe, expect, it } from 'vitest';
import { WindowTotals } from '../../src/domain/window-totals.js';

function read(totals: readonly number[], strict = true): WindowTotals {
  const [first = 0, ...others] = totals;
  const window = new WindowTotals(first, strict);
  for (const total of others) window.add(total);
  return window;
}

describe('the totals of a window by the strict rule', () => {
  it.each([
    ['all of a still window', [500, 500, 500], 500, 0],
    ['one offer too few', [500, 500, 500], 499, 1],
    ['less what closed meanwhile', [500, 498, 497], 497, 0],
    ['one less than what closed explains', [500, 498, 497], 496, 1],
    ['no more than a search can show', [3_200, 3_200], 3_150, 0],
    ['a rise proves nothing, however many were seen', [500, 501], 501, 1],
    ['a rise that falls again', [500, 502, 500], 500, 2],
    ['a rise leaves what the largest total leaves over', [500, 520, 500], 470, 50],
  ])('must show %s', (_, totals, distinct, missing) => {
    expect(read(totals).missing(distinct, true)).toBe(missing);
  });

  it('knows of an offer that came as another left, by the facets, until the window is read again', () => {
    const window = new WindowTotals(500, true, { typeContrat: { CDI: 300, CDD: 200 } });
    window.add(499, { typeContrat: { CDI: 299, CDD: 200 } });
    // Without facets nothing is known of what lies between.
    window.add(499);
    window.add(499, { typeContrat: { CDI: 301, CDD: 198 } });
    expect(window.exchanged).toBe(false);
    window.add(499, { typeContrat: { CDI: 300, CDD: 199 } });
    expect(window).toMatchObject({ exchanged: true, unsteady: false });
    window.again();
    window.add(499, { typeContrat: { CDI: 302, CDD: 197 } });
    expect(window.exchanged).toBe(false);
    // The probe of a swept window counted more than the window.
    window.restart();
    window.add(499, { typeContrat: { CDI: 303, CDD: 196 } });
    expect(window.exchanged).toBe(false);
  });

  it('forgets a rise when the window is read again and keeps still', () => {
    const window = read([500, 502, 501]);
    window.again();
    for (const total of [501, 501, 501]) window.add(total);
    expect(window.missing(501, true)).toBe(0);
    expect(window.unsteady).toBe(false);
    expect(window.summary).toMatchObject({ rose: 2, fell: 1 });
  });

  it('stays unsteady while two servers answer in turn', () => {
    const window = read([500, 490, 500, 490]);
    window.again();
    for (const total of [500, 490, 500]) window.add(total);
    expect(window.unsteady).toBe(true);
    expect(window.missing(500, true)).toBeGreaterThan(0);
  });

  it('knows the steepest fall, and takes no notice of single closures', () => {
    expect(read([1_000, 999, 850, 849]).summary.steepest).toBeCloseTo(149 / 999);
    expect(read([10, 9, 8]).summary.steepest).toBe(0);
    expect(read([1_000, 999, 980]).summary.steepest).toBe(0);
    expect(read([1_000, 980]).summary.steepest).toBeCloseTo(0.02);
    // A window that small may be one board.
    expect(read([499, 250]).summary.steepest).toBe(0);
  });

  it('begins again without the totals that counted more than the window', () => {
    const window = read([740_000]);
    window.restart();
    for (const total of [3_152, 3_152]) window.add(total);
    expect(window.first).toBe(3_152);
    expect(window.highest).toBe(3_152);
    expect(window.missing(3_150, true)).toBe(0);
    expect(window.summary).toMatchObject({ rose: 0, fell: 0 });
  });
});

describe('the totals of a window by the older rule', () => {
  it('count a rise as missing, and keep to the largest total after it', () => {
    expect(read([500, 503, 500], false).missing(503, true)).toBe(3);
    expect(read([500, 503, 500], false).last).toBe(503);
  });

  it('say nothing of a rise where newcomers may enter', () => {
    expect(read([500, 503], false).missing(503, false)).toBe(0);
  });
});
