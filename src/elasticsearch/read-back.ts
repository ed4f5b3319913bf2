import { contentOf } from './digest.js';
import { readDocuments } from './documents.js';
import { classified } from './errors.js';
import { OPEN, readOffres } from './open-offres.js';
import type { Presence } from './presences.js';
import type { StoreAccess } from './store-access.js';
import { contentDigest, type StoredOffre } from './stored-offre.js';

/** Offers per request: about 0.6 MB. */
const BATCH = 150;

/**
 * Reads the sources of stored offers back, and counts those that are gone or not what their digest says.
 * @throws StoreError.
 */
export async function readBack(
  store: StoreAccess,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly asked: number; readonly wrong: number }> {
  let intact = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const found = await readDocuments<StoredOffre>(store, { index: 'offres', ids: batch }, signal);
    for (const { source } of found.values()) if (isAsWritten(source)) intact++;
  }
  return { asked: ids.length, wrong: ids.length - intact };
}

/** Whatever version of the derivation rules wrote it. */
export function isAsWritten(offre: StoredOffre): boolean {
  return contentDigest(offre) === contentOf(offre.suivi.empreinte);
}

const LAST_PAGES = 10;
const CONTROLS = 10;

/** Open offers of the pages that a run read last, at most ten, from as many pages as there are. @throws StoreError. */
export async function controlsOf(store: StoreAccess, run: string, signal?: AbortSignal): Promise<string[]> {
  const pages = await lastPages(store, run, signal);
  const read = await readOffres(store, [...new Set(pages.flat())], { query: OPEN }, signal);
  const open = new Set(read.map(({ id }) => id));
  const openOfPages = pages.map((ids) => ids.filter((id) => open.has(id)));
  const longest = Math.max(0, ...openOfPages.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, i) => openOfPages.flatMap((ids) => ids[i] ?? []));
  return [...new Set(inTurn.flat())].slice(0, CONTROLS);
}

async function lastPages(
  { client, index }: StoreAccess,
  run: string,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly string[])[]> {
  const request = {
    index: index('presences'),
    query: { term: { run } },
    sort: [{ lu: 'desc' as const }],
    size: LAST_PAGES,
    _source: ['contenu.ids'],
  };
  const { hits } = await classified(
    (options) => client.search<{ readonly contenu: Pick<Presence['contenu'], 'ids'> }>(request, options),
    signal,
  );
  return hits.hits.map(({ _source }) => _source?.contenu.ids ?? []);
}
