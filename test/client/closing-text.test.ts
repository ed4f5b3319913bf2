import { describe, expect, it } from 'vitest';
import { askingLine, closingLines } from '../../src/client/closing-text.js';
import { watchAsking } from '../../src/client/watch-asking.js';
import type { ClosingReport } from '../../src/domain/closing-report.js';
import { bar } from '../../src/domain/progress.js';
import type { ClosingProgress } from '../../src/workflows/messages.js';

const REPORT: ClosingReport = {
  run: 'a-run',
  startedAt: '2026-11-25T03:00:00.000Z',
  open: 740_000,
  unseen: 30_000,
  sample: {
    usable: true,
    controls: 10,
    controlsThere: 10,
    asked: 150,
    gone: 148,
    hidden: 2,
    found: 0,
    unknown: 0,
  },
  closing: 148,
};
const ASKING = { offres: 30_000, calls: 30_176 };

describe('what a person is told of a closing', () => {
  it('by a sample: what would close, and how to close it', () => {
    expect(closingLines(REPORT)).toEqual([
      '148 of 30 000 unseen offers would close; nothing was written. `npx moisson close --apply` closes them.',
      '  proven run            a-run, of 2026-11-25T03:00',
      '  open offers           740 000, 30 000 of them not seen by it',
      '  asked for now         150 asked for by id: 148 gone, 2 still there',
    ]);
  });

  it('that would ask for each: how many calls, and how long', () => {
    const [headline, ...others] = closingLines({ ...REPORT, asking: { ...ASKING, seconds: 5_030 } });
    expect(headline).toBe(
      'To ask for each of 30 000 unseen offers takes up to 30 176 calls, about 1 h 23 min at the configured rate; nothing was written. `npx moisson close --ask-all --apply` asks, and closes those that are gone.',
    );
    expect(others.at(-1)).toBe('  a sample of them      150 asked for by id: 148 gone, 2 still there');
    expect(closingLines({ ...REPORT, asking: ASKING })[0]).toContain('30 176 calls; nothing was written');
  });

  it('that has asked for each: what they said', () => {
    const answers = { asked: 30_000, gone: 29_100, there: 890, unknown: 10 };
    const done = { closed: 29_099, erased: 29_000, waiting: 901 };
    expect(closingLines({ ...REPORT, done, asking: { ...ASKING, answers } })).toEqual([
      '29 099 offers are closed, 29 000 erased; 901 unseen offers stay open.',
      '  proven run            a-run, of 2026-11-25T03:00',
      '  open offers           740 000, 30 000 of them not seen by it',
      '  a sample of them      150 asked for by id: 148 gone, 2 still there',
      '  asked for by id       30 000 of 30 000: 29 100 gone, 890 still there, 10 without an answer (30 176 calls)',
    ]);
  });

  const stoppedBy = (stopped: NonNullable<ClosingReport['asking']>['stopped'] & object) =>
    closingLines({ ...REPORT, asking: { ...ASKING, stopped } }).at(-1);

  it('that has stopped: why, and what to do', () => {
    expect(stoppedBy({ reason: 'run-began', told: 'the run "today" has been running' })).toBe(
      '  stopped               the run "today" has been running. A run goes first: start the closing again after it.',
    );
    const controls = { asked: 10, there: 3, inventedThere: false };
    expect(stoppedBy({ reason: 'controls', controls, refusals: [] })).toBe(
      '  stopped               the API shows 3 of 10 offers that are there: what it says of single offers is no evidence. What was closed before stays closed. Try again later.',
    );
    const refusals = ['The API denies access to app-1 (403).'];
    const invented = { asked: 10, there: 10, inventedThere: true };
    expect(stoppedBy({ reason: 'controls', controls: invented, refusals })).toBe(
      '  stopped               the API does not say of an invented id that it is gone: what it says of single offers is no evidence. What was closed before stays closed. The API denies access to app-1 (403). Try again later.',
    );
  });
});

const PROGRESS: ClosingProgress = {
  offres: 30_000,
  answers: { asked: 10_000, gone: 9_000, there: 1_000, unknown: 0 },
  calls: 10_000,
  closed: 8_000,
  control: { paused: false },
};

describe('how far a closing has come', () => {
  it('is what was asked for, and the time that is left', () => {
    expect(askingLine(PROGRESS, 6)).toBe(
      'asked for 10 000 of 30 000 offers · 8 000 closed, 1 000 still there · 6.0 calls/s · about 55 min 33 s left',
    );
  });

  it('counts the second calls of those that are gone', () => {
    expect(askingLine({ ...PROGRESS, calls: 18_000 }, 6)).toContain('about 1 h 40 min left');
  });

  it('says that it is paused, has another rate, or lacks answers', () => {
    const answers = { asked: 0, gone: 0, there: 0, unknown: 3 };
    expect(askingLine({ ...PROGRESS, answers, calls: 0, control: { paused: true, rate: 5 } }, 0)).toBe(
      'PAUSED · asked for 0 of 30 000 offers · 8 000 closed, 0 still there · 3 without an answer · 0.0 calls/s · rate set to 5',
    );
  });

  it('is shown while it can be asked, and no more once the end has come', async () => {
    const end = new AbortController();
    const shown: string[] = [];
    const answers: (ClosingProgress | undefined)[] = [
      undefined,
      { ...PROGRESS, offres: 0 },
      PROGRESS,
      { ...PROGRESS, calls: 10_600 },
    ];
    const handle = {
      query: async () => {
        const next = answers.shift();
        if (answers.length === 0) setTimeout(() => end.abort(), 5);
        if (next === undefined) throw new Error('no worker');
        return next;
      },
    };
    const show = (line: (columns: number) => string) => void shown.push(line(120));
    await watchAsking(handle, { intervalMs: 20, show, say: () => {}, end: () => {} }, end.signal);
    for (const line of shown.slice(0, 2))
      expect(line.startsWith(`${bar(10_000, 30_000)} asked for 10 000`)).toBe(true);
    expect(shown[0]).toContain(' · 0.0 calls/s');
    expect(shown[1]).not.toContain(' · 0.0 calls/s');
  });
});
