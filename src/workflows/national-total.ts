import type { Unread } from '../domain/proof.js';
import type { RunScope } from './run-scope.js';

/** Offers of the whole country that the API counts in the frozen search, now; or why it does not say. */
export async function nationalTotal(scope: RunScope): Promise<number | Unread> {
  const probe = await scope.collector.probe({ creation: scope.creation });
  return 'failure' in probe ? probe : probe.total;
}
