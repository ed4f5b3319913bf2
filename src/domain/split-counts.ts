import { PAGE_SIZE, type Search, searchKey } from './search.js';

/** Share by which the parts of a search may count more than it does: offers move and appear between two answers. */
const TOLERATED = 0.02;

interface Parent {
  readonly search: Search;
  readonly total: number;
  counted: number;
  /** Set once its parts count more than it does. */
  over: boolean;
}

/** A search whose parts together count more offers than the search itself. */
export interface Overcount {
  readonly parent: Search;
  readonly total: number;
  readonly counted: number;
}

/**
 * Compares each search that was split by codes with its parts. Each part has codes of its own, so the parts never count
 * more together than their parent. Where they do, the API ignores the parameter that was split by: splitting further
 * would read the country as often as the list has codes.
 */
export class SplitCounts {
  readonly #byPart = new Map<string, Parent>();

  /** Notes how a search with its `total` was split. */
  add(search: Search, total: number, parts: readonly Search[]): void {
    const parent: Parent = { search, total, counted: 0, over: false };
    for (const part of parts) this.#byPart.set(searchKey(part), parent);
  }

  /** Counts a part. Returns what is wrong with its parent, the first time that something is. */
  count(part: Search, total: number): Overcount | undefined {
    const parent = this.#byPart.get(searchKey(part));
    if (parent === undefined) return undefined;
    parent.counted += total;
    if (parent.over || parent.counted <= parent.total * (1 + TOLERATED) + PAGE_SIZE) return undefined;
    parent.over = true;
    return { parent: parent.search, total: parent.total, counted: parent.counted };
  }

  /** Whether the parts of this part's parent count too much. */
  isOver(part: Search): boolean {
    return this.#byPart.get(searchKey(part))?.over === true;
  }
}
