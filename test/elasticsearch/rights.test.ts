import { readFileSync } from 'node:fs';
import type { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/client/doctor/elasticsearch.js';
import { lastDays } from '../../src/domain/questions/days.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import { checkElasticsearch, createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { readerRole, workerRole } from '../../src/elasticsearch/rights.js';
import { type SecuredNode, startSecuredNode } from './secured-node.js';
import { work } from './work.js';

const PREFIX = 'emploi-';
const WORKER = workerRole({ index: (name) => PREFIX + name });
/** The worker's role without one of its privileges. */
const without = (privilege: string) => ({
  cluster: WORKER.cluster.filter((right) => right !== privilege),
  indices: WORKER.indices.map(({ names, privileges }) => ({
    names,
    privileges: privileges.filter((right) => right !== privilege),
  })),
});
const READER = readerRole({ index: (name) => PREFIX + name });

/** The role that the README gives under a name. */
function roleInReadme(name: string): unknown {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return JSON.parse(readme.split(`POST /_security/role/${name}\n`)[1]?.split('```')[0] ?? '');
}

let node: SecuredNode;
const clients: Client[] = [];

beforeAll(async () => {
  node = await startSecuredNode({
    worker: WORKER,
    reader: READER,
    nobody: {},
    'no-monitor': without('monitor'),
    'no-manage': without('manage'),
    'no-read': without('read'),
    'no-write': without('write'),
  });
}, 300_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await node?.stop();
});

function signedIn(role: string) {
  const client = createElasticsearch(node.as(role));
  clients.push(client);
  return { client, store: createStore(client, { indexPrefix: PREFIX }) };
}

const wrongOf = async (role: string) =>
  (await checkStore(signedIn(role).store, node.url, 'configured')).filter(({ status }) => status === 'wrong');

describe('the README', () => {
  it('gives the very roles that are tried here', () => {
    expect(roleInReadme('moisson')).toEqual(workerRole({ index: (name) => name }));
    expect(roleInReadme('lecture')).toEqual(readerRole({ index: (name) => name }));
  });
});

describe('the rights of the workers, on a node with security and TLS', () => {
  // Before any index is there, so that each opening has to make them.
  it.each([
    ['no-monitor', 'monitor on the cluster', /cluster:monitor\/health.*\[monitor,/],
    ['no-manage', `manage on ${PREFIX}offres`, /unauthorized for user \[no-manage\].*manage/],
  ])('a user with %s is refused at the opening, and told what is missing', async (role, lacks, words) => {
    const refusal = await work(signedIn(role).store, 'run-0').catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(
        /403 security_exception: .*cluster privilege monitor.*manage, read and write/,
      ),
    });
    expect(refusal).toMatchObject({ message: expect.stringMatching(words) });
    const rights = (await wrongOf(role)).find(({ name }) => name === 'rights');
    expect(rights?.seen).toContain(lacks);
    expect(rights?.remedy).toContain(JSON.stringify(WORKER));
  });

  it('are enough to make the indexes, to work, and for `doctor`', async () => {
    const before = await checkStore(signedIn('worker').store, node.url, 'configured');
    expect(before.filter(({ status }) => status === 'wrong')).toEqual([]);
    await work(signedIn('worker').store, 'run-1');
    const after = await checkStore(signedIn('worker').store, node.url, 'configured');
    expect(after.filter(({ status }) => status === 'wrong')).toEqual([]);
    expect(after.find(({ name }) => name === 'rights')).toMatchObject({ status: 'right' });
    expect(after.find(({ name }) => name === 'French analysis')).toMatchObject({ status: 'right' });
    expect(after.find(({ name }) => name === 'last proven run')).toMatchObject({ status: 'right' });
  });

  it('are needed, each of them', async () => {
    for (const privilege of ['monitor', 'manage', 'read', 'write']) {
      await expect(work(signedIn(`no-${privilege}`).store, 'run-2')).rejects.toMatchObject({
        code: 'ElasticsearchMisconfigured',
      });
      const rights = (await wrongOf(`no-${privilege}`)).find(({ name }) => name === 'rights');
      expect(rights?.seen).toContain(`${privilege} on `);
    }
  });
});

describe('a reader', () => {
  it('finds offers behind the alias, and may do nothing else', async () => {
    const { client } = signedIn('reader');
    const found = await client.search({ index: `${PREFIX}offres`, q: 'intitule:boulangère' });
    expect(found.hits.hits).toHaveLength(2);
    await client.search({ index: `${PREFIX}ingestion` });
    const { store } = signedIn('reader');
    expect(await store.readFeed({ limit: 10 })).toMatchObject({
      events: [{ offre: '3', type: 'oubliee' }],
      more: false,
    });
    const refused = { statusCode: 403 };
    await expect(client.index({ index: `${PREFIX}offres`, document: {} })).rejects.toMatchObject(refused);
    await expect(client.indices.delete({ index: `${PREFIX}offres-000001` })).rejects.toMatchObject(refused);
    await expect(client.search({ index: `${PREFIX}erreurs` })).rejects.toMatchObject(refused);
    await expect(client.index({ index: `${PREFIX}evenements`, document: {} })).rejects.toMatchObject(refused);
    await expect(client.indices.delete({ index: `${PREFIX}evenements-000001` })).rejects.toMatchObject(
      refused,
    );
  });

  it('may ask every question', async () => {
    const { store } = signedIn('reader');
    const span = lastDays(3, new Date());
    const state = await store.dataState(span);
    expect(state.updated).toBeDefined();
    for (const { index, request } of Object.values(QUESTIONS)) {
      const body = request({ filters: {}, limit: 5, atLeast: 1, span, cohorts: [], state });
      expect(await store.answerTo({ index, body })).toMatchObject({ total: expect.any(Number) });
    }
  });
});

describe('a node that is signed in to wrongly', () => {
  it('refuses a wrong password, which no sentence holds, and is not taken for one that is away', async () => {
    const client = createElasticsearch({
      ...node.as('worker'),
      auth: { username: 'worker', password: 's3cret-guess' },
    });
    clients.push(client);
    const store = createStore(client, { indexPrefix: PREFIX });
    const refusal = await store.ensureSchema().catch((error: Error) => error);
    expect(refusal).toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/401 security_exception: unable to authenticate user \[worker\]/),
    });
    const findings = await checkStore(store, node.url, 'configured');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.remedy).toBeUndefined();
    expect(JSON.stringify([refusal, findings])).not.toContain('s3cret-guess');
  });

  it('is named within seconds where its address says http://', async () => {
    const { auth } = node.as('worker');
    const client = createElasticsearch({ url: node.url.replace('https:', 'http:'), ...(auth && { auth }) });
    clients.push(client);
    const start = performance.now();
    await expect(checkElasticsearch(client)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/only speaks TLS: write https/),
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('gives a user without any role the sentence that names the rights', async () => {
    const { store } = signedIn('nobody');
    await expect(store.ensureSchema()).rejects.toThrow(/cluster privilege monitor.*manage, read and write/);
  });
});
