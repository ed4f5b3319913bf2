import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import { WORK_TOLD_MS } from '../../src/patience/index.js';
import { useInstallation } from '../support/installation.js';
import { scrape, sumOf } from '../support/scrape.js';

interface Line {
  readonly at: string;
  readonly level: string;
  readonly worker: string;
  readonly message: string;
  readonly run?: string;
  readonly region?: string;
  readonly activity?: string;
  readonly error?: string;
}

// The workers ask for more than the API allows, which moreover refuses two whole pages.
const moisson = useInstallation({
  offers: 3_000,
  rate: 3,
  faults: [{ kind: '429-storm', share: 1, query: '-149', times: 2, milliseconds: 100 }],
});

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** Starts every worker, and resolves once each of them asks Temporal for work, as its metrics say. */
async function startWorkers(format: string) {
  const first = (await freePort()) - 2;
  const changes = { MOISSON_LOG_FORMAT: format, MOISSON_METRICS_PORT: String(first) };
  const worker = moisson.start(['worker'], changes);
  const pollers = async (i: number) => sumOf(await scrape(first + i), 'temporal_num_pollers') ?? 0;
  await vi.waitUntil(async () => (await Promise.all([0, 1, 2].map(pollers))).every((n) => n > 0), {
    timeout: 90_000,
    interval: 500,
  });
  return worker;
}

describe('the log of real workers', { timeout: 300_000 }, () => {
  it('has nothing to say of a healthy start, nor of its end by Ctrl-C', async () => {
    const worker = await startWorkers('text');
    // What the SDK says of its beginning waits for a tenth of a second.
    await sleep(1_000);
    worker.process.kill('SIGINT');
    expect(await worker.ended).toBe(0);
    expect(worker.printed.err).toBe('');
  });

  it('has a line an event, with its level, run and region; a refused call is one; each minute has one', async () => {
    const worker = await startWorkers('json');
    const beginning = linesOf(worker.printed.err).map((line) => JSON.parse(line) as Line);
    expect(beginning.at(-1)).toMatchObject({ level: 'info', worker: 'supervisor' });
    // Of the workers of before, who have only just ended; JSON too.
    for (const line of beginning.slice(0, -1)) {
      expect(line).toMatchObject({
        level: 'warn',
        worker: 'supervisor',
        message: expect.stringMatching(/^a worker has asked/),
      });
    }
    const ran = await moisson.run(['run', '--json']);
    expect(ran.code).toBe(0);
    const { run } = JSON.parse(ran.out);
    const read = () => linesOf(worker.printed.err).map((line) => JSON.parse(line) as Line);
    const isOfMinute = ({ level, message }: Line) =>
      level === 'info' && /^(idle|[\d.]+ calls\/s, [\d ]+ offers?|[\d ]+ activit)/.test(message);
    await vi.waitUntil(
      () =>
        new Set(
          read()
            .filter(isOfMinute)
            .map((line) => line.worker),
        ).size === 3,
      {
        timeout: WORK_TOLD_MS + 60_000,
        interval: 500,
      },
    );
    const lines = read();
    for (const { at, level, worker: role, message } of lines) {
      expect(new Date(at).toISOString()).toBe(at);
      expect(['info', 'warn', 'error']).toContain(level);
      expect(['ingestion', 'app-1', 'app-2', 'supervisor']).toContain(role);
      expect(message.length).toBeGreaterThan(3);
    }
    const working = lines.find((line) => isOfMinute(line) && /calls\/s/.test(line.message));
    expect(working).toMatchObject({ run, worker: expect.stringMatching(/^app-/) });
    expect(worker.printed.out).toBe('');

    const refusals = lines.filter(({ error }) => error === 'RateLimited');
    const { applications } = moisson.simulator.records();
    const refused = Object.values(applications)
      .flatMap((one) => [one.searchCalls, one.referentielCalls, one.offreCalls])
      .reduce((sum, calls) => sum + (calls['429'] ?? 0), 0);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.length).toBeLessThanOrEqual(refused);
    const page = refusals.find(({ activity }) => activity === 'collectPage');
    expect(page).toMatchObject({ level: 'warn', run });
    expect(page?.message).toMatch(
      /^collectPage failed: The API refused a call of app-\d: too many calls \(429\)/,
    );
    const text = worker.printed.err;
    expect(text).not.toMatch(/No workflows registered|Nexus|taskToken|not-a-secret/);

    const before = read().length;
    worker.process.kill('SIGINT');
    expect(await worker.ended).toBe(0);
    expect(
      read()
        .slice(before)
        .filter((line) => !isOfMinute(line)),
    ).toEqual([]);
  });
});
