import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPay } from '../../../src/domain/offre/pay.js';

const pay = (libelle: unknown, hours = {}) => toPay({ libelle }, hours);

describe('the pay in a label', () => {
  it.each([
    ['Mensuel de 3520,00 Euros sur 12 mois', 'mensuel', 3520, 3520, 42_240, 42_240],
    ['Mensuel de 1910,00 Euros à 2120,00 Euros sur 13 mois', 'mensuel', 1910, 2120, 24_830, 27_560],
    ['Mensuel de 2050.0 Euros à 2150.0 Euros sur 12.0 mois', 'mensuel', 2050, 2150, 24_600, 25_800],
    ['Mensuel de 13500.0 Euros à 14500.0 Euros', 'mensuel', 13_500, 14_500, 162_000, 174_000],
    ['Horaire de 14.77 Euros sur 0.0 mois', 'horaire', 14.77, 14.77, 26_881.4, 26_881.4],
    ['Horaire de 12,10 Euros à 14,10 Euros', 'horaire', 12.1, 14.1, 22_022, 25_662],
    ['Annuel de 31000,00 Euros à 36000,00 Euros sur 13 mois', 'annuel', 31_000, 36_000, 31_000, 36_000],
    ['Annuel de 36000 Euros à 31000 Euros', 'annuel', 31_000, 36_000, 31_000, 36_000],
    ['Annuel de 7100.0 Euros à 23100.0 Euros', 'annuel', 7_100, 23_100, 7_100, 23_100],
    ['Annuel de 250000,00 Euros', 'annuel', 250_000, 250_000, 250_000, 250_000],
  ])('%s is sure', (libelle, periode, min, max, annuelMin, annuelMax) => {
    expect(pay(libelle)).toEqual({
      source: 'libelle',
      periode,
      min,
      max,
      confiance: 'sure',
      annuelMin,
      annuelMax,
    });
  });

  it.each([
    ['Mensuel de 29500.0 Euros à 41500.0 Euros sur 12.0 mois', 'annuel', 29_500, 41_500],
    ['Mensuel de 33000.0 Euros sur 12.0 mois', 'annuel', 33_000, 33_000],
    ['Mensuel de 12,05 Euros à 14,10 Euros', 'horaire', 21_931, 25_662],
    ['Annuel de 2150.0 Euros', 'mensuel', 25_800, 25_800],
    ['Annuel de 1950,00 Euros à 2250,00 Euros', 'mensuel', 23_400, 27_000],
    ['Annuel de 13,20 Euros', 'horaire', 24_024, 24_024],
    ['Horaire de 2150,00 Euros', 'mensuel', 25_800, 25_800],
    ['Autre de 12,10 Euros à 13,40 Euros', 'horaire', 22_022, 24_388],
    ['Autre de 31000,00 Euros à 41000,00 Euros', 'annuel', 31_000, 41_000],
    ['De 1875,00 Euros à 2075,00 Euros', 'mensuel', 22_500, 24_900],
    ['De 24500,00 Euros à 24500,00 Euros', 'annuel', 24_500, 24_500],
  ])('%s is corrected: %s', (libelle, periodeComprise, annuelMin, annuelMax) => {
    expect(pay(libelle)).toMatchObject({ confiance: 'corrigee', periodeComprise, annuelMin, annuelMax });
  });

  it.each([
    ['a range too wide', 'Annuel de 39000,00 Euros à 390000,00 Euros', 39_000, 390_000],
    ['too little for full time', 'Mensuel de 620.0 Euros à 1150.0 Euros', 7_440, 13_800],
    ['too little an hour', 'Horaire de 6,20 Euros', 11_284, 11_284],
    ['too much a year', 'Annuel de 490000,00 Euros', 490_000, 490_000],
    ['too much at its upper end', 'Annuel de 200000,00 Euros à 250000,01 Euros', 200_000, 250_000.01],
    ['too much an hour', 'Horaire de 149,00 Euros', 271_180, 271_180],
    ['too much in its months', 'Mensuel de 14500,00 Euros sur 18 mois', 261_000, 261_000],
  ])('%s is doubtful: %s', (_, libelle, annuelMin, annuelMax) => {
    const found = pay(libelle);
    expect(found).toMatchObject({ confiance: 'douteuse', annuelMin, annuelMax });
    expect(found).not.toHaveProperty('periodeComprise');
  });

  it.each([
    ['thousands a year or euros an hour', 'Annuel de 29.0 Euros à 36.0 Euros'],
    ['the same, monthly', 'Mensuel de 26,00 Euros à 33,00 Euros'],
    ['two periods', 'Annuel de 2100,00 Euros à 27000,00 Euros'],
    ['no period', 'Mensuel de 361.20 Euros à 377.0 Euros sur 12 mois'],
    ['a digit too many', 'Annuel de 46000,00 Euros à 560000,00 Euros'],
    ['a price of a day', 'Autre de 340,00 Euros'],
  ])('%s has no yearly amounts: %s', (_, libelle) => {
    const found = pay(libelle);
    expect(found).toMatchObject({ confiance: 'aucune', max: expect.any(Number) });
    expect(found).not.toHaveProperty('annuelMax');
    expect(found).not.toHaveProperty('annuelMin');
  });

  it('takes 0 for not said', () => {
    const found = pay('Mensuel de 0,00 Euros à 2100,00 Euros');
    expect(found).toMatchObject({ max: 2100, annuelMax: 25_200, confiance: 'sure' });
    expect(found).not.toHaveProperty('min');
    expect(found).not.toHaveProperty('annuelMin');
    expect(pay('Mensuel de 0.0 Euros')).toBeUndefined();
  });

  it.each(['Annuel de', 'A négocier', '', 'Mensuel de Euros', 'Horaire de 12,00 Dollars', null, 12])(
    '%j says nothing',
    (libelle) => {
      expect(pay(libelle)).toBeUndefined();
    },
  );
});

