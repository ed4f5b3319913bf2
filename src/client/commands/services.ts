import {
  homeFolder,
  up as startServices,
  down as stopServices,
  UnusableFolder,
} from '../../../services/index.js';
import { CommandFailed, EXIT, type ExitCode, UsageError } from '../exit.js';
import { print, say } from '../terminal.js';

export interface UpOptions {
  readonly temporalPort?: number;
  readonly uiPort?: number;
  readonly elasticsearchPort?: number;
  readonly json?: boolean;
}

/** `moisson up`: Temporal and Elasticsearch in the background, until `down`. */
export async function up({ json, ...ports }: UpOptions): Promise<ExitCode> {
  const { env } = process;
  try {
    const services = await startServices({
      home: homeFolder(env),
      env,
      log: (line) => say(line),
      ...ports,
    });
    if (json)
      print(JSON.stringify({ temporal: services.temporal, elasticsearch: services.elasticsearch }, null, 2));
    else {
      print(`Temporal       ${services.temporal?.address}`);
      print(`web UI         ${services.temporal?.uiUrl}`);
      print(`Elasticsearch  ${services.elasticsearch?.url}`);
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
