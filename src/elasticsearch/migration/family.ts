import type { estypes } from '@elastic/elasticsearch';
import { classified, type RequestOptions } from '../errors.js';
import { metaOf, type SchemaMeta } from '../ownership.js';
import type { IndexName } from '../schemas/schema.js';
import { SCHEMAS } from '../schemas.js';
import type { StoreAccess } from '../store-access.js';

/** What the `_meta` of an index says of the migration that made it. */
export interface Origin {
  /** The index that its documents were copied from, and the UUID of that. */
  readonly from: string;
  readonly uuid: string;
  /** By which rules its offers are derived, see `DERIVATION_VERSION`. */
  readonly derivation: number;
  /**
   * The last write to each shard of the index that was copied, as of when writes to it were blocked. Absent until then:
   * no document has been copied yet.
   */
  readonly lastWrites?: readonly number[];
}

/** An index that Moisson made for one of its aliases: behind it, beside it, or before it. */
export interface Relative {
  readonly index: string;
  readonly meta: SchemaMeta;
  readonly state: estypes.IndicesIndexState;
}

/**
 * The alias of the next index while it is made: whoever sees it knows that a migration is not over. The switch takes it
 * away, in the call that moves the alias of the readers.
 */
export function makingAlias(alias: string): string {
  return `${alias}-0next`;
}

export const INDEX_NAMES = Object.keys(SCHEMAS) as IndexName[];

/** Every index that Moisson made for an alias, by its number. @throws StoreError. */
export async function familyOf(
  { client }: StoreAccess,
  alias: string,
  signal?: AbortSignal,
): Promise<Relative[]> {
  const request: estypes.IndicesGetRequest = { index: `${alias}-0*`, expand_wildcards: ['open', 'closed'] };
  const found = await classified((options: RequestOptions) => client.indices.get(request, options), signal);
  return Object.entries(found)
    .flatMap(([index, state]) => {
      const meta = metaOf(state);
      const isNumbered = index.startsWith(`${alias}-`) && /^\d{6}$/.test(index.slice(alias.length + 1));
      if (meta === undefined || !isNumbered) return [];
      return [{ index, state, meta }];
    })
    .sort((a, b) => (a.index < b.index ? -1 : 1));
}

/** What an index says of the migration that made it; undefined where none did. Pure. */
export function originIn({ mappings }: estypes.IndicesIndexState): Origin | undefined {
  return (mappings?._meta as { readonly migration?: Origin } | undefined)?.migration;
}

/** The next indexes of an alias that are being made: one, or two while the first is replaced. Pure. */
export function begunIn(family: readonly Relative[], alias: string): Relative[] {
  return family.filter(({ state }) => state.aliases?.[makingAlias(alias)] !== undefined);
}

/** The name after all that were ever given, as far as they are still there. Pure. */
export function nextName(alias: string, taken: readonly string[]): string {
  const numbers = taken.map((index) => Number(index.slice(alias.length + 1)));
  return `${alias}-${String(Math.max(0, ...numbers) + 1).padStart(6, '0')}`;
}

/** The aliases whose next index is being made, or was left unfinished. @throws StoreError. */
export async function aliasesInMigration(
  { client, index }: StoreAccess,
  signal?: AbortSignal,
): Promise<string[]> {
  const aliases = INDEX_NAMES.map(index);
  const request = { name: aliases.map(makingAlias) };
  const found = await classified(
    (options: RequestOptions) => client.indices.getAlias(request, { ...options, ignore: [404] }),
    signal,
  );
  // Of names of which some are not there, the answer is a 404 with those that are.
  const there = Object.values(found).flatMap(({ aliases = {} }) => Object.keys(aliases));
  return aliases.filter((alias) => there.includes(makingAlias(alias)));
}
