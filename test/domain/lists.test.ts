import { expect, it } from 'vitest';
import { describeReplaced, LISTS, shippedList } from '../../src/domain/lists.js';

it.each(LISTS)('the list of %s that comes with Moisson is whole, and names no code twice', (name) => {
  const codes = shippedList(name).map(({ code }) => code);
  const least = { regions: 18, departements: 101, metiers: 1_584, typesContrats: 12, pays: 196 }[name];
  expect(codes.length).toBeGreaterThanOrEqual(least);
  expect(new Set(codes).size).toBe(codes.length);
  if (name === 'metiers') for (const code of codes) expect(code).toMatch(/^[A-N]\d{4}$/);
});

it('every shipped departement is of a shipped region', () => {
  const regions = new Set(shippedList('regions').map(({ code }) => code));
  for (const { region } of shippedList('departements')) expect(regions).toContain(region);
});

it('says which list was used, and why', () => {
  const reason = '/v2/referentiel/metiers does not exist (404).';
  expect(
    describeReplaced({ name: 'metiers', from: 'index', readAt: '2026-11-20T03:00:00.000Z', reason }),
  ).toBe(
    'the list of metiers is the one as it was read on 2026-11-20, since the API did not give it: /v2/referentiel/metiers does not exist (404).',
  );
  expect(describeReplaced({ name: 'pays', from: 'shipped', reason })).toContain('that came with Moisson');
});
