import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './pages.js';

/** Words that the glossary replaced, and that mean nothing else in the code. */
const RETIRED = [
  'bookkeeping',
  'crowd',
  'cutoff',
  'datalake',
  'divert',
  'in hand',
  'lake',
  'lane',
  'oracle',
  'under way',
];

const CODE = ['src', 'simulator', 'services', 'chaos', 'bench'].flatMap((folder) =>
  filesUnder(folder, ['.ts']),
);

/** The rows of the glossary, cell by cell: word, meaning, words not used, stored names that have one of those. */
const ROWS = read('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const STORED = new Set(
  ROWS.flatMap(([, , , , stored = '']) => [...stored.matchAll(/`(\w+)`/g)].map(([, name]) => name)),
);

const PATTERNS = RETIRED.map((word) => ({ word, pattern: new RegExp(`\\b${word}s?\\b`, 'i') }));

/** The retired words that a line uses, alone or in a name such as `MAX_LANES` or `laneOf`; stored names are left out. */
function retiredIn(line: string): string[] {
  const names = (line.match(/\w+/g) ?? []).filter((name) => !STORED.has(name));
  const spelled = names
    .map((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))
    .join(' ');
  return PATTERNS.filter(({ pattern }) => pattern.test(spelled)).map(({ word }) => word);
}

describe('the glossary', () => {
  it.each(RETIRED)('has another word for "%s"', (word) => {
    expect(ROWS.filter(([, , , not = '']) => not.includes(word))).not.toEqual([]);
  });

  it.each([
    ['const MAX_LANES = 12;', ['lane']],
    ['const laneOf = 1;', ['lane']],
    ['/** Pages in hand. */', ['in hand']],
    ['readonly lanes?: number;', []],
    ['const planes = 1;', []],
  ])('is compared with names and comments: %s', (line, words) => {
    expect(retiredIn(line)).toEqual(words);
  });

  it('is what the code speaks', () => {
    const found = CODE.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line) => retiredIn(line).map((word) => `${file}: ${word}: ${line}`)),
    );
    expect(found).toEqual([]);
  });
});
