import type { Client, estypes } from '@elastic/elasticsearch';
import { shortHash } from './digest.js';
import { classify, ElasticsearchMisconfigured, settled } from './errors.js';
import { erreurs } from './schemas/erreurs.js';
import { fenetres } from './schemas/fenetres.js';
import { ingestion } from './schemas/ingestion.js';
import { offres } from './schemas/offres.js';
import { presences } from './schemas/presences.js';
import type { IndexName, Schema } from './schemas/schema.js';

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
 * Makes the five indexes what this version needs: template `NAME`, alias NAME -> `NAME-000001`, every name after
 * `prefix`. May run any number of times, by several workers at once. Only ever adds; never deletes anything.
 *
 * Throws ElasticsearchMisconfigured when an index stands under an alias's name, or when a mapping would have to change
 * in a way that Elasticsearch cannot make in place.
 */
export async function ensureSchema(client: Client, prefix = ''): Promise<Record<IndexName, SchemaOutcome>> {
  const outcomes: Partial<Record<IndexName, SchemaOutcome>> = {};
  for (const [name, schema] of Object.entries(SCHEMAS) as [IndexName, Schema][]) {
    outcomes[name] = await ensureIndex(client, prefix + name, schema);
  }
  return outcomes as Record<IndexName, SchemaOutcome>;
}

async function ensureIndex(client: Client, alias: string, schema: Schema): Promise<SchemaOutcome> {
  const current = await currentMeta(client, alias);
  if (current !== undefined && current.version > schema.version) return 'newer';
  const meta: SchemaMeta = { version: schema.version, empreinte: shortHash(JSON.stringify(schema.mappings)) };
  const mappings: estypes.MappingTypeMapping = { ...schema.mappings, _meta: { ...meta } };
  await settled(() =>
    client.indices.putIndexTemplate({
      name: alias,
      // Not `NAME-*`: that would also catch the indexes of a longer prefix, and equal priorities exclude each other.
      index_patterns: [`${alias}-0*`],
      priority: 200,
      template: { settings: schema.settings, mappings },
    }),
  );
  if (current === undefined) return createIndex(client, alias);
  if (current.empreinte === meta.empreinte) return 'unchanged';
  return extendMapping(client, alias, mappings);
}

interface SchemaMeta {
  readonly version: number;
  readonly empreinte: string;
}

/** What stands in the index behind the alias; undefined when there is no alias. An index without our mark is version 0. */
async function currentMeta(client: Client, alias: string): Promise<SchemaMeta | undefined> {
  const found = await settled(() =>
    client.indices.get({ index: alias, features: 'mappings' }, { ignore: [404] }),
  );
  if ('error' in found) return undefined;
  if (alias in found) throw blockedByIndex(alias);
  const meta = Object.values(found)[0]?.mappings?._meta as Partial<SchemaMeta> | undefined;
  return { version: meta?.version ?? 0, empreinte: meta?.empreinte ?? '' };
}

/** Index and alias in one request, so that no moment exists in which a write could create an index of the alias's name. */
async function createIndex(client: Client, alias: string): Promise<SchemaOutcome> {
  const index = `${alias}-000001`;
  try {
    await client.indices.create({ index, aliases: { [alias]: { is_write_index: true } } });
    return 'created';
  } catch (failure) {
    const type = errorType(failure);
    if (type === 'resource_already_exists_exception') {
      // Another worker was faster, unless the index has lost its alias.
      if ((await currentMeta(client, alias)) !== undefined) return 'unchanged';
      throw new ElasticsearchMisconfigured(
        `The index ${index} exists, but the alias ${alias} does not point to it. No index was changed. ` +
          `Add the alias (POST _aliases), or rename or delete the index.`,
      );
    }
    if (type === 'invalid_alias_name_exception') throw blockedByIndex(alias);
    throw classify(failure);
  }
}

/** Elasticsearch itself judges what can be added to a mapping, and refuses the whole request otherwise. */
async function extendMapping(
  client: Client,
  alias: string,
  { dynamic, _meta, properties }: estypes.MappingTypeMapping,
): Promise<SchemaOutcome> {
  try {
    await client.indices.putMapping({
      index: alias,
      write_index_only: true,
      ...(dynamic !== undefined && { dynamic }),
      ...(_meta && { _meta }),
      ...(properties && { properties }),
    });
    return 'extended';
  } catch (failure) {
    const { type, reason } = errorDetail(failure);
    if (type !== 'illegal_argument_exception' && type !== 'mapper_exception') throw classify(failure);
    throw new ElasticsearchMisconfigured(
      `The mapping of ${alias} cannot be brought to this version in place (${reason.slice(0, 200)}). ` +
        'No index was changed. Use another index prefix, or copy the documents into a new index behind the alias.',
    );
  }
}

function blockedByIndex(name: string): ElasticsearchMisconfigured {
  return new ElasticsearchMisconfigured(
    `An index named ${name} stands where Moisson needs an alias (the older script made one). No index was changed. ` +
      `Copy it under another name and delete ${name}, or choose an index prefix.`,
  );
}

function errorType(failure: unknown): string {
  return errorDetail(failure).type;
}

function errorDetail(failure: unknown): { type: string; reason: string } {
  const body = (failure as { body?: { error?: { type?: string; reason?: string } } } | null)?.body;
  return { type: body?.error?.type ?? '', reason: body?.error?.reason ?? '' };
}
