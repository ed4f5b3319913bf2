import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './pages.js';

interface Section {
  readonly level: number;
  /** Blocks of code, without the comments in them, which are translated. */
  readonly blocks: readonly string[];
  /** What stands between backticks. */
  readonly code: readonly string[];
  readonly links: readonly string[];
  readonly rows: number;
  readonly items: number;
}

/** What must be the same in both languages, heading by heading. */
function sectionsOf(page: string): Section[] {
  const blocks: string[] = [];
  const text = read(page).replace(/^ *```\n(.*?)^ *```$/gms, (_, block: string) => {
    blocks.push(block.replace(/ +# .*$/gm, '').trimEnd());
    return `«block ${blocks.length - 1}»`;
  });
  return text.split(/^(?=#+ )/m).map((section) => ({
    level: /^#*/.exec(section)?.[0].length ?? 0,
    blocks: [...section.matchAll(/«block (\d+)»/g)].map(([, i]) => blocks[Number(i)] ?? ''),
    code: [...section.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).sort(),
    links: [...section.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, link = '']) => link)
      // Each names the other.
      .filter((link) => !/^README(\.fr)?\.md$/.test(link))
      .sort(),
    rows: [...section.matchAll(/^\|/gm)].length,
    items: [...section.matchAll(/^(\d+\.|-) /gm)].length,
  }));
}

/** The first cells of the table of commands. */
function commandsIn(page: string): string[] {
  return [...read(page).matchAll(/^\| (`moisson [a-z]+.*?`.*?) \| /gm)].map(([, command = '']) => command);
}

describe('README.md and README.fr.md', () => {
  const [english, french] = [sectionsOf('README.md'), sectionsOf('README.fr.md')];

  it('have the same headings, one to one', () => {
    expect(french.map(({ level }) => level)).toEqual(english.map(({ level }) => level));
    expect(english.length).toBeGreaterThan(15);
  });

  it.each(english.map((section, i) => [i, section] as const))(
    'section %i has the same commands, code, links, rows and items in both',
    (i, section) => {
      expect(french[i]).toEqual(section);
    },
  );

  it('list the same commands, in the same order', () => {
    expect(commandsIn('README.fr.md')).toEqual(commandsIn('README.md'));
  });

  it('show a certificate as runs print it today', () => {
    const [, lines = ''] = /^```\n(PROVEN: .*?)^```$/ms.exec(read('README.md')) ?? [];
    const labels = [...lines.matchAll(/^ {2}(.{22})/gm)].map(([, label = '']) => label.trim());
    const printed = read('src/domain/certificate-texts.ts');
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => !printed.includes(`'${label}'`))).toEqual([]);
  });

  it('list every command that the program has', () => {
    const program = filesUnder('src/client/command-line', ['.ts']).map(read).join('');
    const known = [...program.matchAll(/\.command\('([a-z]+)'\)/g)].map(([, name = '']) => name);
    const listed = commandsIn('README.md').join(' ');
    expect(known.length).toBeGreaterThan(10);
    // `start` is `npm start`, above the table.
    expect(known.filter((name) => name !== 'start' && !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
  });
});

describe('the errors that README.md names', () => {
  it('are both families, but for what never leaves a client: a cancellation, and a token that is asked for again', () => {
    const families = ['france-travail', 'elasticsearch'].map((client) => read(`src/${client}/errors.ts`));
    // A person reads codes: a class without one of its own is for code alone.
    const codes = [...families.join('').matchAll(/^ {2}readonly code = '(\w+)'/gm)].map(([, code]) => code);
    const inside = ['Cancelled', 'Unauthorized'];
    const named = [...read('README.md').matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name = '']) => name);
    const errors = named.filter((name) => /[a-z]/.test(name));
    expect(errors.sort()).toEqual(codes.filter((name = '') => !inside.includes(name)).sort());
  });
});

describe('the variables that README.md names', () => {
  it('are read somewhere', () => {
    const code = ['src', 'services', 'scripts', 'test'].flatMap((folder) =>
      filesUnder(folder, ['.ts', '.mjs']),
    );
    const sources = code.map(read).join('\n');
    const named = [...read('README.md').matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[=`]/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name = '') => !sources.includes(name))).toEqual([]);
  });
});
