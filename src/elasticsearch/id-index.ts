import { hash } from 'node:crypto';
import { Column } from './column.js';

/** Tables that the cells are kept in: one of them grows at a time, so that growing needs little room beside. */
const TABLES = 256;
const LEAST_CELLS = 16;
const GROWTH = 1.5;
const MAX_LOAD = 0.8;

/**
 * Gives each distinct id a row number, from 0 in the order of arrival, in about 14 bytes per id: 105 MB for 7.4
 * million. Ids are told apart by 64 bits of a SHA-256: among 7.4 million, the chance that two are taken for one is
 * 1.5 in a million.
 */
export class IdIndex {
  #size = 0;
  readonly #lows = new Column(Uint32Array);
  readonly #highs = new Column(Uint32Array);
  /**
   * Open addressing; a cell holds row + 1, 0 is free. A table is chosen by one half of the hash, a cell by the other. They
   * begin with different lengths, so that they grow one after the other.
   */
  readonly #tables = Array.from(
    { length: TABLES },
    (_, table) => new Uint32Array(Math.round(LEAST_CELLS * GROWTH ** (table / TABLES))),
  );
  readonly #taken = new Uint32Array(TABLES);

  /** Distinct ids added so far. */
  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    return this.rowOf(id) !== undefined;
  }

  /** The row of `id`; undefined when it was never added. */
  rowOf(id: string): number | undefined {
    const [low, high] = hash64(id);
    const cells = this.#tables[high % TABLES] as Uint32Array;
    const row = cells[this.#cellOf(cells, low, high)] ?? 0;
    return row === 0 ? undefined : row - 1;
  }

  /** The row of `id`: that of its first addition, or the next one. */
  add(id: string): number {
    const [low, high] = hash64(id);
    const table = high % TABLES;
    const cells = this.#tables[table] as Uint32Array;
    const cell = this.#cellOf(cells, low, high);
    const known = cells[cell] ?? 0;
    if (known !== 0) return known - 1;
    const row = this.#size++;
    this.#lows.set(row, low);
    this.#highs.set(row, high);
    cells[cell] = row + 1;
    const taken = (this.#taken[table] ?? 0) + 1;
    this.#taken[table] = taken;
    if (taken > cells.length * MAX_LOAD) this.#tables[table] = this.#grown(cells);
    return row;
  }

  /** The cell that holds this hash, or the free one where it belongs. */
  #cellOf(cells: Uint32Array, low: number, high: number): number {
    let cell = Math.floor((low * cells.length) / 2 ** 32);
    for (;;) {
      const row = (cells[cell] ?? 0) - 1;
      if (row < 0 || (this.#lows.at(row) === low && this.#highs.at(row) === high)) return cell;
      cell = cell + 1 === cells.length ? 0 : cell + 1;
    }
  }

  #grown(cells: Uint32Array): Uint32Array<ArrayBuffer> {
    const grown = new Uint32Array(Math.ceil(cells.length * GROWTH));
    for (const taken of cells) {
      if (taken > 0) grown[this.#cellOf(grown, this.#lows.at(taken - 1), this.#highs.at(taken - 1))] = taken;
    }
    return grown;
  }
}

function hash64(id: string): [low: number, high: number] {
  // One character per byte: a string is twice as fast to get as a buffer.
  const bytes = hash('sha256', id, 'binary');
  return [word(bytes, 0), word(bytes, 4)];
}

function word(bytes: string, at: number): number {
  const low = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
  const high = bytes.charCodeAt(at + 2) | (bytes.charCodeAt(at + 3) << 8);
  return (low | (high << 16)) >>> 0;
}
