import type { Client, estypes } from '@elastic/elasticsearch';
import { classified, type RequestOptions } from './errors.js';

/** What Moisson writes into the `_meta` of its mappings: the mark by which it knows its own indexes again. */
export interface SchemaMeta {
  readonly version: number;
  readonly empreinte: string;
}

/** An index that Moisson made, alone behind its alias. */
export interface OwnIndex extends SchemaMeta {
  readonly state: 'ours';
  readonly index: string;
  readonly uuid: string;
  readonly mappings: estypes.MappingTypeMapping;
}

/** What stands under one of our names. `refused`: Moisson must not write there; the sentence says why and what to do. */
export type Ownership =
  | OwnIndex
  | { readonly state: 'absent' }
  | { readonly state: 'refused'; readonly reason: string };

/** Looks at what stands under an alias, and changes nothing. @throws StoreError. */
export async function ownershipOf(client: Client, alias: string, signal?: AbortSignal): Promise<Ownership> {
  const found = await classified(
    (options: RequestOptions) => client.indices.get({ index: alias }, { ...options, ignore: [404] }),
    signal,
  );
  return 'error' in found ? { state: 'absent' } : judge(alias, found);
}

/** Whose indexes these are, as Elasticsearch describes them under this name. Pure. */
function judge(alias: string, found: estypes.IndicesGetResponse): Ownership {
  const indexes = Object.entries(found);
  const [first] = indexes;
  if (first === undefined) return { state: 'absent' };
  const [index, state] = first;
  const reason =
    asDataStream(alias, state) ??
    asIndex(alias, index) ??
    asSeveral(alias, indexes) ??
    asForeign(alias, index, state) ??
    asClosed(alias, index, state) ??
    asAlias(alias, index, state);
  if (reason !== undefined) return { state: 'refused', reason };
  const meta = metaOf(state) ?? { version: 0, empreinte: '' };
  return { state: 'ours', index, uuid: uuidOf(state), ...meta, mappings: state.mappings ?? {} };
}

/** Our mark in a mapping; undefined where something else than Moisson made it. */
export function metaOf({ mappings }: estypes.IndicesIndexState): SchemaMeta | undefined {
  const { version, empreinte } = (mappings?._meta ?? {}) as Record<string, unknown>;
  return Number.isInteger(version) && typeof empreinte === 'string'
    ? { version: version as number, empreinte }
    : undefined;
}

export function uuidOf({ settings }: estypes.IndicesIndexState): string {
  return String(settings?.index?.uuid ?? '');
}

const OTHER_PREFIX = 'set ELASTICSEARCH_INDEX_PREFIX, so that Moisson uses other names';

function asDataStream(alias: string, { data_stream: stream }: estypes.IndicesIndexState): string | undefined {
  if (stream === undefined) return undefined;
  const what =
    stream === alias
      ? `name ${alias} is a data stream`
      : `alias ${alias} points to the data stream ${stream}`;
  return `The ${what}, which Moisson did not make. Nothing was changed. To go on, ${OTHER_PREFIX}.`;
}

function asIndex(alias: string, index: string): string | undefined {
  if (alias !== index) return undefined;
  return (
    `An index named ${alias} stands where Moisson needs an alias (the older script made one). Nothing was changed. ` +
    `Copy it under another name and delete ${alias}, or ${OTHER_PREFIX}.`
  );
}

/** Of several, the first that we made is the one to keep; where we made none, what stands there is foreign. */
function asSeveral(alias: string, indexes: [string, estypes.IndicesIndexState][]): string | undefined {
  const names = indexes.map(([index]) => index).sort();
  const own = indexes.filter(([index, state]) => asForeign(alias, index, state) === undefined);
  const [keep] = own.map(([index]) => index).sort();
  if (names.length < 2 || keep === undefined) return undefined;
  const removals = names.filter((index) => index !== keep).map((index) => ({ remove: { index, alias } }));
  return (
    `The alias ${alias} points to ${names.length} indexes (${names.join(', ')}), as after a rollover; ` +
    `Moisson needs exactly one. Nothing was changed. Leave the alias on the index that has the documents; ` +
    `if that is ${keep}: ${aliasRequest([...removals, plain(alias, keep)])}`
  );
}

function asForeign(alias: string, index: string, state: estypes.IndicesIndexState): string | undefined {
  if (metaOf(state) === undefined) {
    return (
      `The alias ${alias} points to ${index}, which Moisson did not make: its mapping lacks the _meta of Moisson. ` +
      `Nothing was changed. To go on, ${OTHER_PREFIX}, or take the alias off that index.`
    );
  }
  const owner = /^(.+)-\d{6}$/.exec(index)?.[1] ?? alias;
  if (owner === alias) return undefined;
  return (
    `The alias ${alias} points to ${index}, which Moisson made for ${owner}. Nothing was changed. ` +
    'Take the alias off that index, or set ELASTICSEARCH_INDEX_PREFIX so that Moisson uses that installation.'
  );
}

function asClosed(alias: string, index: string, { settings }: estypes.IndicesIndexState): string | undefined {
  // The state itself is not told here; Elasticsearch sets this on every index that it closes.
  if (String(settings?.index?.verified_before_close) !== 'true') return undefined;
  return `The index ${index} behind ${alias} is closed. Nothing was changed. Open it with POST /${index}/_open`;
}

function asAlias(alias: string, index: string, { aliases }: estypes.IndicesIndexState): string | undefined {
  const { filter, index_routing, search_routing, is_write_index } = aliases?.[alias] ?? {};
  const faults = [
    ...(filter === undefined ? [] : ['has a filter, which hides documents']),
    ...((index_routing ?? search_routing) ? ['has a routing, which moves documents'] : []),
    ...(is_write_index === false ? ['takes no writes (is_write_index is false)'] : []),
  ];
  if (faults.length === 0) return undefined;
  return (
    `The alias ${alias} ${faults.join(' and ')}. Nothing was changed. ` +
    `Make it a plain alias: ${aliasRequest([{ remove: { index, alias } }, plain(alias, index)])}`
  );
}

function plain(alias: string, index: string): object {
  return { add: { index, alias, is_write_index: true } };
}

function aliasRequest(actions: object[]): string {
  return `POST /_aliases ${JSON.stringify({ actions })}`;
}
