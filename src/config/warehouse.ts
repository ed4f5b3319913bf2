import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { isThisMachine } from '../domain/proxies.js';
import type { Findings } from './findings.js';
import type { Settings } from './settings.js';
import type { Values } from './values.js';

const TLS_MODES = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
type Tls = (typeof TLS_MODES)[number];

/** A PostgreSQL that is loaded with offers. */
export interface WarehouseConfig {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password?: string;
  readonly tls: Tls;
  /** File of the certificates to trust, PEM. */
  readonly caFile?: string;
  readonly schema: string;
}

/** What belongs to whoever loads the warehouse: API workers get none of it. */
export const WAREHOUSE = /^(MOISSON_WAREHOUSE_|PG)/;

const PORT = 5432;

/** By MOISSON_WAREHOUSE_URL, or by the names that every program of PostgreSQL knows. Undefined where neither names a server. */
export function readWarehouse(
  values: Values,
  settings: Settings | undefined,
  cwd: string,
  findings: Findings,
): WarehouseConfig | undefined {
  const url = settings?.MOISSON_WAREHOUSE_URL;
  const given = url === undefined ? ofNames(values) : ofUrl(url);
  const password = settings?.MOISSON_WAREHOUSE_PASSWORD ?? given?.password ?? values.get('PGPASSWORD');
  if (given === undefined) {
    if (settings?.MOISSON_WAREHOUSE_PASSWORD !== undefined) {
      findings.problems.push(
        'MOISSON_WAREHOUSE_PASSWORD is set but neither MOISSON_WAREHOUSE_URL nor PGHOST names a server.',
      );
    }
    return undefined;
  }
  const { host, tls: wanted = isLocal(host) ? 'disable' : 'verify-full' } = given;
  const tls = TLS_MODES.find((mode) => mode === wanted);
  if (tls === undefined) {
    findings.problems.push(
      `${url === undefined ? 'PGSSLMODE' : 'sslmode in MOISSON_WAREHOUSE_URL'} must be one of ${TLS_MODES.join(', ')}.`,
    );
  }
  if (!Number.isInteger(given.port) || given.port < 1 || given.port > 65_535) {
    findings.problems.push('PGPORT must be a port, from 1 to 65535.');
  }
  const user = given.user ?? values.get('PGUSER') ?? userInfo().username;
  return {
    host,
    port: given.port,
    database: given.database ?? values.get('PGDATABASE') ?? user,
    user,
    ...(password === undefined ? {} : { password }),
    tls: tls ?? 'verify-full',
    ...(given.caFile === undefined ? {} : { caFile: resolve(cwd, given.caFile) }),
    schema: settings?.MOISSON_WAREHOUSE_SCHEMA ?? 'moisson',
  };
}

interface Given {
  readonly host: string;
  readonly port: number;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  readonly tls?: string;
  readonly caFile?: string;
}

function ofNames(values: Values): Given | undefined {
  const host = values.get('PGHOST');
  if (host === undefined) return undefined;
  const [tls, caFile] = [values.get('PGSSLMODE'), values.get('PGSSLROOTCERT')];
  return {
    host,
    port: Number(values.get('PGPORT') ?? PORT),
    ...(tls === undefined ? {} : { tls }),
    ...(caFile === undefined ? {} : { caFile }),
  };
}

/** Of an address that the settings have looked at. */
function ofUrl(text: string): Given {
  const url = new URL(text);
  const database = decoded(url.pathname.slice(1));
  const [user, password] = [url.username, url.password].map(decoded);
  const [tls, caFile] = ['sslmode', 'sslrootcert'].map((name) => url.searchParams.get(name));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORT : Number(url.port),
    ...(database === '' ? {} : { database }),
    ...(user === undefined || user === '' ? {} : { user }),
    ...(password === undefined || password === '' ? {} : { password }),
    ...(tls === null || tls === undefined ? {} : { tls }),
    ...(caFile === null || caFile === undefined ? {} : { caFile }),
  };
}

/** A part of an address as it was meant; one with a percent sign that codes nothing stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A socket, or this machine. */
function isLocal(host: string): boolean {
  return host.startsWith('/') || isThisMachine(new URL(`http://${host.includes(':') ? `[${host}]` : host}`));
}
