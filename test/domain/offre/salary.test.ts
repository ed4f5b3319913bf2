import { describe, expect, it } from 'vitest';
import { toSalaire } from '../../../src/domain/offre/salary.js';

describe('salaries', () => {
  it.each([
    ['Mensuel de 3500,00 Euros sur 12 mois', 'mensuel', 3500, 3500, 42_000, 42_000],
    ['Mensuel de 1890,00 Euros à 1900,00 Euros sur 13 mois', 'mensuel', 1890, 1900, 24_570, 24_700],
    ['Mensuel de 2000.0 Euros à 2100.0 Euros sur 12.0 mois', 'mensuel', 2000, 2100, 24_000, 25_200],
    ['Mensuel de 1764,00 Euros', 'mensuel', 1764, 1764, 21_168, 21_168],
    ['Horaire de 14.72 Euros sur 0.0 mois', 'horaire', 14.72, 14.72, 26_790.4, 26_790.4],
    ['Horaire de 12,00 Euros à 14,00 Euros', 'horaire', 12, 14, 21_840, 25_480],
    ['Annuel de 30000,00 Euros à 35000,00 Euros sur 12 mois', 'annuel', 30_000, 35_000, 30_000, 35_000],
    ['Annuel de 35000,00 Euros à 30000,00 Euros', 'annuel', 30_000, 35_000, 30_000, 35_000],
    ['Annuel de 40000 Euros à 50000 Euros sur 12 mois', 'annuel', 40_000, 50_000, 40_000, 50_000],
    ['Autre de 1839,76 Euros à 1935,31 Euros', 'autre', 1839.76, 1935.31, undefined, undefined],
    ['De 20000,00 Euros à 20000,00 Euros', 'autre', 20_000, 20_000, undefined, undefined],
    // Mistakes of the label: an hourly amount called yearly, a yearly one called monthly, a zero too many.
    ['Annuel de 40,00 Euros à 45,00 Euros', 'annuel', 40, 45, undefined, undefined],
    [
      'Mensuel de 45000.0 Euros à 55000.0 Euros sur 12.0 mois',
      'mensuel',
      45_000,
      55_000,
      undefined,
      undefined,
    ],
    ['Annuel de 45000,00 Euros à 550000,00 Euros', 'annuel', 45_000, 550_000, undefined, undefined],
  ])('%s', (libelle, periode, min, max, annuelMin, annuelMax) => {
    expect(toSalaire(libelle)).toEqual({
      periode,
      min,
      max,
      ...(annuelMin !== undefined && { annuelMin, annuelMax }),
    });
  });

  it.each([
    'Annuel de',
    'A négocier',
    '',
    'Mensuel de Euros',
    'Mensuel de 0,00 Euros',
    'Horaire de 12,00 Dollars',
  ])('%j says nothing', (libelle) => {
    expect(toSalaire(libelle)).toBeUndefined();
  });
});
