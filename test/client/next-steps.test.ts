import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/client/next-steps.js';
import { filesUnder, read } from '../docs/pages.js';

/** Commands that the program has, by name. */
const client = filesUnder('src/client', ['.ts']).map(read).join('');
const known = [...client.matchAll(/\.command\('([a-z]+)'\)/g)].map(([, name]) => name);

describe('what `npm start` says at its end', () => {
  it.each([true, false])('is three commands that the program has (simulated: %s)', (simulated) => {
    const commands = nextSteps({ simulated }).flatMap(
      (line) => /^ {2}npx moisson ([a-z]+)/.exec(line)?.[1] ?? [],
    );
    expect(commands).toHaveLength(3);
    expect(new Set(commands).size).toBe(3);
    for (const command of commands) expect(known).toContain(command);
  });

  it('names the variables to set where there are none', () => {
    const said = (simulated: boolean) => nextSteps({ simulated }).join('\n');
    expect(said(true)).toContain('FRANCE_TRAVAIL_CLIENT_ID_1');
    expect(said(false)).not.toContain('FRANCE_TRAVAIL_CLIENT_ID_1');
    expect(said(false)).toContain('--every-day-at');
  });
});
