import type { Search } from '../../src/domain/search.js';
import { VERIFICATION } from '../../src/domain/verification.js';
import { searchedPlace } from '../../src/elasticsearch/presences.js';
import type { Offre } from './offre.js';

/** One page as a run saw it. */
export interface ReadPage {
  readonly run: string;
  readonly window: string;
  readonly search?: Search;
  readonly page: number;
  readonly offres: readonly Offre[];
  /** When it was read, ISO 8601. */
  readonly lu: string;
}

/** What a page told of an offer. */
export interface Seen {
  readonly codeROME: string;
  readonly origine: 1 | 2;
  /** Milliseconds on the API's clock; NaN where the page showed no date. */
  readonly created: number;
  /** Every place that a page showed it in, or was asked for. */
  readonly places: ReadonlySet<string>;
  /** Whether a search that named no place has shown it. */
  readonly withoutPlace: boolean;
}

interface RunPages {
  readonly pages: Map<string, { ids: Set<string>; lu: string }>;
  readonly seen: Map<string, Seen>;
}

/** The index `presences` in memory: what each run has seen, window by window and page by page. */
export class Presences {
  private readonly runs = new Map<string, RunPages>();
  /** What verifications of any run taught: places by id. */
  private readonly news = new Map<string, string>();
  private readonly learned = new Map<string, Set<string>>();

  /** A page that is read again adds to what it showed before. */
  record({ run, window, search = {}, page, offres, lu }: ReadPage): void {
    const known = this.runs.get(run) ?? { pages: new Map(), seen: new Map() };
    this.runs.set(run, known);
    const key = keyOf(window, page);
    const ids = known.pages.get(key)?.ids ?? new Set();
    const place = searchedPlace(search);
    const asked = placesOf(place ?? {});
    for (const offre of offres) {
      const { id, codeROME, origine, created, dated } = offre;
      ids.add(id);
      const before = known.seen.get(id);
      const told = offre.placeUntold ? [] : placesOf(offre);
      known.seen.set(id, {
        codeROME,
        origine,
        created: dated ? (created ?? Number.NaN) : Number.NaN,
        places: new Set([...(before?.places ?? []), ...told, ...asked]),
        withoutPlace: before?.withoutPlace === true || place === undefined,
      });
      if (window.startsWith(VERIFICATION)) this.learn(id, asked);
    }
    known.pages.set(key, { ids, lu });
  }

  /** Offers that neither a search without a place has shown, nor another window for which this was asked. */
  newsOf(run: string, window: string, ids: Iterable<string>): number {
    let news = 0;
    for (const id of ids) {
      if (this.seen(run).get(id)?.withoutPlace) continue;
      const first = this.news.get(`${run}|${id}`) ?? window;
      this.news.set(`${run}|${id}`, first);
      if (first === window) news++;
    }
    return news;
  }

  /** Whether an offer that a run has seen is in a place. */
  isIn(place: string, id: string, { places }: Seen): boolean {
    return places.has(place) || this.learned.get(id)?.has(place) === true;
  }

  private learn(id: string, places: readonly string[]): void {
    this.learned.set(id, new Set([...(this.learned.get(id) ?? []), ...places]));
  }

  seen(run: string): ReadonlyMap<string, Seen> {
    return this.runs.get(run)?.seen ?? new Map();
  }

  /** The ids of some pages of a window, of all of them by default. */
  idsOf(run: string, window: string, pages = 21): Set<string> {
    const ids = new Set<string>();
    for (let page = 0; page < pages; page++) {
      for (const id of this.runs.get(run)?.pages.get(keyOf(window, page))?.ids ?? []) ids.add(id);
    }
    return ids;
  }

  /** The pages that a run read last, the last first. */
  last(run: string, pages: number): (readonly string[])[] {
    const all = [...(this.runs.get(run)?.pages.values() ?? [])];
    return all
      .toSorted((a, b) => (a.lu > b.lu ? -1 : 1))
      .slice(0, pages)
      .map(({ ids }) => [...ids]);
  }

  forget(run: string): void {
    this.runs.delete(run);
  }
}

function keyOf(window: string, page: number): string {
  return `${window}|${page}`;
}

/** Regions and departements share some codes. */
function placesOf({
  region,
  departement,
}: {
  readonly region?: string | undefined;
  readonly departement?: string | undefined;
}): string[] {
  return [
    ...(region === undefined ? [] : [`region ${region}`]),
    ...(departement === undefined ? [] : [`departement ${departement}`]),
  ];
}
