import { describe, expect, it } from 'vitest';
import { describeFailure, describeRun, type RunDetails, titleOf } from '../../src/domain/run-details.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { certificateOf } from './certificates.js';

const AT = '2026-11-27T02:14:05.123Z';
const details: RunDetails = {
  title: titleOf({ plan: 'verified', mode: 'full' }, 'schedule moisson-daily'),
  phase: 'collecting',
  total: 20_000,
  tally: { ...EMPTY_TALLY, calls: 42 },
  control: { paused: false },
  before: { calls: 3, children: 0 },
  parts: [{ label: 'France 1' }],
  regions: [],
};
const linesOf = (change: Partial<RunDetails>) => describeRun({ ...details, ...change }).split('\n');

describe('what the web UI shows of a run', () => {
  it('begins with what it is and who started it', () => {
    expect(linesOf({})[0]).toBe("Offres d'emploi · plan verified · started by schedule moisson-daily");
    expect(titleOf({ plan: 'national', mode: 'incremental' }, 'temporal')).toBe(
      "Offres d'emploi · incremental · started by temporal",
    );
  });

  it('knows nothing at the start, and shows no bar of it', () => {
    expect(linesOf({ phase: 'opening', total: 0, parts: [] }).slice(1)).toEqual([
      '',
      '**opening**',
      '- 42 calls',
    ]);
  });

  it('shows share, time left and pace of what it has seen', () => {
    const lines = linesOf({ look: { at: AT, seen: 5_000, pace: 150 } });
    expect(lines[2]).toBe(
      '**collecting** █████░░░░░░░░░░░░░░░ 25 % · about 1 min 40 s left · 150 offers/s · 5 000 of 20 000 offers',
    );
    expect(lines).toContain('- as of 02:14:05 UTC');
  });

  it('never shows more than all of it', () => {
    expect(linesOf({ look: { at: AT, seen: 47_651, pace: 1 } })[2]).toBe(
      `**collecting** ${'█'.repeat(20)} 100 % · 1 offers/s · 20 000 of 20 000 offers`,
    );
  });

  it('promises no time while it is paused, and says what goes on with it', () => {
    const lines = linesOf({
      control: { paused: true, rate: 0.5 },
      look: { at: AT, seen: 5_000, pace: 150 },
      regions: [{ libelle: 'Bretagne', total: 1_000, seen: 250, pace: 5 }],
    });
    expect(lines.join('\n')).not.toMatch(/left|offers\/s/);
    expect(lines).toContain('- **paused**: `npx moisson resume`, or the signal `resume`, goes on with it');
    expect(lines).toContain('- rate set to 0.5');
  });

  it('says since when it waits for Elasticsearch, and promises nothing meanwhile', () => {
    const lines = linesOf({ look: { at: AT, seen: 5_000, pace: 150, awaySince: AT } });
    expect(lines.join('\n')).not.toContain('left');
    expect(lines).toContain(
      '- **waiting for Elasticsearch** since 02:14:05 UTC: pages that were read are kept',
    );
  });

  it.each([
    [
      { total: 1_000, seen: 250, pace: 5 },
      '- █████░░░░░░░░░░░░░░░ Bretagne: 25 % of 1 000 · 5.0 offers/s · 2 min 30 s left',
    ],
    [{ total: 1_000, seen: 0 }, `- ${'░'.repeat(20)} Bretagne: 0 % of 1 000`],
    [{ total: 1_000, seen: 1_001, pace: 12 }, `- ${'█'.repeat(20)} Bretagne: 100 % of 1 000 · 12 offers/s`],
    [{ total: 0, seen: 321, pace: 1 }, '- Bretagne: 321 offers · 1.0 offers/s'],
  ])('has a line for a region: %j', (region, line) => {
    expect(linesOf({ regions: [{ libelle: 'Bretagne', ...region }] })).toContain(line);
  });

  it('counts the parts of the phase alone, each with the offers that it saw', () => {
    const lines = linesOf({
      phase: 'verifying',
      before: { calls: 130, children: 1, collected: 19_998 },
      parts: [
        { label: 'France 1', ended: { total: 20_000, seen: 19_998 } },
        { label: 'Corse', ended: { total: 300 } },
        { label: 'Bretagne' },
      ],
    });
    expect(lines[2]).toBe('**verifying**');
    expect(lines).toContain('- 19 998 of 20 000 offers collected');
    expect(lines).toContain('- ██████████░░░░░░░░░░ 1 of 2 parts done, 42 calls by parts that are done');
    expect(lines).toContain('- Corse: 300 offers');
    expect(lines.join('\n')).not.toContain('France 1');
  });

  it('names no region twice', () => {
    const lines = linesOf({
      parts: [{ label: 'Corse', ended: { total: 59, seen: 59 } }],
      regions: [{ libelle: 'Corse', total: 59, seen: 59 }],
    });
    expect(lines.filter((line) => line.includes('Corse'))).toEqual([
      `- ${'█'.repeat(20)} Corse: 100 % of 59`,
    ]);
  });

  it('ends with the verdict and its figures', () => {
    const lines = linesOf({ certificate: certificateOf({}) });
    expect(lines[2]).toMatch(/^\*\*PROVEN: .*\*\*$/);
    expect(lines.join('\n')).toContain('offers collected');
    expect(lines.join('\n')).not.toContain('collecting');
  });

  it('of a run without a certificate ends with the reason', () => {
    expect(describeFailure('t', 'failed', 'No credentials.')).toBe('t\n\n**FAILED**: No credentials.');
  });
});
