import { date, integer, KEPT, keyword, offreId, type Schema, SINGLE_SHARD } from './schema.js';

/** One case per failed window or refused document, `_id` = digest of what failed: it stays one case however often it fails. */
export const erreurs: Schema = {
  version: 3,
  settings: SINGLE_SHARD,
  mappings: {
    dynamic: 'strict',
    properties: {
      type: keyword,
      classe: keyword,
      run: keyword,
      requete: { type: 'flattened', ignore_above: 1024 },
      place: { type: 'keyword', ignore_above: 1024 },
      page: integer,
      // Offers that the API counted when the case was opened.
      total: integer,
      statutHttp: integer,
      message: { type: 'text', fields: { exact: keyword } },
      corps: KEPT,
      offreId: offreId,
      essais: integer,
      premierEchec: date,
      dernierEchec: date,
      lu: date,
      dateCloture: date,
      statut: keyword,
    },
  },
};
