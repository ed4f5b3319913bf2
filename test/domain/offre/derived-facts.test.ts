import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OffreBrute } from '../../../src/domain/offre/brute.js';
import { deriveFacts } from '../../../src/domain/offre/derived-facts.js';

describe('deriveFacts', () => {
  it('never throws, whatever the attributes hold', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 2 });
    const names =
      'lieuTravail salaire dateCreation intitule description romeCode codeNAF entreprise contexteTravail ' +
      'dureeTravailLibelle experienceLibelle langues formations';
    const offre = fc.record(Object.fromEntries(names.split(' ').map((name) => [name, anything])));
    const place = fc.record({
      libelle: fc.oneof(fc.string(), anything),
      commune: anything,
      codePostal: anything,
      latitude: anything,
      longitude: anything,
    });
    fc.assert(
      fc.property(fc.oneof(offre, fc.record({ lieuTravail: place })), (raw) => {
        expect(deriveFacts(raw as OffreBrute)).toMatchObject({
          lieu: expect.any(String),
          geo: expect.any(String),
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('puts every fact in its place', () => {
    const lieuTravail = { libelle: '31 - TOULOUSE', commune: '31555', latitude: 1.434, longitude: 43.604 };
    const offre = {
      intitule: 'Boulanger (H/F)',
      description: 'Télétravail possible deux jours par semaine.',
      dateCreation: '2026-07-15T10:00:00Z',
      dateActualisation: '2026-07-15T10:00:00Z',
      lieuTravail,
      salaire: { libelle: 'Annuel de 30000,00 Euros', commentaire: 'brut' },
      romeCode: 'D1102',
      codeNAF: '10.71C',
      entreprise: { nom: 'Le Fournil SARL', url: 'https://www.fournil.example/jobs' },
      typeContratLibelle: 'CDD - 12 Mois',
      experienceLibelle: '2 An(s)',
      dureeTravailLibelle: '35H Travail le week-end',
      dureeTravailLibelleConverti: 'Temps plein',
      contexteTravail: { horaires: ['Travail de nuit'] },
      langues: [{ libelle: 'Anglais', exigence: 'E' }],
    };
    expect(deriveFacts(offre)).toEqual({
      commune: '31555',
      departement: '31',
      origineDepartement: 'commune',
      region: '76',
      lieu: 'commune',
      communeActuelle: '31555',
      communeNom: 'Toulouse',
      epci: '243100518',
      population: 514_819,
      precision: 'commune',
      localisation: { lat: 43.604, lon: 1.434 },
      geo: 'permutee',
      heuresHebdo: 35,
      tempsPartiel: false,
      experienceMois: 24,
      dureeJours: 365,
      nuit: true,
      weekend: true,
      salaire: {
        source: 'libelle',
        periode: 'annuel',
        min: 30_000,
        max: 30_000,
        confiance: 'sure',
        annuelMin: 30_000,
        annuelMax: 30_000,
        verseMin: 30_000,
        verseMax: 30_000,
        brutNet: 'brut',
      },
      rome: { code: 'D1102', libelle: 'Boulanger / Boulangère', domaine: 'D11', grandDomaine: 'D' },
      naf: { code: '10.71C', version: 'rev2', section: 'C' },
      employeur: { cle: 'le fournil', domaine: 'fournil.example' },
      teletravail: { niveau: 'partiel', mots: 'Télétravail possible deux jours par semaine' },
      exigences: { langues: ['Anglais|E'] },
      doublons: { annonce: expect.any(Number), texte: expect.any(Number) },
      dateCreation: '2026-07-15T08:00:00.000Z',
    });
  });

  it('gives one job on two boards one key, and another place another one', () => {
    const job = (commune: string, nom: string) =>
      deriveFacts({
        intitule: 'Boulanger (H/F)',
        description: 'Préparation des pains.',
        lieuTravail: { libelle: 'A TOWN', commune },
        entreprise: { nom },
      }).doublons;
    expect(job('31555', 'ONE')).toEqual(job('31555', 'OTHER'));
    // An arrondissement is the place that its city is.
    expect(job('69383', 'ONE')).toEqual(job('69123', 'ONE'));
    expect(job('33063', 'ONE')?.annonce).not.toBe(job('31555', 'ONE')?.annonce);
    expect(job('33063', 'ONE')?.texte).toBe(job('31555', 'ONE')?.texte);
  });

  it('says that it knows nothing of an empty offer', () => {
    expect(deriveFacts({})).toEqual({ lieu: 'inconnu', precision: 'inconnu', geo: 'absente' });
  });
});
