import { describe, expect, it } from 'vitest';
import { toNaf } from '../../../src/domain/offre/naf.js';
import { NAF_2025, NAF_REV_2 } from '../../../src/domain/offre/naf-codes.js';

describe('the sector of an offer', () => {
  it.each([
    ['62.02A', { code: '62.02A', version: 'rev2', section: 'J' }],
    ['6202A', { code: '62.02A', version: 'rev2', section: 'J' }],
    ['78.20Z', { code: '78.20Z', version: 'rev2', section: 'N' }],
    ['45.20A', { code: '45.20A', version: 'rev2', section: 'G' }],
    ['62.10Y', { code: '62.10Y', version: '2025', section: 'K' }],
    ['86.94G', { code: '86.94G', version: '2025', section: 'R' }],
    ['84.11z', { code: '84.11Z', version: 'rev2', section: 'O' }],
    ['84.11Y', { code: '84.11Y', version: '2025', section: 'P' }],
    ['46.89Y', { code: '46.89Y', version: '2025', section: 'G' }],
    // Neither list has the code.
    ['45.20Y', { code: '45.20Y', version: 'inconnue' }],
    ['62.02Y', { code: '62.02Y', version: 'inconnue' }],
    ['62.99A', { code: '62.99A', version: 'inconnue' }],
    ['04.00Z', { code: '04.00Z', version: 'inconnue' }],
  ])('%s', (codeNAF, expected) => {
    expect(toNaf({ codeNAF, dateActualisation: '2026-11-01T10:00:00.000Z' })).toEqual(expected);
    expect(toNaf({ codeNAF, dateActualisation: '2027-02-01T10:00:00.000Z' })).toEqual(expected);
  });

  it('goes by the date where it is a division of both lists', () => {
    const of = (dateActualisation?: unknown) => toNaf({ secteurActivite: '62', dateActualisation });
    expect(of('2026-12-31T23:59:59.000Z')).toEqual({ code: '62', version: 'rev2', section: 'J' });
    expect(of('2027-01-01T00:00:00.000Z')).toEqual({ code: '62', version: '2025', section: 'K' });
    expect(of()).toEqual({ code: '62', version: 'inconnue' });
    expect(of('hier')).toEqual({ code: '62', version: 'inconnue' });
  });

  it('is of NAF rév. 2 where only that has the division', () => {
    const naf = toNaf({ secteurActivite: '45', dateActualisation: '2027-02-01T10:00:00.000Z' });
    expect(naf).toEqual({ code: '45', version: 'rev2', section: 'G' });
  });

  it('is that of the code, where the offer has both', () => {
    expect(toNaf({ codeNAF: '85.59A', secteurActivite: '62' })?.section).toBe('P');
  });

  it.each([undefined, '', 'Commerce', 62, null])('is not %j', (codeNAF) => {
    expect(toNaf({ codeNAF })).toBeUndefined();
  });
});

describe('the lists of INSEE', () => {
  // The numbers that INSEE gives of each list, and how it writes what is within a class.
  it.each([
    ['NAF rév. 2', NAF_REV_2, { divisions: 88, groups: 272, classes: 615, subClasses: 732 }, 'Z', 'ABCDEF'],
    ['NAF 2025', NAF_2025, { divisions: 87, groups: 287, classes: 651, subClasses: 747 }, 'Y', 'GHJKL'],
  ] as const)('%s is whole', (_, list, numbers, whole, parts) => {
    const ends = new Map<string, string>();
    const lines = list.trim().split('\n');
    for (const line of lines) {
      const [division = '', ...codes] = line.split(' ');
      for (const code of codes) {
        const ofClass = division + code.slice(0, -1);
        ends.set(ofClass, `${ends.get(ofClass) ?? ''}${code.slice(-1)}`);
      }
    }
    const classes = [...ends.keys()];
    expect({
      divisions: new Set(classes.map((code) => code.slice(0, 2))).size,
      groups: new Set(classes.map((code) => code.slice(0, 3))).size,
      classes: classes.length,
      subClasses: [...ends.values()].join('').length,
    }).toEqual(numbers);
    const odd = [...ends].filter(
      ([, letters]) => letters !== whole && !(letters.length > 1 && parts.startsWith(letters)),
    );
    expect(odd).toEqual([]);
  });
});
