/** A command as a shell completes it. */
interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** Values of its arguments where those are a choice, and commands of its own. */
  readonly choices: readonly string[];
  /** Long options, and what one takes where that is a choice. */
  readonly options: readonly { readonly name: string; readonly choices?: readonly string[] }[];
}

type Shell = 'bash' | 'zsh' | 'fish';

/** A script that completes `moisson` in a shell: commands, their options, and the values of those that are a choice. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  if (shell === 'fish') return fish(commands);
  // zsh understands bash's own way, once it is told to.
  const before = shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : [];
  return [...before, ...bash(commands)].join('\n');
}

function bash(commands: readonly CompletedCommand[]): string[] {
  const reply = (words: readonly string[]) => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur"))`;
  const values = new Map<string, readonly string[]>();
  for (const { options } of commands) {
    for (const option of options) if (option.choices) values.set(option.name, option.choices);
  }
  return [
    '_moisson() {',
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"`,
    `  if [ "$COMP_CWORD" -eq 1 ]; then ${reply(commands.map(({ name }) => name))}; return; fi`,
    '  case "$prev" in',
    ...[...values].map(([name, choices]) => `    ${name}) ${reply(choices)}; return ;;`),
    '  esac',
    `  case "\${COMP_WORDS[1]}" in`,
    ...commands.map(({ name, choices, options }) => {
      const words = [...choices, ...options.map((option) => option.name)];
      return `    ${name}) ${reply(words)} ;;`;
    }),
    '  esac',
    '}',
    'complete -F _moisson moisson',
  ];
}

function fish(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  return commands
    .flatMap(({ name, description, choices, options }) => [
      `complete -c moisson -f -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...(choices.length === 0
        ? []
        : [
            `complete -c moisson -f -n '__fish_seen_subcommand_from ${name}' -a ${quoted(choices.join(' '))}`,
          ]),
      ...options.map((option) => {
        const values = option.choices ? ` -x -a ${quoted(option.choices.join(' '))}` : '';
        return `complete -c moisson -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)}${values}`;
      }),
    ])
    .join('\n');
}
