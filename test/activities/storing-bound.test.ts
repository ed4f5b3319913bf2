import { expect, it, vi } from 'vitest';
import { storing } from '../../src/activities/storing.js';
import { ElasticsearchUnavailable } from '../../src/elasticsearch/errors.js';

// A quarter of an hour, in small.
vi.mock(import('../../src/patience/index.js'), async (original) => ({
  ...(await original()),
  HELD_PAGE_MS: 60 as never,
  FIRST_STORING_PAUSE_MS: 10 as never,
  MAX_STORING_PAUSE_MS: 20 as never,
}));

it('gives a page back with the reason once it has waited long enough for Elasticsearch', async () => {
  const away = new ElasticsearchUnavailable('Elasticsearch cannot be reached.');
  let attempts = 0;
  const write = async () => {
    attempts++;
    throw away;
  };
  const told: unknown[] = [];
  await expect(storing(new AbortController().signal, write, (reason) => told.push(reason))).rejects.toBe(
    away,
  );
  expect(attempts).toBeGreaterThan(2);
  expect(told).toEqual(Array(attempts - 1).fill(away));
});
