import type { Client } from '@elastic/elasticsearch';
import { checkElasticsearch } from './client.js';
import { shortHash } from './digest.js';
import { classify, ElasticsearchMisconfigured } from './errors.js';
import { type IndexPlan, makeIndex } from './make-index.js';
import { errorType } from './refusal.js';
import { alteredFields } from './schema-differences.js';
import { erreurs } from './schemas/erreurs.js';
import { fenetres } from './schemas/fenetres.js';
import { ingestion } from './schemas/ingestion.js';
import { offres } from './schemas/offres.js';
import { presences } from './schemas/presences.js';
import type { IndexName, Schema } from './schemas/schema.js';
import { type OwnIndex, type SchemaMeta, standingOf } from './standing.js';

export const SCHEMAS: Readonly<Record<IndexName, Schema>> = {
  offres,
  ingestion,
  erreurs,
  fenetres,
  presences,
};

/** What {@link ensureSchema} did: `newer` when the index was made by a later version of Moisson, which is left alone. */
export type SchemaOutcome = 'created' | 'unchanged' | 'extended' | 'newer';

/**
 * Makes the five indexes what this version needs: alias NAME -> `NAME-000001`, every name after `prefix`. May run any
 * number of times, by several workers at once. Only ever adds, and nothing at all before every name was found to be
 * free or ours.
 *
 * @throws ElasticsearchMisconfigured when the server cannot be worked with, when something stands under a name that
 * Moisson did not make or cannot write to, or when a mapping would have to change in a way that Elasticsearch cannot
 * make in place.
 */
export async function ensureSchema(client: Client, prefix = ''): Promise<Record<IndexName, SchemaOutcome>> {
  await checkElasticsearch(client);
  const names = Object.keys(SCHEMAS) as IndexName[];
  const standings = await Promise.all(names.map((name) => standingOf(client, prefix + name)));
  for (const standing of standings) {
    if (standing.state === 'refused') throw new ElasticsearchMisconfigured(standing.reason);
  }
  const outcomes: Partial<Record<IndexName, SchemaOutcome>> = {};
  for (const [i, name] of names.entries()) {
    const standing = standings[i] ?? { state: 'absent' };
    const { version, mappings } = SCHEMAS[name];
    const meta: SchemaMeta = { version, empreinte: shortHash(JSON.stringify(mappings)) };
    const plan: IndexPlan = { alias: prefix + name, schema: SCHEMAS[name], meta };
    outcomes[name] =
      standing.state === 'ours' ? await bringUp(client, standing, plan) : await makeOrAdopt(client, plan);
  }
  return outcomes as Record<IndexName, SchemaOutcome>;
}

/** What another worker made meanwhile may be of another version than this one. */
async function makeOrAdopt(client: Client, plan: IndexPlan): Promise<SchemaOutcome> {
  if (await makeIndex(client, plan)) return 'created';
  const standing = await standingOf(client, plan.alias);
  if (standing.state === 'ours') return bringUp(client, standing, plan);
  throw new ElasticsearchMisconfigured(
    standing.state === 'refused'
      ? standing.reason
      : `The alias ${plan.alias} was removed while it was being made.`,
  );
}

async function bringUp(client: Client, found: OwnIndex, plan: IndexPlan): Promise<SchemaOutcome> {
  const { schema, meta } = plan;
  if (found.version > schema.version) return 'newer';
  if (found.empreinte !== meta.empreinte) return extendMapping(client, plan);
  const altered = alteredFields(schema, found.mappings);
  if (altered.length === 0) return 'unchanged';
  throw new ElasticsearchMisconfigured(
    `The mapping of ${found.index} behind ${plan.alias} bears the mark of this version, but is not it ` +
      `(${altered.slice(0, 5).join(', ')}). Nothing was changed. Copy the documents into an index that Moisson makes ` +
      'under another ELASTICSEARCH_INDEX_PREFIX.',
  );
}

/** Elasticsearch itself judges what can be added to a mapping, and refuses the whole request otherwise. */
async function extendMapping(
  client: Client,
  { alias, schema: { mappings }, meta }: IndexPlan,
): Promise<SchemaOutcome> {
  const { dynamic, properties } = mappings;
  try {
    await client.indices.putMapping({
      index: alias,
      write_index_only: true,
      _meta: { ...meta },
      ...(dynamic !== undefined && { dynamic }),
      ...(properties && { properties }),
    });
    return 'extended';
  } catch (failure) {
    if (!['illegal_argument_exception', 'mapper_exception'].includes(errorType(failure)))
      throw classify(failure);
    throw new ElasticsearchMisconfigured(
      `The mapping of ${alias} cannot be brought to this version in place. No index was changed. Use another index ` +
        `prefix, or copy the documents into a new index behind the alias. ${classify(failure).message}`,
    );
  }
}
