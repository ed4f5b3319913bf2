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
  const options = [command, ...command.commands].flatMap(({ options: own }) => own);
  const byName = new Map(options.map((option) => [option.long, option.argChoices]));
  return {
    name: command.name(),
    description: command.description(),
    choices: [
      ...command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
      ...command.commands.map((own) => own.name()),
    ],
    options: [...byName].flatMap(([name, choices]) =>
      name == null ? [] : [{ name, ...(choices === undefined ? {} : { choices }) }],
    ),
  };
}
