import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../src/domain/exact-json.js';
import { type PageShape, shapeOfPage, TYPE_BITS } from '../../../src/domain/shape/page-shape.js';

const { text, number, boolean, object, list, null: none } = TYPE_BITS;
const attributesOf = ({ attributs }: PageShape) =>
  Object.fromEntries(attributs.map(([path, ...rest]) => [path, rest]));

describe('the shape of a page', () => {
  it('counts each offer once for a path, and the types that its values have', () => {
    const page = shapeOfPage([
      { id: '1', salaire: { libelle: 'x' }, competences: [{ code: 'a' }, { code: 'b' }], alternance: true },
      { id: '2', salaire: {}, competences: [], alternance: null },
      { id: 3, salaire: null, competences: [{ code: 7 }, 'c'] },
      parseExact('{"id":"4","montant":9007199254740993}'),
    ]);
    expect(page.offres).toBe(4);
    expect(attributesOf(page)).toEqual({
      id: [4, text | number],
      salaire: [2, object | none],
      'salaire.libelle': [1, text],
      competences: [3, list],
      'competences[]': [2, object | text],
      'competences[].code': [2, text | number],
      alternance: [1, boolean | none],
      montant: [1, number],
    });
    expect(page).not.toHaveProperty('plus');
  });

  it('keeps values of coded fields alone, and of those no long one', () => {
    const offre = {
      description: 'Un texte',
      contact: { nom: 'Mme Témoin', courriel: 'temoin@exemple.fr' },
      agence: { telephone: '0102030405' },
      typeContrat: 'CDI',
      natureContrat: `Mme Témoin, ${'9'.repeat(60)}`,
      origineOffre: { origine: '2', partenaires: [{ nom: 'JOBIJOBA', url: 'https://exemple.fr' }] },
    };
    const page = shapeOfPage([
      offre,
      { ...offre, typeContrat: 'CDD' },
      { typeContrat: 'CDI' },
      { typeContrat: null },
    ]);
    expect(page.codes).toEqual([
      [
        'typeContrat',
        [
          ['CDI', 2],
          ['CDD', 1],
        ],
      ],
      ['natureContrat', [['(longer than 60 characters)', 2]]],
      ['origineOffre.origine', [['2', 2]]],
      ['origineOffre.partenaires[].nom', [['JOBIJOBA', 2]]],
    ]);
    expect(JSON.stringify(page)).not.toMatch(/Témoin|exemple|Un texte|0102/);
    expect(attributesOf(page)).toHaveProperty(['contact.courriel']);
  });

  it('stays small and harmless whatever the names are', () => {
    const steering = parseExact('{"__proto__":{"x":1},"constructor":1,"a.b[]":"\\u001b","\\u001b[2J":1}');
    const names = attributesOf(shapeOfPage([steering]));
    expect(Object.keys(names).sort()).toEqual(
      ['\\u001b_2J', '__proto__', '__proto__.x', 'a_b__', 'constructor'].sort(),
    );

    const many = Array.from({ length: 40 }, (_, i) =>
      Object.fromEntries(
        Array.from({ length: 500 }, (_, k) => [`${'k'.repeat(500)}${i}-${k}`, { a: { b: 1 } }]),
      ),
    );
    const codes = Array.from({ length: 500 }, (_, i) => ({ romeCode: `A${i}` }));
    let deep: unknown = 1;
    for (let i = 0; i < 5_000; i++) deep = i % 2 === 0 ? [deep] : { deep };
    const wide = { liste: Array.from({ length: 100_000 }, () => 1) };
    for (const offres of [many, codes, [deep, { deep }], [wide]]) {
      const page = shapeOfPage(offres);
      expect(page.plus).toBe(true);
      expect(JSON.stringify(page).length).toBeLessThan(60_000);
    }
  });

  it('takes what is no offer for none', () => {
    expect(shapeOfPage([null, 'x', 3, ['id'], undefined])).toEqual({ offres: 0, attributs: [], codes: [] });
  });
});
