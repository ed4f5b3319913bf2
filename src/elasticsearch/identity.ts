import type { Lake } from './lake.js';
import { type Standing, standingOf } from './standing.js';

/** Which index stands behind the alias `offres`. Plain data: it may enter a workflow history. */
export type LakeIdentity =
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

/** Reads the identity of the lake now; changes nothing. @throws DatalakeError only where Elasticsearch does not answer. */
export async function lakeIdentity({ client, index }: Lake, signal?: AbortSignal): Promise<LakeIdentity> {
  const alias = index('offres');
  return toIdentity(alias, await standingOf(client, alias, signal));
}

function toIdentity(alias: string, standing: Standing): LakeIdentity {
  switch (standing.state) {
    case 'absent':
      return { alias, trouble: `The alias ${alias} is gone.` };
    case 'refused':
      return { alias, trouble: standing.reason };
    case 'ours': {
      const { index, uuid, version, empreinte } = standing;
      return { alias, index, uuid, version, empreinte };
    }
  }
}

/**
 * Why what was written under `before` is not all in `now`; undefined where it is the same lake. A mapping that a later
 * version of Moisson has extended meanwhile is still the same: it only grew. Pure.
 */
export function sameLake(before: LakeIdentity, now: LakeIdentity): string | undefined {
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
