import { describe, expect, it } from 'vitest';
import { type NamedColumn, textFormatOf } from '../../../src/domain/export/formats.js';
import { fileOf, MOST_FILES, ownMonths, partOf } from '../../../src/domain/export/parts.js';
import { isSameRequest, readWhere } from '../../../src/domain/export/request.js';

const columns: readonly NamedColumn[] = [
  { name: 'a', type: 'texte' },
  { name: 'n', type: 'decimal' },
  { name: 'b', type: 'booleen' },
  { name: 'd', type: 'instant' },
  { name: 'l', type: 'textes' },
];
const line = (
  format: 'csv' | 'csv-excel' | 'ndjson',
  ...cells: Parameters<ReturnType<typeof textFormatOf>['line']>[0]
) => textFormatOf(format).line(cells, columns);

describe('CSV for a French Excel', () => {
  it('has semicolons, a byte order mark, decimal commas, French truth and dates that Excel reads', () => {
    expect(textFormatOf('csv-excel').head(columns)).toBe('\uFEFFa;n;b;d;l\r\n');
    expect(line('csv-excel', 'x', -1.5, true, '2026-11-20T08:30:00.123Z', ['p', 'q'])).toBe(
      'x;-1,5;VRAI;2026-11-20 08:30:00;"p ; q"\r\n',
    );
    expect(line('csv-excel', null, null, false, null, null)).toBe(';;FAUX;;\r\n');
  });

  it.each(['=1+1', '+33 1', '-5 %', '@SUM(A1)', '\t=1', '  =1', '\r=1', '\u00a0=1', '＝1', '\u3000＋1'])(
    'makes %j safe',
    (text) => {
      expect(line('csv-excel', text, null, null, null, null)).toMatch(/^"?'/);
    },
  );

  it.each(['a=1', "l'offre", '1-2'])('leaves %j as it is', (text) => {
    expect(line('csv-excel', text, null, null, null, null)).toBe(`${text};;;;\r\n`);
  });
});

describe('CSV', () => {
  it('quotes what needs it, and keeps numbers and truth as programs read them', () => {
    expect(line('csv', 'a "b", c\nd', 1.5, false, '2026-11-20T08:30:00.123Z', [])).toBe(
      '"a ""b"", c\nd",1.5,false,2026-11-20T08:30:00.123Z,\n',
    );
  });
});

describe('NDJSON', () => {
  it('leaves null away', () => {
    expect(JSON.parse(line('ndjson', 'é\u2028', null, true, null, ['x']))).toEqual({
      a: 'é\u2028',
      b: true,
      l: ['x'],
    });
  });
});

describe('the parts of an export', () => {
  it('are departements, and where there is none why', () => {
    const part = (derive: object) => partOf({ derive }, 'departement', new Set());
    expect(part({ departement: '2A' })).toBe('2A');
    expect(part({ lieu: 'etranger' })).toBe('etranger');
    expect(part({ departement: '../../x' })).toBe('sans-departement');
  });

  it('are months of creation in Paris, at most as many as files are allowed', () => {
    const all = Array.from(
      { length: 400 },
      (_, i) => `${1990 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    );
    const months = ownMonths(all);
    expect(months.size).toBe(MOST_FILES);
    const parts = new Set(
      all.map((month) => partOf({ dateCreation: `${month}-30T23:59:00Z` }, 'mois', months)),
    );
    expect(parts.size).toBe(MOST_FILES + 1);
    expect(parts.has('plus-anciennes')).toBe(true);
    expect(partOf({ dateCreation: 'x' }, 'mois', months)).toBe('sans-date');
    expect(fileOf('2026-11', 'mois')).toBe('offres-mois-2026-11');
  });
});

describe('`--where`', () => {
  it('takes the filters of `query`', () => {
    expect(
      readWhere(['departement=31,Ain', 'rome=D11', 'near=45.76,4.84', 'within=7,5', 'keyword=pain bio']),
    ).toEqual({
      filters: {
        departements: ['31', '01'],
        trades: ['D11'],
        keyword: 'pain bio',
        near: { label: '45.76,4.84', point: { lat: 45.76, lon: 4.84 }, kilometres: 7.5 },
      },
    });
  });

  it.each([
    [['commune=31555'], '"commune=31555" is no filter'],
    [['departement'], '"departement" is no filter'],
    [['departement=99'], 'There is no departement "99"'],
    [['keyword=a', 'keyword=b'], 'The filter keyword can be given once.'],
    [['near=45,4', 'within=far'], 'The filter within must be a number of kilometres'],
  ])('%j means nothing', (texts, sentence) => {
    const read = readWhere(texts);
    expect('problems' in read ? read.problems.join() : '').toContain(sentence);
  });

  it('is the same request in whatever order it is kept', () => {
    const request = {
      format: 'csv',
      by: 'mois',
      state: 'open',
      filters: { regions: ['11'], keyword: 'a' },
    } as const;
    expect(isSameRequest(request, { ...request, filters: { keyword: 'a', regions: ['11'] } })).toBe(true);
    expect(isSameRequest(request, { ...request, state: 'all' })).toBe(false);
  });
});
