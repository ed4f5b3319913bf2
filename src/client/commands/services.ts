import { homeFolder, up as startServices, down as stopServices } from '../../../services/index.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';

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
      log: (line) => console.error(line),
      ...ports,
    });
    if (json)
      console.log(
        JSON.stringify({ temporal: services.temporal, elasticsearch: services.elasticsearch }, null, 2),
      );
    else {
      console.log(`Temporal       ${services.temporal?.address}`);
      console.log(`web UI         ${services.temporal?.uiUrl}`);
      console.log(`Elasticsearch  ${services.elasticsearch?.url}`);
    }
    return EXIT.proven;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `moisson down`: stops what `up` started, and nothing else. */
export async function down(): Promise<ExitCode> {
  const stopped = await stopServices({ home: homeFolder(process.env), log: (line) => console.log(line) });
  if (stopped.length === 0) console.log('Nothing is up.');
  return EXIT.proven;
}
