import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, installElasticsearch, startElasticsearch } from '../../services/index.js';
import {
  checkElasticsearch,
  createElasticsearch,
  type ElasticsearchSettings,
} from '../../src/elasticsearch/index.js';
import { testAuthority } from '../support/certificates.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A role as the file realm takes it: JSON is YAML. */
export type Roles = Readonly<Record<string, object>>;

export interface SecuredNode {
  /** An https:// address. */
  readonly url: string;
  /** How a client trusts the node and signs in: each role has a user of its name. */
  as(role: string): ElasticsearchSettings;
  stop(): Promise<void>;
}

/** A node of its own with security and TLS on, whose users are in files: no secret outlives it. */
export async function startSecuredNode(roles: Roles): Promise<SecuredNode> {
  const surroundings = { env: process.env, log: (line: string) => console.error(line) };
  const folder = await temporaryFolder();
  const home = join(folder.path, 'node');
  const config = join(home, 'config');
  await mkdir(config, { recursive: true });
  const authority = testAuthority('the authority of a test');
  const { cert, key } = authority.issue();
  const users = ['superuser', ...Object.keys(roles)];
  const password = randomBytes(18).toString('base64url');
  const lines = (each: (user: string) => string) => users.map((user) => `${each(user)}\n`).join('');
  const files = {
    'node.crt': cert + authority.cert,
    'node.key': key,
    // Elasticsearch reads it line by line, a role each.
    'roles.yml': Object.entries(roles)
      .map(([role, grants]) => `${role}: ${JSON.stringify(grants)}\n`)
      .join(''),
    users: lines((user) => `${user}:${hashed(password)}`),
    users_roles: lines((user) => `${user}:${user}`),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(config, name), content);

  const port = await freePort();
  const url = `https://127.0.0.1:${port}`;
  const as = (username: string) => ({ url, ca: authority.cert, auth: { username, password } });
  const client = createElasticsearch(as('superuser'));
  const node = await startElasticsearch({
    install: await installElasticsearch(surroundings),
    port,
    folder: home,
    env: process.env,
    settings: {
      'xpack.security.enabled': true,
      'xpack.security.http.ssl.enabled': true,
      'xpack.security.http.ssl.certificate': 'node.crt',
      'xpack.security.http.ssl.key': 'node.key',
      'xpack.security.transport.ssl.enabled': false,
      'xpack.security.autoconfiguration.enabled': false,
    },
    answers: () =>
      checkElasticsearch(client).then(
        () => true,
        () => false,
      ),
  });
  return {
    url,
    as,
    async stop() {
      await client.close();
      await node.stop();
      await folder.remove();
    },
  };
}

/** As the file realm reads it, see `xpack.security.authc.password_hashing.algorithm`. */
function hashed(password: string): string {
  const salt = randomBytes(32);
  const hash = pbkdf2Sync(password, salt, 10_000, 32, 'sha512');
  return `{PBKDF2}10000$${salt.toString('base64')}$${hash.toString('base64')}`;
}
