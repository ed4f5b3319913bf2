import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/client/program.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

/** A wrong call, and the sentence that is said. Each ends with exit code 2. */
const CALLS: [call: string[], sentence: string][] = [
  [['frob'], "error: unknown command 'frob'"],
  [['--frob'], "error: unknown option '--frob'"],
  [['run', 'now'], "error: too many arguments for 'run'. Expected 0 arguments but got 1."],
  [
    ['run', '--plan', 'commune'],
    "error: option '--plan <plan>' argument 'commune' is invalid. Allowed choices are region, national.",
  ],
  [['run', '--plan'], "error: option '--plan <plan>' argument missing"],
  [['run', '--regoin', '11'], "error: unknown option '--regoin'\n(Did you mean --region?)"],
  [['run', '--region'], "error: option '--region <code...>' argument missing"],
  [['run', '--region', '1'], 'IngestionWorkflow input: regions.0: a region code has two digits, like "11"'],
  [
    ['run', '--region', 'Bretagne'],
    'IngestionWorkflow input: regions.0: a region code has two digits, like "11"',
  ],
  [
    ['run', '--plan', 'national', '--region', '11'],
    'IngestionWorkflow input: regions cannot be given with plan "national"',
  ],
  [
    ['run', '--workflow-id', ''],
    "error: option '--workflow-id <id>' argument '' is invalid. An id must not be empty.",
  ],
  [['watch', '--workflow-id'], "error: option '--workflow-id <id>' argument missing"],
  [['report', 'a', 'b'], "error: too many arguments for 'report'. Expected 1 argument but got 2."],
  [
    ['worker', '--only', 'app-1'],
    'The configuration is wrong. FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1 are missing: at least one application is needed.',
  ],
  ...['x', '0', '65536', '1.5', ''].map((port): [string[], string] => [
    ['up', '--temporal-port', port],
    `error: option '--temporal-port <port>' argument '${port}' is invalid. A port is a number from 1 to 65535.`,
  ]),
  ...['0', '-1', '3,5', '1e3', 'fast'].map((rate): [string[], string] => [
    ['rate', '--', rate],
    `error: command-argument value '${rate}' is invalid for argument 'rate'. It must be "configured", or a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited".`,
  ]),
  ...['0', '-1', 'many', '2.5', 'Infinity'].map((offers): [string[], string] => [
    ['start', '--offers', offers],
    `error: option '--offers <number>' argument '${offers}' is invalid. It must be a whole number of at least 1.`,
  ]),
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moisson-cli-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  for (const name of Object.keys(process.env)) {
    if (/^(FRANCE_TRAVAIL|ELASTICSEARCH|TEMPORAL)_/.test(name)) vi.stubEnv(name, undefined);
  }
  vi.stubEnv('HOME', folder);
  vi.stubEnv('MOISSON_HOME', folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What is printed to standard error, by commander or by us, and the exit code. */
async function call(...argv: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((...texts) => {
    said += `${texts.join(' ')}\n`;
  });
  return { code: await main(argv), said };
}

describe('a wrong call', () => {
  it.each(CALLS)('%j', async (argv, sentence) => {
    const { code, said } = await call(...argv);
    expect(said.replace(/\n+See --help\.\n$/, '\n')).toBe(`${sentence}\n`);
    expect(code).toBe(2);
  });

  it('of nothing at all shows the help', async () => {
    const { code, said } = await call();
    expect(said).toMatch(/^Usage: moisson/);
    expect(code).toBe(2);
  });

  it('with a wrong variable says which', async () => {
    vi.stubEnv('CLOSED_OFFERS', 'burn');
    expect(await call('report')).toEqual({
      code: 2,
      said: 'The configuration is wrong. CLOSED_OFFERS must be one of mark, purge, delete (got "burn").\n',
    });
  });

  describe.each(['MOISSON_HOME', 'MOISSON_CACHE'])('with a wrong %s', (variable) => {
    // The cache is only looked at by what installs into it.
    const through = variable === 'MOISSON_HOME' ? [['report'], ['down'], ['up']] : [['up']];

    it.each(through)('says so in %s', async (...argv) => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      for (const wrong of [file, join(file, 'below')]) {
        vi.stubEnv(variable, `${wrong}\n`);
        expect(await call(...argv)).toEqual({
          code: 2,
          said: `${variable} must be the path of a folder of yours (got ${wrong}).\n`,
        });
      }
    });

    it('says so when it cannot be made', async () => {
      // A file system in which nobody makes folders, root neither.
      vi.stubEnv(variable, '/sys/moisson');
      const { code, said } = await call('up');
      expect(said.replace(/\(E[A-Z]+\)/, '(code)')).toContain(
        `The folder /sys/moisson cannot be made (code): set ${variable} to a folder of yours.\n`,
      );
      expect(code).toBe(2);
    });
  });

  it('ends the real program with exit code 2, one sentence and no stack', () => {
    writeFileSync(join(folder, '.env'), 'CLOSED_OFFERS=burn\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [MOISSON, 'report'], {
      cwd: folder,
      env: { ...process.env, MOISSON_HOME: folder },
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    // A stale build says first that it builds.
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'The configuration is wrong. CLOSED_OFFERS must be one of mark, purge, delete (got "burn").',
    );
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
