import { describe, expect, it } from 'vitest';
import { progressBarLine, progressLine } from '../../src/client/progress-line.js';
import { runListLines, summaryOf } from '../../src/client/run-list.js';
import type { RunState } from '../../src/client/run-state.js';
import { certificateLines } from '../../src/domain/certificate.js';
import { languageOf } from '../../src/domain/language.js';
import { certificateOf } from '../domain/certificates.js';
import { READING } from './reading-state.js';

describe('the language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'fr-CA' }, 'fr'],
    [{ LANG: 'fro_XX' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_FR' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', MOISSON_LANG: 'en' }, 'en'],
    [{ LANG: 'en_US.UTF-8', MOISSON_LANG: 'fr' }, 'fr'],
    [{ LANG: 'fr_FR', MOISSON_LANG: '' }, 'fr'],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('in French', () => {
  it('progress says the same, and fits as well', () => {
    expect(progressBarLine(READING, 5.4, 79, 'fr')).toBe(
      '████░░░░░░ 42 % · encore 8 min 57 s · 5.4 appels/s · 311 020 sur 739 788 offres',
    );
    const checking: RunState = { ...READING, phase: 'verifying', parts: 18, partsEnded: 7 };
    expect(progressLine(checking, 5.4, 60, 'fr')).toBe(
      'régions contrôlées 7 sur 18 · 5.4 appels/s · 3 refus (429)',
    );
    expect(progressLine({ ...READING, control: { paused: true } }, 5.4, 79, 'fr')).toMatch(
      /^EN PAUSE · 42 % · /,
    );
  });

  it('the certificate has the same lines, each in its place, and no stored word', () => {
    const gap = certificateOf({
      status: 'gap',
      missing: 3,
      gaps: [{ window: 'w', missing: 3, reason: 'r' }],
      startedBy: 'moisson run',
      refused: 1,
    });
    for (const certificate of [certificateOf(), gap]) {
      const [english, french] = [certificateLines(certificate, 'en'), certificateLines(certificate, 'fr')];
      expect(french).toHaveLength(english.length);
      const figures = (line: string) => line.match(/\d+/g);
      expect(french.map(figures)).toEqual(english.map(figures));
      for (const line of french) expect(line).not.toMatch(/\b(offers|calls|closed|started|echouee|lacune)\b/);
    }
    expect(certificateLines(gap, 'fr')[0]).toBe(
      'GAP : il manque 3 offres; 1 refusées par Elasticsearch, gardées dans erreurs',
    );
    expect(certificateLines(gap, 'fr')[1]).toBe(
      '  à faire               un endroit: `npx moisson replay`, ou la collecte suivante, le relit',
    );
  });

  it('the list of runs has the same columns', () => {
    const run = summaryOf(
      {
        id: '01a218e6-3296-7c4a-a5b1-598f8a363020',
        message: '',
        date_debut: '2026-11-26T17:27:49.123Z',
        duree_totale: 923,
        statut: 'echouee',
        plan: 'national',
        mode: 'incremental',
        workflowId: 'ingestion',
      },
      new Date(),
    );
    expect(runListLines([run], 200, 'fr').map((line) => line.split(/ {2,}/))).toEqual([
      ['début (UTC)', 'plan', 'mode', 'verdict', 'offres', 'appels', 'durée', 'collecte', 'lancée par'],
      ['2026-11-26 17:27', 'incrémentale', 'incrémentale', 'échouée', '15 min 23 s', '01a218e6-3296'],
    ]);
    expect(runListLines([], 80, 'fr')[0]).toContain("Il n'y a pas encore de collecte");
  });
});
