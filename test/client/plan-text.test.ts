import { describe, expect, it } from 'vitest';
import { planLines } from '../../src/client/plan-text.js';
import { estimatePlan } from '../../src/domain/plan.js';
import { CODES_ROME, DEPARTEMENTS, REGION } from '../domain/worlds.js';

const TERRITORY = {
  regions: [{ code: REGION, libelle: 'Ile-de-France' }],
  departements: { [REGION]: DEPARTEMENTS },
  codesROME: CODES_ROME,
};

describe('planLines', () => {
  const counted = { [REGION]: 59_000 };
  const estimate = estimatePlan({ plan: 'region', total: 60_000, territory: TERRITORY, counted });
  const { plan, residual, residualAtLeast } = estimate.calls;

  it('shows calls against the floor, the time, and where it splits', () => {
    const seconds = { plan: 70, residual: 72, residualAtLeast: 4 };
    const text = planLines({ ...estimate, spent: 23 }, { applications: 2, rate: 3, seconds }).join('\n');
    expect(text).toContain(
      `PLAN region: ${plan + residualAtLeast} to ${plan + residual} calls for 60 000 offers`,
    );
    expect(text).toContain(`${(plan / 400).toFixed(3)} of the floor 400`);
    expect(text).toContain('1 min 14 s to 2 min 22 s with 2 applications at 3 calls/s each');
    expect(text).toContain('Ile-de-France: 59 000 offers');
    expect(text).toMatch(/sets of ROME codes: .*75 \(/);
    expect(text).toContain('23 calls to say so');
  });

  it('says that it cannot know the time without a limit', () => {
    const lines = planLines({ ...estimate, spent: 23 }, { applications: 2, rate: Number.POSITIVE_INFINITY });
    expect(lines.join('\n')).toContain('the rate is not limited');
  });
});
