import type { Client, estypes } from '@elastic/elasticsearch';
import { classify, ElasticsearchMisconfigured, ElasticsearchUnavailable, settled } from './errors.js';
import { errorType } from './refusal.js';
import { additions, alteredFields } from './schema-differences.js';
import type { Schema } from './schemas/schema.js';
import { metaOf, type SchemaMeta } from './standing.js';

/** An index to be made: its alias, what it must look like, and the mark in its mapping. */
export interface IndexPlan {
  readonly alias: string;
  readonly schema: Schema;
  readonly meta: SchemaMeta;
}

/**
 * Makes `NAME-000001` from settings and mappings in the request itself, reads back what was made, and only then points
 * the alias to it: what stands behind an alias of ours has been checked, and nobody can have written to what has not.
 * An index that a template of somebody else has altered is taken away again.
 *
 * There is no template of ours: it would ask for a cluster privilege, and another team's of a higher or the same
 * priority would put it out of force. Gives false when another worker has made the index, or was about to.
 * @throws DatalakeError.
 */
export async function makeIndex(client: Client, plan: IndexPlan): Promise<boolean> {
  const index = `${plan.alias}-000001`;
  await removeFormerTemplate(client, plan.alias);
  const made = await create(client, index, plan);
  const state = await stateOf(client, index);
  if (made) {
    const faults = faultsIn(state, plan);
    if (faults.length > 0) {
      await settled(() => client.indices.delete({ index }, { ignore: [404] }));
      throw shapedByTemplate(index, faults);
    }
  } else if (state.aliases?.[plan.alias] === undefined) await requireUnfinished(client, index, state, plan);
  const action = { index, alias: plan.alias, is_write_index: true };
  await settled(() => client.indices.updateAliases({ actions: [{ add: action }] }));
  return made;
}

async function create(client: Client, index: string, { schema, meta }: IndexPlan): Promise<boolean> {
  // Null takes away what a template sets: an offer is stored as the API wrote it.
  const settings = { ...schema.settings, 'index.default_pipeline': null, 'index.final_pipeline': null };
  const mappings = { ...schema.mappings, _meta: { ...meta } };
  try {
    await client.indices.create({ index, settings, mappings });
    return true;
  } catch (failure) {
    if (errorType(failure) === 'resource_already_exists_exception') return false;
    throw classify(failure);
  }
}

async function stateOf(client: Client, index: string): Promise<estypes.IndicesIndexState> {
  const found = await settled(() => client.indices.get({ index }, { ignore: [404] }));
  const state = 'error' in found ? undefined : found[index];
  if (state === undefined) {
    throw new ElasticsearchUnavailable(`The index ${index} was removed while Moisson was making it.`);
  }
  return state;
}

function faultsIn(state: estypes.IndicesIndexState, { schema, meta }: IndexPlan): string[] {
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
  await settled(() => client.cluster.health({ index, wait_for_status: 'yellow', timeout: '30s' }));
  await settled(() => client.indices.refresh({ index }));
  return (await settled(() => client.count({ index }))).count === 0;
}

/** Earlier versions worked through a template of their own, which would now shape what is made from this schema. */
async function removeFormerTemplate(client: Client, alias: string): Promise<void> {
  // Whoever may not see or remove templates has nothing to remove, or reads of it when the index is read back.
  const ignore = { ignore: [403, 404] };
  const found = await settled(() => client.indices.getIndexTemplate({ name: alias }, ignore));
  const template = found.index_templates?.[0]?.index_template;
  if (template === undefined) return;
  const isOurs =
    String(template.index_patterns) === `${alias}-0*` && metaOf(template.template ?? {}) !== undefined;
  if (isOurs) await settled(() => client.indices.deleteIndexTemplate({ name: alias }, ignore));
}
