/** Many offers in one second, as a partner's bulk load makes them. */
export interface DenseSecond {
  size: number;
  /** Among how many ROME codes, all of them listed. */
  codesROME: number;
  /** How many contracts, from the head of the list. */
  contrats: number;
  /** `France`: no place finds them. `spread`: anywhere. Else the code of a departement. */
  place: string;
  /** How many of them carry a ROME code that is missing from the list. */
  unlisted: number;
  /** Codes of experience and qualification vary, or are the same for all. */
  alike: boolean;
}

/** Everything that docs/api leaves open, or says that it changes. */
export interface Moods {
  seed: number;
  /** Offers at the start, dense seconds not counted. */
  offers: number;
  denseSeconds: DenseSecond[];
  bounds: 'inclusive' | 'exclusive';
  /** What a bound is compared with. */
  compared: 'stamp' | 'second';
  stamps: 'milliseconds' | 'seconds';
  regionFindsRegionOnly: boolean;
  /** Content-Range of a search that finds nothing. */
  empty: '*/0' | 'offres */0';
  rateHeaders: 'none' | 'lower' | 'Upper';
  body: 'length' | 'chunked' | 'gzip';
  /** A token is refused after this many calls, whatever its age. */
  callsPerToken: number;
  /** Every so many searches one fails: HTML, 502, a cut body, 429, a reset. 0: never. */
  faultEvery: number;
  /** Share of offers that have no ROME code, and that no ROME code finds. */
  sansROME: number;
  /** Share of offers whose ROME code is missing from the list. */
  unlistedROME: number;
  /** A ROME code that is missing from the list is a bad value. */
  strictROME: boolean;
  /**
   * Share of offers of contract DDT, "not usable because it is not in our lists" (docs/api/search.md "Contract
   * types").
   */
  sansContrat: number;
  /** `lossy`: `EXCLU` leaves out the offers of no board as well. */
  boards: 'exact' | 'lossy';
  /** Attributes left out of one offer in ten. */
  absent: string[];
  /** Unknown attributes, swapped coordinates, numbers as text. */
  odd: boolean;
  /** Per second. An edited offer gets another place and ROME code. */
  churn: { published: number; closed: number; edited: number };
}

export const ORDINARY: Moods = {
  seed: 7,
  offers: 3_000,
  denseSeconds: [],
  bounds: 'inclusive',
  compared: 'second',
  stamps: 'milliseconds',
  regionFindsRegionOnly: true,
  empty: '*/0',
  rateHeaders: 'lower',
  body: 'length',
  callsPerToken: 400,
  faultEvery: 0,
  sansROME: 0,
  unlistedROME: 0.002,
  strictROME: false,
  sansContrat: 0.003,
  boards: 'exact',
  absent: [],
  odd: false,
  churn: { published: 0, closed: 0, edited: 0 },
};
