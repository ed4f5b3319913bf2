import { expect, it } from 'vitest';
import { readReferentiel } from '../../src/france-travail/referentiel.js';

it('gives lists whose labels steer no terminal: they enter histories', () => {
  const list = [{ code: '11', libelle: '\u001b[31mÎle\u202e-de-France\u009b' }, { code: '53' }];
  expect(readReferentiel('regions', JSON.stringify(list))).toEqual([
    { code: '11', libelle: '\\u001b[31mÎle\\u202e-de-France\\u009b' },
    { code: '53', libelle: '53' },
  ]);
});
