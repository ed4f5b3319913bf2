import type { Client, estypes } from '@elastic/elasticsearch';
import type { Metrics } from '../domain/metrics/metrics.js';
import type { IndexName } from './schemas/schema.js';

/** What every part of the store works on: the client, and the name of an index after its prefix. */
export interface StoreAccess {
  readonly client: Client;
  readonly index: (name: IndexName) => string;
  /** Told of every bulk. */
  readonly metrics?: Metrics;
}

/** A query; QueryDslQueryContainer itself does not pass exactOptionalPropertyTypes. */
export type Query = NonNullable<estypes.SearchRequest['query']>;
