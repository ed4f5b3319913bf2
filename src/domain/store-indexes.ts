/** The indexes of the store, without the prefix of an installation. */
export const STORE_INDEXES = [
  'offres',
  'ingestion',
  'erreurs',
  'fenetres',
  'presences',
  'evenements',
] as const;
