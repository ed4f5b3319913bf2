import { expect, it, vi } from 'vitest';
import { startSimulator } from '../../simulator/index.js';
import { useMoisson } from '../support/moisson.js';

const moisson = useMoisson();

it('a probe goes through workers and rate, gives way to a run, and keeps its verdicts and no offer', {
  timeout: 300_000,
}, async () => {
  const simulator = await startSimulator({ offers: 600, rate: 30, latencyMs: [60, 80] });
  const store = await moisson.open({ ...simulator.environment, FRANCE_TRAVAIL_RATE: '30' });
  const answers = (status: string) =>
    Object.values(simulator.records().applications).map(({ searchCalls }) => searchCalls[status] ?? 0);
  try {
    const first = await store.probe();
    expect(first.checked.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(30);
    expect(first).not.toHaveProperty('changed');
    expect((await store.openIds()).size).toBe(0);
    expect(answers('429')).toEqual([0, 0]);
    expect(Math.min(...answers('206'))).toBeGreaterThan(0);

    let refusal: unknown;
    const before = Math.max(...answers('206'));
    const certificate = await store.run({ plan: 'national' }, async () => {
      const isReading = () => Math.max(...answers('206')) > before;
      await vi.waitUntil(isReading, { timeout: 60_000, interval: 10 });
      refusal = await store.probe().catch((error: { cause?: { cause?: unknown } }) => error.cause?.cause);
    });
    expect(refusal).toMatchObject({ type: 'AlreadyRunning' });
    expect(certificate.status).toBe('proven');

    simulator.lie({ detail: { answers: 'nothing' } });
    const second = await store.probe();
    expect(second.changed).toEqual([{ check: 'detailThere', before: 'holds', now: 'differs' }]);
    const { hits } = await store.elasticsearch.search({
      index: `${store.prefix}ingestion`,
      query: { exists: { field: 'sonde.date' } },
    });
    expect(hits.hits).toHaveLength(2);
    expect(JSON.stringify(hits.hits)).not.toMatch(/"(?:description|nom|telephone)":/);
  } finally {
    await store.close();
    await simulator.close();
  }
});
