import { describe, expect, it } from 'vitest';
import { forecastLines } from '../../src/client/forecast-text.js';
import { forecastRun } from '../../src/domain/forecast.js';
import { CODES_ROME, DEPARTEMENTS, REGION } from '../domain/worlds.js';

const TERRITORY = {
  regions: [{ code: REGION, libelle: 'Ile-de-France' }],
  departements: { [REGION]: DEPARTEMENTS },
  codesROME: CODES_ROME,
};

describe('forecastLines', () => {
  const counted = { [REGION]: 59_000 };
  const forecast = forecastRun({ plan: 'region', total: 60_000, territory: TERRITORY, counted });
  const { plan, residual, residualAtLeast } = forecast.calls;

  it('shows calls against the floor, the time, and where it splits', () => {
    const seconds = { plan: 70, residual: 72, residualAtLeast: 4 };
    const text = forecastLines({ ...forecast, spent: 23 }, { applications: 2, rate: 3, seconds }).join('\n');
    expect(text).toContain(
      `PLAN region: ${plan + residualAtLeast} to ${plan + residual} calls for 60 000 offers`,
    );
    expect(text).toContain(`${(plan / 400).toFixed(3)} of the floor 400`);
    expect(text).toContain('1 min 14 s to 2 min 22 s with 2 applications at 3 calls/s each');
    expect(text).toContain('Ile-de-France: 59 000 offers');
    expect(text).toMatch(/sets of ROME codes: .*75 \(/);
    expect(text).toContain('23 calls to say so');
  });

  it('shows that regions which were chosen are read by creation date', () => {
    const chosen = {
      plan: 'region',
      total: 60_000,
      territory: TERRITORY,
      counted,
      regions: [REGION],
    } as const;
    const text = forecastLines({ ...forecastRun(chosen), spent: 6 }, { applications: 2, rate: 3 }).join('\n');
    expect(text).toContain('by creation date      Ile-de-France: 59 000 offers');
    expect(text).not.toContain('by departement');
  });

  it('says that it cannot know the time without a limit', () => {
    const lines = forecastLines(
      { ...forecast, spent: 23 },
      { applications: 2, rate: Number.POSITIVE_INFINITY },
    );
    expect(lines.join('\n')).toContain('the rate is not limited');
  });
});
