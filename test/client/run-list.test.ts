import { describe, expect, it } from 'vitest';
import { runListLines, summaryOf } from '../../src/client/run-list.js';
import type { StoredRun } from '../../src/elasticsearch/index.js';

const NOW = new Date('2026-11-27T02:00:00.000Z');
const PROVEN: StoredRun = {
  id: '01a218e6-3296-7c4a-a5b1-598f8a363020',
  message: 'PROVEN: every offer',
  date_debut: '2026-11-26T17:27:49.123Z',
  date_fin: '2026-11-26T17:43:12.000Z',
  duree_totale: 923,
  statut: 'prouvee',
  plan: 'national',
  mode: 'full',
  workflowId: 'ingestion',
  declencheur: 'schedule moisson-daily',
  total_offres: 739_788,
  total_offres_collecte: 739_788,
  appels: 4_999,
};
const GAP: StoredRun = {
  ...PROVEN,
  id: '01a218e6-0000-7c4a-a5b1-598f8a363020',
  statut: 'lacune',
  mode: 'incremental',
  lacune: { nombre: 1_234, fenetres: ['w'] },
  declencheur: 'moisson run',
  total_offres_collecte: 300,
  appels: 12,
  duree_totale: 4,
};
const OPEN: StoredRun = {
  id: '01a218e7-0000-7c4a-a5b1-598f8a363020',
  message: 'Run in progress',
  date_debut: '2026-11-27T01:59:00.000Z',
  statut: 'en_cours',
  plan: 'verified',
  mode: 'full',
  workflowId: 'ingestion',
};

describe('a run of the list', () => {
  it('has its verdict, figures and who started it', () => {
    expect(summaryOf(PROVEN, NOW)).toEqual({
      run: PROVEN.id,
      workflowId: 'ingestion',
      startedAt: PROVEN.date_debut,
      endedAt: PROVEN.date_fin,
      plan: 'national',
      mode: 'full',
      verdict: 'proven',
      offers: 739_788,
      total: 739_788,
      calls: 4_999,
      duration: 923,
      startedBy: 'schedule moisson-daily',
    });
  });

  it.each([
    [PROVEN, undefined, 'proven'],
    [GAP, undefined, 'gap'],
    [{ ...OPEN, statut: 'echouee' as const }, undefined, 'failed'],
    [{ ...OPEN, statut: 'annulee' as const }, undefined, 'cancelled'],
    [OPEN, undefined, 'running'],
    [OPEN, 'running' as const, 'running'],
    [OPEN, 'was terminated' as const, 'lost'],
    [OPEN, 'failed' as const, 'lost'],
    [OPEN, 'unanswered' as const, 'unknown'],
    [OPEN, 'unknown' as const, 'unknown'],
  ])('%o, of which Temporal says %s, is %s', (run, execution, verdict) => {
    expect(summaryOf(run, NOW, execution).verdict).toBe(verdict);
  });

  it('lasts until now while it goes on, and nobody knows how long once it is lost', () => {
    expect(summaryOf(OPEN, NOW, 'running').duration).toBe(60);
    expect(summaryOf(OPEN, NOW, 'was terminated')).not.toHaveProperty('duration');
  });

  it('of an earlier version that says who started it in its certificate alone is read there', () => {
    const { declencheur: _, ...without } = PROVEN;
    expect(summaryOf({ ...without, certificat: { startedBy: 'temporal' } }, NOW).startedBy).toBe('temporal');
    expect(summaryOf(without, NOW)).not.toHaveProperty('startedBy');
  });

  it('that failed says why', () => {
    const failed: StoredRun = { ...OPEN, statut: 'echouee', message: 'No credentials.' };
    expect(summaryOf(failed, NOW).message).toBe('No credentials.');
  });
});

describe('the list', () => {
  const runs = [OPEN, PROVEN, GAP].map((run) => summaryOf(run, NOW));

  it('has a line per run under a heading', () => {
    expect(runListLines(runs)).toEqual(
      [
        'started (UTC)     plan         mode         verdict      offers  calls      duration  run            started by',
        '2026-11-27 01:59  verified     full         running                     1 min 00 s  01a218e7-0000',
        '2026-11-26 17:27  national     full         PROVEN      739 788  4 999  15 min 23 s  01a218e6-3296  schedule moisson-daily',
        '2026-11-26 17:27  incremental  incremental  GAP: 1 234      300     12           4 s  01a218e6-0000  moisson run',
      ].map((line) =>
        expect.stringMatching(new RegExp(`^${line.replace(/[()]/g, '\\$&').replace(/ +/g, ' +')}$`)),
      ),
    );
  });

  it.each([
    [80, ['started (UTC)', 'plan', 'verdict', 'offers', 'duration', 'run']],
    [120, ['started (UTC)', 'plan', 'verdict', 'offers', 'calls', 'duration', 'run', 'started by']],
    [40, ['started (UTC)', 'verdict', 'offers']],
  ])('in %i columns shows what matters most, and never more than fits', (columns, names) => {
    const lines = runListLines(runs, columns);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(lines[0]?.split(/ {2,}/)).toEqual(names);
  });

  it('holds no word of the index', () => {
    expect(runListLines(runs).join('\n')).not.toMatch(/lacune|prouvee|echouee|en_cours|annulee/);
  });

  it('says how to make the first run', () => {
    expect(runListLines([])).toEqual(['There is no run yet: `npx moisson run` starts one.']);
  });
});
