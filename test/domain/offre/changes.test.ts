import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../src/domain/exact-json.js';
import { changedFields, shortChanges } from '../../../src/domain/offre/changes.js';

const OFFRE = {
  id: '1',
  intitule: 'Boulanger',
  description: 'Un texte',
  contact: { nom: 'Mme Témoin' },
  agence: { courriel: 'a@example.invalid' },
  lieuTravail: { libelle: '31 - TOULOUSE', commune: '31555' },
  salaire: { libelle: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12.0 mois' },
  typeContrat: 'CDD',
  competences: [{ code: '1', libelle: 'Pétrir' }],
  nombrePostes: 1,
  alternance: false,
};

describe('the fields that have changed', () => {
  it.each([
    ['nothing', {}, []],
    ['a title', { intitule: 'Boulangère' }, ['intitule']],
    ['a contact, by its name alone', { contact: { nom: 'M. Autre' } }, ['contact']],
    ['a contact that is gone', { contact: undefined }, ['contact']],
    ['an agency', { agence: { courriel: 'b@example.invalid' } }, ['agence']],
    [
      'parts of a place',
      { lieuTravail: { libelle: 'x', commune: 'y' } },
      ['lieuTravail.commune', 'lieuTravail.libelle'],
    ],
    ['a place that is no object any more', { lieuTravail: 'Toulouse' }, ['lieuTravail']],
    ['one skill more', { competences: [{ code: '1', libelle: 'Pétrir' }, { code: '2' }] }, ['competences']],
    ['the order of keys, which says nothing', { competences: [{ libelle: 'Pétrir', code: '1' }] }, []],
    ['an attribute that is new', { nouveau: null }, ['nouveau']],
    ['a list for a value', { typeContrat: ['CDD'] }, ['typeContrat']],
  ])('%s', (_, change, fields) => {
    expect(changedFields(OFFRE, { ...OFFRE, ...change })).toEqual(fields);
  });

  it('are those of numbers to the last digit', () => {
    const numbered = (digits: string) => parseExact(`{"n":${digits}}`) as Record<string, unknown>;
    expect(changedFields(numbered('9007199254740993'), numbered('9007199254740993'))).toEqual([]);
    expect(changedFields(numbered('9007199254740993'), numbered('9007199254740995'))).toEqual(['n']);
    expect(changedFields(numbered('9007199254740993'), numbered('1'))).toEqual(['n']);
  });
});

describe('the short values that have changed', () => {
  it.each([
    ['a code', { typeContrat: 'CDI' }, { avant: { typeContrat: 'CDD' }, apres: { typeContrat: 'CDI' } }],
    ['a code that is gone', { typeContrat: undefined }, { avant: { typeContrat: 'CDD' } }],
    [
      'a commune',
      { lieuTravail: { commune: '75056' } },
      { avant: { commune: '31555' }, apres: { commune: '75056' } },
    ],
    ['yes and no', { alternance: true }, { avant: { alternance: false }, apres: { alternance: true } }],
    ['posts', { nombrePostes: 3 }, { avant: { nombrePostes: 1 }, apres: { nombrePostes: 3 } }],
    [
      'pay that rises',
      { salaire: { libelle: 'Annuel de 31000.0 Euros à 36000.0 Euros sur 12.0 mois' } },
      {
        avant: { salaireMin: 30_000, salaireMax: 34_000 },
        apres: { salaireMin: 31_000, salaireMax: 36_000 },
        variationSalaire: 1_500,
      },
    ],
    ['pay that is said no more', { salaire: {} }, { avant: { salaireMin: 30_000, salaireMax: 34_000 } }],
    [
      'no text, contact or agency',
      { intitule: 'x', description: 'y', contact: {}, agence: {}, competences: [] },
      {},
    ],
    [
      'no text in the place of a code',
      { typeContrat: 'Appelez Mme Témoin au 01 02 03 04 05' },
      { avant: { typeContrat: 'CDD' } },
    ],
    [
      'no address in the place of a code',
      { typeContrat: 'a@example.invalid' },
      { avant: { typeContrat: 'CDD' } },
    ],
    ['no number that is none', { nombrePostes: 1e300 }, { avant: { nombrePostes: 1 } }],
    [
      'nothing of odd types',
      { salaire: 3, lieuTravail: null, alternance: 'oui' },
      {
        avant: { commune: '31555', alternance: false, salaireMin: 30_000, salaireMax: 34_000 },
      },
    ],
  ])('%s', (_, change, expected) => {
    expect(shortChanges(OFFRE, { ...OFFRE, ...change })).toEqual(expected);
  });
});
