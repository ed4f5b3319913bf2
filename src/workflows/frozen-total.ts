import type { Unread } from '../domain/proof.js';
import type { Search } from '../domain/search.js';
import type { RunScope } from './run-scope.js';

/**
 * Offers of the whole country, or of what `base` finds of it, that the API counts in the frozen search, now; or why it does
 * not say.
 */
export async function frozenTotal(
  { collector, creation }: Pick<RunScope, 'collector' | 'creation'>,
  base: Search = {},
): Promise<number | Unread> {
  const probe = await collector.probe({ ...base, creation });
  return 'failure' in probe ? probe : probe.total;
}
