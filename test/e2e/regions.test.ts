import { expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.js';
import type { Search } from '../../src/domain/search.js';
import { createFranceTravailClient } from '../../src/france-travail/index.js';
import { useMoisson } from '../support/moisson.js';

const moisson = useMoisson();

it('a run of one region reads all that its search counts, offers without a departement too, and no other', {
  timeout: 300_000,
}, async () => {
  const simulator = await startSimulator({
    offers: 24_000,
    rate: null,
    unverified: { regionFilterShowsRegionOnly: true },
  });
  const store = await moisson.open(simulator.environment);
  const [application] = simulator.applications;
  const api = createFranceTravailClient({
    application: { name: 'app-1', clientId: application?.clientId ?? '', clientSecret: 'not-a-secret-1' },
    apiUrl: simulator.apiUrl,
    tokenUrl: simulator.tokenUrl,
    rate: 'unlimited',
  });
  try {
    const count = (search: Search) => api.search(search, { first: 0, last: 0 });
    const { total } = await count({ region: '11' });
    expect(total).toBeGreaterThan(3_150);
    // Some name the region alone: its departements do not show them.
    const departements = ['75', '77', '78', '91', '92', '93', '94', '95'];
    const shown = departements.map(async (code) => (await count({ departements: [code] })).total);
    expect((await Promise.all(shown)).reduce((sum, one) => sum + one, 0)).toBeLessThan(total);
    const certificate = await store.run({ regions: ['11'] });
    expect(certificate).toMatchObject({ status: 'proven', regions: ['11'], gaps: [], closed: 0 });
    const { frozen, atMostUnnoticed } = certificate.proof ?? {};
    expect(frozen).toMatchObject({ start: frozen?.seen, end: frozen?.seen });
    expect(atMostUnnoticed).toBe(0);
    // Those of the page of the whole country that told the clock are there as well.
    const open = (await store.openIds()).size;
    expect(open).toBeGreaterThanOrEqual(total);
    expect(open).toBeLessThan(total + 150);
    expect(certificate.tally.calls).toBeLessThan(1.04 * (total / 150) + 14);
  } finally {
    await api.close();
    await store.close();
    await simulator.close();
  }
});
