import { date, integer, KEPT, keyword, type Schema, SINGLE_SHARD } from './schema.js';

/** The ledger: one document per searched window, `_id` from run and key. */
export const fenetres: Schema = {
  version: 1,
  settings: SINGLE_SHARD,
  mappings: {
    dynamic: 'strict',
    properties: {
      run: keyword,
      cle: { type: 'keyword', ignore_above: 1024 },
      criteres: KEPT,
      region: keyword,
      departements: keyword,
      nombreCodesROME: integer,
      origine: integer,
      creationMin: date,
      creationMax: date,
      totalPremier: integer,
      totalDernier: integer,
      pages: integer,
      distincts: integer,
      derive: integer,
      applications: keyword,
      appels: integer,
      debut: date,
      fin: date,
      verdict: keyword,
    },
  },
};
