import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { ElasticsearchSettings } from './elasticsearch-config.js';

/** A user of a secured node. */
interface NodeAccount {
  readonly name: string;
  readonly password: string;
  /** What its role, which has the same name, grants: `{ "cluster": ["monitor"], "indices": [...] }`. */
  readonly role: object;
}

/** Who may use a node, and how it shows that it is itself. */
export interface NodeSecurity {
  /** The first one may ask for the cluster's health. */
  readonly accounts: readonly NodeAccount[];
  /** PEM text: the authority's certificate, and one for 127.0.0.1 that it signed, with its key. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** Of the configuration of a secured node: the users are in files, and there are no others. */
export function securitySettings(): ElasticsearchSettings {
  const tls = { enabled: true, certificate: 'node.crt', key: 'node.key' };
  return {
    'xpack.security.enabled': true,
    'xpack.security.autoconfiguration.enabled': false,
    // Who watches the file of the users reads its neighbours too, which the node denies itself: a stack every five
    // seconds for each. What is in our files changes at a start only.
    'resource.reload.enabled': false,
    'xpack.security.authc.realms.file.accounts.order': 0,
    // `elastic` and its like: nobody needs them, and their first password is made of the keystore.
    'xpack.security.authc.reserved_realm.enabled': false,
    ...prefixed('xpack.security.http.ssl.', tls),
    // The port for other nodes would take anyone's word without it.
    ...prefixed('xpack.security.transport.ssl.', {
      ...tls,
      verification_mode: 'certificate',
      certificate_authorities: 'authority.crt',
    }),
  };
}

export const SECURITY_FILES = [
  'authority.crt',
  'node.crt',
  'node.key',
  'roles.yml',
  'users',
  'users_roles',
] as const;

/** What is in the configuration beside {@link securitySettings}, by file. Passwords are there as hashes. */
export function securityFiles(security: NodeSecurity): Record<(typeof SECURITY_FILES)[number], string> {
  const { accounts, authority, certificate, key } = security;
  const lines = (line: (account: NodeAccount) => string) =>
    accounts.map((account) => `${line(account)}\n`).join('');
  return {
    'authority.crt': authority,
    'node.crt': certificate + authority,
    'node.key': key,
    // Elasticsearch reads it line by line, a role each; JSON is YAML.
    'roles.yml': lines(({ name, role }) => `${name}: ${JSON.stringify(role)}`),
    users: lines(({ name, password }) => `${name}:${hashed(password)}`),
    users_roles: lines(({ name }) => `${name}:${name}`),
  };
}

/** As the file realm reads it, see `xpack.security.authc.password_hashing.algorithm`. */
function hashed(password: string): string {
  const salt = randomBytes(32);
  const hash = pbkdf2Sync(password, salt, 10_000, 32, 'sha512');
  return `{PBKDF2}10000$${salt.toString('base64')}$${hash.toString('base64')}`;
}

function prefixed(prefix: string, settings: ElasticsearchSettings): ElasticsearchSettings {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [prefix + name, value]));
}
