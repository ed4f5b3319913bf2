import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { certificateLines } from '../../src/domain/certificate.js';
import { LISTS, type ListName } from '../../src/domain/lists.js';
import { type ServedStore, useMoisson } from '../support/moisson.js';

/** Reference lists that the API does not give, on real parts. */
describe('reference lists that are away', { timeout: 600_000 }, () => {
  const moisson = useMoisson();
  let simulator: Simulator;
  let store: ServedStore;
  beforeAll(async () => {
    simulator = await startSimulator({ offers: 3_000, rate: null });
    store = await moisson.open(simulator.environment);
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await simulator?.close();
  }, 300_000);

  const takeAway = (lists: readonly ListName[]) =>
    simulator.setFaults(
      lists.map((name) => ({ kind: '404-html', share: 1, query: `/v2/referentiel/${name}` })),
    );

  it('are those that came with Moisson in a first run, which proves the country all the same', async () => {
    takeAway(LISTS);
    const certificate = await store.run({});
    expect(certificate.status).toBe('proven');
    expect(certificate.replacedLists?.map(({ name, from }) => [name, from])).toEqual(
      LISTS.toSorted().map((name) => [name, 'shipped']),
    );
    expect((await store.openIds()).size).toBe(3_000);
    const warnings = certificateLines(certificate).filter((line) =>
      line.startsWith('  warning: the list of '),
    );
    expect(warnings).toHaveLength(LISTS.length);
  });

  it('are those of the last run that read them', async () => {
    takeAway([]);
    const well = await store.run({ plan: 'national' });
    expect(well).not.toHaveProperty('replacedLists');

    takeAway(['typesContrats', 'metiers']);
    const certificate = await store.run({});
    expect(certificate.status).toBe('proven');
    expect(certificate.replacedLists).toMatchObject([
      { name: 'metiers', from: 'index', reason: expect.stringContaining('404') },
      { name: 'typesContrats', from: 'index' },
    ]);
    expect(Date.parse(certificate.replacedLists?.[0]?.readAt ?? '')).toBeGreaterThan(
      Date.parse(well.startedAt),
    );
    expect(certificate.tally).toMatchObject({ created: 0, changed: 0 });
  });
});
