import type { OfferRecords } from '../records.js';
import { TOUCHES, type Touch, type World } from './world.js';

/** Knows which offers were open all the time since a mark: of those that were there, those that never closed. */
export class StockWatch {
  readonly #world: World;
  readonly #isRewritten: (row: number) => boolean;
  /** Identities that existed at the mark: all below it. */
  #marked = 0;
  #markedOpen = 0;
  #markedTouches: Readonly<Record<Touch, number>> = { republished: 0, late: 0, moved: 0, reopened: 0 };
  #markedAt = '';

  constructor(world: World, isRewritten: (row: number) => boolean) {
    this.#world = world;
    this.#isRewritten = isRewritten;
    this.mark();
  }

  mark(): void {
    this.#marked = this.#world.count;
    this.#markedOpen = this.#world.open;
    this.#markedTouches = this.#touches((kind) => this.#world.touched[kind].length);
    this.#markedAt = new Date().toISOString();
  }

  /** Rows open from the mark until now, newest first. */
  *stableRows(withRegion: boolean): Iterable<number> {
    const world = this.#world;
    const reopened = new Set(this.#touchedSinceMark('reopened'));
    for (let row = world.count - 1; row >= 0; row--) {
      if (world.closed[row] === 1 || (withRegion && world.placeOf(row).region < 0)) continue;
      const identity = world.identityOf(row);
      if (identity < this.#marked && !reopened.has(identity)) yield row;
    }
  }

  /** Rows of the offers to which something else happened since the mark than being published or closed. */
  touchedRows(): Iterable<number> {
    const identities = new Set(TOUCHES.flatMap((kind) => [...this.#touchedSinceMark(kind)]));
    return Array.from(identities, (identity) => this.#world.rowOf(identity));
  }

  read(): OfferRecords {
    const world = this.#world;
    const published = world.count - this.#marked;
    let stable = 0;
    let stableWithRegion = 0;
    for (const row of this.stableRows(false)) {
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
      touchedSinceMark: this.#touches((kind) => world.touched[kind].length - this.#markedTouches[kind]),
      sinceOpening: this.#sinceOpening(),
    };
  }

  #touches(count: (kind: Touch) => number): Record<Touch, number> {
    return {
      republished: count('republished'),
      late: count('late'),
      moved: count('moved'),
      reopened: count('reopened'),
    };
  }

  #touchedSinceMark(kind: Touch): Int32Array {
    const list = this.#world.touched[kind];
    return list.values.subarray(this.#markedTouches[kind], list.length);
  }

  #sinceOpening(): OfferRecords['sinceOpening'] {
    const { closed: closings, open, openingCount } = this.#world;
    let closed = 0;
    let rewritten = 0;
    for (let identity = 0; identity < openingCount; identity++) {
      const row = this.#world.rowOf(identity);
      if (closings[row] === 1) closed++;
      else if (this.#isRewritten(row)) rewritten++;
    }
    return { closed, rewritten, published: open - (openingCount - closed) };
  }
}
