import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import { NOBODY } from '../../services/other-user.js';
import { useStore } from '../elasticsearch/store.js';
import { type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { load } from './warehouses.js';

vi.setConfig({ testTimeout: 120_000 });

const { store, prefix } = useStore();
let folder: TemporaryFolder;
let secured: TestPostgresql;
let authority: string;

const UNTRUSTED = /the wanted TLS do not go together .*: check sslmode and sslrootcert/;

beforeAll(async () => {
  folder = await temporaryFolder();
  const { cert, issue } = newAuthority('test');
  const [right, other] = [issue('127.0.0.1'), issue('db.example')];
  const files = { 'ca.pem': cert, 'right.pem': right.cert, 'right.key': right.key };
  for (const [name, text] of Object.entries({ ...files, 'other.pem': other.cert, 'other.key': other.key })) {
    const file = join(folder.path, name);
    writeFileSync(file, text, { mode: name.endsWith('.key') ? 0o600 : 0o644 });
    if (process.getuid?.() === 0) chownSync(file, NOBODY, NOBODY);
  }
  authority = join(folder.path, 'ca.pem');
  secured = await serve('right');
});
afterAll(async () => {
  await secured.stop();
  await folder.remove();
});

function serve(name: string): Promise<TestPostgresql> {
  const [cert, key] = ['pem', 'key'].map((ending) => join(folder.path, `${name}.${ending}`));
  return testPostgresql({ ssl: 'on', ssl_cert_file: cert ?? '', ssl_key_file: key ?? '' });
}

it('a PostgreSQL with TLS is loaded where the certificate is that of the host, and refused where nobody vouches for it', async () => {
  const verified = secured.settings('moisson', { tls: 'verify-full', caFile: authority });
  expect(await load(store, verified, prefix)).toMatchObject({ mode: 'full' });
  expect(await load(store, secured.settings('moisson', { tls: 'require' }), prefix)).toMatchObject({
    read: 0,
  });
  await expect(load(store, secured.settings('moisson', { tls: 'verify-full' }), prefix)).rejects.toThrow(
    UNTRUSTED,
  );
});

it('the certificate of another host is refused, unless the host is not asked for', async () => {
  const other = await serve('other');
  const of = (tls: 'verify-full' | 'verify-ca') => other.settings('moisson', { tls, caFile: authority });
  try {
    await expect(load(store, of('verify-full'), prefix)).rejects.toThrow(UNTRUSTED);
    expect(await load(store, of('verify-ca'), prefix)).toMatchObject({ mode: 'full' });
  } finally {
    await other.stop();
  }
});
