import type { estypes } from '@elastic/elasticsearch';
import { SHORT_FIELDS } from '../../domain/offre/changes.js';
import { boolean, date, float, integer, keyword, offreId, type Schema, SINGLE_SHARD } from './schema.js';

/** The short values of an offer, before or after a change. */
const shortValues: estypes.MappingProperty = {
  properties: {
    ...all(SHORT_FIELDS.codes, keyword),
    ...all(SHORT_FIELDS.flags, boolean),
    ...all(SHORT_FIELDS.integers, integer),
    ...all(SHORT_FIELDS.amounts, float),
  },
};

function all(names: readonly string[], field: estypes.MappingProperty) {
  return Object.fromEntries(names.map((name) => [name, field]));
}

/**
 * One document per thing that happened to an offer, `_id` from the offer and from what it left and became. No text of an
 * offer: of contacts, agencies, descriptions and links, only that they have changed.
 */
export const evenements: Schema = {
  version: 1,
  settings: { ...SINGLE_SHARD, refresh_interval: '30s', codec: 'best_compression' },
  mappings: {
    dynamic: 'strict',
    properties: {
      offre: offreId,
      type: keyword,
      date,
      ecrit: date,
      run: keyword,
      champs: keyword,
      avant: shortValues,
      apres: shortValues,
      variationSalaire: integer,
      joursFermee: float,
      // Of an event that was written again since, as when its values were erased: its place in the feed.
      rang: { type: 'long' },
    },
  },
};
