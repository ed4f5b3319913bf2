import type { Client } from '@elastic/elasticsearch';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';

interface Stored {
  readonly derive: Record<string, unknown>;
  readonly suivi: { readonly empreinte: string; readonly [field: string]: unknown };
  readonly [attribut: string]: unknown;
}

/**
 * Makes the offers of an installation what an earlier version of Moisson would have left: a mapping that cannot be
 * brought to this one in place, and facts that other rules derived. Gives the name of the index, which stands behind
 * the alias alone. `change` is what else was different then, of the properties of the mapping.
 */
export async function ageOffres(
  client: Client,
  alias: string,
  change: Readonly<Record<string, object>> = {},
): Promise<string> {
  await client.indices.refresh({ index: alias });
  const [today = ''] = Object.keys(await client.indices.get({ index: alias }));
  const older = `${alias}-000002`;
  const { settings, mappings } = SCHEMAS.offres;
  await client.indices.create({
    index: older,
    // Elasticsearch would say for ten seconds what the empty index took on the disk.
    settings: { ...settings, 'index.store.stats_refresh_interval': '0s' },
    mappings: {
      dynamic: false,
      _meta: { version: SCHEMAS.offres.version - 1, empreinte: 'older' },
      properties: { ...mappings.properties, romeCode: { type: 'text' }, ...change },
    },
  });
  const documents = client.helpers.scrollSearch<Stored>({ index: alias, size: 1_000 });
  for await (const { body } of documents) {
    const operations = body.hits.hits.flatMap(({ _id, _source }) => [
      { create: { _id } },
      _source === undefined ? {} : aged(_source),
    ]);
    if (operations.length === 0) continue;
    const { errors } = await client.bulk({ index: older, operations });
    if (errors) throw new Error('an older document was refused');
  }
  await client.indices.refresh({ index: older });
  await client.indices.updateAliases({
    actions: [{ remove_index: { index: today } }, { add: { index: older, alias, is_write_index: true } }],
  });
  return older;
}

function aged({ derive, suivi, ...offre }: Stored): object {
  const { geo: _, ...rest } = derive;
  const content = suivi.empreinte.slice(suivi.empreinte.indexOf(':'));
  return { ...offre, derive: rest, suivi: { ...suivi, empreinte: `1${content}` } };
}
