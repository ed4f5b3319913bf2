import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processStart } from '../../scripts/lock.mjs';
import {
  down,
  findServices,
  freePort,
  renewElasticsearch,
  type UpOptions,
  up,
  updateState,
} from '../../services/index.js';
import { NOBODY } from '../../services/other-user.js';
import { NODE_ACCOUNTS } from '../../src/client/node-accounts.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { listenOn } from './listen-on.js';

let folder: TemporaryFolder;
let options: UpOptions;
const lines: string[] = [];
const SECRETS = {
  FRANCE_TRAVAIL_CLIENT_SECRET_1: 'not-a-secret-1',
  ELASTICSEARCH_PASSWORD: 'not-a-secret-2',
  TEMPORAL_API_KEY: 'not-a-secret-3',
};

beforeAll(async () => {
  folder = await temporaryFolder();
  options = {
    home: join(folder.path, 'home'),
    temporalPort: await freePort(),
    uiPort: await freePort(),
    elasticsearchPort: await freePort(),
    roles: NODE_ACCOUNTS,
    env: { ...process.env, ...SECRETS },
    log: (line) => lines.push(line),
  };
});

afterAll(async () => {
  await down(options);
  await folder.remove();
});

/** Files below `home` that another user could read, and folders that another user could list. */
function openToOthers(home: string): string[] {
  const isOpen = (path: string) => {
    const { mode, uid, gid } = statSync(path);
    // Root's node runs as nobody, and reads its configuration as that user's group.
    const isForTheNode = uid === 0 && gid === NOBODY;
    return (mode & (isForTheNode ? 0o004 : 0o044)) !== 0;
  };
  const lock = join(home, 'services.lock');
  const within = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isOpen(path) ? [path, ...within(path)] : [];
      return isOpen(path) && path !== lock ? [path] : [];
    });
  return [...(isOpen(home) ? [home] : []), ...within(home)];
}

/** Of each process of a server's group, where the system shows it: Elasticsearch is two. */
function environmentsOf(group: number): string[] {
  if (!existsSync('/proc/self/environ')) return ['PATH='];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(itsGroup) === group ? [readFileSync(`/proc/${pid}/environ`, 'utf8')] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

// Elasticsearch starts twice here: 10 s each on an idle machine, several times that on a busy one.
test('up leaves both services answering, once, and down stops them and keeps their data', {
  timeout: 300_000,
}, async () => {
  const first = await up(options);
  expect(first.started).toEqual(['temporal', 'elasticsearch']);
  expect(first).toMatchObject(findServices(options.home));
  const document = `http://127.0.0.1:${options.elasticsearchPort}/kept/_doc/1`;
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(document, { method: 'PUT', headers, body: '{"a":1}' })).status).toBe(201);

  // A second `up`, and one for another port.
  const again = await up(options);
  expect(again).toEqual({ ...first, started: [] });
  expect(lines).toContain(`Elasticsearch: already up on ${first.elasticsearch?.url}`);
  const open =
    'Temporal and Elasticsearch answer every user of this machine, without a password: where there are others, use `npx moisson up --secure`.';
  expect(lines.filter((line) => line === open)).toHaveLength(2);
  await expect(up({ ...options, secure: true })).rejects.toThrow(
    'Elasticsearch is already up without users and TLS: `npx moisson down` first',
  );
  await expect(up({ ...options, elasticsearchPort: 1 })).rejects.toThrow(
    `already up on port ${options.elasticsearchPort}: \`npx moisson down\` first`,
  );

  expect(openToOthers(options.home)).toEqual([]);
  for (const { pid = 0 } of [first.temporal ?? {}, first.elasticsearch ?? {}]) {
    const environments = environmentsOf(pid);
    expect(environments).not.toEqual([]);
    for (const environment of environments) {
      expect(environment).toContain('PATH=');
      for (const secret of Object.values(SECRETS)) expect(environment).not.toContain(secret);
    }
  }

  expect(await down(options)).toEqual(['temporal', 'elasticsearch']);
  expect(findServices(options.home)).toEqual({});
  await expect(fetch(document)).rejects.toThrow('fetch failed');
  expect(await down(options)).toEqual([]);

  await up({ ...options, services: ['elasticsearch'] });
  expect(Object.keys(findServices(options.home))).toEqual(['elasticsearch']);
  expect((await fetch(document)).status).toBe(200);
});

