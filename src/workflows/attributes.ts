import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { log, patched, proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import {
  ATTRIBUTE_NAMES,
  SEARCH_ATTRIBUTES,
  type SearchAttribute,
  type SearchAttributeValues,
} from '../domain/search-attributes.js';
import { forecasting } from '../patience/index.js';

const store = proxyActivities<StoreActivities>(forecasting);

const KEYS = {
  Keyword: (name: SearchAttribute) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD),
  Int: (name: SearchAttribute) => defineSearchAttributeKey(name, SearchAttributeType.INT),
  Datetime: (name: SearchAttribute) => defineSearchAttributeKey(name, SearchAttributeType.DATETIME),
} as const;

/**
 * What a run tells Temporal's list of itself: nothing, until it knows what is registered there. An upsert of anything
 * else would fail its tasks for ever.
 */
export class Attributes {
  #usable: readonly SearchAttribute[] = [];

  /** Asks what is registered. Runs that began before it was so set nothing. */
  async learn(): Promise<void> {
    try {
      this.#usable = await store.usableSearchAttributes();
    } catch (error) {
      log.warn('the search attributes cannot be listed', { error });
    }
  }

  /** Whether a run asks at all: to be decided once, where it would ask. */
  static get areAsked(): boolean {
    return patched('search attributes');
  }

  /** Costs one event, unless there is nothing to say. */
  set(values: SearchAttributeValues): void {
    const pairs = this.pairs(values);
    if (pairs.length > 0) upsertSearchAttributes([...pairs] as SearchAttributeUpdatePair[]);
  }

  /** Those that can be said, for a child that starts. */
  pairs(values: SearchAttributeValues): readonly SearchAttributePair[] {
    return ATTRIBUTE_NAMES.flatMap((name): SearchAttributePair[] => {
      const value = values[name];
      if (value === undefined || !this.#usable.includes(name)) return [];
      const type = SEARCH_ATTRIBUTES[name];
      if (type === 'Datetime') return [{ key: KEYS.Datetime(name), value: new Date(value) }];
      return type === 'Int'
        ? [{ key: KEYS.Int(name), value: Number(value) }]
        : [{ key: KEYS.Keyword(name), value: String(value) }];
    });
  }
}
