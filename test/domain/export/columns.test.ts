import { describe, expect, it } from 'vitest';
import { COLUMNS, cellsOf, SOURCE_PATHS } from '../../../src/domain/export/columns.js';
import { FORMATS, textFormatOf } from '../../../src/domain/export/formats.js';
import { deriveFacts } from '../../../src/domain/offre/derived-facts.js';
import { ODD_VALUES, OFFRE, PLACES, withValueAt } from '../../support/offre.js';

const suivi = { statut: 'ouverte', premiereVue: '2026-11-20T10:00:00.000Z' };
const open = { ...OFFRE, derive: deriveFacts(OFFRE), suivi };
const closed = { ...open, suivi: { ...suivi, statut: 'fermee', dateFermeture: '2026-11-21T10:00:00.000Z' } };

const cell = (source: object, name: string) =>
  cellsOf(source as Record<string, unknown>)[COLUMNS.findIndex((column) => column.name === name)];

const texts = (source: object) =>
  FORMATS.map((format) =>
    textFormatOf(format).line(cellsOf(source as Record<string, unknown>), COLUMNS),
  ).join();

describe('what is exported of an offer', () => {
  it('is read from the offer and from what was derived', () => {
    expect(cell(open, 'intitule')).toBe('Boulanger / Boulangère (H/F)');
    expect(cell(open, 'departement')).toBe('31');
    expect(cell(open, 'competences')).toEqual(['Pétrir|S']);
    expect(cell(open, 'date_creation')).toBe('2026-11-20T08:30:00.123Z');
    expect(cell(open, 'date_actualisation')).toBe('2026-11-20T08:30:00.123Z');
    expect(cell(open, 'sites')).toEqual(['PARTENAIRE']);
    expect(cell(open, 'entreprise')).toBe('Le fournil du coin');
  });

  it('is never contact or agency, in any format', () => {
    for (const text of [texts(open), texts(closed)]) {
      expect(text).not.toMatch(/Mme Témoin|temoin@|agence@|0100000000|1 rue du Test/);
    }
    expect(SOURCE_PATHS.filter((path) => /^(contact|agence)/.test(path))).toEqual([]);
  });

  it('is facts alone of a closed one: no title, text, company, board or link', () => {
    const text = texts(closed);
    expect(text).not.toMatch(/Boulangère \(H|vente|Préparation|fournil|PARTENAIRE|example\.invalid|Mensuel/i);
    expect(cell(closed, 'etat')).toBe('fermee');
    expect(cell(closed, 'code_rome')).toBe('D1102');
    expect(cell(closed, 'date_fermeture')).toBe('2026-11-21T10:00:00.000Z');
    expect(texts(open)).toMatch(/fournil.*example\.invalid/s);
  });

  it('is null where an attribute is of another type', () => {
    for (const [place] of PLACES.entries()) {
      for (const value of ODD_VALUES) {
        const odd = withValueAt(OFFRE, place, value);
        const cells = cellsOf({ ...odd, derive: deriveFacts(odd), suivi });
        for (const [i, { type, name }] of COLUMNS.entries()) {
          const found = cells[i] ?? null;
          if (found === null) continue;
          const wanted = { texte: 'string', textes: 'object', entier: 'number', decimal: 'number' };
          expect(typeof found, name).toBe({ ...wanted, booleen: 'boolean', instant: 'string' }[type]);
        }
      }
    }
  });
});
