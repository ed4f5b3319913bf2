import { describe, expect, it } from 'vitest';
import { certificate, closuresWait, type RunReport } from '../../src/domain/report.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

const REPORT = {
  run: 'r',
  workflowId: 'w',
  plan: 'region',
  startedAt: '2026-11-24T03:00:00.000Z',
  endedAt: '2026-11-24T03:14:00.000Z',
  status: 'proven',
  missing: 0,
  gaps: [],
  totalAtStart: 740_000,
  totalAtEnd: 739_900,
  distinct: 740_000,
  refused: 0,
  tally: EMPTY_TALLY,
  collecting: EMPTY_TALLY,
  residual: EMPTY_TALLY,
  parts: [],
  closed: 0,
  refusals: [],
} as unknown as RunReport;

describe('the certificate', () => {
  it('says first how many offers Elasticsearch refused, and how to try them again', () => {
    const lines = certificate({ ...REPORT, refused: 3 });
    expect(lines[0]).toMatch(/^PROVEN: .*; 3 refused by Elasticsearch, kept in erreurs$/);
    expect(lines.filter((line) => line.includes('npx moisson replay'))).toHaveLength(1);
  });

  it('says nothing of it when there was none', () => {
    expect(certificate(REPORT).join('\n')).not.toMatch(/refused by Elasticsearch|erreurs/);
  });

  it('says it of a gap as well', () => {
    const gaps = [{ window: 'region=11', missing: 2, reason: 'why' }];
    const [line] = certificate({ ...REPORT, status: 'gap', missing: 2, gaps, refused: 1 });
    expect(line).toBe('GAP: 2 offers missing; 1 refused by Elasticsearch, kept in erreurs');
  });

  const row = (report: RunReport, name: string) =>
    certificate(report).find((line) => line.startsWith(`  ${name} `));

  it('says 100 % of the offers only where not one of them is missing', () => {
    expect(row(REPORT, 'offers collected')).toContain('740 000 distinct (100 %)');
    const less = { ...REPORT, distinct: 739_999 };
    expect(row(less, 'offers collected')).toContain('739 999 distinct (99.99 %)');
  });

  it('says why no offer was closed, and warns that those that are gone stay', () => {
    const closureRefusal = '9 of 10 open offers would close, more than the share of 0.5 that is allowed.';
    const lines = certificate({ ...REPORT, closureRefusal });
    expect(lines).toContain(`  closed                ${closureRefusal}`);
    expect(lines.filter((line) => line.includes('stay open in the index'))).toHaveLength(1);
  });

  it.each<[Partial<RunReport>, boolean]>([
    [{}, false],
    [{ closureRefusal: 'Too many.' }, true],
    [{ waitingFor: 'no-witness', waiting: 3 }, true],
    [{ waitingFor: 'above-share', waiting: 3 }, true],
    // The next run asks again by itself.
    [{ waitingFor: 'still-there', waiting: 3 }, false],
    [{ closureRefusal: 'Too many.', status: 'gap' }, false],
  ])('knows whether closures wait for a person: %j', (change, waits) => {
    expect(closuresWait({ ...REPORT, ...change })).toBe(waits);
  });
});
