import type { Client, estypes } from '@elastic/elasticsearch';
import { classified, classify, ElasticsearchMisconfigured, ElasticsearchUnavailable } from './errors.js';
import { metaOf, type SchemaMeta } from './ownership.js';
import { errorType } from './refusal.js';
import { additions, alteredFields } from './schema-differences.js';
import type { Schema } from './schemas/schema.js';

/** What an index must look like, and the mark in its mapping. */
interface IndexShape {
  readonly schema: Schema;
  readonly meta: SchemaMeta;
}

/** An index to be made, and its alias. */
export interface IndexPlan extends IndexShape {
  readonly alias: string;
}

/**
 * Makes `NAME-000001` from settings and mappings in the request itself, reads back what was made, and only then points
 * the alias to it: what stands behind an alias of ours has been checked, and nobody can have written to what has not.
 * An index that a template of somebody else has altered is taken away again.
 *
 * There is no template of ours: it would ask for a cluster privilege, and another team's of a higher or the same
 * priority would put it out of force. Gives false when another worker has made the index, or was about to.
 * @throws StoreError.
 */
export async function makeIndex(client: Client, plan: IndexPlan): Promise<boolean> {
  const index = `${plan.alias}-000001`;
  await removeFormerTemplate(client, plan.alias);
  const made = await createIndex(client, index, plan);
  const state = await stateOf(client, index);
  if (made) {
    await requireUnshaped(client, index, state, plan);
  } else if (state.aliases?.[plan.alias] === undefined) await requireUnfinished(client, index, state, plan);
  const action = { index, alias: plan.alias, is_write_index: true };
  await classified(() => client.indices.updateAliases({ actions: [{ add: action }] }));
  return made;
}

/** Makes an index; false when there is one of that name. */
export async function createIndex(
  client: Client,
  index: string,
  { schema, meta }: IndexShape,
  aliases: Readonly<Record<string, estypes.IndicesAlias>> = {},
): Promise<boolean> {
  // Null takes away what a template sets: an offer is stored as the API wrote it.
  const settings = { ...schema.settings, 'index.default_pipeline': null, 'index.final_pipeline': null };
  const mappings = { ...schema.mappings, _meta: { ...meta } };
  try {
    await client.indices.create({ index, settings, mappings, aliases: { ...aliases } });
    return true;
  } catch (failure) {
    if (errorType(failure) === 'resource_already_exists_exception') return false;
    throw lackOfAnalysis(failure) ?? classify(failure);
  }
}

/** What to do about a node without what the analysis is made of, or with that of an earlier version. */
export const ANALYSIS_REMEDY =
  'use the full distribution of Elasticsearch, or the one that `npx moisson up` sets up: where that is of an earlier version of Moisson, `npx moisson up` restarts it with what it lacks';

function lackOfAnalysis(failure: unknown): ElasticsearchMisconfigured | undefined {
  const { message } = classify(failure);
  if (!/Unknown (?:tokenizer|filter|analyzer) type/.test(message)) return undefined;
  return new ElasticsearchMisconfigured(
    `The index was not made, because this Elasticsearch lacks a part of its French analysis: ${ANALYSIS_REMEDY}. ${message}`,
  );
}

export async function stateOf(client: Client, index: string): Promise<estypes.IndicesIndexState> {
  const found = await classified(() => client.indices.get({ index }, { ignore: [404] }));
  const state = 'error' in found ? undefined : found[index];
  if (state === undefined) {
    throw new ElasticsearchUnavailable(`The index ${index} was removed while Moisson was making it.`);
  }
  return state;
}

/** An index that was just made and is not as it was asked for is taken away again. @throws ElasticsearchMisconfigured. */
export async function requireUnshaped(
  client: Client,
  index: string,
  state: estypes.IndicesIndexState,
  shape: IndexShape,
): Promise<void> {
  const faults = faultsIn(state, shape);
  if (faults.length === 0) return;
  await classified(() => client.indices.delete({ index }, { ignore: [404] }));
  throw shapedByTemplate(index, faults);
}

export function faultsIn(state: estypes.IndicesIndexState, { schema, meta }: IndexShape): string[] {
  const marked = metaOf(state)?.empreinte === meta.empreinte;
  return [
    ...(marked ? [] : ['_meta']),
    ...alteredFields(schema, state.mappings ?? {}),
    ...additions(schema, state),
  ];
}

function shapedByTemplate(index: string, faults: readonly string[]): ElasticsearchMisconfigured {
  return new ElasticsearchMisconfigured(
    `An index template of this cluster puts its own into ${index} (${faults.slice(0, 5).join(', ')}), ` +
      'so Moisson removed the empty index again. Exclude the name from that template, or set ' +
      `ELASTICSEARCH_INDEX_PREFIX. GET /_index_template lists templates; their index_patterns say which matches.`,
  );
}

/** Without its alias, an empty index of ours is one that another worker is making, or died over; any other is not ours to take. */
async function requireUnfinished(
  client: Client,
  index: string,
  state: estypes.IndicesIndexState,
  plan: IndexPlan,
): Promise<void> {
  const meta = metaOf(state);
  if (meta !== undefined && (await isEmpty(client, index))) {
    const faults = meta.empreinte === plan.meta.empreinte ? faultsIn(state, plan) : [];
    if (faults.length > 0) throw shapedByTemplate(index, faults);
    return;
  }
  throw new ElasticsearchMisconfigured(
    `The index ${index} exists, but the alias ${plan.alias} does not point to it. Nothing was changed. ` +
      'Add the alias (POST /_aliases) if the index is the one that Moisson made; otherwise rename or delete the index.',
  );
}

async function isEmpty(client: Client, index: string): Promise<boolean> {
  // Its shard may be a moment away from answering.
  await classified(() => client.cluster.health({ index, wait_for_status: 'yellow', timeout: '30s' }));
  await classified(() => client.indices.refresh({ index }));
  return (await classified(() => client.count({ index }))).count === 0;
}

/** Earlier versions worked through a template of their own, which would now shape what is made from this schema. */
async function removeFormerTemplate(client: Client, alias: string): Promise<void> {
  // Whoever may not see or remove templates has nothing to remove, or reads of it when the index is read back.
  const ignore = { ignore: [403, 404] };
  const found = await classified(() => client.indices.getIndexTemplate({ name: alias }, ignore));
  const template = found.index_templates?.[0]?.index_template;
  if (template === undefined) return;
  const isOurs =
    String(template.index_patterns) === `${alias}-0*` && metaOf(template.template ?? {}) !== undefined;
  if (isOurs) await classified(() => client.indices.deleteIndexTemplate({ name: alias }, ignore));
}
