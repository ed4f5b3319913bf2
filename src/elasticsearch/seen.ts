import type { PresenceTable } from './presence-table.js';

/** The distinct offers that a run has seen, and which of them are open in the index: a byte an offer beside the table. */
export class SeenOffres {
  readonly #table: PresenceTable;
  /** By row, what has been found open; rows that the table gets later are not looked at. */
  readonly #open: Uint8Array;

  constructor(table: PresenceTable) {
    this.#table = table;
    this.#open = new Uint8Array(table.size);
  }

  /** Distinct offers that the run has seen. */
  get size(): number {
    return this.#open.length;
  }

  has(id: string): boolean {
    return this.#table.rowOf(id) !== undefined;
  }

  /** Notes that an offer is open in the index; false when the run has not seen it. */
  markOpen(id: string): boolean {
    const row = this.#table.rowOf(id);
    if (row === undefined) return false;
    this.#open[row] = 1;
    return true;
  }

  /** Offers that are open in the index, and those that are not and were refused on every page. */
  count(): { readonly stored: number; readonly refused: number } {
    let stored = 0;
    let refused = 0;
    for (const [row, open] of this.#open.entries()) {
      if (open === 1) stored++;
      else if (!this.#table.isStored(row)) refused++;
    }
    return { stored, refused };
  }
}
