import { describe, expect, it } from 'vitest';
import { certificate, type RunReport } from '../../src/domain/report.js';
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
});
