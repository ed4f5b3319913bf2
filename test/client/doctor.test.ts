import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { doctor } from '../../src/client/commands/doctor.js';
import type { Finding } from '../../src/client/doctor/check.js';
import type { Servers } from '../../src/client/servers.js';
import { ConfigError, loadConfig } from '../../src/config/index.js';
import { inOrder } from '../../src/domain/probe/checks.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { clientQueue } from '../../src/temporal/client-queue.js';
import { makeAttributes } from '../../src/temporal/search-attributes.js';
import { announceClient } from '../../src/workers/announce-client.js';
import { certificateOf } from '../domain/certificates.js';
import { fakeElasticsearch, send } from '../elasticsearch/fake.js';
import { offre, removeIndexes } from '../elasticsearch/store.js';
import { workflowBundle } from '../support/built.js';
import { ageOffres } from '../support/older-store.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const PREFIX = `doctor-${randomBytes(6).toString('hex')}-`;
const QUEUES = ['ingestion', 'offres-app-1', 'offres-app-2'].map((name) => `${PREFIX}${name}`);
let temporal: TestTemporal;
let simulator: Simulator;
let folder: TemporaryFolder;
const elasticsearch = createElasticsearch({ url: inject('elasticsearchUrl') });
const store = createStore(elasticsearch, { indexPrefix: PREFIX });

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [temporal, simulator, folder] = await Promise.all([
    startTestTemporal(),
    startSimulator({ offers: 300, rate: null }),
    temporaryFolder(),
  ]);
});
afterAll(async () => {
  await temporal?.stop();
  await simulator?.close();
  await folder?.remove();
  await removeIndexes(elasticsearch, PREFIX);
});
afterEach(() => vi.restoreAllMocks());

/** Runs the command on a configuration, and reads its JSON. */
async function examine(
  changes: NodeJS.ProcessEnv = {},
  origins: Partial<Servers> = {},
): Promise<{ code: number; findings: Finding[]; text: string }> {
  const env = {
    ...simulator.environment,
    TEMPORAL_ADDRESS: temporal.address,
    ELASTICSEARCH_URL: inject('elasticsearchUrl'),
    ELASTICSEARCH_INDEX_PREFIX: PREFIX,
    ...changes,
  };
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  const servers = { temporal: 'configured', elasticsearch: 'configured', ...origins } as const;
  const read = () => ({ env, servers, home: folder.path, config: loadConfig({ env, cwd: folder.path }) });
  const code = await doctor({ json: true }, read);
  const text = printed.join('\n');
  return { code, text, findings: (JSON.parse(text) as { findings: Finding[] }).findings };
}

const of = (findings: readonly Finding[], name: string) => findings.find((finding) => finding.name === name);

