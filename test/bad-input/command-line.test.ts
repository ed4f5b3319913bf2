import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/client/program.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

/** A wrong call, and the sentence that is said. Each ends with exit code 2. */
const CALLS: [call: string[], sentence: string][] = [
  [['zzzz'], "error: unknown command 'zzzz'"],
  [['--frob'], "error: unknown option '--frob'"],
  [['run', 'now'], "error: too many arguments for 'run'. Expected 0 arguments but got 1."],
  [
    ['run', '--plan', 'commune'],
    "error: option '--plan <plan>' argument 'commune' is invalid. Allowed choices are verified, national, region.",
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
  [['schedule', 'frob'], "error: too many arguments for 'schedule'. Expected 0 arguments but got 1."],
  ...[
    ['list', '--pause'],
    ['show', 'night', '--plan', 'region'],
    ['create', 'night', '--every', '1h', '--delete'],
  ].map((argv): [string[], string] => [
    ['schedule', ...argv],
    `error: unknown option '${argv.findLast((word) => /^--[a-z]/.test(word))}'`,
  ]),
  [['schedule', 'create'], "error: missing required argument 'name'"],
  ...['', 'Night', '-x', 'a b', 'a'.repeat(41)].map((name): [string[], string] => [
    ['schedule', 'create', '--every', '15m', '--', name],
    `error: command-argument value '${name}' is invalid for argument 'name'. It must be lower-case letters, digits and "-", not starting with "-", 40 at most.`,
  ]),
  ...[[], ['--every', '15m', '--daily-at', '03:30'], ['--cron', '* * * * *', '--every', '1h']].map(
    (times): [string[], string] => [
      ['schedule', 'create', 'night', ...times],
      'Give one of --every, --daily-at and --cron.',
    ],
  ),
  ...['15', '59s', '0m', '31d', '1.5h', 'daily'].map((span): [string[], string] => [
    ['schedule', 'create', 'fast', '--every', span],
    `error: option '--every <span>' argument '${span}' is invalid. It must be a span from 1m to 30d, such as 15m, 2h or 1d.`,
  ]),
  [
    ['schedule', 'create', 'fast', '--every', '15m', '--jitter', '15m'],
    '--jitter must be shorter than --every: starts would overtake each other.',
  ],
  [
    ['schedule', 'create', 'fast', '--every', '15m', '--timezone', 'Europe/Paris'],
    '--timezone goes with --daily-at and --cron: --every counts from midnight UTC.',
  ],
  [
    ['schedule', 'create', 'night', '--daily-at', '24:00'],
    '--daily-at takes a time from 00:00 to 23:59, not "24:00".',
  ],
  [
    ['schedule', 'create', 'night', '--daily-at', '03:30', '--timezone', 'Paris'],
    '--timezone takes a name such as Europe/Paris, not "Paris".',
  ],
  ...['', '@daily', '30 3 * *', 'CRON_TZ=UTC 30 3 * * *', '30 3 * * * # x'].map(
    (cron): [string[], string] => [
      ['schedule', 'create', 'night', '--cron', cron],
      `--cron takes five fields, such as "30 3 * * 1-5" (minute, hour, day, month, day of the week), not "${cron}".`,
    ],
  ),
  [
    ['schedule', 'create', 'fast', '--every', '15m', '--mode', 'incremental', '--plan', 'region'],
    'IngestionWorkflow input: an incremental run goes by creation date only: plan "region" and regions cannot be given with it',
  ],
  [
    ['schedule', 'backfill', 'night', '--from', '2026-11-01'],
    'A schedule of Moisson cannot be backfilled: the API shows the offers that are open now, so a run for a time that is past would read the same as one that starts now. `npx moisson schedule trigger night` starts one.',
  ],
  [
    ['migrate', '--rebuild', 'offers'],
    "error: option '--rebuild <index...>' argument 'offers' is invalid. Allowed choices are offres, ingestion, erreurs, fenetres, presences, evenements.",
  ],
  ...[
    ['--cancel', '--dry-run'],
    ['--cancel', '--drop-old'],
    ['--drop-old', '--dry-run'],
  ].map(([one, other]): [string[], string] => [
    ['migrate', `${one}`, `${other}`],
    `error: option '${one}' cannot be used with option '${other}'`,
  ]),
  [
    ['close', '--ask-all', '--max-closed-share', '0.2'],
    "error: option '--ask-all' cannot be used with option '--max-closed-share <share>'",
  ],
  ...['hier', '2026-02-30', '2026-11-25T25:00Z', '2026-11-25T03:00', '20261125', ''].map(
    (date): [string[], string] => [
      ['changes', '--since', date],
      `error: option '--since <date>' argument '${date}' is invalid. It must be a day or an instant, such as 2026-11-25 or 2026-11-25T03:00Z.`,
    ],
  ),
  ...['12', 'a.b', 'a.-2', ''].map((cursor): [string[], string] => [
    ['changes', '--cursor', cursor],
    `error: option '--cursor <cursor>' argument '${cursor}' is invalid. It must be a cursor that an earlier call gave.`,
  ]),
  [
    ['changes', '--cursor', 'a.1', '--since', '2026-11-25'],
    "error: option '--cursor <cursor>' cannot be used with option '--since <date>'",
  ],
  [
    ['changes', '--limit', '0'],
    "error: option '--limit <number>' argument '0' is invalid. It must be a whole number of at least 1.",
  ],
  [
    ['changes', '--kind', 'created'],
    "error: option '--kind <kind...>' argument 'created' is invalid. Allowed choices are ouverte, modifiee, fermee, rouverte, oubliee.",
  ],
  [
    ['query', 'frob'],
    `error: command-argument value 'frob' is invalid for argument 'question'. Allowed choices are ${QUESTION_NAMES.join(', ')}.`,
  ],
  ...['0', 'many', '1001'].map((limit): [string[], string] => [
    ['query', 'pay', '--limit', limit],
    `error: option '--limit <number>' argument '${limit}' is invalid. It must be ${limit === '1001' ? 'at most 1000' : 'a whole number of at least 1'}.`,
  ]),
  [
    ['query', 'days', '--days', '367'],
    "error: option '--days <number>' argument '367' is invalid. It must be at most 366.",
  ],
  [
    ['query', 'newest', '--near', 'Lyon', '--within', 'far'],
    "error: option '--within <kilometres>' argument 'far' is invalid. It must be a number of kilometres, such as 20.",
  ],
  [['query', 'newest', '--within', '5'], 'A distance (--within) needs a place (--near).'],
  [
    ['query', 'newest', '--departement', '99', '--rome', 'D11022'],
    'There is no departement "99": give its code, such as 31, 2A or 974, or its name.\n"D11022" is no ROME code: a letter and four digits, such as D1102. A domain (D11) or a main domain (D) will do too.',
  ],
  [['forget'], "error: missing required argument 'id'"],
  ...['', ' ', '198 XQRT', 'é'.repeat(257), 'a\u0000b'].map((id): [string[], string] => [
    ['forget', id],
    `error: command-argument value '${id}' is invalid for argument 'id'. It must be the id of an offer, such as 198XQRT: without spaces, 512 bytes at most.`,
  ]),
  [['report', 'a', 'b'], "error: too many arguments for 'report'. Expected 1 argument but got 2."],
  [
    ['page', '--port', 'web'],
    "error: option '--port <port>' argument 'web' is invalid. A port is a number from 1 to 65535.",
  ],
  [['page', '--name'], "error: option '--name <name...>' argument missing"],
  [['page', 'now'], "error: too many arguments for 'page'. Expected 0 arguments but got 1."],
  [
    ['page', '--token-file', '/nonexistent'],
    "The token cannot be read: ENOENT: no such file or directory, open '/nonexistent'",
  ],
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