describe('the pay of the hours that an offer asks for', () => {
  it.each([
    [
      'an hourly one',
      'Horaire de 12,00 Euros',
      { heuresHebdo: 24, tempsPartiel: true },
      21_840,
      14_976,
      'sure',
    ],
    ['39 hours', 'Horaire de 12,00 Euros', { heuresHebdo: 39, tempsPartiel: false }, 21_840, 24_336, 'sure'],
    [
      'full time',
      'Mensuel de 2100,00 Euros',
      { heuresHebdo: 39, tempsPartiel: false },
      25_200,
      25_200,
      'sure',
    ],
    [
      'part-time pay',
      'Mensuel de 1100,00 Euros',
      { heuresHebdo: 20, tempsPartiel: true },
      23_100,
      13_200,
      'corrigee',
    ],
    [
      'pay of full time',
      'Mensuel de 2100,00 Euros',
      { heuresHebdo: 28, tempsPartiel: true },
      25_200,
      20_160,
      'douteuse',
    ],
  ])('%s: %s', (_, libelle, hours, annuelMax, verseMax, confiance) => {
    expect(pay(libelle, hours)).toMatchObject({
      annuelMin: annuelMax,
      annuelMax,
      verseMin: verseMax,
      verseMax,
      confiance,
    });
  });

  it.each([
    ['an hourly one', 'Horaire de 149,00 Euros', { heuresHebdo: 20, tempsPartiel: true }, 271_180, 154_960],
    [
      'an annual one',
      'Annuel de 260000,00 Euros',
      { heuresHebdo: 39, tempsPartiel: false },
      260_000,
      260_000,
    ],
  ])('is doubtful with pay that no full-time year has: %s', (_, libelle, hours, annuelMax, verseMax) => {
    expect(pay(libelle, hours)).toMatchObject({ annuelMax, verseMax, confiance: 'douteuse' });
  });

  it('is absent without the hours, or where they cannot belong to the amounts', () => {
    expect(pay('Mensuel de 2100,00 Euros', { tempsPartiel: false })).not.toHaveProperty('verseMax');
    for (const hours of [{ tempsPartiel: true }, { heuresHebdo: 2, tempsPartiel: true }]) {
      const found = pay('Mensuel de 1500,00 Euros', hours);
      expect(found).toMatchObject({ annuelMax: 18_000, confiance: 'douteuse' });
      expect(found).not.toHaveProperty('verseMax');
    }
  });
});

