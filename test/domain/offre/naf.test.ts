import { describe, expect, it } from 'vitest';
import { toNaf } from '../../../src/domain/offre/naf.js';

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
    // Neither list has the division, or the code.
    ['45.20Y', { code: '45.20Y', version: 'inconnue' }],
    ['62.99A', { code: '62.99A', version: 'inconnue' }],
    ['04.00Z', { code: '04.00Z', version: 'inconnue' }],
  ])('%s', (codeNAF, expected) => {
    expect(toNaf({ codeNAF, dateActualisation: '2026-11-01T10:00:00.000Z' })).toEqual(expected);
    expect(toNaf({ codeNAF, dateActualisation: '2027-02-01T10:00:00.000Z' })).toEqual(expected);
  });

  it('goes by the date where it is a division alone', () => {
    const of = (dateActualisation?: unknown) => toNaf({ secteurActivite: '62', dateActualisation });
    expect(of('2026-12-31T23:59:59.000Z')).toEqual({ code: '62', version: 'rev2', section: 'J' });
    expect(of('2027-01-01T00:00:00.000Z')).toEqual({ code: '62', version: 'inconnue' });
    expect(of()).toEqual({ code: '62', version: 'inconnue' });
    expect(of('hier')).toEqual({ code: '62', version: 'inconnue' });
  });

  it('is that of the code, where the offer has both', () => {
    expect(toNaf({ codeNAF: '85.59A', secteurActivite: '62' })?.section).toBe('P');
  });

  it.each([undefined, '', 'Commerce', 62, null])('is not %j', (codeNAF) => {
    expect(toNaf({ codeNAF })).toBeUndefined();
  });
});
