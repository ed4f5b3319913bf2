import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkServerIdentity } from 'node:tls';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { csvOf } from '../domain/warehouse/star.js';
import { WAREHOUSE_CONNECT_MS } from '../patience/index.js';
import type { Database } from './database.js';
import { broken, refused, WarehouseFailed } from './failures.js';

/** How a PostgreSQL is reached. */
export interface PostgresqlSettings {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Without: by the password file of PostgreSQL (`PGPASSFILE`, `~/.pgpass`), if that names one. */
  readonly password?: string;
  /** `require`: TLS whatever the certificate; `verify-full`: of the right host too. */
  readonly tls: 'disable' | 'require' | 'verify-ca' | 'verify-full';
  /** File of the authority that signed the server's certificate, PEM. */
  readonly caFile?: string;
  /** In which the tables are. */
  readonly schema: string;
}

/** Of the role that may read. Whoever is to read is made a member of it. */
const READER = 'moisson_lecture';

/**
 * Connects, and makes the schema where there is none. The role that may read is made where the rights allow it.
 * @throws WarehouseFailed.
 */
export async function openPostgresql(settings: PostgresqlSettings): Promise<Database> {
  const client = new pg.Client({
    host: settings.host,
    port: settings.port,
    database: settings.database,
    user: settings.user,
    ...(settings.password === undefined ? {} : { password: settings.password }),
    ssl: sslOf(settings),
    connectionTimeoutMillis: WAREHOUSE_CONNECT_MS,
    application_name: 'moisson',
    keepAlive: true,
  });
  let lost: Error | undefined;
  const gone = new AbortController();
  // A connection that ends by itself: a copy that goes on would wait for ever.
  client.on('error', (error: Error) => {
    lost ??= error;
    gone.abort();
  });
  client.once('end', () => gone.abort());
  const failing = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw explained(lost ?? error, settings);
    });
  await failing(() => client.connect());
  const run = (sql: string) => failing(async () => void (await client.query(sql)));
  const database: Database = {
    kind: 'postgresql',
    run,
    rows: (sql) => failing(async () => (await client.query<Readonly<Record<string, unknown>>>(sql)).rows),
    copy: (into, columns, rows) =>
      failing(async () => {
        const names = columns.map(({ name }) => name).join(', ');
        const stream = client.query(copyFrom(`COPY ${into} (${names}) FROM STDIN (FORMAT csv)`));
        await pipeline(Readable.from([csvOf(rows)]), stream, { signal: gone.signal });
      }),
    async close() {
      if (!gone.signal.aborted) await client.end().catch(() => undefined);
    },
  };
  try {
    await prepare(database, settings);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepare(
  { run, rows }: Database,
  { schema, database, user }: PostgresqlSettings,
): Promise<void> {
  const [found] = await rows(
    `SELECT current_setting('server_version_num')::int AS version, to_regnamespace('${schema}') IS NOT NULL AS there`,
  );
  if (Number(found?.version) < 130_000) {
    throw refused('The PostgreSQL server is older than version 13: take a newer one.');
  }
  if (found?.there !== true) {
    await run(`CREATE SCHEMA ${schema}`).catch((error: WarehouseFailed) => {
      throw isLackOfRights(error)
        ? refused(
            `The PostgreSQL user ${user} may not make the schema ${schema} in the database ${database}: GRANT CREATE ON DATABASE ${database} TO ${user}, or make it with CREATE SCHEMA ${schema} AUTHORIZATION ${user}.`,
            error,
          )
        : error;
    });
  }
  const [right] = await rows(`SELECT has_schema_privilege('${schema}', 'USAGE') AS usable`);
  if (right?.usable !== true) {
    throw refused(
      `The PostgreSQL user ${user} may not use the schema ${schema} of ${database}: GRANT ALL ON SCHEMA ${schema} TO ${user}.`,
    );
  }
  await run(`SET search_path TO ${schema}; SET TimeZone TO 'UTC'; SET client_min_messages TO warning`);
  const [lock] = await rows(`SELECT pg_try_advisory_lock(hashtext('moisson ${schema}')) AS mine`);
  if (lock?.mine !== true) throw broken('Another load of this warehouse goes on: wait for its end.');
}

/** Lets the role that may read do so, and makes it where the rights allow it. In a transaction. */
export async function grantReading(database: Database, schema: string): Promise<void> {
  await database.run('SAVEPOINT lecture');
  try {
    await database.run(
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${READER}') THEN CREATE ROLE ${READER} NOLOGIN; END IF; END $$`,
    );
    await database.run(
      `GRANT USAGE ON SCHEMA ${schema} TO ${READER}; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${READER}`,
    );
    await database.run('RELEASE SAVEPOINT lecture');
  } catch (error) {
    if (!(error instanceof WarehouseFailed && isLackOfRights(error))) throw error;
    // An administrator makes the role: docs/warehouse.md says how.
    await database.run('ROLLBACK TO SAVEPOINT lecture');
  }
}

function sslOf({ tls, caFile, host }: PostgresqlSettings): pg.ClientConfig['ssl'] {
  if (tls === 'disable') return false;
  let ca: string | undefined;
  try {
    ca = caFile === undefined ? undefined : readFileSync(caFile, 'utf8');
  } catch (error) {
    throw refused(`The certificate file ${caFile} of the warehouse cannot be read.`, error);
  }
  return {
    rejectUnauthorized: tls !== 'require' || ca !== undefined,
    ...(ca === undefined ? {} : { ca }),
    // By itself, the client compares the certificate with "localhost" where the host is an IP address.
    checkServerIdentity: (_, certificate) =>
      tls === 'verify-full' ? checkServerIdentity(host, certificate) : undefined,
  };
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
}

function isLackOfRights(error: unknown): boolean {
  return codeOf(error) === '42501';
}

/** What the server said, without the detail, which may quote a row. */
function wordsOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, 200);
}

