/** The search attributes by which Temporal's list tells runs apart, and their types there. */
export const SEARCH_ATTRIBUTES = {
  MoissonPlan: 'Keyword',
  MoissonMode: 'Keyword',
  /** Code of the region that a part reads or checks; of a run, those that it keeps to. */
  MoissonRegion: 'Keyword',
  /** `proven`, `gap`, `failed`, `cancelled` or `refused`. */
  MoissonVerdict: 'Keyword',
  MoissonMissing: 'Int',
  /** Distinct offers collected. */
  MoissonOffers: 'Int',
  /** Nothing created later is part of the run. */
  MoissonFreeze: 'Datetime',
} as const;

export type SearchAttribute = keyof typeof SEARCH_ATTRIBUTES;
export type SearchAttributeType = (typeof SEARCH_ATTRIBUTES)[SearchAttribute];

/** In the order in which they are listed. */
export const ATTRIBUTE_NAMES = Object.keys(SEARCH_ATTRIBUTES) as SearchAttribute[];

/** What a run or a part says of itself. A moment is ISO 8601 UTC. */
export type SearchAttributeValues = {
  readonly [Name in SearchAttribute]?:
    | ((typeof SEARCH_ATTRIBUTES)[Name] extends 'Int' ? number : string)
    | undefined;
};
