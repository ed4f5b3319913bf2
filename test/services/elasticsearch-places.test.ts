import { spawnSync } from 'node:child_process';
import {
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ElasticsearchServer,
  freePort,
  installElasticsearch,
  startElasticsearch,
} from '../../services/index.js';
import { NOBODY } from '../../services/other-user.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const isRoot = process.getuid?.() === 0;
const VICTIM = 'what no node may change\n';
/** Each file that was ever written by its name in the folder of a node, and a folder that is ours. */
const FILES = [
  'elasticsearch.log',
  'config/elasticsearch.yml',
  'config/jvm.options',
  'config/log4j2.properties',
  'config/elasticsearch.keystore',
];

let folder: TemporaryFolder;
let server: ElasticsearchServer;
let node: string;
let victim: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  victim = join(folder.path, 'victim');
  writeFileSync(victim, VICTIM, { mode: 0o600 });
  mkdirSync(join(folder.path, 'victims'), { mode: 0o700 });
  // What the node's user can plant in its own folder: as an earlier version left it, or in the time between two starts.
  node = join(folder.path, 'node');
  mkdirSync(join(node, 'config'), { recursive: true, mode: 0o700 });
  for (const file of FILES) symlinkSync(victim, join(node, file));
  symlinkSync(join(folder.path, 'victims'), join(node, 'tmp'));
  if (isRoot) {
    for (const path of ['', 'config', 'tmp', ...FILES]) lchownSync(join(node, path), NOBODY, NOBODY);
  }
  server = await startElasticsearch({
    install: await installElasticsearch({ env: process.env, log: (line) => console.error(line) }),
    port: await freePort(),
    folder: node,
    env: process.env,
  });
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await folder?.remove();
});

test('links that the user of the node planted lead nowhere', async () => {
  expect((await fetch(`${server.url}/_cluster/health`)).status).toBe(200);
  expect(readFileSync(victim, 'utf8')).toBe(VICTIM);
  const { uid, mode } = statSync(victim);
  expect({ uid, mode: mode & 0o777 }).toEqual({ uid: process.getuid?.(), mode: 0o600 });
  expect(readdirSync(join(folder.path, 'victims'))).toEqual([]);
});

test('the node writes in its own folders, and can change nothing else that is ours', () => {
  const within = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? [inner, ...within(inner)] : [inner];
    });
  const ours = [`${node}.log`, `${node}-config`, ...within(`${node}-config`)];
  expect(ours).toContain(join(`${node}-config`, 'elasticsearch.keystore'));
  for (const path of ours) {
    const { uid, mode } = statSync(path);
    expect({ path, uid, others: mode & 0o027 }).toEqual({ path, uid: process.getuid?.(), others: 0 });
  }
  expect(statSync(node).uid).toBe(isRoot ? NOBODY : process.getuid?.());
  // As the node's user sees it. Without root that is ourselves, who may write in all of it.
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout } = spawnSync('find', [folder.path, '-writable', '-not', '-type', 'l'], {
    encoding: 'utf8',
    ...who,
  });
  const [own, temporary] = [node, `${node}-tmp`];
  const isInside = (path: string) => path.startsWith(`${own}/`) || path.startsWith(`${temporary}/`);
  const writable = stdout.split('\n').filter((path) => path !== '' && !isInside(path));
  if (isRoot) expect(writable.sort()).toEqual([own, temporary]);
  else expect(writable).toContain(`${node}-config`);
});

test('its log steers no terminal', async () => {
  const steering = '\u001b[2m\u202e\u009b';
  // A name that begins with a dot is deprecated, and the node says so with the name.
  const answer = await fetch(`${server.url}/${encodeURIComponent(`.hidden${steering}x`)}`, { method: 'PUT' });
  expect(answer.status).toBe(200);
  const log = readFileSync(`${node}.log`, 'utf8');
  expect(log).toMatch(/\.hidden\?\[2m\?\?x/);
  for (const character of ['\u001b', '\u202e', '\u009b']) expect(log).not.toContain(character);
});
