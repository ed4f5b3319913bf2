import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection, type WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { RunProgress } from '../../src/workflows/messages.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { CONTACT, Mirror } from './mirror.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));
const OFFERS = 3_000;
const PREFIX = `e2e-${randomUUID().slice(0, 8)}-`;
const SECRETS = ['not-a-secret-1', 'not-a-secret-2'];

/** The whole of it: workers in processes of their own, a real Temporal, a real Elasticsearch, the API over HTTP. */
describe('an ingestion on real parts', { timeout: 300_000 }, () => {
  let simulator: Simulator;
  let mirror: Mirror;
  let env: NodeJS.ProcessEnv;
  /** What the workers and the client print. */
  let printed = '';
  let temporal: TestTemporal;
  let folder: TemporaryFolder;
  let workers: ChildProcess;
  let client: Client;
  let elasticsearch: Elasticsearch;

  beforeAll(async () => {
    simulator = await startSimulator({
      offers: OFFERS,
      rate: 50,
      churn: { publishedPerSecond: 1, closedPerSecond: 1 },
    });
    mirror = await Mirror.before(simulator.url);
    temporal = await startTestTemporal();
    folder = await temporaryFolder();
    env = {
      ...process.env,
      ...simulator.environment,
      FRANCE_TRAVAIL_API_URL: simulator.apiUrl.replace(simulator.url, mirror.url),
      FRANCE_TRAVAIL_TOKEN_URL: simulator.tokenUrl.replace(simulator.url, mirror.url),
      FRANCE_TRAVAIL_RATE: '40',
      FRANCE_TRAVAIL_RECHECK_MS: '200',
      TEMPORAL_ADDRESS: temporal.address,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: PREFIX,
      MOISSON_HOME: folder.path,
    };
    workers = moisson('worker');
    client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
    elasticsearch = new Elasticsearch({ node: inject('elasticsearchUrl') });
  });

  afterAll(async () => {
    workers?.kill('SIGTERM');
    if (workers?.exitCode === null) await once(workers, 'exit');
    await client?.connection.close();
    await temporal?.stop();
    await mirror?.close();
    await simulator?.close();
    const names = Object.keys(await elasticsearch.indices.get({ index: `${PREFIX}*` }));
    if (names.length > 0) await elasticsearch.indices.delete({ index: names });
    await elasticsearch?.close();
    await folder?.remove();
  });

  const moisson = (...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [MOISSON, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    return child;
  };

  const start = (input?: object) =>
    client.workflow.start<(input?: object) => Promise<Certificate>>('IngestionWorkflow', {
      taskQueue: `${PREFIX}ingestion`,
      workflowId: randomUUID(),
      args: input === undefined ? [] : [input],
    });
  const run = async (input?: object): Promise<Certificate> => (await start(input)).result();

  const statusOf = async (handle: { firstExecutionRunId: string }) => {
    const found = await elasticsearch.get<{ statut: string; message: string }>(
      { index: `${PREFIX}ingestion`, id: handle.firstExecutionRunId },
      { ignore: [404] },
    );
    return { ...found._source };
  };

  const openIds = async (): Promise<Set<string>> => {
    await elasticsearch.indices.refresh({ index: `${PREFIX}offres` });
    const ids = new Set<string>();
    const documents = elasticsearch.helpers.scrollDocuments<{ id: string }>({
      index: `${PREFIX}offres`,
      size: 2_000,
      _source: ['id'],
      query: { term: { 'suivi.statut': 'ouverte' } },
    });
    for await (const { id } of documents) ids.add(id);
    return ids;
  };

  it('collects every offer that stays open, while others are published and closed, and writes its records', async () => {
    simulator.mark();
    const certificate = await run();
    const stable = [...simulator.stableIds()];
    const collected = await openIds();
    expect(stable.length).toBeGreaterThan(OFFERS * 0.9);
    expect(stable.filter((id) => !collected.has(id))).toEqual([]);
    expect(certificate.status).toBe('proven');

    const { _source: document } = await elasticsearch.get<Record<string, unknown>>({
      index: `${PREFIX}ingestion`,
      id: certificate.run,
    });
    expect(document).toMatchObject({
      statut: 'prouvee',
      plan: 'verified',
      total_offres: certificate.totalAtStart,
      total_offres_collecte: certificate.distinct,
      appels: certificate.tally.calls,
    });
    expect(document?.date_fin).toEqual(certificate.endedAt);
    expect(certificate.verification).toMatchObject({ counted: 18, uncounted: [], found: 0, hidden: 0 });
    expect(certificate.verification?.calls).toBeGreaterThanOrEqual(18);
  });

  it('starts a child per region, to verify it, beside the parts of one sweep', async () => {
    const children: Record<string, string[]> = {};
    for await (const { type, workflowId } of client.workflow.list()) {
      children[type] = [...(children[type] ?? []), workflowId];
    }
    const regions = children.RegionVerificationWorkflow?.filter((id) => /\/region-\d\d$/.test(id));
    expect(new Set(regions).size).toBe(18);
    expect(children.SweepWorkflow?.length).toBeGreaterThan(0);
    expect(children).not.toHaveProperty('RegionWorkflow');
  });

  it('writes only what changed when it runs again by another plan, and closes what is gone', async () => {
    simulator.mark();
    mirror.spoils = true;
    const command = moisson('run', '--plan', 'national', '--workflow-id', 'second', '--json');
    let said = '';
    command.stdout?.on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(command, 'close');
    mirror.spoils = false;
    expect(code).toBe(0);
    const certificate: Certificate = JSON.parse(said);
    expect(certificate.status).toBe('proven');
    expect(certificate.tally.changed).toBe(0);
    expect(certificate.tally.rejected).toBeGreaterThan(0);
    expect(certificate.tally.created).toBeLessThan(OFFERS * 0.05);
    expect(certificate.closed).toBeGreaterThan(0);
    const collected = await openIds();
    expect([...simulator.stableIds()].filter((id) => !collected.has(id))).toEqual([]);
  });

  it('goes on from the last proven run in incremental mode, and leaves the rest of the stock alone', async () => {
    const before = await openIds();
    const certificate = await run({ mode: 'incremental' });
    expect(certificate).toMatchObject({ status: 'proven', mode: 'incremental', plan: 'national', closed: 0 });
    expect(certificate.totalAtStart).toBeLessThan(OFFERS * 0.1);
    const after = await openIds();
    expect([...before].filter((id) => !after.has(id))).toEqual([]);
  });

  it('refuses a second run while one is running, and leaves a clean end when that one is cancelled', async () => {
    const first = await start();
    await vi.waitFor(async () => expect((await statusOf(first)).statut).toBe('en_cours'), {
      timeout: 60_000,
    });
    await first.signal('pause');
    const second = await start();
    const refusal = await second.result().catch((error: WorkflowFailedError) => error.cause?.cause);
    expect(refusal).toMatchObject({
      type: 'AlreadyRunning',
      message: expect.stringContaining(`the run "${first.workflowId}" has been running since`),
    });
    // A refused start is no run.
    expect(await statusOf(second)).toEqual({});

    await first.cancel();
    await expect(first.result()).rejects.toMatchObject({ cause: expect.any(CancelledFailure) });
    expect(await statusOf(first)).toMatchObject({
      statut: 'annulee',
      message: 'Cancelled on request.',
      date_fin: expect.any(String),
    });
    for await (const execution of client.workflow.list({ query: 'ExecutionStatus = "Running"' })) {
      expect.unreachable(`${execution.workflowId} goes on`);
    }
  });

  it('obeys an operator at the command line; Ctrl-C twice cancels the run', async () => {
    const workflowId = randomUUID();
    const handle = client.workflow.getHandle(workflowId);
    const following = moisson('run', '--workflow-id', workflowId);
    const ended = once(following, 'close');
    const progress = () => handle.query<RunProgress>('runProgress');
    await vi.waitFor(async () => expect((await progress()).phase).toBe('collecting'), {
      timeout: 60_000,
      interval: 50,
    });
    await handle.signal('pause');
    const moissonOf = async (...args: string[]): Promise<unknown> =>
      (await once(moisson(...args, '--workflow-id', workflowId), 'close'))[0];
    expect(await moissonOf('rate', '1')).toBe(0);
    expect(await moissonOf('rate', 'fast')).toBe(2);
    expect(await progress()).toMatchObject({ control: { paused: true, rate: 1 } });
    expect(await moissonOf('resume')).toBe(0);
    expect(await progress()).toMatchObject({ control: { paused: false, rate: 1 } });
    expect(await moissonOf('pause')).toBe(0);
    expect(await progress()).toMatchObject({ control: { paused: true, rate: 1 } });

    expect(await moissonOf('run')).toBe(2);
    expect(printed).toContain(`A run "${workflowId}" is running`);

    const { runId: firstExecutionRunId } = await handle.describe();
    following.kill('SIGINT');
    await vi.waitFor(() => expect(printed).toContain('Ctrl-C again cancels it'), { timeout: 4_000 });
    following.kill('SIGINT');
    expect((await ended)[0]).toBe(1);
    expect(printed).toContain('The run was cancelled.');
    expect(await statusOf({ firstExecutionRunId })).toMatchObject({ statut: 'annulee' });
    expect(await moissonOf('resume')).toBe(2);

    const another = await start();
    await vi.waitFor(async () => expect((await statusOf(another)).statut).toBe('en_cours'), {
      timeout: 60_000,
    });
    await another.signal('pause');
    // Without an id: the current run, whatever its own.
    expect((await once(moisson('cancel'), 'close'))[0]).toBe(0);
    expect(printed).toContain(`run ${another.workflowId}: cancelled`);
    expect(await statusOf(another)).toMatchObject({ statut: 'annulee' });
  });

  it('takes over from a run whose workflow was terminated', async () => {
    const first = await start();
    await vi.waitFor(async () => expect((await statusOf(first)).statut).toBe('en_cours'), {
      timeout: 60_000,
    });
    await first.terminate('for a test');
    expect((await run({ plan: 'national' })).status).toBe('proven');
    expect(await statusOf(first)).toMatchObject({
      statut: 'echouee',
      message: 'Its workflow ended without closing the run.',
    });
  });

  it('refuses a wrong input at once, naming the field', async () => {
    const failure = await run({ plan: 'commune' }).catch((error: Error) => error);
    expect(String((failure as Error).cause)).toMatch(/plan/);
  });

  it('keeps tokens, secrets and people out of histories, logs and its own indexes, error pages and refused offers included', async () => {
    expect(mirror.echoed.forms).toBeGreaterThan(0);
    expect(mirror.echoed.tokens).toBeGreaterThan(0);
    expect(mirror.spoilt).toBeGreaterThan(0);
    const [code] = await once(moisson('report'), 'close');
    expect(code).toBe(0);

    let histories = '';
    for await (const execution of client.workflow.list()) {
      const handle = client.workflow.getHandle(execution.workflowId, execution.runId);
      for (const event of (await handle.fetchHistory()).events ?? []) histories += decodePayloads(event);
    }
    const indexes: Record<string, string> = {};
    for (const name of ['ingestion', 'erreurs', 'fenetres', 'presences', 'evenements']) {
      await elasticsearch.indices.refresh({ index: `${PREFIX}${name}` });
      const documents = elasticsearch.helpers.scrollDocuments({ index: `${PREFIX}${name}`, size: 500 });
      indexes[name] = '';
      for await (const document of documents) indexes[name] += JSON.stringify(document);
    }
    // Each place holds what it should, so that none is found clean for being empty.
    expect(histories).toContain('"total"');
    expect(histories).toContain('Bearer ***');
    expect(printed).toContain('workers: ');
    expect(printed).toContain('PROVEN');
    expect(indexes.erreurs).toContain('Elasticsearch refused the document');
    expect(indexes.presences).toContain('"ids"');

    const credentials = [...SECRETS, ...mirror.tokens];
    const people = Object.values(CONTACT);
    for (const [place, text] of Object.entries({ histories, printed, ...indexes })) {
      for (const secret of [...credentials, ...people])
        expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
      for (const part of ['"description"', '"contact"', '"intitule"']) {
        // A refused offer is kept in `erreurs` for replay, whole; those of these runs were stored and dropped since.
        if (place === 'erreurs') continue;
        // An event names the fields that have changed, and the shape of offers counts them: neither holds their values.
        const names = ['evenements', 'ingestion', 'presences'].includes(place);
        const found = names ? new RegExp(`${part}:["{]`).test(text) : text.includes(part);
        expect(found, `${part} in ${place}`).toBe(false);
      }
    }
  });
});

/** Every payload of an event as text; they are bytes in the history. */
function decodePayloads(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return value.map(decodePayloads).join('\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(decodePayloads).join('\n');
  return typeof value === 'string' ? value : '';
}
