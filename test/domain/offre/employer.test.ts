import { describe, expect, it } from 'vitest';
import { toEmployer } from '../../../src/domain/offre/employer.js';

describe('the key of an employer', () => {
  it.each([
    ['ADECCO', 'adecco'],
    ['Adecco France', 'adecco'],
    ['RANDSTAD', 'randstad'],
    ['Randstad', 'randstad'],
    ['Boulangerie Élise SARL', 'boulangerie elise'],
    ['S.A.R.L. Boulangerie Elise', 'boulangerie elise'],
    ["SAS L'Œuf d'Or", 'l oeuf d or'],
    ['AIR FRANCE', 'air france'],
    ['Banque de France', 'banque de france'],
    ['France', 'france'],
    ['SA', undefined],
    ['  ', undefined],
    [12, undefined],
  ])('%s is %s', (nom, cle) => {
    expect(toEmployer({ entreprise: { nom } })?.cle).toBe(cle);
  });
});

describe('an agency', () => {
  it.each([
    ['by its contract', { typeContrat: 'MIS' }],
    ['by its sector', { codeNAF: '78.20Z' }],
    ['by its sector of 2025', { codeNAF: '78.20Y' }],
    ['by its name', { entreprise: { nom: 'AZUR INTERIM SAS' } }],
    ['by its words', { description: "Nous recherchons pour l'un de nos clients un maçon." }],
    ['by other words', { description: 'Votre agence d’intérim recrute pour notre client, une scierie.' }],
  ])('shows %s', (_, offre) => {
    expect(toEmployer(offre)?.viaAgence).toBe(true);
  });

  it.each([
    ['a shop', { entreprise: { nom: 'Aux bons fruits' }, description: 'Accueil de nos clients.' }],
    ['a permanent job', { typeContrat: 'CDI', codeNAF: '47.11F', entreprise: { nom: 'Intermarché' } }],
  ])('is not %s', (_, offre) => {
    expect(toEmployer(offre)).not.toHaveProperty('viaAgence');
  });
});

describe('the domain of an employer', () => {
  it.each([
    ['https://www.exemple.fr/emploi?x=1', 'exemple.fr'],
    ['http://Emploi.Exemple.FR', 'emploi.exemple.fr'],
    ['www.exemple.com', 'exemple.com'],
    ['exemple.fr:8080/x', 'exemple.fr'],
    ['https://user:pw@exemple.fr/', 'exemple.fr'],
    ['pas de site', undefined],
    ['http://localhost/', undefined],
    [null, undefined],
  ])('of %s is %s', (url, domaine) => {
    expect(toEmployer({ entreprise: { url } })?.domaine).toBe(domaine);
  });

  it('is absent with everything else of an offer that says nothing', () => {
    for (const entreprise of [undefined, null, {}, 'x', 3])
      expect(toEmployer({ entreprise })).toBeUndefined();
  });
});
