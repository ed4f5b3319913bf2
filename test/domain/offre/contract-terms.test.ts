import { describe, expect, it } from 'vitest';
import { toContractTerms } from '../../../src/domain/offre/contract-terms.js';

describe('the experience that an offer asks for', () => {
  it.each([
    ['Débutant accepté', 'D', 0],
    ['Débutant accepté - si motivé', undefined, 0],
    ['Débutant accepté (3 ans)', 'D', 0],
    ['1 An(s)', 'E', 12],
    ['Expérience exigée de 3 An(s)', 'E', 36],
    ['Expérience souhaitée de 2 An(s)', 'S', 24],
    ['Expérience exigée de 84 Mois', 'E', 84],
    ['6 mois - en vente', 'E', 6],
    ['1 an - en secrétariat', 'E', 12],
    ['4 ans', 'E', 48],
    ['2 An(s) - 1 à 3 ans sur le poste', 'E', 24],
    ['Expérience exigée', 'E', undefined],
    ['Expérience souhaitée', 'S', undefined],
    ['90 An(s)', 'E', undefined],
    [undefined, undefined, undefined],
    [12, null, undefined],
  ])('%s is %s, so %s months', (experienceLibelle, experienceExige, months) => {
    expect(toContractTerms({ experienceLibelle, experienceExige }).experienceMois).toBe(months);
  });
});

describe('the length of a contract', () => {
  it.each([
    ['CDD - 12 Mois', 365],
    ['Contrat à durée déterminée - 1 Mois', 30],
    ['Mission intérimaire - 15 Jour(s)', 15],
    ['Intérim - 18 Mois', 548],
    ['Contrat travail saisonnier - 6 Mois', 183],
    ['CDD - 2 Semaine(s)', 14],
    ['CDD - 2 An(s)', 731],
    ['Mission intérimaire - 0 Mois', undefined],
    ['CDD - 999 Mois', undefined],
    ['CDI', undefined],
    ['Contrat à durée indéterminée', undefined],
    ['Profession libérale', undefined],
    [null, undefined],
  ])('%s is %s days', (typeContratLibelle, days) => {
    expect(toContractTerms({ typeContratLibelle }).dureeJours).toBe(days);
  });
});

describe('the times of work', () => {
  it.each([
    [{ dureeTravailLibelle: '35H Travail de nuit' }, { nuit: true }],
    [{ dureeTravailLibelle: '24H\nTravail le week-end' }, { weekend: true }],
    [{ dureeTravailLibelle: 'Travail dimanche et jours fériés' }, { weekend: true }],
    [
      { contexteTravail: { horaires: ['35H/semaine\nTravail le samedi', 'Travail de nuit'] } },
      { nuit: true, weekend: true },
    ],
    [{ dureeTravailLibelle: '35H Travail en journée', contexteTravail: { horaires: [] } }, {}],
    [{ contexteTravail: { horaires: 'Travail de nuit' } }, {}],
    [{ contexteTravail: null }, {}],
    [{ dureeTravailLibelle: 'Travail de minuit à six' }, {}],
  ])('%j', (offre, expected) => {
    expect(toContractTerms(offre)).toEqual(expected);
  });
});
