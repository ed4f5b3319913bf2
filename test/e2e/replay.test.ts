import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { BEGINNING } from '../../src/domain/clock.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import type { Search } from '../../src/domain/search.js';
import { createStore, type Store } from '../../src/elasticsearch/index.js';
import { offre } from '../elasticsearch/store.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));
const OFFERS = 4_000;
const PREFIX = `replay-${randomUUID().slice(0, 8)}-`;
const LONG_AGO = new Date('2021-11-24T03:00:00Z');

/** `moisson replay` against workers of its own, a real Temporal, a real Elasticsearch, the API over HTTP. */
describe('moisson replay', { timeout: 300_000 }, () => {
  let simulator: Simulator;
  let temporal: TestTemporal;
  let folder: TemporaryFolder;
  let workers: ChildProcess;
  let elasticsearch: Elasticsearch;
  let store: Store;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    simulator = await startSimulator({ offers: OFFERS, rate: 100 });
    temporal = await startTestTemporal();
    folder = await temporaryFolder();
    env = {
      ...process.env,
      ...simulator.environment,
      FRANCE_TRAVAIL_RATE: '50',
      TEMPORAL_ADDRESS: temporal.address,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: PREFIX,
      MOISSON_HOME: folder.path,
    };
    elasticsearch = new Elasticsearch({ node: inject('elasticsearchUrl') });
    store = createStore(elasticsearch, { indexPrefix: PREFIX });
    await store.ensureSchema();
    workers = spawn(process.execPath, [MOISSON, 'worker'], { env, stdio: 'ignore' });
  });

  afterAll(async () => {
    workers?.kill('SIGTERM');
    if (workers?.exitCode === null) await once(workers, 'exit');
    await temporal?.stop();
    await simulator?.close();
    const names = Object.keys(await elasticsearch.indices.get({ index: `${PREFIX}*` }));
    if (names.length > 0) await elasticsearch.indices.delete({ index: names });
    await elasticsearch.indices.deleteIndexTemplate({ name: `${PREFIX}*` }, { ignore: [404] });
    await elasticsearch?.close();
    await folder?.remove();
  });

  const moisson = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const run = promisify(execFile)(process.execPath, [MOISSON, ...args], { env });
    return run.then(
      (output) => ({ code: 0, ...output }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };

  const searchCalls = () =>
    Object.values(simulator.records().applications)
      .flatMap(({ searchCalls }) => Object.values(searchCalls))
      .reduce((sum, calls) => sum + calls, 0);

  /** What is kept of a refused offer becomes one that Elasticsearch takes, as a better mapping would. */
  const repair = async (id: string) => {
    const found = (await store.listOpenCases()).find(({ offreId }) => offreId === id);
    const doc = { corps: JSON.stringify(offre(id)) };
    await elasticsearch.update({ index: `${PREFIX}erreurs`, id: found?.id ?? '', doc });
  };

  const window = async (place: string, search: Search) =>
    store.openCase(
      {
        type: 'fenetre',
        classe: 'ApiUnavailable',
        run: 'old',
        requete: search,
        place,
        message: 'It failed.',
      },
      LONG_AGO,
    );

  it('tries every open case again, closes what holds now, and leaves the rest open with its exit code', async () => {
    const creation = { min: BEGINNING, max: `${simulator.worldNow().slice(0, 19)}Z` };
    await window('france', { creation });
    await window('region=11', { region: '11', creation });
    const refused = ['refused-1', 'refused-2'].map((id) => offre(id, { salaire: 'cher' }));
    await store.indexPage({ run: 'old', fenetre: 'f', page: 0, offres: refused, lu: LONG_AGO });
    await repair('refused-1');

    const shown = await moisson('replay', '--dry-run', '--json');
    expect(shown.code, shown.stderr).toBe(3);
    expect(JSON.parse(shown.stdout)).toMatchObject({ open: 4 });
    expect(shown.stdout).not.toContain('Mme Témoin');
    expect(searchCalls()).toBe(0);

    const first = await moisson('replay', '--json');
    expect(first.code, first.stderr).toBe(3);
    const report = JSON.parse(first.stdout) as ReplayReport;
    expect(report).toMatchObject({
      documents: { closed: 1, failed: 1 },
      windows: { closed: 2, failed: 0 },
      open: 1,
      left: [{ type: 'document', subject: 'refused-2', essais: 2 }],
    });
    expect(report.tally.calls).toBe(searchCalls());
    expect(await store.countOffres()).toBe(OFFERS + 1);
    // What the windows showed served the proof, and is not kept.
    await elasticsearch.indices.refresh({ index: `${PREFIX}presences` });
    expect(
      await elasticsearch.count({ index: `${PREFIX}presences`, query: { prefix: { run: report.run } } }),
    ).toMatchObject({ count: 0 });
  });

  it('ends with 0 once nothing is open, without a call for what is kept here', async () => {
    const before = searchCalls();
    await repair('refused-2');
    const last = await moisson('replay');
    expect(last.code, last.stderr).toBe(0);
    expect(last.stdout).toMatch(/^No case is open\.\n/);
    expect(searchCalls()).toBe(before);
  });
});
