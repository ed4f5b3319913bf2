import { ScheduleOverlapPolicy } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ScheduleState } from '../../src/client/schedule.js';
import { scheduleIdOf } from '../../src/client/schedule.js';
import type { ScheduledRun } from '../../src/client/scheduled-runs.js';
import { useInstallation } from '../support/installation.js';

const installation = useInstallation({ offers: 1_200, rate: null });

/** A time that does not come during the test: runs are triggered. */
const NEVER = ['--cron', '0 0 29 2 *'];
const WAITED = { timeout: 60_000, interval: 200 };

let worker: ReturnType<typeof installation.start>;
beforeAll(async () => {
  worker = installation.start(['worker'], { FRANCE_TRAVAIL_RATE: 'unlimited' });
});
afterAll(async () => {
  worker?.process.kill('SIGTERM');
  await worker?.ended;
});

type Shown = Omit<ScheduleState, 'last'> & { readonly last: readonly ScheduledRun[] };

async function shown(name: string): Promise<Shown> {
  const { code, out, err } = await installation.run(['schedule', 'show', name, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Shown;
}

async function create(name: string, mode: string): Promise<void> {
  const { code, out } = await installation.run(['schedule', 'create', name, ...NEVER, '--mode', mode]);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(' created') });
}

/** As if its time had come. */
const comesDue = (name: string) =>
  installation.client.schedule
    .getHandle(scheduleIdOf(installation.config, name))
    .trigger(ScheduleOverlapPolicy.SKIP);

/** How the newest start of a schedule came out, once that is one of these. */
async function untilLast(name: string, ...verdicts: readonly string[]): Promise<ScheduledRun> {
  return vi.waitFor(async () => {
    const last = (await shown(name)).last.at(-1);
    expect(verdicts).toContain(last?.verdict);
    return last as ScheduledRun;
  }, WAITED);
}

describe('one full and several incremental schedules', { timeout: 240_000 }, () => {
  it('are made beside each other, and an incremental run without a proven one before says why it did not start', async () => {
    await create('night', 'full');
    await create('second', 'full');
    await create('fast', 'incremental');
    const { code, out } = await installation.run(['schedule', 'trigger', 'fast']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(' triggered') });
    expect(await untilLast('fast', 'refused')).toMatchObject({
      message: expect.stringContaining('an incremental run goes on from a proven run'),
    });
  });

  it('do not step on each other: beside a run, an incremental one is skipped and a full one waits', async () => {
    await comesDue('night');
    const night = await untilLast('night', 'running');
    await vi.waitFor(async () => {
      expect(await installation.store.currentRuns()).toHaveLength(1);
    }, WAITED);
    const pause = await installation.run(['pause', '--workflow-id', night.workflowId]);
    expect(pause.code).toBe(0);

    await comesDue('fast');
    expect((await untilLast('fast', 'refused')).message).toContain(
      `the run "${night.workflowId}" has been running since`,
    );
    await comesDue('second');
    const waiting = await untilLast('second', 'waiting');
    await vi.waitFor(async () => {
      const { last } = await shown('second');
      expect(last.at(-1)?.message).toContain(`the run "${night.workflowId}" has been running since`);
    }, WAITED);
    // What waits is no run yet.
    expect((await installation.store.currentRuns()).map(({ id }) => id)).toEqual([night.run]);

    const asked = await installation.run(['schedule', 'trigger', 'fast']);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('beside it would be refused') });
    const list = await installation.run(['schedule', 'list']);
    expect(list.out).toMatch(/^second .* waiting: the run/m);
    expect(list.out).toMatch(/^fast .* not started: the run/m);
    expect(list.out).toContain('full: a start waits for the end of another run');

    await installation.run(['resume', '--workflow-id', night.workflowId]);
    expect(await untilLast('night', 'proven')).toMatchObject({ run: night.run, offers: 1_200 });
    expect(await untilLast('second', 'proven')).toMatchObject({ run: waiting.run, offers: 1_200 });
    const documents = await installation.store.listRuns(10);
    expect(documents.map(({ declencheur }) => declencheur)).toEqual(
      ['second', 'night'].map((name) => `schedule ${scheduleIdOf(installation.config, name)}`),
    );
    // The one that waited began when the other had ended.
    const [second, first] = documents;
    expect(Date.parse(second?.date_debut ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.date_fin ?? ''));
  });

  it('tell how the last runs ended, by their documents where Temporal has forgotten them', async () => {
    await comesDue('fast');
    const proven = await untilLast('fast', 'proven');
    await installation.client.workflowService.deleteWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: proven.workflowId, runId: proven.run },
    });
    await vi.waitFor(async () => {
      const handle = installation.client.workflow.getHandle(proven.workflowId, proven.run);
      await expect(handle.describe()).rejects.toThrow();
    }, WAITED);
    expect(await untilLast('fast', 'proven')).toEqual(proven);
    const { out } = await installation.run(['schedule', 'show', 'fast'], { MOISSON_LANG: 'fr' });
    expect(out).toMatch(/dernières .* PROVEN, [\d ]+ offres, /);
    expect(out).toContain('un lancement est sauté pendant une autre collecte');
    const removed = await installation.run(['schedule', 'delete', 'fast']);
    expect(removed).toMatchObject({ code: 0, out: expect.stringContaining('(it-') });
    const gone = await installation.run(['schedule', 'show', 'fast']);
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('There is no schedule "fast"') });
  });
});
