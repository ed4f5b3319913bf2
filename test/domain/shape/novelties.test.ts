import { describe, expect, it } from 'vitest';
import { type Compared, noveltiesOf } from '../../../src/domain/shape/novelties.js';
import { noveltyLine } from '../../../src/domain/shape/novelty-texts.js';
import { shapeOfPage } from '../../../src/domain/shape/page-shape.js';
import { type Shape, ShapeSum, withKnown } from '../../../src/domain/shape/shape.js';

const HEADERS = { enTetes: 'content-range date', limites: [['replenish', '10']] } as const;

function shapeOf(pages: readonly (readonly object[])[], known?: Shape, headers: object = HEADERS): Shape {
  const sum = new ShapeSum(known);
  for (const page of pages) sum.add(shapeOfPage(page, headers));
  return sum.shape;
}

const OFFRE = { id: '1', typeContrat: 'CDI', salaire: { libelle: 'x' }, langues: [] };
const page = (offre: object, n = 150) => Array.from({ length: n }, () => offre);

/** What a second run tells of these pages. */
function told(pages: readonly (readonly object[])[], changes: Partial<Compared> = {}, headers?: object) {
  const first = shapeOf([page(OFFRE), page(OFFRE)]);
  const now = shapeOf(pages, first, headers);
  return noveltiesOf({ now, lists: {}, last: { shape: first, lists: {} }, alike: [first], ...changes }).told;
}

describe('a run tells', () => {
  it('nothing of what it knows', () => {
    expect(told([page(OFFRE)])).toEqual([]);
    expect(told([page({ ...OFFRE, langues: [{ libelle: 'Anglais' }] })])).toEqual([
      { kind: 'attribute', path: 'langues[]', share: 1 },
    ]);
  });

  it('new attributes by their outermost path, with the share of offers', () => {
    const some = [...page(OFFRE, 75), ...page({ ...OFFRE, teletravail: { jours: 2, mode: 'partiel' } }, 75)];
    expect(told([some])).toEqual([{ kind: 'attribute', path: 'teletravail', share: 0.5 }]);
    expect(told([page({ ...OFFRE, salaire: { libelle: 'x', devise: 'EUR' } })])).toEqual([
      { kind: 'attribute', path: 'salaire.devise', share: 1 },
    ]);
  });

  it('types that a known attribute did not have', () => {
    expect(told([page({ ...OFFRE, id: 7 })])).toEqual([
      { kind: 'type', path: 'id', types: ['number'], before: ['text'] },
    ]);
    expect(told([[...page(OFFRE, 149), { ...OFFRE, salaire: null }]])).toEqual([
      { kind: 'type', path: 'salaire', types: ['null'], before: ['object'] },
    ]);
  });

  it('new values of coded fields, and none of a field that was not looked at before', () => {
    const offre = { ...OFFRE, typeContrat: 'ABC', codeNAF: '62.02A' };
    expect(told([[...page(OFFRE, 100), ...page(offre, 3)]])).toEqual([
      { kind: 'attribute', path: 'codeNAF', share: 3 / 103 },
      { kind: 'code', path: 'typeContrat', value: 'ABC', times: 3 },
    ]);
  });

  it('shares that moved, if it is proven', () => {
    const without = page({ id: '1', typeContrat: 'CDI', langues: [] });
    expect(told([without])).toEqual([{ kind: 'fill', path: 'salaire', before: 1, now: 0 }]);
    expect(told([without], { alike: [] })).toEqual([]);
  });

  it('headers that came or went, and limits that changed', () => {
    const headers = { enTetes: 'content-range x-new', limites: [['replenish', '3']] };
    expect(told([page(OFFRE)], {}, headers)).toEqual([
      { kind: 'limit', name: 'replenish', before: '10', now: '3' },
      { kind: 'header', name: 'x-new', state: 'new' },
      { kind: 'header', name: 'date', state: 'gone' },
    ]);
  });

  it('codes of reference lists, where the run before read the list too', () => {
    const list = (...codes: string[]) => codes.map((code) => ({ code }));
    const shape = shapeOf([page(OFFRE)]);
    const last = { shape, lists: { metiers: list('A1', 'A2', 'A3') } };
    expect(told([page(OFFRE)], { last, lists: { metiers: list('A1', 'B1'), pays: list('01') } })).toEqual([
      { kind: 'list', name: 'metiers', added: 1, gone: 2, examples: ['B1'] },
    ]);
  });

  it('a dozen of each kind, and how many more', () => {
    const first = shapeOf([page(OFFRE)]);
    const hostile = Object.fromEntries(Array.from({ length: 399 }, (_, i) => [`k${i}`, 1]));
    const pages = Array.from({ length: 40 }, (_, p) => [
      { ...OFFRE, ...Object.fromEntries(Object.entries(hostile).map(([key]) => [`p${p}${key}`, 1])) },
    ]);
    const now = shapeOf(pages, first);
    const found = noveltiesOf({ now, lists: {}, last: { shape: first, lists: {} }, alike: [] });
    expect(found.told).toHaveLength(12);
    expect(found.more).toBeGreaterThan(900);
    expect(JSON.stringify(withKnown(now, first)).length).toBeLessThan(200_000);
    // What was known has its place.
    expect(now.attributs.find(([path]) => path === 'salaire.libelle')?.[1]).toBe(40);
  });

  it('a thing once: later runs know it, also after one that did not meet it', () => {
    const first = shapeOf([page(OFFRE)]);
    const met = shapeOf([page({ ...OFFRE, typeContrat: 'ABC', neuf: 1, id: 7 })], first);
    const second = withKnown(met, first);
    const third = withKnown(shapeOf([page(OFFRE)], second), second);
    const fourth = shapeOf([page({ ...OFFRE, typeContrat: 'ABC', neuf: 1, id: 7 })], third);
    const { told: again } = noveltiesOf({
      now: fourth,
      lists: {},
      last: { shape: third, lists: {} },
      alike: [],
    });
    expect(again).toEqual([]);
  });
});

describe('the line of a certificate', () => {
  const novelties = {
    told: [
      { kind: 'attribute', path: 'tele\u001btravail', share: 0.123 },
      { kind: 'type', path: 'id', types: ['number'], before: ['text'] },
      { kind: 'fill', path: 'salaire.libelle', before: 0.76, now: 0.411 },
      { kind: 'code', path: 'typeContrat', value: 'A\nBC', times: 1_234 },
      { kind: 'header', name: 'x-new', state: 'new' },
    ],
    more: 2,
    comparedWith: 8,
  } as const;

  it.each([
    [
      'en',
      'attribute tele\\u001btravail (12.3 % of offers); id is a number, before text; salaire.libelle in 41.1 % of offers, before 76 %; typeContrat = A BC (1 234); and 3 more',
    ],
    [
      'fr',
      'attribut tele\\u001btravail (12.3 % des offres); id est un nombre, avant un texte; salaire.libelle dans 41.1 % des offres, avant 76 %; typeContrat = A BC (1 234); et 3 autres',
    ],
  ] as const)('names some, in one line (%s)', (language, line) => {
    expect(noveltyLine(novelties, language)).toBe(line);
  });

  it('says that there is nothing', () => {
    expect(noveltyLine({ told: [], more: 0, comparedWith: 1 }, 'en')).toBe('nothing');
    expect(noveltyLine({ told: [], more: 0, comparedWith: 1 }, 'fr')).toBe('rien');
  });
});
