import { describe, expect, it } from 'vitest';
import { parseIngestionInput } from '../../src/domain/ingestion-input.js';
import { searchQuery } from '../../src/france-travail/search-params.js';

/**
 * Bad input of `IngestionWorkflow`, and the sentence that its failure carries. `test/workflows/ingestion.test.ts` gives
 * some of these to the real workflow.
 */
const INPUTS: [given: unknown, sentence: string][] = [
  ['region', 'Invalid input: expected object, received string'],
  [7, 'Invalid input: expected object, received number'],
  [true, 'Invalid input: expected object, received boolean'],
  [[], 'Invalid input: expected object, received array'],
  [[{ plan: 'region' }], 'Invalid input: expected object, received array'],
  [{ plan: 'departement' }, 'plan: Invalid option: expected one of "verified"|"national"|"region"'],
  [{ plan: 'Region' }, 'plan: Invalid option: expected one of "verified"|"national"|"region"'],
  [{ plan: '' }, 'plan: Invalid option: expected one of "verified"|"national"|"region"'],
  [{ plan: null }, 'plan: Invalid option: expected one of "verified"|"national"|"region"'],
  [{ plan: ['region'] }, 'plan: Invalid option: expected one of "verified"|"national"|"region"'],
  [{ plann: 'region' }, 'unknown field "plann"'],
  [{ departements: ['75'], codesROME: ['M1805'] }, 'unknown field "departements", "codesROME"'],
  [JSON.parse('{"__proto__":{"plan":"national"}}'), 'unknown field "__proto__"'],
  [{ regions: '11' }, 'regions: Invalid input: expected array, received string'],
  [{ regions: [] }, 'regions: Too small: expected array to have >=1 items'],
  [{ regions: [11] }, 'regions.0: Invalid input: expected string, received number'],
  [{ regions: ['11', null] }, 'regions.1: Invalid input: expected string, received null'],
  [{ regions: ['1'] }, 'regions.0: a region code has two digits, like "11"'],
  [{ regions: ['11', '53\n'] }, 'regions.1: a region code has two digits, like "11"'],
  [{ regions: ['Bretagne'] }, 'regions.0: a region code has two digits, like "11"'],
  [{ regions: { 0: '11' } }, 'regions: Invalid input: expected array, received object'],
  [{ plan: 'national', regions: ['11'] }, 'regions cannot be given with plan "national"'],
  [{ plan: 'verified', regions: ['11'] }, 'regions cannot be given with plan "verified"'],
  [
    { plan: 'verified', mode: 'incremental' },
    'an incremental run goes by creation date only: plan "verified" and regions cannot be given with it',
  ],
  [{ maxClosedShare: '0.2' }, 'maxClosedShare: Invalid input: expected number, received string'],
  [{ maxClosedShare: -0.1 }, 'maxClosedShare: Too small: expected number to be >=0'],
  [{ maxClosedShare: 20 }, 'maxClosedShare: Too big: expected number to be <=1'],
  [{ maxClosedShare: Number.NaN }, 'maxClosedShare: Invalid input: expected number, received NaN'],
];

describe('the input of IngestionWorkflow', () => {
  it.each(INPUTS)('%j', (given, sentence) => {
    expect(() => parseIngestionInput(given)).toThrow(new RangeError(`IngestionWorkflow input: ${sentence}`));
  });

  it('names everything that is wrong at once', () => {
    expect(() => parseIngestionInput({ plan: 1, regions: ['x'], more: 1 })).toThrow(
      /plan: .*; regions\.0: .*; unknown field "more"/,
    );
  });

  it.each([undefined, null, {}])('is complete when it is %j', (given) => {
    expect(parseIngestionInput(given)).toMatchObject({ plan: 'verified' });
  });
});

/** Codes that are none, in a search that is about to be sent. A code of the right form that no list holds is the API's to refuse. */
const CODE = 'must be a code of letters and digits, such as "11", "2A" or "M1805"';
const SEARCHES: [given: object, sentence: string][] = [
  [{ region: '' }, `search.region ${CODE}`],
  [{ region: 11 }, 'search.region must be a code as text'],
  [{ region: 'Île-de-France' }, `search.region ${CODE}`],
  [{ departements: ['2A,2B'] }, `search.departements.0 ${CODE}`],
  [{ departements: ['01', '02', '03', '04', '05', '06'] }, 'search.departements must hold at most 5 codes'],
  [{ codesROME: ['M1805 '] }, `search.codesROME.0 ${CODE}`],
  [{ codesROME: [] }, 'search.codesROME must hold at least one code'],
  [{ departement: '75' }, 'search has unknown fields: departement'],
];

describe('the codes of a search', () => {
  it.each(SEARCHES)('%j', (given, sentence) => {
    expect(() => searchQuery(given, { first: 0, last: 149 }, 1)).toThrow(
      `The search cannot be sent: ${sentence}.`,
    );
  });
});
