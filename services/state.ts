import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome } from './home.js';
import { isRunning, type ProcessIdentity } from './server-process.js';

export interface TemporalUp extends ProcessIdentity {
  /** "127.0.0.1:7233" */
  address: string;
  port: number;
  /** Absent without a web UI. */
  uiPort?: number;
  /** "http://127.0.0.1:8233" */
  uiUrl?: string;
}

export interface ElasticsearchUp extends ProcessIdentity {
  /** "http://127.0.0.1:9200" */
  url: string;
  port: number;
  /** Of a secured node: the file that says how our own commands and workers sign in. */
  keyFile?: string;
  /** The name of the folder that it was installed in, which changes with its plugin. Absent where an earlier version started it. */
  install?: string;
}

export interface PostgresqlUp extends ProcessIdentity {
  /** "postgresql://moisson@127.0.0.1:5432/postgres" */
  url: string;
  port: number;
  /** The file that holds the password of its user. */
  passwordFile: string;
}

/** The file in which `up` keeps what it started cannot be read. */
export class DamagedState extends Error {
  override readonly name = 'DamagedState';

  constructor(file: string) {
    super(
      `The file ${file}, in which \`npx moisson up\` keeps which servers it started, cannot be read or is damaged: delete it, and stop those servers by hand if they still run.`,
    );
  }
}

/** The services that `up` started from this project and that still run. */
export interface ServicesUp {
  temporal?: TemporalUp;
  elasticsearch?: ElasticsearchUp;
  postgresql?: PostgresqlUp;
}

export type ServiceName = keyof ServicesUp;

/** Those that a run needs. */
export const SERVICES: readonly ServiceName[] = ['temporal', 'elasticsearch'];
/** Those, and the one that is asked for by name. */
export const ALL_SERVICES: readonly ServiceName[] = [...SERVICES, 'postgresql'];

/** What runs now, by the state file of `home`; a process that took over a dead server's pid does not count. */
export function findServices(home: string): ServicesUp {
  const { temporal, elasticsearch, postgresql } = readState(home);
  return {
    ...(temporal && isRunning(temporal) ? { temporal } : {}),
    ...(elasticsearch && isRunning(elasticsearch) ? { elasticsearch } : {}),
    ...(postgresql && isRunning(postgresql) ? { postgresql } : {}),
  };
}

/** Replaces the state by that of what runs and `change`. */
export function updateState(home: string, change: ServicesUp): void {
  makeHome(home);
  const file = stateFile(home);
  const part = `${file}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify({ ...findServices(home), ...change }, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, file);
}

/** Held while services are started or stopped. */
export function stateLock(home: string): string {
  return join(home, 'services.lock');
}

function stateFile(home: string): string {
  return join(home, 'services.json');
}

function readState(home: string): ServicesUp {
  let text: string;
  try {
    text = readFileSync(stateFile(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new DamagedState(stateFile(home));
  }
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch {
    // Said below, without the text.
  }
  throw new DamagedState(stateFile(home));
}

function isState(value: unknown): value is ServicesUp {
  if (!isObject(value)) return false;
  const { temporal, elasticsearch, postgresql } = value;
  return (
    (temporal === undefined || hasAll(temporal, TEMPORAL_UP)) &&
    (elasticsearch === undefined || hasAll(elasticsearch, ELASTICSEARCH_UP)) &&
    (postgresql === undefined || hasAll(postgresql, POSTGRESQL_UP))
  );
}

type Kind = 'a pid' | 'a number' | 'a number, if any' | 'a text' | 'a text, if any';

const TEMPORAL_UP: Readonly<Record<keyof TemporalUp, Kind>> = {
  pid: 'a pid',
  start: 'a text',
  address: 'a text',
  port: 'a number',
  uiPort: 'a number, if any',
  uiUrl: 'a text, if any',
};

const ELASTICSEARCH_UP: Readonly<Record<keyof ElasticsearchUp, Kind>> = {
  pid: 'a pid',
  start: 'a text',
  url: 'a text',
  port: 'a number',
  keyFile: 'a text, if any',
  install: 'a text, if any',
};

const POSTGRESQL_UP: Readonly<Record<keyof PostgresqlUp, Kind>> = {
  pid: 'a pid',
  start: 'a text',
  url: 'a text',
  port: 'a number',
  passwordFile: 'a text',
};

function hasAll(server: unknown, kinds: Readonly<Record<string, Kind>>): boolean {
  if (!isObject(server)) return false;
  return Object.entries(kinds).every(([name, kind]) => {
    const value = server[name];
    if (value === undefined) return kind.endsWith('if any');
    if (kind.startsWith('a text')) return typeof value === 'string';
    // 0 and negative ones name whole groups of processes, our own among them.
    return Number.isInteger(value) && (kind !== 'a pid' || Number(value) > 1);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
