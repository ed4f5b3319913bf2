import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome } from './home.js';
import { isRunning, type ProcessIdentity } from './server-process.js';

interface TemporalUp extends ProcessIdentity {
  /** "127.0.0.1:7233" */
  address: string;
  port: number;
  uiPort: number;
  /** "http://127.0.0.1:8233" */
  uiUrl: string;
}

interface ElasticsearchUp extends ProcessIdentity {
  /** "http://127.0.0.1:9200" */
  url: string;
  port: number;
}

/** The file in which `up` keeps what it started cannot be read. */
export class DamagedState extends Error {
  override readonly name = 'DamagedState';

  constructor(file: string) {
    super(
      `The file ${file}, in which \`npx moisson up\` keeps which servers it started, is damaged: delete it, and stop those servers by hand if they still run.`,
    );
  }
}

/** The services that `up` started from this project and that still run. */
export interface ServicesUp {
  temporal?: TemporalUp;
  elasticsearch?: ElasticsearchUp;
}

export type ServiceName = keyof ServicesUp;

export const SERVICES: readonly ServiceName[] = ['temporal', 'elasticsearch'];

/** What runs now, by the state file of `home`; a process that took over a dead server's pid does not count. */
export function findServices(home: string): ServicesUp {
  const { temporal, elasticsearch } = readState(home);
  return {
    ...(temporal && isRunning(temporal) ? { temporal } : {}),
    ...(elasticsearch && isRunning(elasticsearch) ? { elasticsearch } : {}),
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
    throw error;
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
  return SERVICES.every((name) => {
    const server = value[name];
    if (server === undefined) return true;
    if (!isObject(server) || typeof server.pid !== 'number' || typeof server.start !== 'string') return false;
    return typeof (name === 'temporal' ? server.address : server.url) === 'string';
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
