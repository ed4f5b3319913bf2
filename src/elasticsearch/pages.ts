import type { Countries } from '../domain/offre/countries.js';
import { openCases } from './cases.js';
import type { Lake } from './lake.js';
import { recordPresence, toContent } from './presences.js';
import { type IdentifiedOffre, type RejectedOffre, sortPage } from './sort-page.js';
import { writeOffres } from './write-offres.js';

export interface Page {
  readonly run: string;
  /** Key of the window, as in the ledger. */
  readonly fenetre: string;
  /** Number of the page in its window. */
  readonly page: number;
  /** `resultats` of the API's answer as it came: each element may be anything. */
  readonly offres: readonly unknown[];
  /** When the page was read. */
  readonly lu: Date;
  /** As for `toDerive`. */
  readonly countries?: Countries;
}

/** What writing a page did. Of a repeated page, what its first try wrote counts as unchanged or duplicate. */
export interface PageWrite {
  readonly created: number;
  /** New content, or open again after it was closed. */
  readonly changed: number;
  readonly unchanged: number;
  /** Twice on the page, or written by another page within seconds. */
  readonly duplicates: number;
  readonly rejected: readonly RejectedOffre[];
  /** Distinct offers seen on the page, refused ones with a usable id included. */
  readonly ids: number;
}

/**
 * Stores one page of offers: writes what is new or changed, opens a case for each offer that is refused, and last
 * records what was seen, so that a recorded offer is always a stored one or an open case.
 *
 * @throws DatalakeError when Elasticsearch cannot take the page; repeating the call loses and doubles nothing.
 */
export async function indexPage(lake: Lake, page: Page, signal?: AbortSignal): Promise<PageWrite> {
  const { run, fenetre, lu, countries } = page;
  const { offres, rejected: unusable, duplicates } = sortPage(page.offres, countries);
  const written = await writeOffres(lake, offres, { run, lu, countries }, signal);
  const refused = withOffre(written.rejected, offres);
  await openCases(
    lake,
    [...unusable, ...refused].map(({ offre, rejection }) => ({
      type: 'document',
      classe: 'DocumentRejected',
      run,
      message: rejection.reason,
      document: offre,
      ...(rejection.id !== '' && { offreId: rejection.id }),
    })),
    lu,
    signal,
  );
  const contenu = toContent(
    offres,
    written.rejected.map(({ id }) => id),
  );
  await recordPresence(lake, { run, fenetre, page: page.page, lu: lu.toISOString(), contenu }, signal);
  return {
    created: written.created,
    changed: written.changed,
    unchanged: written.unchanged,
    duplicates: duplicates + written.duplicates,
    rejected: [...unusable.map(({ rejection }) => rejection), ...written.rejected],
    ids: offres.length,
  };
}

function withOffre(rejections: readonly RejectedOffre[], offres: readonly IdentifiedOffre[]) {
  const byId = new Map(offres.map(({ id, offre }) => [id, offre]));
  return rejections.map((rejection) => ({ offre: byId.get(rejection.id), rejection }));
}
