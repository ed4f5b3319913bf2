import { type Ownership, ownershipOf } from './ownership.js';
import type { StoreAccess } from './store-access.js';

/** Which index stands behind the alias `offres`. Plain data: it may enter a workflow history. */
export type StoreIdentity =
  | {
      readonly alias: string;
      readonly index: string;
      /** Elasticsearch gives each index its own: an index that was deleted and made again has another one. */
      readonly uuid: string;
      /** Version and digest of the mapping, from its `_meta`. */
      readonly version: number;
      readonly empreinte: string;
    }
  /** No index of ours stands there; the sentence says why. */
  | { readonly alias: string; readonly trouble: string };

/** Reads the identity of the store now; changes nothing. @throws StoreError only where Elasticsearch does not answer. */
export async function storeIdentity(
  { client, index }: StoreAccess,
  signal?: AbortSignal,
): Promise<StoreIdentity> {
  const alias = index('offres');
  return toIdentity(alias, await ownershipOf(client, alias, signal));
}

function toIdentity(alias: string, ownership: Ownership): StoreIdentity {
  switch (ownership.state) {
    case 'absent':
      return { alias, trouble: `The alias ${alias} is gone.` };
    case 'refused':
      return { alias, trouble: ownership.reason };
    case 'ours': {
      const { index, uuid, version, empreinte } = ownership;
      return { alias, index, uuid, version, empreinte };
    }
  }
}

/**
 * Why what was written under `before` is not all in `now`; undefined where it is the same store. A mapping that a later
 * version of Moisson has extended meanwhile is still the same: it only grew. Pure.
 */
export function sameStore(before: StoreIdentity, now: StoreIdentity): string | undefined {
  if ('trouble' in before) return before.trouble;
  if ('trouble' in now) return now.trouble;
  const { alias, index } = before;
  if (now.index !== index) return `The alias ${alias} was moved from ${index} to ${now.index}.`;
  if (now.uuid !== before.uuid) return `The index ${index} was deleted and made again.`;
  const isAltered =
    now.version < before.version || (now.version === before.version && now.empreinte !== before.empreinte);
  if (isAltered) return `The mapping of ${index} was changed by something else than Moisson.`;
  return undefined;
}
