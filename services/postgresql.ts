import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { run } from './command.js';
import { serverEnvironment } from './environment.js';
import { makeFolderFor, NOBODY, reachableByOthers } from './other-user.js';
import { requireFreePort } from './ports.js';
import { launch, type ProcessIdentity, stopServer } from './server-process.js';

export interface PostgresqlOptions {
  /** From installPostgresql. */
  install: string;
  port: number;
  /** Holds the data; kept between starts. Its log stands beside it. */
  folder: string;
  /** Of the user `moisson`; taken when the folder is made. */
  password: string;
  /** On top of ours: `{ max_connections: '20' }`. */
  settings?: Readonly<Record<string, string>>;
  env: NodeJS.ProcessEnv;
  /** Leaves the server running when this process ends. */
  detached?: boolean;
  onSpawn?: (identity: ProcessIdentity) => void;
}

export interface PostgresqlServer extends ProcessIdentity {
  /** "postgresql://moisson@127.0.0.1:5432/postgres" */
  url: string;
  port: number;
  stop(): Promise<void>;
}

export function postgresqlUrl(port: number): string {
  return `postgresql://moisson@127.0.0.1:${port}/postgres`;
}

/**
 * Starts a PostgreSQL on 127.0.0.1 that asks for a password; resolves once it takes connections. Never as root: there, it
 * runs as nobody and owns `folder`.
 * @throws PortInUse.
 */
export async function startPostgresql(options: PostgresqlOptions): Promise<PostgresqlServer> {
  const { install, port, folder, env } = options;
  await requireFreePort('PostgreSQL', port, '--postgres-port');
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  const isNew = !existsSync(folder);
  makeFolderFor(uid, folder);
  if (uid !== undefined) {
    const closed = [dirname(folder), install].find((needed) => !reachableByOthers(needed));
    if (closed !== undefined) {
      throw new Error(
        `PostgreSQL does not run as root, and ${closed} is closed to other users. Open it, or set MOISSON_HOME and MOISSON_CACHE to other folders.`,
      );
    }
  }
  const data = join(folder, 'data');
  if (isNew) await makeData(options, uid, data);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) };
  const identity = await launch({
    name: 'PostgreSQL',
    program: join(install, 'bin', 'postgres'),
    args: [
      ...['-D', data],
      ...Object.entries({ ...settings, ...options.settings }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    env: { ...serverEnvironment(env), HOME: folder },
    cwd: folder,
    ...(uid === undefined ? {} : { uid }),
    logFile: `${folder}.log`,
    detached: options.detached ?? false,
    onSpawn: options.onSpawn ?? (() => {}),
    answers: () => postgresqlAnswers(port),
  });
  return { ...identity, url: postgresqlUrl(port), port, stop: () => stopServer(identity) };
}

async function makeData(
  { install, folder, password, env }: PostgresqlOptions,
  uid: number | undefined,
  data: string,
): Promise<void> {
  // Beside the folder: in it, another user could have put something else in its place.
  const file = `${folder}.password`;
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' });
  try {
    if (uid !== undefined) chownSync(file, uid, uid);
    const args = ['--auth=scram-sha-256', '--username=moisson', `--pwfile=${file}`];
    await run(
      join(install, 'bin', 'initdb'),
      ['-D', data, ...args, '--encoding=UTF8', '--locale=C', '--no-sync'],
      { env, cwd: folder, set: { HOME: folder }, ...(uid === undefined ? {} : { uid }) },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(file, { force: true });
  }
}

/** The first message of a client (version 3.0), for a user and a database. */
function startupMessage(): Buffer {
  const text = Buffer.from('user\0moisson\0database\0postgres\0\0');
  const message = Buffer.alloc(8 + text.length);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(3 << 16, 4);
  text.copy(message, 8);
  return message;
}

/** Whether a PostgreSQL on this port asks for the password: until it is ready, it says that it is starting. */
export function postgresqlAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(startupMessage()));
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket
      .once('data', (data) => end(data[0] === 'R'.charCodeAt(0)))
      .once('error', () => end(false))
      .once('close', () => end(false))
      .setTimeout(5_000, () => end(false));
  });
}
