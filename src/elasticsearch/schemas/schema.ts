import type { estypes } from '@elastic/elasticsearch';

/** The five indexes. Each name is an alias; the index behind it is `NAME-000001`. */
export type IndexName = 'offres' | 'ingestion' | 'erreurs' | 'fenetres' | 'presences';

/** What an index looks like. The version is raised with every change, so that an older worker leaves a newer index alone. */
export interface Schema {
  readonly version: number;
  readonly settings: estypes.IndicesIndexSettings;
  readonly mappings: estypes.MappingTypeMapping;
}

/** For settings of every index: a replica as soon as there is a second node, and none that stays unassigned before. */
export const SINGLE_SHARD: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  auto_expand_replicas: '0-1',
};

/** Kept in `_source`, never parsed or indexed. */
export const KEPT: estypes.MappingProperty = { type: 'object', enabled: false };

/** An exact value to filter and count by. Longer ones stay in `_source` and do not refuse the document. */
export const keyword: estypes.MappingProperty = { type: 'keyword', ignore_above: 256 };
export const date: estypes.MappingProperty = { type: 'date' };
export const integer: estypes.MappingProperty = { type: 'integer' };
export const float: estypes.MappingProperty = { type: 'float' };
export const boolean: estypes.MappingProperty = { type: 'boolean' };

/** French text, with the whole value under `.exact` for counting and sorting. */
export const french: estypes.MappingProperty = {
  type: 'text',
  analyzer: 'french',
  fields: { exact: keyword },
};
/** French text too long to be a value: searched only. */
export const frenchProse: estypes.MappingProperty = { type: 'text', analyzer: 'french' };
/** Names of people's making (companies, places): words as they are, with the whole value under `.exact`. */
export const name: estypes.MappingProperty = { type: 'text', fields: { exact: keyword } };
