import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import { certificateLines } from '../../src/domain/certificate.js';
import { PlanWorkflow } from '../../src/workflows/index.js';
import { type WorldOffre, worldOf } from '../domain/worlds.js';
import { FakeApi } from '../workflows/fake-api.js';
import { execute, ingest } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';

const forecastOf = (api: FakeApi, plan: string) => execute(PlanWorkflow, [{ plan }], api);

const offres = worldOf({ offres: 20_000, skew: 2, seconds: 864_000, seed: 1 });
const withoutPlace = (offre: WorldOffre) => offre.id % 66 === 0;

describe.each(['region', 'national'] as const)('the %s plan before its run', (plan) => {
  it('is what the run then does, and the certificate shows both', async () => {
    const api = new FakeApi(offres, FROZEN, { indexed: offres, withoutPlace });
    const forecast = await forecastOf(api, plan);
    const certificate = await ingest(api, { plan });

    const basis = plan === 'region' ? 'index' : 'counts';
    expect(forecast).toMatchObject({ plan, basis, total: 20_000, floor: 134 });
    expect(Math.abs(forecast.calls.plan / certificate.collecting.calls - 1)).toBeLessThan(0.04);
    expect(certificate.residual.calls).toBeGreaterThanOrEqual(forecast.calls.residualAtLeast);
    // What is found missing is evenly spread: the worst that can come after the regions.
    expect(certificate.residual.calls).toBeLessThanOrEqual(forecast.calls.residual);
    expect(certificate.status).toBe('proven');
    expect(certificate.estimate?.calls).toEqual(forecast.calls);
    expect(certificateLines(certificate).join('\n')).toContain(
      `${forecast.calls.plan} calls expected for the plan, ${certificate.collecting.calls} made`,
    );
  });

  it('takes counts only: no page is read, and no run opened', async () => {
    const api = new FakeApi(offres, FROZEN, { indexed: offres });
    const forecast = await forecastOf(api, plan);
    expect(api.calls).toEqual([]);
    expect(api.certificate).toBeUndefined();
    // Four lists, the country, and by the region plan the only region of this world.
    expect(forecast.spent).toBe(plan === 'region' ? 6 : 5);
  });
});

it('lets a run go on without a forecast when none can be made', async () => {
  const api = new FakeApi(offres.slice(0, 500), FROZEN);
  let attempts = 0;
  const estimateRun = async () => {
    attempts++;
    throw ApplicationFailure.retryable('Elasticsearch is away.', 'ElasticsearchUnavailable');
  };
  const certificate = await ingest(api, {}, { changes: { estimateRun } });
  expect(attempts).toBe(3);
  expect(certificate.status).toBe('proven');
  expect(certificate.estimate).toBeUndefined();
});
