import { describe, expect, it } from 'vitest';
import { CODES_ROME } from '../../../src/domain/codes-rome.js';
import { toTrade } from '../../../src/domain/offre/trade.js';
import { tradeLabel } from '../../../src/domain/offre/trade-labels.js';

describe('the trade of an offer', () => {
  it('has the label of the list, whatever the offer calls it', () => {
    const libelle = tradeLabel('A1203');
    expect(libelle).toBe("Agent / Agente d'entretien des espaces verts");
    for (const romeLibelle of ['Espaces verts', 'Jardinage', undefined, 3]) {
      expect(toTrade({ romeCode: 'A1203', romeLibelle })).toEqual({
        code: 'A1203',
        libelle,
        domaine: 'A12',
        grandDomaine: 'A',
      });
    }
  });

  it('has its own label where the list lacks the code', () => {
    expect(toTrade({ romeCode: 'Z9999', romeLibelle: 'Pilote de drone' })?.libelle).toBe('Pilote de drone');
    expect(toTrade({ romeCode: 'Z9999' })).toEqual({ code: 'Z9999', domaine: 'Z99', grandDomaine: 'Z' });
  });

  it.each([undefined, '', 'M18', 'm1805', 'M18050', 1805])('is none for %j', (romeCode) => {
    expect(toTrade({ romeCode, romeLibelle: 'x' })).toBeUndefined();
  });

  it('has a label for each code that the run can ask for', () => {
    expect(CODES_ROME.filter((code) => (tradeLabel(code) ?? '') === '')).toEqual([]);
  });
});
