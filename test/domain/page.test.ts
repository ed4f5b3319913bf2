import { expect, it } from 'vitest';
import { summarizePage } from '../../src/domain/page.js';

const page = (...dates: unknown[]) => ({
  total: 99,
  offres: dates.map((dateCreation) => ({ dateCreation })),
});

it('tells the oldest and the newest offer of a page by their second, in whatever order they come', () => {
  const dates = ['2026-11-20T08:00:01.999Z', '2026-11-20T08:00:03.000Z', '2026-11-20T08:00:01Z'];
  expect(summarizePage(page(...dates), 0)).toEqual({
    total: 99,
    count: 3,
    oldest: '2026-11-20T08:00:01Z',
    newest: '2026-11-20T08:00:03Z',
    newerThanOldest: 1,
  });
});

it('tells neither from dates that the search excludes, or that are none', () => {
  const creation = { min: '2026-11-20T08:00:00Z', max: '2026-11-20T09:00:00Z' };
  const strange = page('2099-01-01T00:00:00Z', '2026-11-20T08:30:00Z', '1999-01-01T00:00:00Z', 'hier', null);
  expect(summarizePage(strange, 0, creation)).toMatchObject({
    oldest: '2026-11-20T08:30:00Z',
    newest: '2026-11-20T08:30:00Z',
  });
  expect(summarizePage(page('hier', 7), 0, creation)).toEqual({ total: 99, count: 2, newerThanOldest: 0 });
});

it.each([
  ['what it says, where the page is within it', 1_000, 2, 150, 1_000],
  ['what the page shows, where it shows more', 310, 2, 100, 400],
  ['one more than a full page shows beyond it', 310, 2, 150, 451],
  ['what it says, where the page is empty', 310, 5, 0, 310],
])('takes for the total %s', (_, total, number, count, expected) => {
  const offres = Array.from({ length: count }, () => ({}));
  expect(summarizePage({ total, offres }, number).total).toBe(expected);
});
