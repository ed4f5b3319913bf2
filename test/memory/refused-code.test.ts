import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import { worldOf } from '../domain/worlds.js';
import { FakeApi } from '../workflows/fake-api.js';
import { ingest } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';
const BAD_CODE = 'A1449';

describe('a ROME code of the list that no search may name', { timeout: 120_000 }, () => {
  const offres = worldOf({ offres: 20_000, skew: 2, seconds: 864_000, seed: 1 }).filter(
    ({ codeROME }) => codeROME !== BAD_CODE,
  );
  const refused = ApplicationFailure.nonRetryable('The API refused the request (400).', 'InvalidRequest');

  it('costs its set the searches that find it, and no offer', async () => {
    const usual = new FakeApi(offres, FROZEN);
    await ingest(usual, { plan: 'region' });

    const api = new FakeApi(offres, FROZEN, {
      failing: ({ search }) => (search.codesROME?.includes(BAD_CODE) ? refused : undefined),
    });
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: offres.length });
    // Its case: the code itself, and nothing beside it.
    expect(api.gaps.map(({ window }) => window)).toEqual([
      expect.stringMatching(new RegExp(`${BAD_CODE}\\b`)),
    ]);
    expect(api.calls.length - usual.calls.length).toBeLessThan(30);
  });

  it('is not looked for without end where the API takes no code at all', async () => {
    const api = new FakeApi(offres, FROZEN, {
      failing: ({ search }) => (search.codesROME === undefined ? undefined : refused),
    });
    const certificate = await ingest(api, { plan: 'region' });
    expect(api.calls.length).toBeLessThan(600);
    expect(certificate.distinct).toBeLessThanOrEqual(offres.length);
  });
});
