import { type ListEntry, type ListName, type References, shippedList } from '../domain/lists.js';
import { Countries } from '../domain/offre/countries.js';
import { readDocuments } from './documents.js';
import { classified } from './errors.js';
import { addToRun, type KeptList, type RunDocument } from './runs.js';
import type { StoreAccess } from './store-access.js';

/** Keeps a list in the document of the run that read it, where later runs find it. @throws StoreError. */
export function keepList(
  store: StoreAccess,
  kept: {
    readonly run: string;
    readonly name: ListName;
    readonly entries: readonly ListEntry[];
    readonly lue: Date;
  },
  signal?: AbortSignal,
): Promise<void> {
  const { run, name, entries, lue } = kept;
  const list: KeptList = { lue: lue.toISOString(), entrees: entries };
  return addToRun(store, run, { listes: { [name]: list } }, signal);
}

/** A list as the API gave it last to a run, if it did. @throws StoreError. */
export async function knownList(
  { client, index }: StoreAccess,
  name: ListName,
  signal?: AbortSignal,
): Promise<KeptList | undefined> {
  const date = `listes.${name}.lue`;
  const answer = await classified(
    (options) =>
      client.search<RunDocument>(
        {
          index: index('ingestion'),
          query: { exists: { field: date } },
          // Of an index that was made before there were lists.
          sort: [{ [date]: { order: 'desc' as const, unmapped_type: 'date' as const } }],
          size: 1,
          _source: [`listes.${name}`],
          // Indexes are made by runs: before the first, nothing is known.
          ignore_unavailable: true,
        },
        options,
      ),
    signal,
  );
  const found = answer.hits.hits[0]?._source?.listes?.[name];
  return found !== undefined && found.entrees.length > 0 ? found : undefined;
}

/**
 * The countries that labels name: by the list that the run read, else by the last one that is known, else by ours. So
 * all pages of a run go by one list, whichever worker stores them.
 * @throws StoreError.
 */
export async function countriesOf(store: StoreAccess, run: string, signal?: AbortSignal): Promise<Countries> {
  const wanted = { index: 'ingestion', ids: [run], include: ['listes.pays'] } as const;
  const found = await readDocuments<RunDocument>(store, wanted, signal);
  const list = found.get(run)?.source.listes?.pays;
  return list === undefined ? knownCountries(store, signal) : toCountries(list);
}

/** What a run splits by, as it has kept it; undefined where it has not. @throws StoreError. */
export async function referencesOf(
  store: StoreAccess,
  run: string,
  signal?: AbortSignal,
): Promise<References | undefined> {
  const wanted = { index: 'ingestion', ids: [run], include: ['referentiels'] } as const;
  const found = await readDocuments<RunDocument>(store, wanted, signal);
  return found.get(run)?.source.referentiels;
}

/** The countries that labels name, by the last list that a run read, else by ours. @throws StoreError. */
export async function knownCountries(store: StoreAccess, signal?: AbortSignal): Promise<Countries> {
  return toCountries(await knownList(store, 'pays', signal));
}

function toCountries(list: KeptList | undefined): Countries {
  const entries = list?.entrees ?? shippedList('pays');
  return new Countries(entries.flatMap(({ libelle }) => libelle ?? []));
}