describe('the pay in a comment', () => {
  it.each([
    ['35 - 40 k€ brut annuel', 'annuel', 35_000, 40_000, 'annuelMax', 40_000, 'brut'],
    ['35/40K€', 'annuel', 35_000, 40_000, 'annuelMax', 40_000, undefined],
    [
      'Entre 32000 et 38 000 euros bruts par an selon profil',
      'annuel',
      32_000,
      38_000,
      'annuelMax',
      38_000,
      'brut',
    ],
    ['1700€ net/mois', 'mensuel', 1700, 1700, 'annuelMax', 20_400, 'net'],
    ['1 850,50 € brut mensuel sur 13 mois', 'mensuel', 1850.5, 1850.5, 'annuelMax', 22_206, 'brut'],
    ['de 2 000 € à 2 300 € / mois', 'mensuel', 2000, 2300, 'annuelMax', 27_600, undefined],
    ['Taux horaire : 12,50 €', 'horaire', 12.5, 12.5, 'annuelMax', 22_750, undefined],
    ["13€ de l'heure + IFM + CP", 'horaire', 13, 13, 'annuelMax', 23_660, undefined],
    ['Salaire : 45ke fixe + variable', 'annuel', 45_000, 45_000, 'annuelMax', 45_000, undefined],
    ['Tickets restaurant 9 € ; 2100 € brut par mois', 'mensuel', 2100, 2100, 'annuelMax', 25_200, 'brut'],
  ])('%s', (commentaire, periode, min, max, field, annual, brutNet) => {
    const found = toPay({ commentaire }, {});
    expect(found).toMatchObject({
      source: 'commentaire',
      periode,
      min,
      max,
      confiance: 'sure',
      [field]: annual,
    });
    expect(found?.brutNet).toBe(brutNet);
  });

  it('has a period that the amounts tell, where it names none', () => {
    expect(toPay({ commentaire: '2200 euros' }, {})).toMatchObject({
      periode: 'autre',
      periodeComprise: 'mensuel',
      annuelMax: 26_400,
      confiance: 'corrigee',
    });
  });

  it.each([
    'Prime de 500 € par mois',
    'TJM 450 €',
    '400€/jour',
    'Selon profil et expérience',
    'Mutuelle 40 €',
    'Panier repas : 9,50 €',
    'SMIC',
    '35 heures',
    '13 mois',
    '',
    12,
  ])('%j says nothing', (commentaire) => {
    expect(toPay({ commentaire }, {})).toBeUndefined();
  });

  it('is doubtful where no full-time year has so much', () => {
    expect(toPay({ commentaire: '300 k€ brut annuel' }, {})).toEqual({
      source: 'commentaire',
      periode: 'annuel',
      min: 300_000,
      max: 300_000,
      confiance: 'douteuse',
      annuelMin: 300_000,
      annuelMax: 300_000,
      brutNet: 'brut',
    });
  });

  it('yields to a label that a period fits, and stands in for one that none fits', () => {
    const commentaire = '2300 € brut mensuel';
    expect(toPay({ libelle: 'Mensuel de 2100,00 Euros', commentaire }, {})).toMatchObject({
      source: 'libelle',
      max: 2100,
      brutNet: 'brut',
    });
    expect(toPay({ libelle: 'Annuel de 30.0 Euros', commentaire }, {})).toMatchObject({
      source: 'commentaire',
      max: 2300,
    });
    expect(toPay({ libelle: 'Annuel de 30.0 Euros', commentaire: 'à voir' }, {})).toMatchObject({
      source: 'libelle',
      confiance: 'aucune',
    });
  });

  it('may be a complement', () => {
    const listeComplements = [{ code: '1', libelle: 'Mutuelle' }, null, { libelle: '28 k€ brut' }];
    expect(toPay({ listeComplements }, {})).toMatchObject({
      source: 'complement',
      max: 28_000,
      brutNet: 'brut',
    });
    expect(toPay({ complement1: '1900€ net par mois' }, {})).toMatchObject({ max: 1900, brutNet: 'net' });
  });

  it('says gross or net only where it says one of the two', () => {
    expect(toPay({ commentaire: '2000 € net (2500 brut) par mois' }, {})).not.toHaveProperty('brutNet');
  });
});

it('never throws, whatever the attributes hold', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
  );
  const salaire = fc.record({
    libelle: anything,
    commentaire: anything,
    complement1: anything,
    listeComplements: fc.oneof(anything, fc.array(anything)),
  });
  fc.assert(
    fc.property(salaire, (raw) => {
      const found = toPay(raw, {});
      if (found !== undefined) expect(found.max).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('the pay is that of the comment where the label has a zero too many', () => {
  const salaire = { libelle: 'Annuel de 350000 Euros', commentaire: '35 k€ brut annuel' };
  expect(toPay(salaire, {})).toMatchObject({ source: 'commentaire', confiance: 'sure', annuelMax: 35_000 });
});
