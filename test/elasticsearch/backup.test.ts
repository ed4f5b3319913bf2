import { chownSync, cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ElasticsearchServer,
  freePort,
  installElasticsearch,
  startElasticsearch,
} from '../../services/index.js';
import { createStore, type Store } from '../../src/elasticsearch/index.js';
import { read } from '../docs/pages.js';
import { OFFRE } from '../support/offre.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** The requests of docs/backup.md, in its order. */
const REQUESTS = [
  ...read('docs/backup.md').matchAll(/```http\n(GET|PUT|POST) (\S+)\n(?:(\{.*\})\n)?```/g),
].map(([, method = '', path = '', body]) => ({ method, path, body }));
const OFFRES = 300;

interface Node {
  readonly server: ElasticsearchServer;
  readonly client: Client;
  readonly store: Store;
}

let folder: TemporaryFolder;
const nodes: Node[] = [];

async function startNode(name: string): Promise<Node> {
  const server = await startElasticsearch({
    install: await installElasticsearch({ env: process.env, log: (line) => console.error(line) }),
    port: await freePort(),
    folder: join(folder.path, name),
    env: process.env,
  });
  const client = new Client({ node: server.url });
  const node = { server, client, store: createStore(client) };
  nodes.push(node);
  return node;
}

/** Puts a request of the page. */
async function ask({ server }: Node, { method, path, body }: (typeof REQUESTS)[number]): Promise<unknown> {
  const answer = await fetch(`${server.url}/${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  const text = await answer.text();
  expect(`${method} ${path} ${answer.status} ${answer.ok ? '' : text}`).toBe(`${method} ${path} 200 `);
  return JSON.parse(text);
}

/** Copied files belong to whoever copied them. */
function giveTo(path: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), { uid, gid });
}

async function contents({ client }: Node): Promise<Record<string, unknown>> {
  await client.indices.refresh();
  const { hits } = await client.search({
    index: 'offres,ingestion,evenements,presences,fenetres,erreurs',
    size: 10_000,
    seq_no_primary_term: true,
  });
  return Object.fromEntries(hits.hits.map(({ _index, _id, _source }) => [`${_index}/${_id}`, _source]));
}

beforeAll(async () => {
  folder = await temporaryFolder();
}, 300_000);
afterAll(async () => {
  for (const { client, server } of nodes) {
    await client.close();
    await server.stop();
  }
  await folder?.remove();
});

describe('a lake that was backed up as docs/backup.md says', { timeout: 300_000 }, () => {
  it('is the same on another node, with its aliases, and goes on being written to', async () => {
    const lake = await startNode('lake');
    await lake.store.ensureSchema();
    const page = (n: number) => ({
      run: 'run',
      fenetre: `window-${n}`,
      page: 0,
      offres: Array.from({ length: 100 }, (_, i) => ({ ...OFFRE, id: `${n}ABC${i}` })),
      lu: new Date('2026-11-27T10:00:00Z'),
    });
    for (const n of [1, 2, 3]) await lake.store.indexPage(page(n));
    await lake.store.openRun('run', {
      message: 'Run in progress',
      date_debut: '2026-11-27T09:00:00.000Z',
      statut: 'en_cours',
      plan: 'national',
      mode: 'full',
      workflowId: 'ingestion',
    });
    const before = await contents(lake);
    expect(Object.keys(before).filter((id) => id.startsWith('offres-'))).toHaveLength(OFFRES);

    const [register, snapshot, list, restore, ...more] = REQUESTS;
    if (!register || !snapshot || !list || !restore) throw new Error('the page lacks a request');
    expect(more).toEqual([]);
    await ask(lake, register);
    expect(await ask(lake, snapshot)).toMatchObject({ snapshot: { state: 'SUCCESS', failures: [] } });
    expect(await ask(lake, list)).toMatchObject({ snapshots: [{ state: 'SUCCESS' }] });

    // The folder of snapshots is what is copied away.
    cpSync(join(folder.path, 'lake', 'snapshots'), join(folder.path, 'copy'), { recursive: true });
    const other = await startNode('other');
    cpSync(join(folder.path, 'copy'), join(folder.path, 'other', 'snapshots'), { recursive: true });
    giveTo(join(folder.path, 'other', 'snapshots'), statSync(join(folder.path, 'other', 'data')));
    await ask(other, register);
    expect(await ask(other, restore)).toMatchObject({ snapshot: { shards: { failed: 0 } } });
    expect(await contents(other)).toEqual(before);

    await other.store.ensureSchema();
    const again = await other.store.indexPage({ ...page(3), fenetre: 'later' });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 100 });
    expect(await other.store.indexPage(page(4))).toMatchObject({ created: 100 });
  });
});
