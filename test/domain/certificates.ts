import type { Certificate } from '../../src/domain/certificate.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

/** The certificate of a proven run over the whole country, changed where a test wants it so. */
export function certificateOf(change: Partial<Certificate> = {}): Certificate {
  return {
    run: 'r',
    workflowId: 'w',
    plan: 'region',
    mode: 'full',
    frozenAt: '2026-11-24T03:50:00Z',
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
    ...change,
  };
}
