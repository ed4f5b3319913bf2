import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { certificateJson, JSON_SCHEMA_VERSION, printJson } from '../../src/client/json.js';
import { main } from '../../src/client/program.js';
import { coloured } from '../../src/client/terminal.js';
import { certificateOf } from '../domain/certificates.js';

let said: { readonly out: string[]; readonly err: string[] };

beforeEach(() => {
  said = { out: [], err: [] };
  const { out, err } = said;
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(`${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void err.push(`${text}\n`));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => void vi.restoreAllMocks());

const outText = () => said.out.join('');
const errText = () => said.err.join('');

describe('JSON', () => {
  it('has a schema version in front', () => {
    printJson({ runs: [] });
    expect(outText()).toMatch(/^\{\n {2}"schemaVersion": 1,/);
    expect(JSON.parse(outText())).toEqual({ schemaVersion: JSON_SCHEMA_VERSION, runs: [] });
  });

  it.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['2026-07-24T08:00:00Z', '2026-07-24T06:00:00.000Z'],
  ])('has moments in true UTC: %s on the clock of the API is %s', (paris, utc) => {
    expect(certificateJson(certificateOf({ frozenAt: paris, since: paris }))).toMatchObject({
      frozenAt: utc,
      since: utc,
    });
    expect(certificateJson(certificateOf())).not.toHaveProperty('since');
  });

  it.each([
    [['zzzz'], "unknown command 'zzzz'"],
    [
      ['runs', '--limit', '0'],
      "option '--limit <number>' argument '0' is invalid. It must be a whole number of at least 1.",
    ],
    [
      ['rate', '5000'],
      '5000 calls a second is above the 10 that the API allows an application: it would refuse most of them. `--force` sets it all the same.',
    ],
  ])('tells a program of a wrong call as well: %j', async (argv, message) => {
    expect(await main([...argv, '--json'])).toBe(2);
    expect(JSON.parse(outText())).toEqual({
      schemaVersion: 1,
      error: { kind: 'usage', message },
      exitCode: 2,
    });
    expect(errText()).toContain(message);
  });

  it('is not printed where it was not asked for', async () => {
    expect(await main(['zzzz'])).toBe(2);
    expect(outText()).toBe('');
  });
});

describe('a command that nobody knows', () => {
  it.each([
    ['stat', "error: unknown command 'stat'\n"],
    ['strat', "error: unknown command 'strat'\n"],
    ['repot', "error: unknown command 'repot'\n(Did you mean report?)\n"],
  ])('%s is never taken for `start`', async (name, sentence) => {
    expect(await main([name])).toBe(2);
    expect(errText().replace(/\n+See --help\.\n$/, '\n')).toBe(sentence);
  });
});

describe('colours', () => {
  const terminal = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream;
  it.each([
    [true, {}, '\x1b[32mPROVEN\x1b[0m'],
    [true, { NO_COLOR: '1' }, 'PROVEN'],
    [true, { NO_COLOR: '' }, '\x1b[32mPROVEN\x1b[0m'],
    [true, { TERM: 'dumb' }, 'PROVEN'],
    [false, {}, 'PROVEN'],
  ])('on a terminal (%s) with %j: %j', (isTTY, env, text) => {
    expect(coloured('PROVEN', 'good', terminal(isTTY), env)).toBe(text);
  });
});
