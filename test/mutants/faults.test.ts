import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** A fault that `npm run mutants` plants: `text` of `file`, where it stands once, becomes `replacement`. */
interface Fault {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly replacement: string;
  /** The files that must notice it. */
  readonly tests: readonly string[];
  /** Why none of them does, where that is right. */
  readonly survives?: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8')) as Fault[];

describe('the faults that tests must notice', () => {
  it('are many, each with a name of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  });

  it.each(['proof', 'split', 'sweep', 'rome-sets', 'presences', 'closures'])('are some in %s.ts', (room) => {
    expect(faults.filter(({ file }) => file.endsWith(`/${room}.ts`)).length).toBeGreaterThanOrEqual(5);
  });

  it.each(faults)('apply still: $id', ({ file, text, replacement, tests }) => {
    expect(readFileSync(`${ROOT}/${file}`, 'utf8').split(text), `in ${file}: ${text}`).toHaveLength(2);
    expect(replacement).not.toBe(text);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((test) => !existsSync(`${ROOT}/${test}`))).toEqual([]);
  });
});
