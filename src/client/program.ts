import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { projectFolder } from '../../services/project.js';
import { addControl } from './command-line/control.js';
import type { Done } from './command-line/done.js';
import { addMachine } from './command-line/machine.js';
import { addResults } from './command-line/results.js';
import { addRuns, addSchedule } from './command-line/runs.js';
import { EXIT } from './exit.js';

/** Reads `argv` (without node and script) and runs the command it names. Resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.proven;
  const program = build((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.proven : EXIT.usage;
    return (await import('./explain.js')).explain(error);
  }
}

function build(done: Done): Command {
  const program = new Command('moisson')
    .description(
      "Collects every offer of the French API Offres d'emploi v2 into Elasticsearch, durably and provably.",
    )
    .version(version())
    .showHelpAfterError('See --help.')
    .exitOverride();
  for (const add of [addRuns, addControl, addResults, addSchedule, addMachine]) add(program, done);
  return program;
}

function version(): string {
  const file = join(projectFolder(), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
