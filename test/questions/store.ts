import type { Client } from '@elastic/elasticsearch';
import { documents, type Plain, RUNS } from './world.js';

const BATCH = 500;

/** Writes a country of so many offers and the documents of its runs, and gives what plain code reads of each offer. */
export async function fill(
  { client, prefix }: { readonly client: Client; readonly prefix: string },
  offers: number,
): Promise<readonly Plain[]> {
  const plain: Plain[] = [];
  let operations: object[] = [];
  const send = async () => {
    const { errors } = await client.bulk({ index: `${prefix}offres`, operations, filter_path: 'errors' });
    if (errors) throw new Error('an offer was refused');
    operations = [];
  };
  for (const { document, plain: one } of documents(offers)) {
    plain.push(one);
    operations.push({ create: { _id: one.id } }, document);
    if (operations.length >= 2 * BATCH) await send();
  }
  if (operations.length > 0) await send();
  const runs = RUNS.flatMap(({ start, end, statut, mode }, i) => [
    { create: { _id: `run-${i}` } },
    {
      message: '',
      date_debut: start,
      date_fin: end,
      duree_totale: (Date.parse(end) - Date.parse(start)) / 1000,
      statut,
      plan: 'verified',
      mode,
      workflowId: 'w',
      api: '127.0.0.1:4000',
      ...(statut === 'prouvee' && mode === 'full' && { filigrane: start }),
    },
  ]);
  const { errors } = await client.bulk({
    index: `${prefix}ingestion`,
    operations: runs,
    filter_path: 'errors',
  });
  if (errors) throw new Error('a run was refused');
  await client.indices.refresh({ index: `${prefix}*` });
  return plain;
}
