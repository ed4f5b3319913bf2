import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newAuthority } from '../../services/authority.js';
import { freePort, installElasticsearch, startElasticsearch } from '../../services/index.js';
import type { ElasticsearchSettings } from '../../src/elasticsearch/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A role as Elasticsearch takes it. */
export type Roles = Readonly<Record<string, object>>;

export interface SecuredNode {
  /** An https:// address. */
  readonly url: string;
  /** How a client trusts the node and signs in: each role has a user of its name. */
  as(role: string): ElasticsearchSettings;
  stop(): Promise<void>;
}

/** A node of its own with security and TLS on; no secret outlives it. The first role is one of the workers'. */
export async function startSecuredNode(roles: Roles): Promise<SecuredNode> {
  const surroundings = { env: process.env, log: (line: string) => console.error(line) };
  const folder = await temporaryFolder();
  const authority = newAuthority('the authority of a test');
  const { cert, key } = authority.issue();
  const password = randomBytes(18).toString('base64url');
  const accounts = Object.entries(roles).map(([name, role]) => ({ name, password, role }));
  const node = await startElasticsearch({
    install: await installElasticsearch(surroundings),
    port: await freePort(),
    folder: join(folder.path, 'node'),
    env: process.env,
    security: { accounts, authority: authority.cert, certificate: cert, key },
  });
  return {
    url: node.url,
    as: (username) => ({ url: node.url, ca: authority.cert, auth: { username, password } }),
    async stop() {
      await node.stop();
      await folder.remove();
    },
  };
}
