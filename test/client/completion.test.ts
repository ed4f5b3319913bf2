import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/client/program.js';

afterEach(() => void vi.restoreAllMocks());

async function scriptFor(shell: string): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await main(['completion', shell])).toBe(0);
  return String(printed.mock.calls[0]?.[0]);
}

describe('completion', () => {
  it.each([
    [['moisson', 'wat'], 'watch'],
    [['moisson', 'run', '--pl'], '--plan'],
    [['moisson', 'run', '--plan', ''], 'verified national region'],
    [['moisson', 'down', '--'], ''],
    [['moisson', 'completion', ''], 'bash zsh fish'],
    [['moisson', 'query', 'dep'], 'departements'],
  ])('of %j in bash is "%s"', async (words, completed) => {
    const script = await scriptFor('bash');
    const call = `${script}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _moisson; echo "\${COMPREPLY[*]}"`;
    expect(execFileSync('bash', ['-uc', call], { encoding: 'utf8' }).trim()).toBe(completed);
  });

  it('tells zsh to understand bash', async () => {
    expect(await scriptFor('zsh')).toMatch(/^autoload .*bashcompinit\n_moisson\(\)/);
  });

  it('has a line for each command and option of fish', async () => {
    const script = await scriptFor('fish');
    expect(script).toContain("-n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'");
    expect(script).toContain("-a runs -d 'list what ran, and how it went'");
    expect(script).toContain(
      "complete -c moisson -n '__fish_seen_subcommand_from run' -l plan -x -a 'verified national region'",
    );
  });
});
