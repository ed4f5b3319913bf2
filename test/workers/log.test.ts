import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { logLine } from '../../src/domain/log-line.js';
import { eventOf } from '../../src/workers/log.js';
import { Observed } from '../../src/workers/observed.js';

type Entry = Parameters<typeof eventOf>[0];
const AT = 1_795_780_800_000_000_000n;

function lineOf(worker: string, entry: Omit<Entry, 'timestampNanos'>): string | undefined {
  const event = eventOf({ ...entry, timestampNanos: AT }, worker);
  return event && logLine(event, 'text');
}

describe('the log of a worker', () => {
  it('tells a failed activity by its name, in a line, without what Temporal alone needs', () => {
    const error = ApplicationFailure.create({
      message: 'The API refused a call of app-1: too many calls (429).',
      type: 'RateLimited',
      details: [{ status: 429 }],
    });
    const meta = {
      sdkComponent: 'worker',
      isLocal: false,
      attempt: 2,
      namespace: 'default',
      taskToken: 'dGVzdA==',
      activityId: '7',
      activityType: 'collectPage',
      taskQueue: 'offres-app-1',
      workflowId: 'moisson/sweep-1',
      workflowRunId: '0196',
      workflowType: 'SweepWorkflow',
      run: 'run-1',
      region: '11',
      error,
      durationMs: 71,
    };
    expect(lineOf('app-1', { level: 'WARN', message: 'Activity failed', meta })).toBe(
      '2026-11-27T12:00:00.000Z WARN app-1: collectPage failed: The API refused a call of app-1: too many calls (429). (run=run-1 region=11 workflow=moisson/sweep-1 activity=collectPage attempt=2 ms=71 error=RateLimited)',
    );
  });

  it('leaves out what the SDK says of itself below a warning, and what is true of every worker', () => {
    const sdk = { meta: { sdkComponent: 'worker' } };
    const noWorkflows = 'No workflows registered, not polling for workflow tasks';
    expect(lineOf('app-1', { level: 'INFO', message: 'Worker state changed', ...sdk })).toBeUndefined();
    expect(lineOf('app-1', { level: 'WARN', message: noWorkflows, ...sdk })).toBeUndefined();
    // Of the worker that has workflows, it would be a fault.
    expect(lineOf('ingestion', { level: 'WARN', message: noWorkflows, ...sdk })).toContain(noWorkflows);
    expect(lineOf('app-1', { level: 'ERROR', message: 'Worker failed', ...sdk })).toContain('ERROR app-1');
  });

  it('keeps what we say ourselves, at every level from info', () => {
    expect(lineOf('app-1', { level: 'INFO', message: 'idle' })).toBe(
      '2026-11-27T12:00:00.000Z INFO app-1: idle',
    );
    const meta = { sdkComponent: 'workflow', workflowId: 'w', trouble: 'no answer' };
    expect(lineOf('ingestion', { level: 'WARN', message: 'application in trouble', meta })).toBe(
      '2026-11-27T12:00:00.000Z WARN ingestion: application in trouble (workflow=w trouble="no answer")',
    );
  });
});

describe('the work of a worker', () => {
  const input = { args: [{ run: 'run-1', search: { region: '53' } }], headers: {} };

  it('is counted from what is measured and from the activities that end, and begins anew with each line', async () => {
    const observed = new Observed();
    const { inbound } = observed.interceptor({} as never);
    await inbound?.execute?.(input, async () => 'done');
    // One that does not say for which run it is.
    await expect(
      inbound?.execute?.({ ...input, args: [] }, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    const { metrics } = observed;
    metrics.count('moisson_api_calls_total', { application: 'app-1', kind: 'search', status: '206' }, 120);
    metrics.count('moisson_api_refused_total', { application: 'app-1' });
    metrics.count('moisson_offers_total', { outcome: 'created' }, 10_000);
    metrics.count('moisson_offers_total', { outcome: 'unchanged' }, 2_000);
    metrics.count('moisson_offers_total', { outcome: 'closed' }, 7);
    expect(observed.takeLine(60)).toEqual({
      message: '2.0 calls/s, 12 000 offers, 1 call refused (429), 1 activity failed',
      context: { run: 'run-1' },
    });
    expect(observed.takeLine(60)).toEqual({ message: 'idle', context: {} });
  });

  it('puts its run and region on the lines that are logged of an activity, and no other activity on them', async () => {
    const observed = new Observed();
    const [one, two] = [observed.interceptor({} as never), observed.interceptor({} as never)];
    await one.inbound?.execute?.(input, async () => 'done');
    const attributesOf = (each: typeof one) =>
      each.outbound?.getLogAttributes?.({ attempt: 1 }, (given) => given);
    expect(attributesOf(one)).toEqual({ attempt: 1, run: 'run-1', region: '53' });
    expect(attributesOf(two)).toEqual({ attempt: 1 });
  });
});
