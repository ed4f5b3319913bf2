import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { TestClient } from './client.js';
import { tokenRequest } from './client.js';
import { lying, NOW } from './lying.js';

const MINUTE = 60_000;

/** The header `Date` of a search less the instant `from`, in seconds. */
async function dateLess(client: TestClient, from: number): Promise<number> {
  const { headers } = await client.search('range=0-0');
  return (Date.parse(headers.get('date') as string) - from) / 1000;
}

describe('the header Date', () => {
  it('is the clock of the world in UTC, whatever the clock of this machine', async () => {
    const { simulator, client } = await lying({});
    const ahead = await dateLess(client, NOW.getTime());
    expect(ahead).toBeGreaterThanOrEqual(0);
    expect(ahead).toBeLessThan(10);
    expect((await client.search('range=0-0')).headers.get('date')).toMatch(
      /^Wed, 01 Jul 2026 10:00:\d\d GMT$/,
    );
    expect(simulator.worldNow()).toMatch(/^2026-07-01T12:00:/);
  });

  it('is there on tokens, refusals and faults as well', async () => {
    const { simulator, client } = await lying({}, { faults: [{ kind: '500-json', share: 1, times: 1 }] });
    for (const response of [
      await tokenRequest(simulator),
      await client.get('/v2/offres/search'),
      await client.get('/v2/offres/search', { headers: { Authorization: '' } }),
      await client.get('/v2/offres/search?range=9-1'),
    ]) {
      expect(response.headers.get('date')).toMatch(/^Wed, 01 Jul 2026 10:00/);
    }
  });

  it('runs on', async () => {
    const { client } = await lying({});
    const before = await dateLess(client, NOW.getTime());
    await sleep(1100);
    expect(await dateLess(client, NOW.getTime())).toBeGreaterThan(before);
  });

  it.each([
    ['same', 360 * 60],
    ['true', (Date.now() - NOW.getTime()) / 1000],
    [120, 360 * 60 + 120],
  ] as const)('%s, with a clock six hours ahead', async (dateHeader, expected) => {
    const { client } = await lying({ clock: { offsetSeconds: 6 * 3600, dateHeader } });
    expect(Math.abs((await dateLess(client, NOW.getTime())) - expected)).toBeLessThan(60);
  });

  it('none', async () => {
    const { client } = await lying({ clock: { dateHeader: 'none' } });
    expect((await client.search('')).headers.has('date')).toBe(false);
  });
});

describe('a clock that is wrong', () => {
  it.each([-6 * 3600, -300, 300, 6 * 3600])('by %i s stamps new offers so', async (offsetSeconds) => {
    const churn = { publishedPerSecond: 50, closedPerSecond: 0 };
    const { simulator, client } = await lying({ clock: { offsetSeconds } }, { churn });
    await sleep(300);
    const [newest] = (await client.search('sort=1&range=0-0')).offres;
    const wall = NOW.getTime() + 120 * MINUTE + offsetSeconds * 1000;
    expect(Math.abs(Date.parse(newest?.dateCreation as string) - wall)).toBeLessThan(10_000);
    expect(Math.abs(Date.parse(simulator.worldNow()) - wall)).toBeLessThan(10_000);
  });

  it('jumps while the world runs, and comes back', async () => {
    const { simulator, client } = await lying({});
    simulator.lie({ clock: { offsetSeconds: 3600 } });
    expect(await dateLess(client, NOW.getTime())).toBeGreaterThanOrEqual(3600);
    expect(simulator.worldNow()).toMatch(/^2026-07-01T13:00/);
    simulator.lie({});
    expect(await dateLess(client, NOW.getTime())).toBeLessThan(60);
  });
});
