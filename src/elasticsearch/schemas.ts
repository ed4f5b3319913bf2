import type { Client } from '@elastic/elasticsearch';
import { checkElasticsearch } from './client.js';
import { classify, ElasticsearchMisconfigured } from './errors.js';
import { type IndexPlan, makeIndex } from './make-index.js';
import { type Ownership, type OwnIndex, ownershipOf } from './ownership.js';
import { errorType } from './refusal.js';
import { erreurs } from './schemas/erreurs.js';
import { evenements } from './schemas/evenements.js';
import { fenetres } from './schemas/fenetres.js';
import { ingestion } from './schemas/ingestion.js';
import { offres } from './schemas/offres.js';
import { presences } from './schemas/presences.js';
import type { IndexName, Schema } from './schemas/schema.js';
import { markOf, versionStateOf, wrongVersion } from './versions.js';

export const SCHEMAS: Readonly<Record<IndexName, Schema>> = {
  offres,
  ingestion,
  erreurs,
  fenetres,
  presences,
  evenements,
};

/** What {@link ensureSchema} did: `outdated` where it left an index to a migration. */
export type SchemaOutcome = 'created' | 'unchanged' | 'extended' | 'outdated';

/** Which of the indexes are left alone although they are of an older version. */
export interface EnsureOptions {
  /** @default 'refuse' */
  readonly outdated?: 'refuse' | 'leave';
}

/**
 * Makes the indexes what this version needs: alias NAME -> `NAME-000001`, every name after `prefix`. May run any
 * number of times, by several workers at once. Only ever adds, and nothing at all before every name was found to be
 * free or ours, and every index of a version that this Moisson works on.
 *
 * @throws ElasticsearchMisconfigured when the server cannot be worked with, or when something stands under a name that
 * Moisson did not make or cannot write to; StoreVersion when an index of ours has to be migrated first, or is of a
 * version that this Moisson does not know.
 */
export async function ensureSchema(
  client: Client,
  prefix = '',
  { outdated = 'refuse' }: EnsureOptions = {},
): Promise<Record<IndexName, SchemaOutcome>> {
  await checkElasticsearch(client);
  const names = Object.keys(SCHEMAS) as IndexName[];
  const found = await Promise.all(
    names.map(async (name) => {
      const schema = SCHEMAS[name];
      const plan: IndexPlan = { alias: prefix + name, schema, meta: markOf(schema) };
      return { name, plan, ownership: await ownershipOf(client, plan.alias) };
    }),
  );
  for (const { plan, ownership } of found) requireFit(ownership, plan, outdated);
  const bring = async ({ name, plan, ownership }: (typeof found)[number]) => {
    const made = ownership.state === 'ours' ? bringUp(client, ownership, plan) : makeOrAdopt(client, plan);
    return [name, await made] as const;
  };
  // What is refused to the first is refused to all, as a rule: then no other has been made.
  const [first, ...others] = found;
  const outcomes = [
    ...(first === undefined ? [] : [await bring(first)]),
    ...(await Promise.all(others.map(bring))),
  ];
  return Object.fromEntries(outcomes) as Record<IndexName, SchemaOutcome>;
}

function requireFit(
  ownership: Ownership,
  { alias, schema }: IndexPlan,
  outdated: EnsureOptions['outdated'],
): void {
  if (ownership.state === 'refused') throw new ElasticsearchMisconfigured(ownership.reason);
  if (ownership.state !== 'ours') return;
  const state = versionStateOf(schema, ownership);
  if (state === 'current' || state === 'extendable' || (state === 'outdated' && outdated === 'leave')) return;
  throw wrongVersion(alias, schema, ownership, state);
}

/** What another worker made meanwhile may be of another version than this one. */
async function makeOrAdopt(client: Client, plan: IndexPlan): Promise<SchemaOutcome> {
  if (await makeIndex(client, plan)) return 'created';
  const ownership = await ownershipOf(client, plan.alias);
  requireFit(ownership, plan, 'refuse');
  if (ownership.state === 'ours') return bringUp(client, ownership, plan);
  throw new ElasticsearchMisconfigured(`The alias ${plan.alias} was removed while it was being made.`);
}

async function bringUp(client: Client, found: OwnIndex, plan: IndexPlan): Promise<SchemaOutcome> {
  switch (versionStateOf(plan.schema, found)) {
    case 'extendable':
      return extendMapping(client, found, plan);
    case 'current':
      return 'unchanged';
    default:
      return 'outdated';
  }
}

/** Elasticsearch itself judges what can be added to a mapping, and refuses the whole request otherwise. */
async function extendMapping(
  client: Client,
  { mappings: { _meta: before } }: OwnIndex,
  { alias, schema: { mappings }, meta }: IndexPlan,
): Promise<SchemaOutcome> {
  const { dynamic, properties } = mappings;
  try {
    await client.indices.putMapping({
      index: alias,
      write_index_only: true,
      // With what a migration has noted.
      _meta: { ...before, ...meta },
      ...(dynamic !== undefined && { dynamic }),
      ...(properties && { properties }),
    });
    return 'extended';
  } catch (failure) {
    if (!['illegal_argument_exception', 'mapper_exception'].includes(errorType(failure)))
      throw classify(failure);
    throw new ElasticsearchMisconfigured(
      `The mapping of ${alias} cannot be brought to this version in place. No index was changed. \`npx moisson ` +
        `migrate --rebuild\` with its name makes the next index beside it. ${classify(failure).message}`,
    );
  }
}
