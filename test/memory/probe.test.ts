import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import type { ProbeCall } from '../../src/domain/probe/observation.js';
import { ProbeWorkflow } from '../../src/workflows/index.js';
import { fakeProbe, observed } from '../workflows/fake-probe.js';
import { VirtualClock } from './clock.js';
import { MemoryTemporal } from './temporal.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const REGION = { code: '52', libelle: 'Pays de la Loire' };
const LISTS = {
  departements: ['44', '49', '53', '72', '85', '2A'].map((code) => ({
    code,
    region: code === '2A' ? '94' : REGION.code,
  })),
  metiers: Array.from({ length: 300 }, (_, i) => ({ code: `A${1_000 + i}` })),
};

type Failing = (call: ProbeCall, queue: string) => ApplicationFailure | undefined;

/** One probe of an API that answers every question alike, but for those that fail. */
async function probe(failing: Failing = () => undefined) {
  const { activities, kept } = fakeProbe();
  const asked: { readonly queue: string; readonly call: ProbeCall }[] = [];
  let inFlight = 0;
  let most = 0;
  const application = (queue: string) => ({
    readReferentiel: async (name: keyof typeof LISTS) => LISTS[name],
    observeApi: async (call: ProbeCall) => {
      asked.push({ queue, call });
      most = Math.max(most, ++inFlight);
      try {
        const failure = failing(call, queue);
        if (failure !== undefined) throw failure;
        return await observed(call);
      } finally {
        inFlight--;
      }
    },
  });
  const queues = ['offres-app-1', 'offres-app-2'];
  const workers = Object.fromEntries(queues.map((queue) => [queue, application(queue)]));
  const temporal = new MemoryTemporal(new VirtualClock(Date.parse('2026-11-20T09:00:00Z')), {
    ingestion: activities,
    ...workers,
  });
  const report = await temporal.execute(ProbeWorkflow).catch((error: unknown) => error);
  return { report, kept, asked, most };
}

const away = () => ApplicationFailure.retryable('The API failed (503).', 'ApiUnavailable');

describe('ProbeWorkflow', () => {
  it('asks some thirty questions, one after the other, on both applications, and keeps what it found', async () => {
    const { report, kept, asked, most } = await probe();
    expect(asked.length).toBeGreaterThan(25);
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(most).toBe(1);
    expect(new Set(asked.map(({ queue }) => queue)).size).toBe(2);
    expect(kept).toEqual([report]);
    expect(report).toMatchObject({ calls: asked.length + 2 });
  });

  it('tells what it can where a question cannot be put', async () => {
    const isOfBoards: Failing = (call) =>
      call.kind === 'search' && call.parameters.partenaires !== undefined ? away() : undefined;
    const { report } = await probe(isOfBoards);
    const { checked } = report as { checked: { check: string; verdict: string }[] };
    expect(checked.find(({ check }) => check === 'boards')?.verdict).toBe('unknown');
    expect(checked.find(({ check }) => check === 'sortDate')?.verdict).toBe('holds');
  });

  it('goes on with the other application where one is refused', async () => {
    const refused = ApplicationFailure.nonRetryable('The credentials are refused.', 'InvalidCredentials');
    const { report, asked } = await probe((_, queue) => (queue === 'offres-app-1' ? refused : undefined));
    expect(report).toMatchObject({ attributes: ['id'] });
    expect(asked.filter(({ queue }) => queue === 'offres-app-1')).toHaveLength(1);
  });

  it.each([
    ['every application is refused', ApplicationFailure.nonRetryable('No.', 'InvalidCredentials'), /No\./],
    ['no question is answered', away(), /answered none of the questions/],
  ])('fails, and keeps nothing, where %s', async (_, failure, words) => {
    const { report, kept } = await probe(() => failure);
    expect(String(report) + String((report as Error).cause ?? '')).toMatch(words);
    expect(kept).toEqual([]);
  });
});
