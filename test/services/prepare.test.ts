import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  buildIsFresh,
  digestSources,
  markBuilt,
  markInstalled,
  modulesAreFresh,
  prepare,
  requireNode,
  withoutSecrets,
} from '../../scripts/prepare.mjs';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let folder: TemporaryFolder;
let root: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  root = folder.path;
  await write('package.json', '{"engines":{"node":">=20.19.0"}}');
  await write('package-lock.json', '{}');
  await write('src/domain/a.ts', 'export {};');
});
afterEach(() => folder.remove());

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

async function build(): Promise<void> {
  await mkdir(join(root, 'dist'), { recursive: true });
  markBuilt(root, digestSources(root));
}

test('a build is stale before the first, after any change of a source, and not for a mere new time', async () => {
  expect(buildIsFresh(root)).toBe(false);
  await build();
  expect(buildIsFresh(root)).toBe(true);
  await utimes(join(root, 'src/domain/a.ts'), new Date(), new Date());
  expect(buildIsFresh(root)).toBe(true);

  const changes: Array<() => Promise<void>> = [
    () => write('src/domain/a.ts', 'export { };'),
    () => write('services/moisson-analysis/B.java', 'class B {}'),
    () => write('simulator/data/c.json', '[]'),
    () => write('tsconfig.json', '{}'),
    () => rm(join(root, 'src/domain/a.ts')),
  ];
  for (const change of changes) {
    await change();
    expect(buildIsFresh(root)).toBe(false);
    await build();
    expect(buildIsFresh(root)).toBe(true);
  }
});

test('modules are stale when they are not those of package-lock.json', async () => {
  expect(modulesAreFresh(root)).toBe(false);
  await mkdir(join(root, 'node_modules'));
  markInstalled(root);
  expect(modulesAreFresh(root)).toBe(true);
  await write('package-lock.json', '{ }');
  expect(modulesAreFresh(root)).toBe(false);
});

test('modules that npm itself installed are fresh: one build of several is enough, one of another version is not', async () => {
  const other = process.platform === 'win32' ? 'linux' : 'win32';
  const one = { version: '1.0.0', integrity: 'sha512-one' };
  const elsewhere = { ...one, optional: true, os: [other] };
  const lock = (packages: object) => JSON.stringify({ packages });
  const record = (packages: object) => write('node_modules/.package-lock.json', lock(packages));
  const both = { '': {}, 'node_modules/one': one, 'node_modules/elsewhere': elsewhere };
  await write('package-lock.json', lock(both));
  expect(modulesAreFresh(root)).toBe(false);
  await record({ 'node_modules/one': one });
  expect(modulesAreFresh(root)).toBe(true);
  await record({ 'node_modules/one': { ...one, version: '0.9.0' } });
  expect(modulesAreFresh(root)).toBe(false);
  // As `npm ci --omit=dev` leaves it, or one that was killed.
  await record({});
  expect(modulesAreFresh(root)).toBe(false);
  await write('node_modules/.package-lock.json', '{"packages":');
  expect(modulesAreFresh(root)).toBe(false);
  await write(
    'package-lock.json',
    lock({ 'node_modules/one': { ...one, optional: true, os: [process.platform] } }),
  );
  await record({});
  expect(modulesAreFresh(root)).toBe(false);
});

test('a copy without sources, as in the image, is taken as it is', async () => {
  await rm(join(root, 'src'), { recursive: true });
  const lines: string[] = [];
  await prepare({ root, log: (line) => lines.push(line) });
  expect(lines).toEqual([]);
});

test.each([
  ['18.20.4', false],
  ['20.9.0', false],
  ['20.18.1', false],
  ['20.19.0', true],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s is recent enough: %s', (version, recent) => {
  const required = () => requireNode(root, version);
  if (recent) expect(required).not.toThrow();
  else expect(required).toThrow(`Moisson needs Node 20.19.0 or newer; this is Node ${version}.`);
});

test('npm gets its settings, and no secret of ours', () => {
  const settings = { PATH: '/bin', npm_config_proxy: 'http://relay.example', NODE_EXTRA_CA_CERTS: '/ca.pem' };
  const secrets = {
    FRANCE_TRAVAIL_CLIENT_SECRET_1: 'hush',
    ELASTICSEARCH_API_KEY: 'hush',
    TEMPORAL_API_KEY: 'hush',
    TEMPORAL_TLS_CLIENT_KEY_DATA: 'hush',
  };
  expect(withoutSecrets({ ...settings, ...secrets })).toEqual(settings);
});
