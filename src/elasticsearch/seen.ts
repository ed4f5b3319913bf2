import { IdIndex } from './id-index.js';
import type { Lake } from './lake.js';
import { seenInRun } from './presences.js';

/** What is known of an offer that a run has seen. */
const TAKEN = 1;
const OPEN = 2;

/** The distinct offers that a run has seen, and whether each is stored: 18 bytes an offer. */
export class SeenOffres {
  readonly #ids = new IdIndex();
  #states = new Uint8Array(1024);

  /** Distinct offers that the run has seen. */
  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** `taken` = Elasticsearch did not refuse it on this page. */
  add(id: string, taken: boolean): void {
    const row = this.#ids.add(id);
    if (row >= this.#states.length) this.#grow();
    if (taken) this.#set(row, TAKEN);
  }

  /** Notes that an offer is open in the index; false when the run has not seen it. */
  markOpen(id: string): boolean {
    const row = this.#ids.rowOf(id);
    if (row === undefined) return false;
    this.#set(row, OPEN);
    return true;
  }

  /** Offers that are open in the index, and those that are not and were refused on every page. */
  count(): { readonly stored: number; readonly refused: number } {
    let stored = 0;
    let refused = 0;
    for (let row = 0; row < this.#ids.size; row++) {
      const state = this.#states[row] ?? 0;
      if ((state & OPEN) !== 0) stored++;
      else if ((state & TAKEN) === 0) refused++;
    }
    return { stored, refused };
  }

  #set(row: number, flag: number): void {
    this.#states[row] = (this.#states[row] ?? 0) | flag;
  }

  #grow(): void {
    const states = new Uint8Array(this.#states.length * 2);
    states.set(this.#states);
    this.#states = states;
  }
}

/** Loads what a run has seen. Refreshes `presences` first. @throws DatalakeError. */
export async function seenOffres(lake: Lake, run: string, signal?: AbortSignal): Promise<SeenOffres> {
  const seen = new SeenOffres();
  for await (const { contenu } of seenInRun(lake, run, signal)) {
    const rejetes = new Set(contenu.rejetes);
    for (const id of contenu.ids) seen.add(id, !rejetes.has(id));
  }
  return seen;
}
