import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/domain/log-context.js';
import { type LogEvent, logLine } from '../../src/domain/log-line.js';
import { NO_WORK, workLine } from '../../src/domain/work-line.js';

const EVENT: LogEvent = {
  at: '2026-11-27T12:00:00.000Z',
  level: 'warn',
  worker: 'app-1',
  message: 'collectPage failed',
  details: { run: 'run-1', region: '11', window: undefined, attempt: 2 },
};
/** As Temporal's failures are, which carry the kind of one of our errors. */
const refused = Object.assign(new Error('The API refused a call of app-1: too many calls (429).'), {
  type: 'RateLimited',
  details: [{ status: 429 }],
});

describe('a line of the log', () => {
  it('has moment, level and worker first, then the message, then what it is about', () => {
    expect(logLine({ ...EVENT, error: refused }, 'text')).toBe(
      '2026-11-27T12:00:00.000Z WARN app-1: collectPage failed: The API refused a call of app-1: too many calls (429). (run=run-1 region=11 attempt=2 error=RateLimited)',
    );
  });

  it('is an object with the same in JSON', () => {
    expect(JSON.parse(logLine({ ...EVENT, error: refused }, 'json'))).toEqual({
      at: EVENT.at,
      level: 'warn',
      worker: 'app-1',
      message: 'collectPage failed: The API refused a call of app-1: too many calls (429).',
      run: 'run-1',
      region: '11',
      attempt: 2,
      error: 'RateLimited',
    });
  });

  it('says where an error that nobody expected was thrown, still on one line', () => {
    const line = logLine({ ...EVENT, error: new TypeError('x is undefined') }, 'text');
    expect(line).toMatch(/collectPage failed: x is undefined \(.*error=TypeError\) at .*log-line\.test\.ts/);
    expect(line.split('\n')).toHaveLength(1);
    const { stack } = JSON.parse(logLine({ ...EVENT, error: new TypeError('x') }, 'json'));
    expect(stack[0]).toMatch(/^at /);
    // A sentence of ours says all there is to say.
    expect(logLine({ ...EVENT, error: refused }, 'json')).not.toContain('log-line.test');
  });

  it('tells what caused a failure, once, and by the kind of what lies deepest', () => {
    const outer = Object.assign(new Error('Activity task failed'), { cause: refused });
    const line = logLine({ ...EVENT, message: 'the parts cannot be looked at', error: outer }, 'text');
    expect(line).toContain('looked at: Activity task failed: The API refused a call of app-1');
    expect(line).toContain('error=RateLimited');
  });

  it.each(['text', 'json'] as const)('cannot be broken or steered by what it quotes, in %s', (format) => {
    const hostile = 'one\ntwo\r\n2026-11-27T12:00:00.000Z INFO app-1: forged\u001b[2J\u202e';
    const event = { ...EVENT, message: hostile, details: { reason: hostile }, error: new Error(hostile) };
    const line = logLine(event, format);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
    if (format === 'json') expect(JSON.parse(line).level).toBe('warn');
  });

  it('ends somewhere', () => {
    expect(logLine({ ...EVENT, message: 'x'.repeat(100_000) }, 'text').length).toBeLessThan(5_000);
  });

  it('quotes details that have spaces, and writes objects as JSON', () => {
    const line = logLine({ ...EVENT, details: { trouble: 'two words', left: { a: 1 }, ok: true } }, 'text');
    expect(line).toContain('(trouble="two words" left={"a":1} ok=true)'.replace('{"a":1}', '"{\\"a\\":1}"'));
  });
});

describe('what a line is about', () => {
  it.each([
    [
      'a page',
      [{ run: 'r', window: 'w', page: 3, search: { region: '11' } }],
      { run: 'r', region: '11', window: 'w', page: 3 },
    ],
    [
      'a part of a run',
      [{ run: 'r', region: { code: '53', libelle: 'Bretagne' } }],
      { run: 'r', region: '53' },
    ],
    ['a page beside those of the run', [{ run: 'r/clock' }], { run: 'r' }],
    ['a list', ['regions', 'r'], {}],
    ['nothing', [], {}],
    ['something else by the same names', [{ run: 7, region: null, search: 'x', page: '1' }], {}],
    ['a name that is a text', [{ run: 'two words', window: 'a\nb' }], {}],
  ])('is read from the arguments of %s', (_what, args, context) => {
    expect(contextOf(args)).toEqual(context);
  });
});

describe('the line of a minute', () => {
  it.each([
    [{ calls: 348, offers: 12_000 }, '5.8 calls/s, 12 000 offers'],
    [
      { calls: 60, offers: 0, refused: 3, activities: 57, failed: 3 },
      '1.0 calls/s, 0 offers, 3 calls refused (429), 3 activities failed',
    ],
    [{ activities: 1_400 }, '1 400 activities'],
    [{}, 'idle'],
  ])('%j: %s', (done, line) => {
    expect(workLine({ ...NO_WORK, ...done }, 60)).toBe(line);
  });
});
