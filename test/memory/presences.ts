import type { Offre } from './offre.js';

/** One page as a run saw it. */
export interface ReadPage {
  readonly run: string;
  readonly window: string;
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
}

interface RunPages {
  readonly pages: Map<string, { ids: Set<string>; lu: string }>;
  readonly seen: Map<string, Seen>;
}

/** The index `presences` in memory: what each run has seen, window by window and page by page. */
export class Presences {
  private readonly runs = new Map<string, RunPages>();

  /** A page that is read again adds to what it showed before. */
  record({ run, window, page, offres, lu }: ReadPage): void {
    const known = this.runs.get(run) ?? { pages: new Map(), seen: new Map() };
    this.runs.set(run, known);
    const key = keyOf(window, page);
    const ids = known.pages.get(key)?.ids ?? new Set();
    for (const { id, codeROME, origine, created, dated } of offres) {
      ids.add(id);
      known.seen.set(id, { codeROME, origine, created: dated ? (created ?? Number.NaN) : Number.NaN });
    }
    known.pages.set(key, { ids, lu });
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