describe('doctor', () => {
  it('names each queue that no worker serves, and what to do', async () => {
    const { code, findings } = await examine();
    expect(code).toBe(1);
    for (const queue of QUEUES) {
      expect(of(findings, `queue ${queue}`)).toMatchObject({
        status: 'wrong',
        remedy: expect.stringContaining('npx moisson worker'),
      });
    }
    const wrong = findings.filter(({ status, name }) => status === 'wrong' && !name.startsWith('queue '));
    expect(wrong).toEqual([]);
    expect(of(findings, 'indexes')).toMatchObject({ status: 'notice' });
  });

  it('spends a token call per application and one count, and prints no secret', async () => {
    const before = simulator.records().applications;
    const { findings, text } = await examine();
    expect(of(findings, 'API')).toMatchObject({
      status: 'right',
      seen: expect.stringContaining('300 offers'),
    });
    const searches = (records: typeof before) =>
      Object.values(records).map(({ searchCalls }) => Object.values(searchCalls).reduce((a, b) => a + b, 0));
    const after = simulator.records().applications;
    expect(searches(after).map((n, i) => n - (searches(before)[i] ?? 0))).toEqual([1, 0]);
    for (const application of simulator.applications) expect(text).not.toContain(application.clientSecret);
  });

  it('finds nothing wrong once workers ask for work and a run was proven', async () => {
    const connection = await NativeConnection.connect({ address: temporal.address });
    const activities = { nothing: async () => {} };
    const workers = await Promise.all([
      Worker.create({ connection, taskQueue: QUEUES[0] ?? '', workflowBundle: workflowBundle(), activities }),
      ...QUEUES.slice(1).map((taskQueue) => Worker.create({ connection, taskQueue, activities })),
    ]);
    const running = workers.map((worker) => worker.run());
    await store.ensureSchema();
    const attributes = (await examine()).findings.find(({ name }) => name === 'search attributes');
    expect(attributes).toMatchObject({
      status: 'notice',
      remedy: 'make them with `npx moisson attributes`',
    });
    await makeAttributes(connection.operatorService, 'default');
    const now = new Date().toISOString();
    const run = {
      message: '',
      date_debut: now,
      statut: 'prouvee',
      plan: 'region',
      mode: 'full',
      workflowId: 'w',
    } as const;
    const proven = { ...run, date_fin: now, filigrane: now, total_offres_collecte: 300 };
    await store.openRun('run-1', proven);
    try {
      let result = await examine();
      while (result.findings.some(({ name, status }) => name.startsWith('queue ') && status === 'wrong')) {
        result = await examine();
      }
      expect(result.findings.filter(({ status }) => status !== 'right')).toEqual([]);
      expect(result.code).toBe(0);
    } finally {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await connection.close();
    }
  });

  it('compares the three clocks, and says what an hour of difference does', async () => {
    const well = of((await examine()).findings, 'clocks');
    expect(well).toMatchObject({
      status: 'right',
      seen: "ours and Temporal's and the API's agree within 5 s",
    });
    simulator.lie({ clock: { offsetSeconds: 3_600 } });
    try {
      const { findings } = await examine();
      expect(of(findings, 'clocks')).toMatchObject({
        status: 'notice',
        seen: expect.stringMatching(
          /^the API's clock is 1 h 00 min ahead of ours: runs go by .*; the API's clock is 1 h 00 min ahead of Temporal's: a schedule starts /,
        ),
        remedy: expect.stringContaining('NTP'),
      });
      expect(findings.filter(({ name, status }) => status === 'wrong' && !name.startsWith('queue '))).toEqual(
        [],
      );
    } finally {
      simulator.lie({});
    }
  });

  it('tells of another installation with the same client id, and of no other', async () => {
    const connection = await NativeConnection.connect({ address: temporal.address });
    const [one, two] = simulator.applications;
    const apiUrl = simulator.environment.FRANCE_TRAVAIL_API_URL ?? '';
    const ended = new AbortController();
    const announce = (taskQueue: string, clientId = '') =>
      announceClient(
        connection,
        { namespace: 'default', taskQueue, clientQueue: clientQueue(clientId, apiUrl) },
        () => {},
        ended.signal,
      );
    // Our own worker, that of another prefix, and one of another prefix with an id of its own.
    const announced = [
      announce(QUEUES[1] ?? '', one?.clientId),
      announce('test-offres-app-1', one?.clientId),
      announce('other-offres-app-1', `${two?.clientId}-other`),
    ];
    try {
      let { findings, text } = await examine();
      while (of(findings, 'id of app-1') === undefined) ({ findings, text } = await examine());
      expect(of(findings, 'id of app-1')).toMatchObject({
        status: 'notice',
        seen: expect.stringContaining('(test-offres-app-1 on '),
        remedy: expect.stringContaining('an application of its own'),
      });
      expect(of(findings, 'id of app-2')).toBeUndefined();
      for (const { clientId } of simulator.applications) expect(text).not.toContain(clientId);
    } finally {
      ended.abort();
      await Promise.all(announced);
      await connection.close();
    }
  });

  it('leaves the API alone while a run is running', async () => {
    const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
    const handle = await client.workflow.start('IngestionWorkflow', {
      taskQueue: QUEUES[0] ?? '',
      workflowId: 'under-way',
    });
    let { findings } = await examine();
    // The list of workflows is a moment behind.
    while (of(findings, 'API')?.status === 'right') ({ findings } = await examine());
    expect(of(findings, 'API')).toMatchObject({
      status: 'skipped',
      seen: expect.stringContaining('under-way'),
    });
    await handle.terminate();
    await client.connection.close();
  });

  it('tells what the last run found new in the API, and the last probe of its assumptions', async () => {
    await store.ensureSchema();
    const date_debut = new Date().toISOString();
    const run = { message: '', plan: 'region', mode: 'full', workflowId: 'w', date_debut } as const;
    const told = [{ kind: 'attribute', path: 'teletravail', share: 0.5 }] as const;
    const certificat = certificateOf({ novelties: { told, more: 0, comparedWith: 2 } });
    await store.openRun('run-new', { ...run, statut: 'lacune', certificat });
    const checked = inOrder(new Map([['origins', { verdict: 'differs', seen: '' }]]));
    const nothing = { totals: {}, headers: [], limits: {}, attributes: [] };
    const report = { workflowId: 'probe', startedAt: date_debut, endedAt: date_debut, calls: 1, checked };
    await store.keepProbe('p', { ...report, ...nothing }, undefined);
    const { findings } = await examine();
    expect(of(findings, 'new in the API')).toMatchObject({
      status: 'notice',
      seen: expect.stringContaining('attribute teletravail (50 % of offers)'),
      remedy: expect.stringContaining('npx moisson report run-new --json'),
    });
    expect(of(findings, 'probe')).toMatchObject({
      status: 'notice',
      seen: expect.stringContaining('1 did not; Moisson relies on origins'),
    });
  });

  it('holds the last proven run against the 24 hours of the licence', async () => {
    const prefix = `${PREFIX}age-`;
    const own = createStore(elasticsearch, { indexPrefix: prefix });
    await own.ensureSchema();
    const aged = async (hours: number) => {
      const ended = new Date(Date.now() - hours * 3_600_000).toISOString();
      const ofCountry = { mode: 'full', filigrane: ended } as const;
      await own.closeRun('run', { date_debut: ended, date_fin: ended, statut: 'prouvee', ...ofCountry });
      const { findings } = await examine({ ELASTICSEARCH_INDEX_PREFIX: prefix });
      return of(findings, 'last proven run');
    };
    expect(await aged(23)).toMatchObject({
      status: 'right',
      seen: expect.stringMatching(/^ended 23 h 00 min ago, .*\(the licence allows 24 h\)$/),
    });
    // A daily run may end later than the one before.
    expect(await aged(25)).toMatchObject({
      status: 'notice',
      seen: expect.stringContaining('the licence asks to refresh every 24 hours'),
    });
    expect(await aged(27)).toMatchObject({ status: 'wrong' });
  });

  it('finds a run that is too old, an open case and a block on writing', async () => {
    const old = '2026-01-01T00:00:00.000Z';
    await store.ensureSchema();
    const ofCountry = { mode: 'full', filigrane: old } as const;
    await store.closeRun('run-1', { date_debut: old, date_fin: old, statut: 'prouvee', ...ofCountry });
    const opened = {
      type: 'fenetre',
      classe: 'lacune',
      run: 'run-1',
      requete: { region: '11' },
      message: 'm',
    } as const;
    await store.openCase(opened, new Date());
    const index = `${PREFIX}offres`;
    await elasticsearch.indices.putSettings({
      index,
      settings: { 'index.blocks.read_only_allow_delete': true },
    });
    const { code, findings } = await examine();
    await elasticsearch.indices.putSettings({
      index,
      settings: { 'index.blocks.read_only_allow_delete': null },
    });
    expect(code).toBe(1);
    expect(of(findings, 'last proven run')).toMatchObject({ status: 'wrong' });
    expect(of(findings, 'open cases')).toMatchObject({
      status: 'notice',
      seen: expect.stringContaining('1 (fenetre'),
    });
    expect(of(findings, 'disk')).toMatchObject({
      status: 'wrong',
      seen: expect.stringContaining(`${index}-000001: index.blocks.read_only_allow_delete`),
    });
  });

  it('tells of closures that wait since the last run of the country, until they are dealt with', async () => {
    await store.ensureSchema();
    const [day1, day2] = [new Date('2026-11-24T03:00:00Z'), new Date('2026-11-25T03:00:00Z')];
    const seen = { fenetre: 'all', page: 0 };
    await store.indexPage({
      ...seen,
      run: 'day1',
      offres: ['w-1', 'w-2', 'w-3'].map((id) => ({ id })),
      lu: day1,
    });
    await store.indexPage({
      ...seen,
      run: 'day2',
      offres: [{ id: 'w-3' }],
      lu: new Date(day2.getTime() + 60_000),
    });
    const ending = { run: 'day2', startedAt: day2, mode: 'mark' } as const;
    await store.closeGone({ ...ending, decision: { gone: [], there: [], cohorts: [], erase: false } });
    const proven = {
      statut: 'prouvee',
      mode: 'full',
      plan: 'verified',
      workflowId: 'w',
      message: '',
    } as const;
    const certificat = { status: 'proven', waiting: 2, waitingFor: 'no-witness' };
    await store.openRun('day2', {
      ...proven,
      date_debut: day2.toISOString(),
      filigrane: '2026-11-25T04:00:00Z',
      certificat,
    });
    await store.openRun('one-region', { ...proven, plan: 'region', date_debut: new Date().toISOString() });
    const closures = async () => of((await examine()).findings, 'closures');
    expect(await closures()).toMatchObject({
      status: 'notice',
      seen: '2 offers that the last proven run has not seen stay open',
    });
    await store.closeByOwnWord({ ...ending, gone: ['w-1', 'w-2'] });
    await elasticsearch.indices.refresh({ index: `${PREFIX}offres` });
    expect(await closures()).toMatchObject({ status: 'right' });
  });

  it('finds a schema that is not of this version', async () => {
    const prefix = `${PREFIX}odd-`;
    await elasticsearch.indices.create({ index: `${prefix}offres` });
    const newer = {
      mappings: { _meta: { version: 99, empreinte: 'later' } },
      aliases: { [`${prefix}ingestion`]: {} },
    };
    await elasticsearch.indices.create({ index: `${prefix}ingestion-000001`, ...newer });
    const { findings } = await examine({ ELASTICSEARCH_INDEX_PREFIX: prefix });
    expect(of(findings, 'indexes')).toMatchObject({ status: 'wrong' });
    expect(of(findings, 'indexes')?.seen).toContain(`An index named ${prefix}offres stands where`);
    expect(of(findings, 'indexes')?.seen).toContain(`${prefix}ingestion: of a later version`);
  });

  it('names an index that has to be migrated, a migration that goes on, and what migrations have left', async () => {
    const prefix = `${PREFIX}migrate-`;
    const own = createStore(elasticsearch, { indexPrefix: prefix });
    await own.ensureSchema();
    const page = { run: 'run-1', fenetre: 'f', page: 0, offres: [offre('1')], lu: new Date() };
    await own.indexPage(page);
    const offres = `${prefix}offres`;
    const older = await ageOffres(elasticsearch, offres);
    const looked = async () => (await examine({ ELASTICSEARCH_INDEX_PREFIX: prefix })).findings;
    const before = await looked();
    expect(of(before, 'indexes')).toMatchObject({
      status: 'wrong',
      seen: `${offres}: of an earlier version, or altered: \`npx moisson migrate\` makes the next one`,
    });
    expect(of(before, 'migration')).toBeUndefined();

    const [planned] = (await own.planMigration({})).moves;
    if (planned === undefined) throw new Error('nothing has to be migrated');
    const move = await own.prepareNext(planned);
    const during = await looked();
    expect(of(during, 'migration')).toMatchObject({
      status: 'notice',
      seen: `of ${offres}: it goes on, or was left unfinished; runs wait for its end`,
    });
    // The migration has set the block, not the disk.
    expect(of(during, 'disk')).toMatchObject({ status: 'right' });

    await own.copyToNext(move, () => {});
    await own.switchTo([move]);
    const after = await looked();
    expect(of(after, 'indexes')).toMatchObject({ status: 'right' });
    expect(of(after, 'migration')).toBeUndefined();
    expect(of(after, 'kept indexes')).toMatchObject({
      status: 'notice',
      seen: expect.stringMatching(new RegExp(`^${older} \\([\\d.]+ kB\\)$`)),
      remedy: expect.stringContaining('npx moisson migrate --drop-old'),
    });
  });

  it('says what an opening would say of what others made, and does not touch it', async () => {
    const prefix = `${PREFIX}foreign-`;
    const aliases = { [`${prefix}offres`]: {} };
    await elasticsearch.indices.create({ index: `${prefix}annonces-v3`, aliases });
    const own = createStore(elasticsearch, { indexPrefix: prefix });
    const refusal = await own.ensureSchema().catch((error: Error) => error.message);
    const { code, findings } = await examine({ ELASTICSEARCH_INDEX_PREFIX: prefix });
    expect(code).toBe(1);
    expect(of(findings, 'indexes')).toMatchObject({
      status: 'wrong',
      seen: expect.stringContaining(`${refusal}`),
    });
    expect(refusal).toContain('which Moisson did not make');
  });

  it.each([
    ['https', /does not speak TLS: write http:/],
    ['http', /only speaks TLS: write https:/],
  ])(
    'names a server that is not what the address says, and does not ask for another one (%s)',
    async (address, seen) => {
      const tls = newAuthority('the authority').issue();
      await using secured = await fakeElasticsearch(() => {}, { tls });
      const url =
        address === 'https'
          ? inject('elasticsearchUrl').replace('http:', 'https:')
          : secured.url.replace('https:', 'http:');
      const { findings } = await examine({ ELASTICSEARCH_URL: url });
      const found = of(findings, 'Elasticsearch');
      expect(found).toMatchObject({ status: 'wrong', seen: expect.stringMatching(seen) });
      expect(found?.remedy).toBeUndefined();
    },
  );

  it.each([401, 403, 404, 410])('does not answer a %i with a server to start', async (status) => {
    await using fake = await fakeElasticsearch((_, response) =>
      send(response, status, { error: { type: 'x', reason: 'because' }, status }),
    );
    const { findings } = await examine({ ELASTICSEARCH_URL: fake.url });
    const found = of(findings, 'Elasticsearch');
    expect(found).toMatchObject({ status: 'wrong', seen: expect.stringContaining(`${status} x: because`) });
    expect(found?.remedy).toBeUndefined();
  });

  it('says of a server that only listens on the usual port that nobody named it', async () => {
    const { findings } = await examine({}, { temporal: 'usual', elasticsearch: 'up' });
    expect(of(findings, 'Temporal')).toMatchObject({
      status: 'notice',
      seen: expect.stringContaining('(the usual address, not started from here)'),
      remedy: expect.stringContaining('TEMPORAL_ADDRESS'),
    });
    expect(of(findings, 'Elasticsearch')).toMatchObject({
      status: 'right',
      seen: expect.stringContaining('(started by `npx moisson up`)'),
    });
  });

  it('goes on past what is away, and says so of each', async () => {
    const { code, findings } = await examine({
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      ELASTICSEARCH_URL: 'http://127.0.0.1:1',
      FRANCE_TRAVAIL_CLIENT_SECRET_2: 'not-the-right-one',
    });
    expect(code).toBe(1);
    const wrong = findings.filter(({ status }) => status === 'wrong').map(({ name }) => name);
    expect(wrong).toEqual(['Temporal', 'token of app-2', 'Elasticsearch']);
    expect(JSON.stringify(findings)).not.toContain('not-the-right-one');
  });

  it('looks no further than a configuration that is wrong', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const read = () => {
      throw new ConfigError(['FRANCE_TRAVAIL_RATE must be a number.']);
    };
    expect(await doctor({ json: true }, read)).toBe(1);
  });
});
