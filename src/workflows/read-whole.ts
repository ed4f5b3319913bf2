import type { Search } from '../domain/search.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import type { RunScope } from './run-scope.js';

/** Reads a search, whatever its size, within the run's own workflow; what it lacks becomes a gap of its collector. */
export async function readWhole(scope: RunScope, search: Search): Promise<void> {
  const context = { ...scope.references, weights: {} };
  await workThrough(
    [search],
    4,
    () => false,
    async (one, add) => add(await examine(one, scope.collector, context, { ahead: add })),
  );
}
