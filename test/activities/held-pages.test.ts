import { expect, it } from 'vitest';
import { HeldPages } from '../../src/activities/held-pages.js';
import { notedMetrics } from '../support/noted-metrics.js';

it('counts each page that waits once, however often it says so, until it waits no more', () => {
  const { metrics, noted } = notedMetrics();
  const held = new HeldPages(metrics);
  const [one, two] = [held.ofPage(), held.ofPage()];
  for (const [waits, value] of [
    [one, false],
    [one, true],
    [one, true],
    [two, true],
    [one, false],
    [one, false],
    [two, false],
  ] as const) {
    waits(value);
  }
  expect(noted.map((line) => line.replace('moisson_pages_waiting{} ', ''))).toEqual([
    '0',
    '1',
    '2',
    '1',
    '0',
  ]);
});
