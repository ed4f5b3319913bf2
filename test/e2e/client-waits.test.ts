import { describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../src/workflows/messages.js';
import { useInstallation } from '../support/installation.js';

/** The client follows a run for as long as the run lives, whatever is away meanwhile. */
describe('a client that follows a run', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: 2_000 });

  it('starts the run without workers, waits for them, and for a Temporal that was killed', async () => {
    const run = moisson.start(['run', '--json']);
    await vi.waitUntil(() => run.printed.err.includes('the run waits for one'), { timeout: 30_000 });
    expect(run.printed.err).toContain(
      `No worker polls the task queue "${moisson.config.queues.ingestion}" (none has in the last minutes): the run waits for one. \`npx moisson worker\` starts the workers.`,
    );
    const handle = moisson.client.workflow.getHandle(moisson.config.queues.ingestion);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.signal('pause');
    const plan = moisson.start(['plan', '--json']);
    await vi.waitUntil(() => plan.printed.err.includes('the plan waits for one'), { timeout: 30_000 });

    moisson.start(['worker']);
    await vi.waitUntil(() => run.printed.err.includes('Workers serve the run.'), { timeout: 60_000 });
    const progress = () => handle.query<RunProgress>('runProgress');
    await vi.waitUntil(
      () =>
        progress().then(
          () => true,
          () => false,
        ),
      { timeout: 60_000, interval: 100 },
    );

    expect(await plan.ended).toBe(0);
    expect(plan.printed.err).toContain('Workers serve the plan.');
    expect(JSON.parse(plan.printed.out)).toMatchObject({ plan: 'verified', total: 2_000 });

    await moisson.temporal.kill();
    await vi.waitUntil(() => run.printed.err.includes('Temporal does not answer'), { timeout: 60_000 });
    expect(run.printed.err).toContain(
      `\`npx moisson watch --workflow-id ${moisson.config.queues.ingestion}\` follows the run again`,
    );
    await moisson.temporal.start();
    await vi.waitUntil(() => run.printed.err.includes('Temporal answers again.'), { timeout: 60_000 });
    await vi.waitUntil(
      () =>
        handle.signal('resume').then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    );
    expect(await run.ended).toBe(0);
    expect(JSON.parse(run.printed.out)).toMatchObject({ status: 'proven' });
    expect(run.printed.err).not.toMatch(/^ +at /m);
  });

  it('leaves the run to itself on one Ctrl-C, with the exit code of an end that is not known', async () => {
    const run = moisson.start(['run', '--workflow-id', 'left']);
    const handle = moisson.client.workflow.getHandle('left');
    await vi.waitUntil(
      () =>
        handle.signal('pause').then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    );
    run.process.kill('SIGINT');
    expect(await run.ended).toBe(1);
    expect(run.printed.err).toContain('`npx moisson watch --workflow-id left` follows it.');
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.terminate();
  });
});
