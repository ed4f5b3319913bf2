import { describe, expect, it } from 'vitest';
import { probeJson, probeLines } from '../../src/client/probe-text.js';
import { PROBE_TEXTS } from '../../src/client/probe-texts.js';
import { inOrder } from '../../src/domain/probe/checks.js';
import type { ProbeReport } from '../../src/domain/probe/report.js';
import { ALL_CHECKS } from '../support/probing.js';

const REPORT: ProbeReport = {
  workflowId: 'probe',
  startedAt: '2026-11-27T09:00:00.000Z',
  endedAt: '2026-11-27T09:00:12.000Z',
  calls: 38,
  checked: inOrder(
    new Map([
      ['origins', { verdict: 'differs', seen: '1 + 2 = 3 / 9' }],
      ['upperBound', { verdict: 'differs', seen: '2026\u001b[2J' }],
      ['sortDate', { verdict: 'holds', seen: 'x' }],
    ]),
  ),
  totals: {},
  headers: [],
  limits: {},
  attributes: [],
  changed: [{ check: 'upperBound', before: 'holds', now: 'differs' }],
};

describe('the lines of a probe', () => {
  it('say of each assumption whether it holds, what was seen, and what Moisson does with it', () => {
    const lines = probeLines(REPORT, 'en');
    expect(lines.slice(0, 4)).toEqual([
      `Of ${ALL_CHECKS.length} assumptions, 1 hold, 2 do not, and ${ALL_CHECKS.length - 3} could not be told (38 calls).`,
      'Moisson relies on one that does not hold, marked with ✗: compare docs/api before the next run.',
      'One is told otherwise than by the probe before:',
      '  the upper bound of creation takes in its whole second: holds → DOES NOT HOLD',
    ]);
    expect(lines).toContain('✗ both origins add up to the whole: DOES NOT HOLD (1 + 2 = 3 / 9)');
    expect(lines).toContain(
      '! the upper bound of creation takes in its whole second: DOES NOT HOLD (2026\\u001b[2J)',
    );
    expect(lines).toContain('✓ sort=1 shows the newest creation date first: holds (x)');
    expect(lines).toContain('- answers tell the rate limit: could not be told');
    expect(lines.filter((line) => line.startsWith('    → '))).toHaveLength(ALL_CHECKS.length);
  });

  it('are written in French too, with as many lines', () => {
    const [english, french] = [probeLines(REPORT, 'en'), probeLines(REPORT, 'fr')];
    expect(french).toHaveLength(english.length);
    expect(french).toContain('✗ les deux origines font le tout: FAUX (1 + 2 = 3 / 9)');
    for (const check of ALL_CHECKS) {
      const { assumption, moisson } = PROBE_TEXTS.fr.checks[check];
      expect([assumption, moisson]).not.toContain('');
      expect(assumption).not.toBe(PROBE_TEXTS.en.checks[check].assumption);
    }
  });

  it('are for a program the same in every language', () => {
    expect(probeJson(REPORT)).toMatchObject({
      calls: 38,
      checked: expect.arrayContaining([
        {
          check: 'origins',
          relied: true,
          verdict: 'differs',
          seen: '1 + 2 = 3 / 9',
          assumption: 'both origins add up to the whole',
          moisson: expect.stringContaining('GAP'),
        },
      ]),
    });
  });
});
