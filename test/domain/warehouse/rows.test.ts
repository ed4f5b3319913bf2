import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../../src/domain/offre/derived-facts.js';
import { keyOf } from '../../../src/domain/warehouse/keys.js';
import { offreKey, StarMaker, WAREHOUSE_PATHS } from '../../../src/domain/warehouse/rows.js';
import { csvOf, STAR, tableOf } from '../../../src/domain/warehouse/star.js';
import { ODD_VALUES, OFFRE, PLACES, withValueAt } from '../../support/offre.js';

const suivi = { statut: 'ouverte', premiereVue: '2026-11-20T10:00:00.000Z' };
const open = { ...OFFRE, derive: deriveFacts(OFFRE), suivi };
const closed = { ...open, suivi: { ...suivi, statut: 'fermee', dateFermeture: '2026-11-21T23:30:00.000Z' } };

function rowsOf(source: object) {
  const maker = new StarMaker();
  return { ...maker.offre(source as Record<string, unknown>), ...maker.takeDimensions() };
}

describe('keys', () => {
  it('are the same from load to load, and 64 bits', () => {
    expect(offreKey('1234567')).toBe(keyOf('offre', '1234567'));
    const keys = new Set(Array.from({ length: 20_000 }, (_, i) => keyOf('offre', String(i))));
    expect(keys.size).toBe(20_000);
    for (const key of keys) expect(BigInt.asIntN(64, BigInt(key)).toString()).toBe(key);
  });

  it('tell what is absent from what is empty, and one part from another', () => {
    const keys = [
      keyOf('a', null),
      keyOf('a', ''),
      keyOf('a'),
      keyOf('a', '', ''),
      keyOf('a', 'bc'),
      keyOf('a', 'b', 'c'),
      keyOf('ab', 'c'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the rows of an offer', () => {
  it('have a cell for each column', () => {
    for (const [name, rows] of Object.entries(rowsOf(open))) {
      for (const row of rows ?? [])
        expect(row, name).toHaveLength(tableOf(name as 'fait_offre').columns.length);
    }
    expect(rowsOf(open).dim_entreprise).toHaveLength(1);
    expect(rowsOf(open).pont_partenaire).toEqual([[offreKey('1234567'), 'PARTENAIRE']]);
    expect(rowsOf(open).pont_competence).toEqual([[offreKey('1234567'), 'Pétrir', 'S']]);
  });

  it('of a closed one name nobody', () => {
    const rows = rowsOf(closed);
    expect(rows.dim_entreprise).toBeUndefined();
    expect(rows.pont_partenaire).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/fournil|PARTENAIRE|Boulangère \(H/);
    // Closed at half past midnight in Paris.
    expect(rows.dim_temps?.map(([, jour]) => jour)).toContain('2026-11-22');
  });

  it.each([
    ['2026-11-27', 5, 48, 2026],
    ['2026-01-01', 4, 1, 2026],
    ['2027-01-03', 7, 53, 2026],
    ['2024-12-30', 1, 1, 2025],
    ['2021-01-01', 5, 53, 2020],
  ])('name the week of %s by ISO 8601', (jour, weekday, week, year) => {
    const maker = new StarMaker();
    maker.day(`${jour}T12:00:00.000Z`);
    expect(maker.takeDimensions().dim_temps?.[0]?.slice(5)).toEqual([weekday, week, year]);
  });

  it('never hold contact or agency', () => {
    expect(JSON.stringify([rowsOf(open), rowsOf(closed)])).not.toMatch(/Témoin|temoin@|agence@|0100000000/);
    expect(WAREHOUSE_PATHS.filter((path) => /contact|agence/.test(path))).toEqual([]);
  });

  it('are made of anything', () => {
    for (const [place] of PLACES.entries()) {
      for (const value of ODD_VALUES) {
        const odd = withValueAt(OFFRE, place, value);
        const rows = rowsOf({ ...odd, derive: deriveFacts(odd), suivi });
        const { columns } = tableOf('fait_offre');
        for (const [i, { type, name }] of columns.entries()) {
          const cell = rows.fait_offre?.[0]?.[i] ?? null;
          if (cell === null) continue;
          if (type === 'entier') expect(Math.abs(Number(cell)), name).toBeLessThan(2 ** 31);
          if (type === 'instant') expect(String(cell), name).toMatch(/^(19|20|21)\d\d-\d\d-\d\dT/);
        }
      }
    }
  });
});

describe('the lists', () => {
  it('are there whole: every commune, departement, region and trade', () => {
    const maker = new StarMaker();
    maker.addReferences();
    const { dim_lieu = [], dim_metier = [] } = maker.takeDimensions();
    expect(dim_lieu.length).toBeGreaterThan(34_900);
    expect(dim_metier.length).toBeGreaterThan(500);
    for (const rows of [dim_lieu, dim_metier])
      expect(new Set(rows.map(([cle]) => cle)).size).toBe(rows.length);
  });
});

describe('CSV for both databases', () => {
  it('tells null from an empty text, and keeps quotes and lines', () => {
    expect(csvOf([['a', null, '', 'b "c"\nd', 1.5, true, 'x\u0000y', '\\.']])).toBe(
      'a,,"","b ""c""\nd",1.5,true,xy,"\\."\n',
    );
  });
});

it('facts refer to dimensions that there are', () => {
  for (const { referredBy = [] } of STAR) {
    for (const [table, column] of referredBy) {
      expect(tableOf(table).columns.map(({ name }) => name)).toContain(column);
    }
  }
});
