import type { Client } from '@elastic/elasticsearch';
import { openOffres } from './open-offres.js';

export interface IdComparison {
  /** Offers that were open from the start of the run to its end, by the simulator's own records. */
  readonly stable: number;
  /** Those among them that are not in the index as open offers. */
  readonly missing: number;
  readonly firstMissing: readonly string[];
  /** Open offers of the index that are not stable: published or closed meanwhile. */
  readonly others: number;
}

/** Compares the ids in the index `offres`, one by one, with those that have to be there. */
export async function compareIds(
  client: Client,
  prefix: string,
  stableIds: AsyncIterable<string>,
): Promise<IdComparison> {
  const awaited = new Set<string>();
  for await (const id of stableIds) awaited.add(id);
  const stable = awaited.size;
  let others = 0;
  for await (const { _id = '' } of openOffres(client, `${prefix}offres`)) if (!awaited.delete(_id)) others++;
  return { stable, missing: awaited.size, firstMissing: [...awaited].slice(0, 20), others };
}
