import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import type { IndexName } from '../../src/elasticsearch/schemas/schema.js';

/** A store of this file's own on the shared Elasticsearch: random index prefix, everything removed at the end. */
export function useStore() {
  const prefix = `test-${randomBytes(6).toString('hex')}-`;
  const client = createElasticsearch({ url: inject('elasticsearchUrl') });
  const store = createStore(client, { indexPrefix: prefix });
  beforeAll(async () => {
    await store.ensureSchema();
  });
  afterAll(() => removeIndexes(client, prefix));

  const offres = `${prefix}offres`;
  const refresh = async () => void (await client.indices.refresh({ index: `${prefix}*` }));
  return {
    client,
    store,
    prefix,
    offres,
    /** The stored document of an offer, in real time. */
    async stored(id: string) {
      const { _source, _version, _seq_no } = await client.get<StoredOffre>({ index: offres, id });
      if (_source === undefined) throw new Error(`offer ${id} has no source`);
      return { source: _source, version: _version, seqNo: _seq_no };
    },
    refresh,
    /** Deletes what these indexes hold. */
    async empty(...names: readonly IndexName[]) {
      await refresh();
      for (const name of names) {
        for (;;) {
          const { hits } = await client.search({ index: prefix + name, size: 10_000, _source: false });
          if (hits.hits.length === 0) break;
          const operations = hits.hits.map(({ _id }) => ({ delete: { _id: _id ?? '' } }));
          await client.bulk({ index: prefix + name, operations, refresh: true });
        }
      }
    },
  };
}

interface StoredOffre extends OffreBrute {
  readonly suivi: Record<string, unknown>;
  readonly derive: Record<string, unknown>;
}

export async function removeIndexes(
  client: ReturnType<typeof createElasticsearch>,
  prefix: string,
): Promise<void> {
  // By name: Elasticsearch refuses to delete by wildcard.
  const indexes = Object.keys(await client.indices.get({ index: `${prefix}*` }));
  if (indexes.length > 0) await client.indices.delete({ index: indexes });
  await client.indices.deleteIndexTemplate({ name: `${prefix}*` }, { ignore: [404] });
  await client.close();
}

/** An offer of real shape, with what a test wants to be different. */
export function offre(id: string, changes: Readonly<Record<string, unknown>> = {}): OffreBrute {
  return {
    id,
    intitule: 'Boulanger / Boulangère (H/F)',
    description: "Préparation des pains à l'atelier, cuisson et mise en vente.",
    dateCreation: '2026-11-20T09:30:00.123Z',
    dateActualisation: '2026-11-20T09:30:00.123Z',
    lieuTravail: {
      libelle: '31 - TOULOUSE',
      commune: '31555',
      codePostal: '31000',
      latitude: 43.604082,
      longitude: 1.433805,
    },
    romeCode: 'D1102',
    typeContrat: 'CDI',
    entreprise: { nom: 'Le fournil du coin', entrepriseAdaptee: false },
    contact: { nom: 'Fournil - Mme Témoin', coordonnees1: '1 rue du Test' },
    agence: { courriel: 'agence@example.invalid' },
    salaire: { libelle: 'Mensuel de 1923.00 Euros sur 12 mois' },
    alternance: false,
    nombrePostes: 1,
    origineOffre: { origine: '2', urlOrigine: 'https://example.invalid/offre' },
    ...changes,
  };
}
