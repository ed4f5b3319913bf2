import { describe, expect, it } from 'vitest';
import { communeOfOffre, toCommuneFacts } from '../../../src/domain/offre/commune-facts.js';
import { toPlace } from '../../../src/domain/offre/place.js';

function facts(lieuTravail: Readonly<Record<string, unknown>>) {
  const place = toPlace(lieuTravail);
  return toCommuneFacts(communeOfOffre(lieuTravail, place), place);
}

describe('the commune of an offer', () => {
  it('adds what INSEE says of it', () => {
    expect(facts({ libelle: '42 - ST ETIENNE', commune: '42218', codePostal: '42000' })).toEqual({
      communeActuelle: '42218',
      communeNom: 'Saint-Étienne',
      epci: '244200770',
      population: expect.any(Number),
      precision: 'commune',
    });
  });

  it.each([
    ['75 - PARIS 17', '75117', '75017', '75056'],
    ['69 - Lyon 4e Arrondissement', '69384', '69004', '69123'],
    ['13 - MARSEILLE 05', '13205', '13005', '13055'],
    ['13', '13055', undefined, '13055'],
    ['49 - LA POMMERAYE', '49244', '49620', '49244'],
    ['14 - VIRE', '14762', '14500', '14762'],
    ['35 - RENNES', '35238', '35064', '35238'],
  ])('is the one of today: %s, %s %s', (libelle, commune, codePostal, now) => {
    expect(facts({ libelle, commune, codePostal })).toMatchObject({
      communeActuelle: now,
      precision: 'commune',
    });
  });

  it.each([
    ['974 - ST PIERRE', '97410', '97416'],
    ['974 - Saint-Gilles-les-Bains', '97434', '97415'],
    ['974 - Plaine des Cafres', '97418', '97422'],
    ['974 - CILAOS (PALMISTE ROUGE)', '97413', '97424'],
    ['33 - Pessac', '33600', '33318'],
    ['33 - PESSAC', undefined, '33318'],
    ['75 - PARIS 12', '75012', '75056'],
    ['69 - LYON CEDEX 03', '69433', '69123'],
    ['13 - Marseille 2e Arrondissement', '13002', '13055'],
    ['38 - GRENOBLE CEDEX 9', '38041', '38185'],
    ['03 - ST MARTIN D ESTREAUX', '42620', undefined],
    ['03 - SAIL LES BAINS', undefined, undefined],
    ['31330 GRENADE', undefined, '31232'],
    // Two communes of the Gironde are called so.
    ['33 - SALLES', '33770', '33498'],
    ['33 - SALLES', '33350', '33499'],
    ['33 - SALLES', undefined, undefined],
  ])('is found by label and postal code: %s, %s', (libelle, codePostal, expected) => {
    expect(facts({ libelle, codePostal }).communeActuelle).toBe(expected);
  });

  it.each([
    ['a postal code alone, of one commune', '974 - Secteur nord', '97490'],
    ['a postal code alone, of several', '31 - Autour du lac', '31290'],
    ['a label against its postal code', '974 - ST DENIS', '97438'],
    ['a postal code and a departement', '974 - LA REUNION', '97410'],
  ])('is not found by %s', (_, libelle, codePostal) => {
    const found = facts({ libelle, codePostal });
    expect(found).not.toHaveProperty('communeActuelle');
    expect(found).not.toHaveProperty('population');
    expect(found.precision).toBe('departement');
  });

  it.each([
    ['31 - Haute Garonne', 'departement'],
    ['Occitanie', 'region'],
    ['France', 'france'],
    ['Québec Canada', 'etranger'],
    ['Partout', 'inconnu'],
  ])('is nothing for %s, whose precision is %s', (libelle, precision) => {
    expect(facts({ libelle })).toEqual({ precision });
  });

  it('is not made up from a code that INSEE does not know', () => {
    expect(facts({ libelle: '31 - TOULOUSE', commune: '31999' })).toEqual({ precision: 'departement' });
  });
});
