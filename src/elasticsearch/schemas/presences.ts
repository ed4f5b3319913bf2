import { date, integer, KEPT, keyword, type Schema, SINGLE_SHARD } from './schema.js';

/** One document per page read in a run: what the run saw, enough to count by ROME code, creation and origin without `offres`. */
export const presences: Schema = {
  version: 1,
  settings: { ...SINGLE_SHARD, refresh_interval: '30s', codec: 'best_compression' },
  mappings: {
    dynamic: 'strict',
    properties: {
      run: keyword,
      fenetre: { type: 'keyword', ignore_above: 1024 },
      page: integer,
      lu: date,
      contenu: KEPT,
    },
  },
};
