import { afterEach, expect, it } from 'vitest';
import { folded, setVolume } from '../../src/client/terminal.js';
import { barLine, lineView, progressView } from '../../src/client/view.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

interface Written {
  readonly out: NodeJS.WriteStream;
  readonly text: string[];
}

function stream(columns?: number): Written {
  const text: string[] = [];
  const write = (chunk: string) => void text.push(chunk);
  return { out: { isTTY: columns !== undefined, columns, write } as unknown as NodeJS.WriteStream, text };
}

afterEach(() => setVolume('usual'));

it('renews one line of a terminal, never as wide as it is', () => {
  const { out, text } = stream(80);
  const view = lineView(out);
  view.show(barLine('x'.repeat(200), 1, 2));
  expect(text).toHaveLength(1);
  expect(text[0]?.startsWith('\r\x1b[K██████████░')).toBe(true);
  expect(text[0]?.replace('\r\x1b[K', '')).toHaveLength(79);
  view.end();
  expect(text.at(-1)).toBe('\r\x1b[K');
});

it('writes whole lines without a bar elsewhere', () => {
  const { out, text } = stream();
  lineView(out).show(barLine('copied 3 of 4', 3, 4));
  expect(text).toEqual(['copied 3 of 4\n']);
});

it('lets no control character of a state reach the terminal', () => {
  const { out, text } = stream(80);
  lineView(out).show(() => 'a\x1b[2Jb');
  expect(text[0]?.replace('\r\x1b[K', '')).not.toContain('\x1b');
});

it('is silent when told to be quiet', () => {
  setVolume('quiet');
  const { out, text } = stream(80);
  const view = progressView(out);
  view.show({
    phase: 'collecting',
    total: 10,
    seen: 5,
    startedAt: '2026-11-24T08:00:00.000Z',
    control: { paused: false },
    tally: EMPTY_TALLY,
    callsBefore: 0,
    parts: 1,
    partsEnded: 0,
    gaps: 0,
    refusals: [],
  });
  view.end();
  expect(text).toEqual([]);
});

it.each([
  [40, ['  calls   4 999 = 1.014 of the floor', '          4 932 (plan 4 989, after it', '          10)']],
  [80, ['  calls   4 999 = 1.014 of the floor 4 932 (plan 4 989, after it 10)']],
  [Number.POSITIVE_INFINITY, ['  calls   4 999 = 1.014 of the floor 4 932 (plan 4 989, after it 10)']],
  [15, ['  calls   4 999 = 1.014 of the floor 4 932 (plan 4 989, after it 10)']],
])('folds a line for %s columns under its own text', (columns, lines) => {
  expect(folded('  calls   4 999 = 1.014 of the floor 4 932 (plan 4 989, after it 10)', columns, 10)).toEqual(
    lines,
  );
});

it('leaves a word that is longer than the terminal alone', () => {
  expect(folded(`  run     ${'x'.repeat(60)}`, 40, 10)).toEqual([`  run     ${'x'.repeat(60)}`]);
});
