import type { Search } from '../domain/search.js';
import { type PageShape, shapeOfPage } from '../domain/shape/page-shape.js';
import { openCases } from './cases.js';
import { recordPresence, toContent } from './presences.js';
import { type IdentifiedOffre, type RejectedOffre, sortPage } from './sort-page.js';
import type { StoreAccess } from './store-access.js';
import type { StoringRules } from './storing-rules.js';
import { writeOffres } from './write-offres.js';

/** The rules that are not given: the countries that came with Moisson, nothing told, everything compared, nothing forgotten. */
export interface Page extends Partial<StoringRules> {
  readonly run: string;
  /** Key of the window, as in the ledger. */
  readonly fenetre: string;
  /** What was asked for. */
  readonly search?: Search;
  /** Number of the page in its window. */
  readonly page: number;
  /** `resultats` of the API's answer as it came: each element may be anything. */
  readonly offres: readonly unknown[];
  /** When the page was read. */
  readonly lu: Date;
  /** What is kept of the headers it came with. */
  readonly reponse?: Pick<PageShape, 'enTetes' | 'limites'>;
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
 * @throws StoreError when Elasticsearch cannot take the page; repeating the call loses and doubles nothing.
 */
export async function indexPage(store: StoreAccess, page: Page, signal?: AbortSignal): Promise<PageWrite> {
  const { run, fenetre, search, lu, countries, events, onlyOwn, forgotten } = page;
  const { offres, rejected: unusable, duplicates } = sortPage(page.offres, countries, forgotten);
  const written = await writeOffres(store, offres, { run, lu, countries, events, onlyOwn }, signal);
  const refused = withOffre(written.rejected, offres);
  await openCases(
    store,
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
  const rejetes = written.rejected.map(({ id }) => id);
  const forme = shapeOfPage(page.offres, page.reponse);
  const contenu = { ...toContent(offres, rejetes, search), forme };
  await recordPresence(store, { run, fenetre, page: page.page, lu: lu.toISOString(), contenu }, signal);
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
