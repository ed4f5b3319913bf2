import { describe, expect, it } from 'vitest';
import { resultsPage } from '../../bench/harness/markdown.js';
import { callsPlot } from '../../bench/harness/plot.js';

const measuredBy = { command: 'npm run bench', date: '2026-11-26T20:00:00.000Z' };
const section = (name: string, result: object) => ({
  name,
  title: name,
  measuredBy,
  result: { figures: [], details: [], data: {}, ...result },
});

describe('the page of results', () => {
  it('leads with what a user understands: offers, calls, minutes', () => {
    const lead = [{ run: 'default', offers: 739_788, collected: 739_788, calls: 5_040 }];
    const page = resultsPage([section('a', {}), section('b', { lead })]);
    expect(page).toContain('| default | 739 788 | 100 % | 5 040 | 14.0 | 4.2 |');
    expect(page.indexOf('| default |')).toBeLessThan(page.indexOf('| section |'));
  });

  it('has no such table where no section has a row for it, and shows the plots', () => {
    const page = resultsPage([section('a', {})], [{ title: 'calls', file: 'a.svg' }]);
    expect(page).not.toContain('minutes at');
    expect(page).toContain('![calls](a.svg)');
  });
});

describe('the plot of calls', () => {
  const at = Array.from({ length: 6 * 600 }, (_, i) => 1_000_000 + (i * 1000) / 6);
  const heights = (svg: string) =>
    [...(/<path d="(M[^"]*)" fill="none"/.exec(svg)?.[1] ?? '').matchAll(/[ML]\S+ (\S+)/g)].map(([, y]) =>
      Number(y),
    );

  it('is a line at the height of the rate, within the picture', () => {
    const svg = callsPlot({ title: 'calls', at, allowed: 6 });
    const lines = heights(svg);
    expect(lines).toHaveLength(120);
    const allowed = Number(/M46 (\S+)H888" stroke="#c60"/.exec(svg)?.[1]);
    for (const y of lines) expect(Math.abs(y - allowed)).toBeLessThan(6);
  });

  it('shows a pause, and ends at the top of the picture however many calls there were', () => {
    const paused = at.filter((moment) => moment < 1_200_000 || moment > 1_300_000);
    const [least, most] = [Math.min, Math.max].map((of) =>
      of(...heights(callsPlot({ title: 'p', at: paused, allowed: 6 }))),
    );
    expect(most).toBe(226);
    const dense = heights(callsPlot({ title: 'd', at: [...at, ...at, ...at], allowed: 6 }));
    expect(Math.min(...dense)).toBe(34);
    expect(least).toBeGreaterThan(34);
  });
});
