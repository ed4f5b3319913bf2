import {
  ALL_SERVICES,
  certificateFile,
  homeFolder,
  keyFile,
  up as startServices,
  down as stopServices,
  UnusableFolder,
} from '../../../services/index.js';
import { CommandFailed, EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { NODE_ACCOUNTS } from '../node-accounts.js';
import { makeAttributesAt } from '../search-attributes.js';
import { print, say } from '../terminal.js';

export interface UpOptions {
  readonly temporalPort?: number;
  readonly uiPort?: number;
  readonly elasticsearchPort?: number;
  readonly postgresPort?: number;
  /** What is started beside Temporal and Elasticsearch. */
  readonly with?: readonly 'postgres'[];
  /** Elasticsearch with users and TLS, or without; as it was when this is not said. */
  readonly secure?: boolean;
  readonly json?: boolean;
}

/** `moisson up`: Temporal and Elasticsearch in the background, until `down`. */
export async function up({ json, with: beside = [], ...options }: UpOptions): Promise<ExitCode> {
  const { env } = process;
  try {
    const home = homeFolder(env);
    const services = await startServices({
      home,
      env,
      log: (line) => say(line),
      roles: NODE_ACCOUNTS,
      ...(beside.includes('postgres') ? { services: ALL_SERVICES } : {}),
      ...options,
    });
    const { temporal, elasticsearch, postgresql } = services;
    if (temporal !== undefined) await makeAttributesAt(temporal.address, say);
    if (json) printJson({ temporal, elasticsearch, ...(postgresql === undefined ? {} : { postgresql }) });
    else {
      print(`Temporal       ${temporal?.address}`);
      print(`web UI         ${temporal?.uiUrl ?? 'none'}`);
      print(`Elasticsearch  ${elasticsearch?.url}`);
      if (postgresql !== undefined) {
        print(`PostgreSQL     ${postgresql.url}`);
        print(`its password   ${postgresql.passwordFile}`);
      }
      if (elasticsearch?.keyFile !== undefined) {
        print(`its key        ${elasticsearch.keyFile} (for our commands and workers)`);
        print(`for reading    ${keyFile(home, 'lecture' satisfies keyof typeof NODE_ACCOUNTS)}`);
        print(`certificate    ${certificateFile(home)}`);
      }
    }
    return EXIT.proven;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failures: unknown[] = error instanceof AggregateError ? error.errors : [error];
    if (failures.every((failure) => failure instanceof UnusableFolder)) throw new UsageError(message);
    throw new CommandFailed(message);
  }
}

/** `moisson down`: stops what `up` started, and nothing else. */
export async function down(): Promise<ExitCode> {
  const stopped = await stopServices({ home: homeFolder(process.env), log: (line) => print(line) });
  if (stopped.length === 0) print('Nothing is up.');
  return EXIT.proven;
}
