import { expect, it } from 'vitest';
import { lying } from './lying.js';

const CHURN = { publishedPerSecond: 0.02, closedPerSecond: 0 };

it('the hour of Paris that comes twice in autumn: offers of both share its stamps', async () => {
  // 02:30 of summer time; the world lives 90 minutes, until just before 03:00 of winter time.
  const { simulator, client } = await lying(
    {},
    { offers: 200, now: new Date('2026-10-25T00:30:00Z'), agedSeconds: 5390, churn: CHURN },
  );
  expect(simulator.worldNow()).toMatch(/^2026-10-25T02:59:/);
  const { headers } = await client.search('range=0-0');
  expect(headers.get('date')).toMatch(/^Sun, 25 Oct 2026 01:59:\d\d GMT$/);
  const published = (await client.all('sort=1')).filter(
    ({ dateCreation }) => dateCreation >= '2026-10-25T02',
  );
  expect(published).toHaveLength(107);
  const stamps = published.map(({ dateCreation }) => dateCreation);
  expect(stamps).toEqual([...stamps].sort().reverse());
  expect(stamps.every((stamp) => stamp < '2026-10-25T03')).toBe(true);
  // Half an hour of the first pass and a whole hour of the second: twice as many in the half that has both.
  expect(stamps.filter((stamp) => stamp >= '2026-10-25T02:30')).toHaveLength(71);
});

it('within the second pass, an offer of the first one is dated ahead of the clock', async () => {
  const { simulator, client } = await lying(
    {},
    { offers: 200, now: new Date('2026-10-25T00:50:00Z'), agedSeconds: 1800, churn: CHURN },
  );
  expect(simulator.worldNow()).toMatch(/^2026-10-25T02:20:/);
  const [newest] = (await client.search('sort=1&range=0-0')).offres;
  expect(newest?.dateCreation).toMatch(/^2026-10-25T02:59:/);
  expect((await client.search('range=0-0')).headers.get('date')).toMatch(/^Sun, 25 Oct 2026 01:20:/);
});

it('the hour of Paris that is missing in spring: no offer has its stamps', async () => {
  const { simulator, client } = await lying(
    {},
    { offers: 200, now: new Date('2026-03-29T00:30:00Z'), agedSeconds: 3600, churn: CHURN },
  );
  expect(simulator.worldNow()).toMatch(/^2026-03-29T03:30:/);
  const stamps = (await client.all('sort=1')).map(({ dateCreation }) => dateCreation);
  const published = stamps.filter((stamp) => stamp >= '2026-03-29T01:30');
  expect(published.length).toBe(72);
  expect(published.filter((stamp) => stamp.startsWith('2026-03-29T02'))).toEqual([]);
});
