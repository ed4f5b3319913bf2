import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/france-travail/answer.js';
import { observationOf } from '../../src/france-travail/observation.js';

const SEARCH = { kind: 'search', parameters: {}, look: '12' } as const;
const answer = (status: number, body: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function offre(id: string, changes: object = {}) {
  return {
    id,
    intitule: 'Un titre secret',
    description: 'Un texte secret',
    dateCreation: '2026-11-20T09:30:00.123Z',
    dateActualisation: '2026-11-20T09:30:00.123Z',
    lieuTravail: { libelle: '31 - TOULOUSE' },
    romeCode: 'D1102',
    romeLibelle: 'Boulangerie',
    appellationlibelle: 'Boulanger',
    typeContrat: 'CDI',
    typeContratLibelle: 'CDI',
    natureContrat: 'Contrat travail',
    experienceExige: 'D',
    experienceLibelle: 'Débutant',
    entreprise: { nom: 'Société secrète' },
    contact: { nom: 'Mme Secrète' },
    salaire: {},
    alternance: false,
    origineOffre: { origine: '2', urlOrigine: 'https://secret.exemple', partenaires: [{ nom: 'SITE' }] },
    ...changes,
  };
}

describe('what is observed of an answer', () => {
  it('is the shape of a page, and no text of its offers', () => {
    const headers = {
      'content-range': 'offres 0-2/353',
      date: 'Fri, 20 Nov 2026 08:31:00 GMT',
      'x-ratelimit-replenish-rate-clientidlimiter': '10',
      'x-ratelimit-remaining-clientidlimiter': '9',
    };
    const resultats = [
      offre('12', { dateCreation: '2026-11-20T09:31:00.000Z' }),
      offre('19XYZ', { origineOffre: { origine: '2' }, description: 'x'.repeat(5_001), intitule: null }),
      offre('13', { dateCreation: '2026-11-20T09:29:00+01:00', lieuTravail: { libelle: 'Bretagne' } }),
    ];
    const observed = observationOf(answer(206, { resultats }, headers), SEARCH);
    expect(observed).toEqual({
      status: 206,
      range: 'offres 0-2/353',
      total: 353,
      body: 'page',
      headers: Object.keys(headers).sort().join(' '),
      limits: [['x-ratelimit-replenish-rate-clientidlimiter', '10']],
      date: '2026-11-20T08:31:00.000Z',
      page: {
        offres: 3,
        newestFirst: true,
        newest: '2026-11-20T09:31:00Z',
        oldest: '2026-11-20T09:29:00Z',
        origines: [0, 3, 0],
        originOneFirst: true,
        order: expect.stringMatching(/^[0-9a-f]+$/),
        lacking: ['intitule', 'origineOffre.urlOrigine'],
        oddIds: 1,
        oddStamps: 1,
        longDescriptions: 1,
        codesROME: ['D1102'],
        regionOnly: 1,
        board: 'SITE',
        picks: [
          { id: '19XYZ', second: '2026-11-20T09:30:00Z', hasMillis: true },
          { id: '13', second: '2026-11-20T09:29:00Z', hasMillis: false },
        ],
        attributes: expect.arrayContaining(['contact.nom', 'lieuTravail.libelle']),
        found: true,
      },
    });
    expect(JSON.stringify(observed)).not.toMatch(/secret|secrète|Boulang/i);
    const turned = observationOf(answer(206, { resultats: resultats.toReversed() }, headers), SEARCH);
    expect(turned.page?.newestFirst).toBe(false);
    expect(turned.page?.order).not.toBe(observed.page?.order);
  });

  it('tells both orders of origins', () => {
    const of = (...origines: unknown[]) =>
      observationOf(
        answer(200, {
          resultats: origines.map((origine, i) => offre(`${i}`, { origineOffre: { origine } })),
        }),
        SEARCH,
      ).page;
    expect(of('1', 1, '2', null)).toMatchObject({ origines: [2, 1, 1], originOneFirst: true });
    expect(of('2', '1')).toMatchObject({ originOneFirst: false });
  });

  it.each<[number, unknown, object]>([
    [400, { codeErreur: 'X', message: 'non' }, { body: 'error' }],
    [400, '<html>Request Rejected</html>', { body: 'other' }],
    [204, '', { body: 'empty' }],
    [200, [{ code: '11' }], { body: 'list', entries: 1 }],
    [200, { resultats: 'x' }, { body: 'other' }],
    [
      200,
      { resultats: [null, 3, { id: 4, dateCreation: {}, origineOffre: 'x', lieuTravail: [] }] },
      { body: 'page' },
    ],
  ])('takes %i %j as it is', (status, body, expected) => {
    expect(observationOf(answer(status, body), SEARCH)).toMatchObject({ status, ...expected });
  });

  it('is nothing where an answer of success was cut', () => {
    expect(() => observationOf(answer(200, '{"resultats":['), SEARCH)).toThrow(/not complete JSON/);
  });

  it('tells whether a single offer is the one that was asked for', () => {
    const ask = { kind: 'offre', id: '12' } as const;
    expect(observationOf(answer(200, offre('12')), ask)).toMatchObject({ body: 'offre', isAsked: true });
    expect(observationOf(answer(200, offre('13')), ask)).toMatchObject({ body: 'offre', isAsked: false });
  });

  it('stays small whatever the API sends', () => {
    const hostile = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`k${i}`, { a: 'x'.repeat(100) }]),
    );
    const headers = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`h${i}`, 'x'.repeat(500)]));
    const resultats = Array.from({ length: 150 }, (_, i) => ({
      ...hostile,
      id: `${i}`.repeat(400),
      romeCode: 'R'.repeat(99),
    }));
    const observed = observationOf(answer(206, { resultats }, headers), SEARCH);
    expect(JSON.stringify(observed).length).toBeLessThan(10_000);
  });
});
