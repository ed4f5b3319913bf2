import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { newAuthority } from './authority.js';
import type { SignIn } from './elasticsearch.js';
import { nodePlaces } from './elasticsearch-config.js';
import { type NodeSecurity, SECURITY_FILES } from './elasticsearch-security.js';
import { elasticsearchFolder } from './home.js';

/** What each account of a secured node may do, as Elasticsearch takes a role; ours first. */
export type AccountRoles = Readonly<Record<string, object>>;

/** A key file of the secured node is missing, or not as it was written. */
export class DamagedKey extends Error {
  override readonly name = 'DamagedKey';

  constructor(file: string) {
    super(
      `The file ${file}, which holds the key of the secured Elasticsearch, cannot be read or is damaged: \`npx moisson down\` and \`npx moisson up\` make it again.`,
    );
  }
}

/** The variables of Moisson that say how to reach the secured node, as they stand in a key file. */
const VARIABLES = [
  'ELASTICSEARCH_URL',
  'ELASTICSEARCH_CA',
  'ELASTICSEARCH_USERNAME',
  'ELASTICSEARCH_PASSWORD',
] as const;
export type KeyVariables = Readonly<Record<(typeof VARIABLES)[number], string>>;

/** Where the key of an account is: variables that a shell and Moisson read, for the user of `home` alone. */
export function keyFile(home: string, account: string): string {
  return join(home, `elasticsearch-${account}.env`);
}

/** The certificate that clients of the secured node trust; no secret. */
export function certificateFile(home: string): string {
  return join(home, 'elasticsearch.crt');
}

/** Whether the node of `home` asks who one is: once it does, it goes on so, whoever starts it, until {@link openNode}. */
export function isSecured(home: string): boolean {
  return [join(configFolder(home), 'node.key'), certificateFile(home)].some((file) => existsSync(file));
}

/** @throws DamagedKey. */
export function readKey(file: string): KeyVariables {
  const variables = parseEnv(read(file) ?? '');
  if (VARIABLES.some((name) => !variables[name])) throw new DamagedKey(file);
  return Object.fromEntries(VARIABLES.map((name) => [name, variables[name]])) as KeyVariables;
}

/** How to sign in by a key file. @throws DamagedKey. */
export function signInBy(file: string): SignIn {
  const variables = readKey(file);
  const ca = read(variables.ELASTICSEARCH_CA);
  if (ca === undefined) throw new DamagedKey(variables.ELASTICSEARCH_CA);
  return { ca, username: variables.ELASTICSEARCH_USERNAME, password: variables.ELASTICSEARCH_PASSWORD };
}

/**
 * Who may use the node of `home`, and its certificate: those of an earlier start where they are still good, new ones
 * otherwise. Writes the key files for the address `url`.
 */
export function secureNode(home: string, url: string, roles: AccountRoles): NodeSecurity {
  const accounts = Object.entries(roles).map(([name, role]) => {
    const password = passwordIn(keyFile(home, name)) ?? randomBytes(24).toString('base64url');
    return { name, role, password };
  });
  const certificates = keptCertificates(home) ?? newCertificates();
  write(certificateFile(home), certificates.authority, 0o644);
  for (const { name, password } of accounts) {
    const variables: KeyVariables = {
      ELASTICSEARCH_URL: url,
      ELASTICSEARCH_CA: certificateFile(home),
      ELASTICSEARCH_USERNAME: name,
      ELASTICSEARCH_PASSWORD: password,
    };
    const lines = Object.entries(variables).map(([variable, value]) => `${variable}=${quoted(value)}\n`);
    write(keyFile(home, name), lines.join(''), 0o600);
  }
  return { accounts, ...certificates };
}

/** From its next start on, the node of `home` answers whoever is on this machine. */
export function openNode(home: string, roles: AccountRoles): void {
  const files = [
    ...Object.keys(roles).map((name) => keyFile(home, name)),
    ...SECURITY_FILES.map((name) => join(configFolder(home), name)),
    certificateFile(home),
  ];
  for (const file of files) rmSync(file, { force: true });
}

type Certificates = Pick<NodeSecurity, 'authority' | 'certificate' | 'key'>;

/** The authority's key is dropped: what it has signed is all that it will ever sign. */
function newCertificates(): Certificates {
  const authority = newAuthority('Moisson');
  const { cert, key } = authority.issue('127.0.0.1', 'localhost');
  return { authority: authority.cert, certificate: cert, key };
}

const RENEWED_BEFORE_MS = 30 * 24 * 3_600_000;

function keptCertificates(home: string): Certificates | undefined {
  const [authority, chain, key] = ['authority.crt', 'node.crt', 'node.key'].map((name) =>
    read(join(configFolder(home), name)),
  );
  if (authority === undefined || chain === undefined || key === undefined) return undefined;
  try {
    const certificate = new X509Certificate(chain);
    const isGood =
      Date.parse(certificate.validTo) > Date.now() + RENEWED_BEFORE_MS &&
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.verify(new X509Certificate(authority).publicKey);
    return isGood ? { authority, certificate: certificate.toString(), key } : undefined;
  } catch {
    return undefined;
  }
}

function passwordIn(file: string): string | undefined {
  return parseEnv(read(file) ?? '').ELASTICSEARCH_PASSWORD;
}

function configFolder(home: string): string {
  return nodePlaces(elasticsearchFolder(home)).config;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Renamed into place, so that nobody reads half a key, and none is ever open to others. */
function write(file: string, text: string, mode: number): void {
  const part = `${file}.${process.pid}`;
  rmSync(part, { force: true });
  writeFileSync(part, text, { mode, flag: 'wx' });
  renameSync(part, file);
}

/** As a shell reads it, and Node. */
function quoted(value: string): string {
  if (/^[\w@%+=:,./-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}
