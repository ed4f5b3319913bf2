import { PAGE_SIZE, type Search, searchKey } from './search.js';

/** Share by which the parts of a search may count more than it does: offers move and appear between two answers. */
const TOLERATED = 0.02;

interface Cut {
  readonly whole: Search;
  readonly total: number;
  counted: number;
  /** Set once its parts count more than it does. */
  over: boolean;
}

/** What the parts of a search count together that is more than the search itself counts. */
export interface Overcount {
  readonly whole: Search;
  readonly total: number;
  readonly counted: number;
}

/**
 * Holds the parts of each search that was cut by codes against the search itself. Codes part a search, so the parts never
 * count more together. Where they do, the API ignores the parameter that cuts: splitting on would read the country as
 * often as the list has codes.
 */
export class Cuts {
  readonly #byPart = new Map<string, Cut>();

  /** Notes how a search with its `total` was cut. */
  add(whole: Search, total: number, parts: readonly Search[]): void {
    const cut: Cut = { whole, total, counted: 0, over: false };
    for (const part of parts) this.#byPart.set(searchKey(part), cut);
  }

  /** Counts a part; what is wrong with its cut, the first time that something is. */
  count(part: Search, total: number): Overcount | undefined {
    const cut = this.#byPart.get(searchKey(part));
    if (cut === undefined) return undefined;
    cut.counted += total;
    if (cut.over || cut.counted <= cut.total * (1 + TOLERATED) + PAGE_SIZE) return undefined;
    cut.over = true;
    return { whole: cut.whole, total: cut.total, counted: cut.counted };
  }

  /** Whether a part is of a cut that counts too much. */
  isOver(part: Search): boolean {
    return this.#byPart.get(searchKey(part))?.over === true;
  }
}
