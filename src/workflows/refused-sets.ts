import { patched } from '@temporalio/workflow';
import type { Unread } from '../domain/proof.js';
import { halvesOf } from '../domain/rome-sets.js';
import type { Search } from '../domain/search.js';
import type { Collector } from './collector.js';

/**
 * Sets of ROME codes that the API may refuse in one workflow before none is halved any more: a bad code costs eight
 * refusals in each set that holds it; an API that refuses every set must not be asked code by code.
 */
const MAX_HALVED = 60;

/**
 * A set of ROME codes that the API refuses, in halves: one code that it does not take (the list names some) would
 * otherwise cost the whole set. `undefined` for what cannot be halved, or no more.
 */
export function halvesOfRefused(
  search: Search,
  { cause }: Unread,
  collector: Collector,
): readonly Search[] | undefined {
  const codes = search.codesROME ?? [];
  if (cause.kind !== 'InvalidRequest' || codes.length < 2 || collector.halvedSets >= MAX_HALVED)
    return undefined;
  // Runs that began before it was so left the set as a gap.
  if (!patched('a refused set is halved')) return undefined;
  collector.halvedSets++;
  return halvesOf(codes).map((codesROME) => ({ ...search, codesROME }));
}
