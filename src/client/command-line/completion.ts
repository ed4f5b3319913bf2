import { Argument, type Command } from 'commander';
import { EXIT } from '../exit.js';
import { print } from '../terminal.js';
import type { Done } from './done.js';

/** `completion`: added last, since it tells of all the others. */
export function addCompletion(program: Command, done: Done): void {
  program
    .command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell) => {
      const { completionScript } = await import('../completion.js');
      print(completionScript(shell, program.commands.map(completed)));
      done(EXIT.proven);
    });
}

function completed(command: Command) {
  return {
    name: command.name(),
    description: command.description(),
    choices: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
    options: command.options.flatMap(({ long, argChoices }) =>
      long == null ? [] : [{ name: long, ...(argChoices === undefined ? {} : { choices: argChoices }) }],
    ),
  };
}
