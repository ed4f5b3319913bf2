import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { projectFolder } from '../../services/project.js';
import { addCompletion } from './command-line/completion.js';
import { addControl } from './command-line/control.js';
import type { Done } from './command-line/done.js';
import { addMachine } from './command-line/machine.js';
import { addOutputs } from './command-line/outputs.js';
import { addPage } from './command-line/page.js';
import { addQuery } from './command-line/query.js';
import { addResults } from './command-line/results.js';
import { addRuns } from './command-line/runs.js';
import { addSchedule } from './command-line/schedule.js';
import { addStore } from './command-line/store.js';
import { withoutStart } from './command-line/suggestions.js';
import { EXIT, type ExitCode } from './exit.js';
import { isVerbose, say, setVolume } from './terminal.js';

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
    return failed(error, argv.includes('--json'));
  }
}

/** Says what went wrong, to a program as well where it asked for JSON. */
async function failed(error: unknown, json: boolean): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.proven;
    // Commander has said it to the person.
    if (json) await printError(withoutStart(error.message).replace(/^error: /, ''), EXIT.usage);
    return EXIT.usage;
  }
  const { message, exitCode } = (await import('./explain.js')).explain(error);
  say(message);
  if (isVerbose()) say(inspect(error));
  if (json) await printError(message, exitCode);
  return exitCode;
}

async function printError(message: string, exitCode: ExitCode): Promise<void> {
  const kind = exitCode === EXIT.usage ? 'usage' : 'failed';
  (await import('./json.js')).printJson({ error: { kind, message }, exitCode });
}

function build(done: Done): Command {
  const program = new Command('moisson')
    .description(
      "Collects every offer of the French API Offres d'emploi v2 into Elasticsearch, durably and provably.",
    )
    .version(version())
    .option('--quiet', 'no progress: results, warnings and errors alone')
    .option('--verbose', 'errors with all that is known of them')
    .showHelpAfterError('See --help.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(withoutStart(text)) })
    .hook('preAction', () => {
      const { quiet, verbose } = program.opts<{ quiet?: boolean; verbose?: boolean }>();
      setVolume(quiet ? 'quiet' : verbose ? 'verbose' : 'usual');
    });
  const parts = [
    addRuns,
    addControl,
    addResults,
    addQuery,
    addOutputs,
    addPage,
    addSchedule,
    addStore,
    addMachine,
    addCompletion,
  ];
  for (const add of parts) add(program, done);
  return program;
}

function version(): string {
  const file = join(projectFolder(), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