test('an Elasticsearch that an earlier version left running is restarted, with its data', {
  timeout: 300_000,
}, async () => {
  const home = `${folder.path}/earlier`;
  const elasticsearchPort = await freePort();
  const own = { ...options, home, elasticsearchPort, services: ['elasticsearch' as const] };
  try {
    const { elasticsearch } = await up(own);
    if (elasticsearch === undefined) throw new Error('it is not up');
    // As the indexes of that version are.
    const index = `${elasticsearch.url}/offres-000001`;
    const put = { method: 'PUT', headers: { 'content-type': 'application/json' } };
    const mappings = { properties: { description: { type: 'text', analyzer: 'french' } } };
    expect((await fetch(index, { ...put, body: JSON.stringify({ mappings }) })).status).toBe(200);
    const body = '{"description":"chevaux"}';
    expect((await fetch(`${index}/_doc/1?refresh=true`, { ...put, body })).status).toBe(201);

    expect(await renewElasticsearch(own)).toBe(false);
    const { install, ...earlier } = elasticsearch;
    expect(install).toMatch(/^elasticsearch-/);
    updateState(home, { elasticsearch: { ...earlier, ...identityOf(home) } });
    const before = findServices(home).elasticsearch?.pid;
    expect(await renewElasticsearch(own)).toBe(true);
    const now = findServices(home).elasticsearch;
    expect(now).toMatchObject({ install, port: elasticsearchPort, url: elasticsearch.url });
    expect(now?.pid).not.toBe(before);
    const found = await fetch(`${elasticsearch.url}/offres-000001/_search?q=description:cheval`);
    expect(await found.json()).toMatchObject({ hits: { total: { value: 1 } } });
    const health = await fetch(`${elasticsearch.url}/_cluster/health`);
    expect(['green', 'yellow']).toContain(((await health.json()) as { status: string }).status);

    const other = { ...elasticsearch, install: 'elasticsearch-earlier', ...identityOf(home) };
    updateState(home, { elasticsearch: other });
    expect((await up(own)).started).toEqual(['elasticsearch']);
    expect((await up(own)).started).toEqual([]);
  } finally {
    await down(own);
  }
});

/** The process that runs now. */
function identityOf(home: string) {
  const { pid = 0, start = '' } = findServices(home).elasticsearch ?? {};
  return { pid, start };
}

test('down leaves alone a process that took over the pid of a dead server', async () => {
  const home = `${folder.path}/recycled`;
  const innocent = spawn('sleep', ['60']);
  const pid = innocent.pid ?? Number.NaN;
  try {
    const server = { pid, port: 1, url: 'http://127.0.0.1:1' };
    updateState(home, { elasticsearch: { ...server, start: 'some other time' } });
    expect(await down({ ...options, home })).toEqual([]);
    expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
    expect(processStart(pid)).toBeDefined();
    // The same with its true start is what `up` left.
    updateState(home, { elasticsearch: { ...server, start: processStart(pid) ?? '' } });
    expect(findServices(home).elasticsearch?.pid).toBe(pid);
  } finally {
    innocent.kill('SIGKILL');
  }
});

test('when one service cannot start, the other is stopped again', async () => {
  const home = `${folder.path}/half`;
  const ports = {
    temporalPort: await freePort(),
    uiPort: await freePort(),
    elasticsearchPort: await freePort(),
  };
  const free = await listenOn(ports.elasticsearchPort);
  const failed = up({ ...options, ...ports, home });
  await expect(failed).rejects.toThrow(`port ${ports.elasticsearchPort} is in use by another program`);
  await free();
  expect(findServices(home)).toEqual({});
  await expect(fetch(`http://127.0.0.1:${ports.uiPort}`)).rejects.toThrow('fetch failed');
});
