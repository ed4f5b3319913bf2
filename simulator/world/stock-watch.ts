import type { OfferBooks } from '../books.js';
import type { World } from './world.js';

/** Knows which offers were open all the time since a mark. A closed offer never reopens, so two numbers do. */
export class StockWatch {
  readonly #world: World;
  readonly #isRewritten: (row: number) => boolean;
  readonly #openingRows: number;
  #markedRows = 0;
  #markedOpen = 0;
  #markedAt = '';

  constructor(world: World, isRewritten: (row: number) => boolean) {
    this.#world = world;
    this.#isRewritten = isRewritten;
    this.#openingRows = world.count;
    this.mark();
  }

  mark(): void {
    this.#markedRows = this.#world.count;
    this.#markedOpen = this.#world.open;
    this.#markedAt = new Date().toISOString();
  }

  /** Rows open from the mark until now, newest first. */
  *stableRows(withRegion: boolean): Iterable<number> {
    const world = this.#world;
    for (let row = this.#markedRows - 1; row >= 0; row--) {
      if (world.closed[row] === 0 && (!withRegion || world.placeOf(row).region >= 0)) yield row;
    }
  }

  read(): OfferBooks {
    const world = this.#world;
    const published = world.count - this.#markedRows;
    let stable = 0;
    let stableWithRegion = 0;
    for (let row = 0; row < this.#markedRows; row++) {
      if (world.closed[row] === 1) continue;
      stable++;
      if (world.placeOf(row).region >= 0) stableWithRegion++;
    }
    return {
      open: world.open,
      markedAt: this.#markedAt,
      stable,
      stableWithRegion,
      publishedSinceMark: published,
      closedSinceMark: this.#markedOpen + published - world.open,
      sinceOpening: this.#sinceOpening(),
    };
  }

  #sinceOpening(): OfferBooks['sinceOpening'] {
    const { closed: closings, open } = this.#world;
    let closed = 0;
    let rewritten = 0;
    for (let row = 0; row < this.#openingRows; row++) {
      if (closings[row] === 1) closed++;
      else if (this.#isRewritten(row)) rewritten++;
    }
    return { closed, rewritten, published: open - (this.#openingRows - closed) };
  }
}
