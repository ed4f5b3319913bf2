import { randomUUID } from 'node:crypto';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Certificate } from '../../src/domain/certificate.js';
import type { RunProgress } from '../../src/workflows/messages.js';
import { useInstallation } from '../support/installation.js';

type Handle = WorkflowHandleWithFirstExecutionRunId<(input?: object) => Promise<Certificate>>;

/** Runs that a person or a program ended without asking them, on real parts. */
describe('a run that ended badly', { timeout: 300_000 }, () => {
  const moisson = useInstallation();

  beforeAll(() => void moisson.start(['worker'], { FRANCE_TRAVAIL_RATE: '4' }));

  afterEach(async () => {
    for await (const { workflowId } of moisson.client.workflow.list({
      query: 'ExecutionStatus = "Running"',
    })) {
      await moisson.client.workflow
        .getHandle(workflowId)
        .terminate()
        .catch(() => {});
    }
  });

  const start = (workflowId: string = randomUUID(), input: object = {}): Promise<Handle> =>
    moisson.client.workflow.start<(input?: object) => Promise<Certificate>>('IngestionWorkflow', {
      taskQueue: moisson.config.queues.ingestion,
      workflowId,
      args: [input],
    });
  const partsOf = async (handle: Handle) => (await handle.query<RunProgress>('runProgress')).children;
  /** Paused in the middle of its work. */
  const startAndPause = async (workflowId?: string): Promise<Handle> => {
    const handle = await start(workflowId);
    const hasParts = async () => (await partsOf(handle)).length > 0;
    await vi.waitUntil(() => hasParts().catch(() => false), { timeout: 60_000, interval: 20 });
    await handle.signal('pause');
    // What was in flight ends.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return handle;
  };
  /** As `temporal workflow reset` does it: back to a task of the workflow, counted from its end. */
  const reset = async ({ workflowId, firstExecutionRunId }: Handle, fromEnd: number) => {
    const { events } = await moisson.client.workflow.getHandle(workflowId).fetchHistory();
    const tasks = (events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes);
    await moisson.client.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId, runId: firstExecutionRunId },
      workflowTaskFinishEventId: tasks.at(-fromEnd)?.eventId ?? null,
      requestId: randomUUID(),
      reason: 'for a test',
    });
    return moisson.client.workflow.getHandle<() => Promise<Certificate>>(workflowId);
  };

  it('is running while it goes on, and terminated once it was, for `report` and for `watch`', async () => {
    const handle = await startAndPause();
    const during = await moisson.run(['report']);
    expect(during).toMatchObject({ code: 0, out: expect.stringContaining('is running') });
    await handle.terminate('by a person');

    const report = await moisson.run(['report']);
    expect(report.code).toBe(1);
    expect(report.out).toContain(`The run "${handle.workflowId}"`);
    expect(report.out).toContain('was terminated in Temporal and has no certificate');
    expect(await moisson.run(['report', handle.workflowId])).toEqual(report);
    const json = await moisson.run(['report', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ verdict: 'lost', temporal: 'was terminated' });
    const elsewhere = await moisson.run(['report'], { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(elsewhere).toMatchObject({ code: 1, out: expect.stringContaining('no Temporal server answers') });

    const watch = await moisson.run(['watch']);
    expect(watch).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        `The run "${handle.workflowId}" was terminated in Temporal (by a person) and has no certificate. What it stored is kept`,
      ),
    });
    expect(watch.err).not.toMatch(/^ +at /m);
    const pause = await moisson.run(['pause']);
    expect(pause).toMatchObject({ code: 2, err: expect.stringContaining('is not running (terminated)') });
  });

  it('names the part that was terminated, and the way on', async () => {
    const handle = await startAndPause();
    const part = (await partsOf(handle)).find(({ label }) => label === 'France 1');
    await moisson.client.workflow.getHandle(part?.workflowId ?? '').terminate('by a person');
    const said = `The part "${part?.label}" (${part?.workflowId}) was terminated in Temporal, so the run cannot be whole. Start the run again`;
    const watch = await moisson.run(['watch', '--workflow-id', handle.workflowId]);
    expect(watch).toMatchObject({ code: 1, err: expect.stringContaining(`The run failed: ${said}`) });
    const report = await moisson.run(['report']);
    expect(report).toMatchObject({ code: 1, out: expect.stringContaining(`failed: ${said}`) });
  });

  it('is no run where the start was refused: no document, and never the last run', async () => {
    const first = await startAndPause('from-cli');
    const second = await start('second');
    await expect(second.result()).rejects.toMatchObject({ cause: { cause: { type: 'AlreadyRunning' } } });
    expect(await moisson.store.getRun(second.firstExecutionRunId)).toBeUndefined();
    const third = await moisson.run(['run', '--workflow-id', 'third']);
    expect(third).toMatchObject({ code: 2, err: expect.stringContaining('A run "from-cli" is running') });
    await expect(moisson.client.workflow.getHandle('third').describe()).rejects.toThrow();

    const report = await moisson.run(['report']);
    expect(report).toMatchObject({ code: 0, out: expect.stringContaining('The run "from-cli"') });
    const pause = await moisson.run(['pause']);
    expect(pause).toMatchObject({ code: 0, out: expect.stringContaining('run from-cli: paused') });
    const cancel = await moisson.run(['cancel']);
    expect(cancel).toMatchObject({ code: 0, out: expect.stringContaining('run from-cli: cancelled') });

    const nothing = await start('nothing-to-go-on-from', { mode: 'incremental' });
    await expect(nothing.result()).rejects.toMatchObject({ cause: { cause: { type: 'NoWatermark' } } });
    const afterwards = await moisson.run(['report']);
    expect(afterwards).toMatchObject({ code: 1, out: expect.stringContaining('The run "from-cli"') });
    expect(afterwards.out).toContain('was cancelled');
    await vi.waitFor(async () => {
      const watch = await moisson.run(['watch']);
      expect(watch).toMatchObject({ code: 1, err: 'The run was cancelled.\n' });
    }, 30_000);
    const refused = await moisson.run(['run', '--mode', 'incremental']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('start a full run first') });
    expect(first.firstExecutionRunId).toBe((await moisson.store.lastRun())?.id);
  });

  it('fails within a minute when it is reset after a termination, and names a part that is gone', async () => {
    const handle = await startAndPause();
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await handle.signal('pause');
    }
    const waitedFor = (await partsOf(handle)).filter(({ ended }) => ended === undefined);
    await handle.terminate('by a person');
    // Their end finds the run closed: it is told to nobody.
    for (const { workflowId } of waitedFor) {
      const part = moisson.client.workflow.getHandle(workflowId);
      await vi.waitUntil(async () => (await part.describe()).status.name !== 'RUNNING', { timeout: 10_000 });
    }
    const again = await reset(handle, 1);
    await again.signal('resume');
    const failure: unknown = await again.result().catch((error: { cause?: unknown }) => error.cause);
    expect(failure).toMatchObject({
      type: 'PartLost',
      message: expect.stringMatching(/^The part ".+" \(.+\) ended before the run was reset/),
    });
    expect(await moisson.store.getRun(handle.firstExecutionRunId)).toMatchObject({
      statut: 'echouee',
      message: expect.stringContaining('ended before the run was reset'),
    });
  });

  it('keeps its first certificate when it is reset after its end', async () => {
    const handle = await start();
    const certificate = await handle.result();
    const again = await reset(handle, 2);
    const second = await again.result();
    expect(second).toMatchObject({ run: certificate.run, status: 'proven' });
    expect(second.endedAt).not.toBe(certificate.endedAt);
    expect(await moisson.store.getRun(certificate.run)).toMatchObject({ certificat: certificate });
    const { runId } = await again.describe();
    expect(await moisson.store.getRun(`${certificate.run}/${runId}`)).toMatchObject({
      certificat: second,
      date_debut: certificate.startedAt,
      workflowId: handle.workflowId,
    });
    expect((await moisson.store.lastRun())?.id).toBe(`${certificate.run}/${runId}`);
  });
});
