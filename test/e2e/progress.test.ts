import { describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../src/workflows/messages.js';
import { useInstallation } from '../support/installation.js';

/** What Temporal's web UI asks a workflow for. */
interface Metadata {
  readonly definition: Readonly<
    Record<
      'queryDefinitions' | 'signalDefinitions' | 'updateDefinitions',
      readonly { readonly name: string; readonly description?: string }[]
    >
  >;
  readonly currentDetails: string;
}

/** Offers enough for some looks at the run while it reads. */
const OFFRES = 60_000;

describe('what an operator sees of runs', { timeout: 600_000 }, () => {
  const moisson = useInstallation({ offers: OFFRES, rate: 100 });
  const linesOf = (text: string) => text.split('\n').filter((line) => line.includes(' calls'));
  const metadataOf = (workflowId: string) =>
    moisson.client.workflow.getHandle(workflowId).query<Metadata>('__temporal_workflow_metadata');
  const seenIn = (line: string) =>
    Number(/([\d ]+) of [\d ]+ offers/.exec(line)?.[1]?.replaceAll(' ', '') ?? 0);

  let worker: ReturnType<typeof moisson.start> | undefined;

  it('is true: of a run, of a second one under the same id, and of the list of both', async () => {
    expect((await moisson.run(['attributes'])).code).toBe(0);
    worker = moisson.start(['worker'], { FRANCE_TRAVAIL_RATE: '10' });
    const id = moisson.config.queues.ingestion;
    const first = moisson.start(['run']);
    const run = moisson.client.workflow.getHandle(id);
    const progress = () => run.query<RunProgress>('runProgress').catch(() => undefined);
    await vi.waitUntil(async () => (await progress())?.phase === 'collecting', {
      timeout: 60_000,
      interval: 200,
    });

    await run.signal('pause');
    await vi.waitUntil(async () => (await metadataOf(id)).currentDetails.includes('**paused**'), {
      timeout: 30_000,
    });
    await vi.waitUntil(() => linesOf(first.printed.err).at(-1)?.includes('PAUSED'), { timeout: 30_000 });
    expect(linesOf(first.printed.err).at(-1)).not.toContain('left');
    await run.signal('resume');
    await vi.waitUntil(async () => / 1?\d{1,2} % · /.test((await metadataOf(id)).currentDetails), {
      timeout: 60_000,
      interval: 500,
    });
    const { definition } = await metadataOf(id);
    const { queryDefinitions, signalDefinitions, updateDefinitions } = definition;
    const named = [queryDefinitions, signalDefinitions, updateDefinitions].flat();
    expect(named.filter(({ name }) => !name.startsWith('__')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pause', 'resume', 'setRate', 'runProgress']),
    );
    expect(named.filter(({ description }) => !description)).toEqual([]);
    expect(signalDefinitions.map(({ name }) => name).sort()).toEqual(['pause', 'resume']);

    expect(await first.ended).toBe(0);
    expect(first.printed.out).toMatch(/^PROVEN: /);
    expect(first.printed.out).toContain('plan verified, full, started by moisson run');
    expect(first.printed.out).not.toContain('%) ·');
    const lines = linesOf(first.printed.err);
    for (const line of lines) expect(seenIn(line)).toBeLessThanOrEqual(OFFRES);
    expect(lines.some((line) => seenIn(line) > 0)).toBe(true);
    expect((await metadataOf(id)).currentDetails).toMatch(/\*\*PROVEN: /);

    const { events = [] } = await run.fetchHistory();
    const looks = (events ?? []).filter(
      ({ activityTaskScheduledEventAttributes: at }) => at?.activityType?.name === 'lookAtRun',
    );
    expect(looks.length).toBeGreaterThan(0);

    const second = moisson.start(['run', '--plan', 'national']);
    await vi.waitUntil(() => linesOf(second.printed.err).length > 0, { timeout: 60_000 });
    // The first line comes after ten seconds, in which 30 000 offers can be read: the first run's would be all of them.
    expect(seenIn(linesOf(second.printed.err)[0] ?? '')).toBeLessThan(0.9 * OFFRES);
    expect(await second.ended).toBe(0);
    expect(second.printed.out).toMatch(/written +\d* ?\d+ created, 0 changed, [\d ]+ unchanged, 0 rejected/);

    const list = JSON.parse((await moisson.run(['runs', '--json'])).out);
    expect(list).toMatchObject({
      schemaVersion: 1,
      runs: [
        { plan: 'national', mode: 'full', verdict: 'proven', startedBy: 'moisson run', workflowId: id },
        { plan: 'verified', mode: 'full', verdict: 'proven', startedBy: 'moisson run', workflowId: id },
      ],
    });
    const [, older] = list.runs as readonly { readonly run: string; readonly offers: number }[];
    const report = JSON.parse((await moisson.run(['report', older?.run.slice(0, 13) ?? '', '--json'])).out);
    expect(report).toMatchObject({ schemaVersion: 1, run: older?.run, distinct: older?.offers });
    expect(Math.abs(Date.parse(report.frozenAt) - Date.parse(report.startedAt))).toBeLessThan(30 * 60_000);

    const found: string[] = [];
    const query =
      'WorkflowType = "IngestionWorkflow" AND MoissonVerdict = "proven" AND MoissonPlan = "national"';
    await vi.waitUntil(
      async () => {
        found.length = 0;
        for await (const { runId } of moisson.client.workflow.list({ query })) found.push(runId);
        return found.length > 0;
      },
      { timeout: 30_000 },
    );
    expect(found).toHaveLength(1);
    const ofRegion = [];
    for await (const { workflowId } of moisson.client.workflow.list({ query: 'MoissonRegion = "53"' })) {
      ofRegion.push(workflowId);
    }
    expect(ofRegion).toEqual([`${id}/region-53`]);
  });

  it('is told within five seconds that workers are gone which Temporal remembers', async () => {
    worker?.process.kill('SIGTERM');
    await worker?.ended;
    // A name of its own, whatever became of the runs above.
    const id = 'unserved';
    const run = moisson.start(['run', '--workflow-id', id]);
    const handle = moisson.client.workflow.getHandle(id);
    const isRunning = () =>
      handle.describe().then(
        ({ status }) => status.name === 'RUNNING',
        () => false,
      );
    await vi.waitUntil(isRunning, { timeout: 30_000, interval: 50 });
    const startedAt = performance.now();
    await vi.waitUntil(
      () => run.printed.err.includes(`No worker polls the task queue "${moisson.config.queues.ingestion}"`),
      {
        timeout: 30_000,
        interval: 50,
      },
    );
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(run.printed.err).toContain('the run waits for one. `npx moisson worker` starts the workers.');

    for (const [args, name] of [
      [['rate', '5'], 'the change of the rate'],
      [['watch'], 'the run'],
      [['replay'], 'the replay'],
      [['plan'], 'the plan'],
    ] as const) {
      const command = moisson.start(args);
      await vi.waitUntil(() => command.printed.err.includes(`${name} waits for one`), { timeout: 30_000 });
      command.process.kill('SIGTERM');
      await command.ended;
    }
    await handle.terminate();
    expect(await run.ended).toBe(1);
  });
});
