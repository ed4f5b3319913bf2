import { describe, expect, it } from 'vitest';
import { toWorkHours } from '../../../src/domain/offre/work-hours.js';

describe('the hours of an offer', () => {
  it.each([
    ['35H\nTravail en journée', undefined, { heuresHebdo: 35, tempsPartiel: false }],
    ['35 H  Travail en journée', undefined, { heuresHebdo: 35, tempsPartiel: false }],
    ['37H30 Travail le samedi', 'Temps plein', { heuresHebdo: 37.5, tempsPartiel: false }],
    ['36H25 Autre', undefined, { heuresHebdo: 36.42, tempsPartiel: false }],
    ['28 heures', undefined, { heuresHebdo: 28, tempsPartiel: true }],
    ['20 h', undefined, { heuresHebdo: 20, tempsPartiel: true }],
    ['24H Travail le week-end', 'Temps plein', { heuresHebdo: 24, tempsPartiel: false }],
    ['temps partiel\nTravail en horaires fractionnés', undefined, { tempsPartiel: true }],
    ['Temps plein', undefined, { tempsPartiel: false }],
    [undefined, 'Temps partiel', { tempsPartiel: true }],
    ['Travail en journée', undefined, {}],
    ['Horaires annuels', undefined, {}],
    ['0H', undefined, {}],
    ['151H67', undefined, {}],
    ['35', undefined, {}],
    [35, 'autre', {}],
    ['', '', {}],
  ])('%j, %j', (dureeTravailLibelle, dureeTravailLibelleConverti, expected) => {
    expect(toWorkHours({ dureeTravailLibelle, dureeTravailLibelleConverti })).toEqual(expected);
  });
});