const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|ENOENT)$/;

/** The sentence of what PostgreSQL or the way to it refused; by its codes, see the appendix of its manual. */
function explained(error: unknown, settings: PostgresqlSettings): Error {
  if (error instanceof WarehouseFailed) return error;
  const { host, port, database, user } = settings;
  const at = `PostgreSQL at ${host}:${port}`;
  const code = codeOf(error);
  const words = wordsOf(error);
  if (UNREACHABLE.test(code)) {
    return broken(
      `${at} cannot be reached (${code}): check MOISSON_WAREHOUSE_URL or PGHOST and PGPORT.`,
      error,
    );
  }
  if (code === '28P01' || code === '28000' || /password must be a string|SASL/.test(words)) {
    return refused(
      `${at} refused the user ${user} (${words}): check the password, in MOISSON_WAREHOUSE_URL, PGPASSWORD, MOISSON_WAREHOUSE_PASSWORD_FILE or the file of PGPASSFILE.`,
      error,
    );
  }
  if (code === '3D000')
    return refused(`${at} has no database ${database}: CREATE DATABASE ${database}.`, error);
  if (code === '42501') {
    return refused(`The PostgreSQL user ${user} may not do this in ${database} (${words}).`, error);
  }
  if (code === '53100') return broken(`The disk of ${at} is full: make room, then load again.`, error);
  if (code === '2BP01') {
    return refused(
      `Views of your own rest on tables of the warehouse that this version makes anew (${words}): drop them, load, and make them again.`,
      error,
    );
  }
  if (/SSL|TLS|certificate|self.signed/i.test(words)) {
    return refused(
      `${at} and the wanted TLS do not go together (${words}): check sslmode and sslrootcert, or PGSSLMODE and PGSSLROOTCERT.`,
      error,
    );
  }
  if (/^(?:57P0\d|08\d{3}|53\d{3})$/.test(code) || /terminated|timeout|aborted/i.test(words)) {
    return broken(`${at} broke the connection off (${words}): load again once it is back.`, error);
  }
  return broken(`${at} could not do it (${code} ${words}).`, error);
}
