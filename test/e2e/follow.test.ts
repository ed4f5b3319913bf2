import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useInstallation } from '../support/installation.js';

const installation = useInstallation({
  offers: 3_000,
  rate: null,
  churn: { publishedPerSecond: 1, closedPerSecond: 0.5 },
});

/** Seconds from one look to the next: a minute in twelve. */
const EVERY_S = 5;

const worker = () => installation.start(['worker'], { FRANCE_TRAVAIL_RATE: 'unlimited' });
let working: ReturnType<typeof worker>;
beforeAll(() => {
  working = worker();
});
afterAll(async () => {
  working?.process.kill('SIGTERM');
  await working?.ended;
});

interface State {
  readonly following: boolean;
  readonly behindS: number;
  readonly looks: number;
  readonly calls: number;
  readonly created: number;
  readonly busy?: string;
  readonly fullRunAt?: string;
}

async function status(): Promise<State> {
  const { code, out, err } = await installation.run(['follow', '--status', '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as State;
}

/** Offers of this moment that are still open after two looks, and are not in the index then. */
async function missing(): Promise<string[]> {
  const { simulator, elasticsearch, config } = installation;
  simulator.mark();
  const { looks } = await status();
  await vi.waitFor(async () => expect((await status()).looks).toBeGreaterThan(looks + 1), {
    timeout: 120_000,
    interval: 500,
  });
  const ids = [...simulator.stableIds()];
  expect(ids.length).toBeGreaterThan(2_000);
  const index = `${config.indexPrefix}offres`;
  const { docs } = await elasticsearch.mget({ index, ids, _source: false });
  return docs.flatMap((doc) => ('found' in doc && doc.found ? [] : [doc._id]));
}

describe('following an API that publishes an offer a second', { timeout: 300_000 }, () => {
  it('is refused before a run has proven the country, in a sentence', async () => {
    const { code, err } = await installation.run(['follow']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('start a full run first') });
    expect(await installation.store.followed()).toBeUndefined();
  });

  it('begins after a run, and says by how much the lake is behind', async () => {
    expect((await installation.run(['run', '--plan', 'national'])).code).toBe(0);
    const { code, out } = await installation.run(['follow', '--every', String(EVERY_S)]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('behind the API') });
    expect(await missing()).toEqual([]);
    const again = await installation.run(['follow', '--every', '7']);
    expect({ code: again.code, err: again.err }).toMatchObject({
      code: 2,
      err: expect.stringContaining(`every ${EVERY_S} s`),
    });
  });

  it('makes as many calls as it says: one a look', async () => {
    const arrived = () =>
      Object.values(installation.simulator.records().applications).reduce((sum, one) => sum + one.arrived, 0);
    const [before, from] = [arrived(), await status()];
    await sleep(4 * EVERY_S * 1_000);
    const [to, after] = [await status(), arrived()];
    expect(Math.abs(after - before - (to.calls - from.calls))).toBeLessThanOrEqual(1);
    expect(to.calls - from.calls).toBeLessThanOrEqual(to.looks - from.looks + 1);
    expect(to.behindS).toBeLessThan(4 * EVERY_S);
  });

  it('goes on by itself after an outage of the API, and after its worker was killed', async () => {
    await installation.simulator.pause();
    await sleep(3 * EVERY_S * 1_000);
    await installation.simulator.resume();
    expect(await missing()).toEqual([]);
    working.process.kill('SIGKILL');
    await working.ended;
    await sleep(2 * EVERY_S * 1_000);
    working = worker();
    expect(await missing()).toEqual([]);
  });

  it('gives way to a full run, and goes on after it', async () => {
    const { fullRunAt } = await status();
    const run = installation.start(['run', '--plan', 'national']);
    await vi.waitFor(async () => expect(await installation.store.currentRuns()).toHaveLength(1), {
      timeout: 30_000,
    });
    expect((await installation.run(['pause'])).code).toBe(0);
    await vi.waitFor(async () => expect((await status()).busy).toContain('has been running since'), {
      timeout: 30_000,
      interval: 500,
    });
    const { calls } = await status();
    await sleep(2 * EVERY_S * 1_000);
    expect((await status()).calls).toBe(calls);
    expect((await installation.run(['resume'])).code).toBe(0);
    expect(await run.ended).toBe(0);
    expect(await missing()).toEqual([]);
    expect((await status()).fullRunAt).not.toBe(fullRunAt);
    const { out } = await installation.run(['doctor', '--json']);
    const { findings } = JSON.parse(out) as { findings: { name: string; status: string; seen: string }[] };
    expect(findings.find(({ name }) => name === 'following')).toMatchObject({
      status: 'right',
      seen: expect.stringContaining('behind the API'),
    });
  });

  it('ends when it is told to, and says so', async () => {
    const { code, out } = await installation.run(['follow', '--stop']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Nobody follows any more') });
    const { code: later, err } = await installation.run(['follow', '--status']);
    expect({ code: later, err }).toMatchObject({ code: 2, err: expect.stringContaining('Nobody follows') });
    expect((await installation.store.followed())?.stopped).toBe(true);
  });
});
