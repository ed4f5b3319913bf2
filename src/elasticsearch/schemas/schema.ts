import type { estypes } from '@elastic/elasticsearch';
import { MAX_ID_BYTES } from '../../domain/offre/offre-id.js';
import type { STORE_INDEXES } from '../../domain/store-indexes.js';
import { MOTS, NOMS, PROSE, RECHERCHE } from './analysis.js';

/** The indexes. Each name is an alias; the index behind it is `NAME-000001`. */
export type IndexName = (typeof STORE_INDEXES)[number];

/** What an index looks like. The version is raised with every change, so that an older worker leaves a newer index alone. */
export interface Schema {
  readonly version: number;
  /** An index of an earlier version than this lacks what cannot be added in place: it is migrated. @default every one is extended */
  readonly migratedBelow?: number;
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

/**
 * In doc values alone, which counting and sorting read. A search by the field reads them too: a whole country in some
 * milliseconds.
 */
export const unindexed = { index: false } as const;

/** An exact value to filter and count by. Longer ones stay in `_source` and do not refuse the document. */
export const keyword: estypes.MappingProperty = { type: 'keyword', ignore_above: 256 };
/** One that is counted by, and seldom searched by alone: it follows from what is indexed, or only a few values are told apart. */
export const plainKeyword: estypes.MappingProperty = { ...keyword, ...unindexed };
/** The id of an offer. Read back through doc values, so it must take every id that is accepted. */
export const offreId: estypes.MappingProperty = { type: 'keyword', ignore_above: MAX_ID_BYTES };
export const date: estypes.MappingProperty = { type: 'date' };
export const integer: estypes.MappingProperty = { type: 'integer' };
export const float: estypes.MappingProperty = { type: 'float' };
export const boolean: estypes.MappingProperty = { type: 'boolean' };

/** The words of a French text as they are. Only whether an offer has them: no order of words, no frequency. */
const mots: estypes.MappingProperty = { type: 'text', analyzer: MOTS, index_options: 'docs', norms: false };
/** A phrase means its very words: what an abbreviation stands for has words of no meaning, whose room a phrase would lose. */
const french: estypes.MappingProperty = {
  type: 'text',
  analyzer: PROSE,
  search_analyzer: RECHERCHE,
  search_quote_analyzer: PROSE,
};
/** French text, found by the stems of its words and under `.mots` by the words, with the whole value under `.exact`. */
export const frenchTitle: estypes.MappingProperty = { ...french, fields: { exact: plainKeyword, mots } };
/** A label of one of the API's lists: of few different ones, by its words, and as a whole under `.exact`. None is better for being short. */
export const frenchLabel: estypes.MappingProperty = {
  ...french,
  norms: false,
  fields: { exact: plainKeyword },
};
/** French text too long to be a value. */
export const frenchProse: estypes.MappingProperty = { ...french, fields: { mots } };
/** Names of people's making (companies, places): words as they are, with the whole value under `.exact`. */
export const name: estypes.MappingProperty = {
  type: 'text',
  analyzer: NOMS,
  fields: { exact: plainKeyword },
};
