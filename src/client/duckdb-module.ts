import { installDuckdb } from '../../services/index.js';
import { CommandFailed } from './exit.js';
import { say } from './terminal.js';

/** The path of DuckDB's module. @throws CommandFailed with what the machine lacks, or what the download said. */
export async function duckdbModule(env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return await installDuckdb({ env, log: (line) => say(line) });
  } catch (error) {
    throw new CommandFailed(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
