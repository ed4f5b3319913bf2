import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { useInstallation } from '../support/installation.js';

/** Workers that serve another installation, on the task queues of this one. */
describe('a run whose queues another installation serves too', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: 2_000 });
  let other: Simulator;

  beforeAll(async () => {
    other = await startSimulator({ offers: 2_000, rate: 50 });
  });
  afterAll(() => other.close());

  /** Workers of the same indexes on the API of somebody else. */
  const startOthers = (...roles: string[]) =>
    moisson.start(['worker', '--only', ...roles], { ...other.environment });
  const searches = (simulator: Simulator) =>
    Object.values(simulator.records().applications).flatMap(({ searchCalls }) => Object.values(searchCalls))
      .length;

  it('fails with a sentence where nobody else serves them, and stores nothing', async () => {
    const others = startOthers('ingestion', 'app-1', 'app-2');
    const run = await moisson.run(['run']);
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      `serves the API at ${other.apiUrl}, not at ${moisson.simulator.apiUrl} (FRANCE_TRAVAIL_API_URL): stop this worker, or start it with the configuration of the run.`,
    );
    expect(await moisson.elasticsearch.indices.exists({ index: moisson.config.queues.ingestion })).toBe(
      false,
    );
    expect(searches(other)).toBe(0);
    others.process.kill('SIGTERM');
    await others.ended;
    expect(others.printed.err).toContain('serves the API at');
  });

  it('is collected whole by the workers of its own, beside them', async () => {
    moisson.start(['worker']);
    const others = startOthers('ingestion', 'app-1');
    await vi.waitUntil(() => others.printed.out.includes('workers: '), { timeout: 60_000 });
    const run = await moisson.run(['run', '--json', '--plan', 'national']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ status: 'proven', distinct: 2_000 });
    expect(searches(other)).toBe(0);
  });

  it('is not taken by workers of another index prefix, whose queues have names of their own', async () => {
    const plan = moisson.start(['plan'], { ELASTICSEARCH_INDEX_PREFIX: 'somebody-else-' });
    await vi.waitUntil(() => plan.printed.err.includes('the plan waits for one'), { timeout: 60_000 });
    expect(plan.printed.err).toContain('No worker polls the task queue "somebody-else-ingestion"');
    plan.process.kill('SIGINT');
    await plan.ended;
  });

  it('says from its opening that workers of another index prefix use its client id', async () => {
    const others = moisson.start(['worker', '--only', 'app-1'], {
      ELASTICSEARCH_INDEX_PREFIX: 'somebody-else-',
    });
    const shared = 'The client id of app-1 is used by another installation on this Temporal namespace too';
    // The command says so before it starts its worker; once the worker says so too, it is there to be found.
    await vi.waitUntil(() => others.printed.err.split(shared).length > 2, { timeout: 120_000 });
    const run = await moisson.run(['run', '--json', '--plan', 'national']);
    expect(run.code).toBe(0);
    const { refusals } = JSON.parse(run.out) as Certificate;
    // A machine with much to do may say more.
    expect(refusals.filter((one) => one.includes('client id'))).toEqual([
      expect.stringContaining('(somebody-else-offres-app-1 on '),
    ]);
    // Neither id nor secret: a fingerprint is all that is told.
    for (const { clientId, clientSecret } of moisson.simulator.applications) {
      expect(run.out + others.printed.err).not.toContain(clientId);
      expect(run.out + others.printed.err).not.toContain(clientSecret);
    }
  });
});
