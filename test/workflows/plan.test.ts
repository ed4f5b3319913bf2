import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerActivities } from '../../src/activities/ledger-contract.js';
import { certificate, type RunReport } from '../../src/domain/report.js';
import type { PlanForecast } from '../../src/workflows/plan.js';
import { type WorldOffre, worldOf } from '../domain/worlds.js';
import { FakeApi } from './fake-api.js';
import { openStage, type Stage } from './stage.js';

const FROZEN = '2026-11-20T09:00:00Z';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Runs workflows one after the other. */
function execute(
  api: FakeApi,
  runs: readonly { readonly type: string; readonly input: object }[],
  changes: Partial<LedgerActivities> = {},
): Promise<unknown[]> {
  const work = async () => {
    const results: unknown[] = [];
    for (const { type, input } of runs) results.push(await stage.execute(type, [input]));
    return results;
  };
  return stage.serve(api, work, changes);
}

const offres = worldOf({ offres: 20_000, skew: 2, seconds: 864_000, seed: 1 });
const withoutPlace = (offre: WorldOffre) => offre.id % 66 === 0;

describe.each(['region', 'national'] as const)('the %s plan before its run', (plan) => {
  it('is what the run then does, and the certificate shows both', async () => {
    const api = new FakeApi(offres, FROZEN, { indexed: offres, withoutPlace });
    const input = { plan };
    const [forecast, report] = (await execute(api, [
      { type: 'PlanWorkflow', input },
      { type: 'IngestionWorkflow', input },
    ])) as [PlanForecast, RunReport];

    const basis = plan === 'region' ? 'index' : 'counts';
    expect(forecast).toMatchObject({ plan, basis, total: 20_000, floor: 134 });
    expect(Math.abs(forecast.calls.plan / report.collecting.calls - 1)).toBeLessThan(0.04);
    expect(report.residual.calls).toBeGreaterThanOrEqual(forecast.calls.residualAtLeast);
    // What is found missing is evenly spread: the worst that can come after the regions.
    expect(report.residual.calls).toBeLessThanOrEqual(forecast.calls.residual);
    expect(report.status).toBe('proven');
    expect(report.estimate?.calls).toEqual(forecast.calls);
    expect(certificate(report).join('\n')).toContain(
      `${forecast.calls.plan} calls expected, ${report.collecting.calls} made`,
    );
  });

  it('takes counts only: no page is read, and no run opened', async () => {
    const api = new FakeApi(offres, FROZEN, { indexed: offres });
    const [forecast] = (await execute(api, [{ type: 'PlanWorkflow', input: { plan } }])) as [PlanForecast];
    expect(api.calls).toEqual([]);
    expect(api.report).toBeUndefined();
    // Four lists, the country, and by the region plan the only region of this world.
    expect(forecast.spent).toBe(plan === 'region' ? 6 : 5);
  });
});

it('refuses a wrong input, naming the field', async () => {
  const failure = await execute(new FakeApi([], FROZEN), [
    { type: 'PlanWorkflow', input: { plan: 'commune' } },
  ]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkflowFailedError);
  expect((failure as WorkflowFailedError).cause).toMatchObject({
    type: 'InvalidInput',
    message: expect.stringContaining('plan'),
  });
});

it('lets a run go on without an estimate when none can be made', async () => {
  const api = new FakeApi(offres.slice(0, 500), FROZEN);
  let attempts = 0;
  const estimateRun = async () => {
    attempts++;
    throw ApplicationFailure.retryable('Elasticsearch is away.', 'ElasticsearchUnavailable');
  };
  const [report] = (await execute(api, [{ type: 'IngestionWorkflow', input: {} }], { estimateRun })) as [
    RunReport,
  ];
  expect(attempts).toBe(3);
  expect(report.status).toBe('proven');
  expect(report.estimate).toBeUndefined();
});
