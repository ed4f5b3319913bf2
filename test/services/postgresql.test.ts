import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { down, findServices, freePort, type UpOptions, up } from '../../services/index.js';
import { NODE_ACCOUNTS } from '../../src/client/node-accounts.js';
import { useStore } from '../elasticsearch/store.js';
import { runMoisson } from '../support/run-moisson.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const { prefix } = useStore();
let folder: TemporaryFolder;
let options: UpOptions;
const lines: string[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  options = {
    home: join(folder.path, 'home'),
    services: ['postgresql'],
    postgresPort: await freePort(),
    roles: NODE_ACCOUNTS,
    env: process.env,
    log: (line) => lines.push(line),
  };
});
afterAll(async () => {
  await down(options);
  await folder.remove();
});

it('a PostgreSQL that `up` leaves running is found by `warehouse load`, keeps what it holds, and is stopped', async () => {
  const { postgresql, started } = await up(options);
  expect(started).toEqual(['postgresql']);
  expect(statSync(postgresql?.passwordFile ?? '').mode & 0o077).toBe(0);
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    MOISSON_HOME: options.home,
    ELASTICSEARCH_URL: inject('elasticsearchUrl'),
    ELASTICSEARCH_INDEX_PREFIX: prefix,
  };
  const load = () => runMoisson(['warehouse', 'load', '--json'], { cwd: folder.path, env });
  expect(JSON.parse((await load()).out)).toMatchObject({ mode: 'full', offres: 0 });
  expect((await up(options)).started).toEqual([]);
  await expect(up({ ...options, postgresPort: await freePort() })).rejects.toThrow(
    /PostgreSQL is already up on port \d+: `npx moisson down` first/,
  );
  await down(options);
  expect(findServices(options.home)).toEqual({});
  expect((await load()).err).toContain('No warehouse is configured');
  await up(options);
  expect(JSON.parse((await load()).out)).toMatchObject({ mode: 'incremental' });
  expect(lines.join('\n')).not.toMatch(/[\w-]{32}/);
});
