import { hash } from 'node:crypto';

/** Rows per column chunk: columns grow by chunks, so that growing never copies them. */
const CHUNK = 1 << 20;
const MAX_LOAD = 0.8;

/**
 * Gives each distinct id a row number, from 0 in the order of arrival, in about 17 bytes per id: 135 MB for 7.4
 * million. Ids are told apart by 64 bits of a SHA-256: among 7.4 million, the chance that two are taken for one is
 * 1.5 in a million.
 */
export class IdIndex {
  #size = 0;
  readonly #hashes: Uint32Array[] = [];
  /** Open addressing; a cell holds row + 1, 0 is free. Its length is a power of two. */
  #cells = new Uint32Array(1 << 12);

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
    const row = this.#cells[this.#cellOf(low, high)] ?? 0;
    return row === 0 ? undefined : row - 1;
  }

  /** The row of `id`: that of its first addition, or the next one. */
  add(id: string): number {
    const [low, high] = hash64(id);
    const cell = this.#cellOf(low, high);
    const row = this.#cells[cell] ?? 0;
    if (row !== 0) return row - 1;
    this.#append(low, high);
    this.#cells[cell] = this.#size;
    if (this.#size > this.#cells.length * MAX_LOAD) this.#grow();
    return this.#size - 1;
  }

  #append(low: number, high: number): void {
    const offset = this.#size % CHUNK;
    if (offset === 0) this.#hashes.push(new Uint32Array(2 * CHUNK));
    const chunk = this.#hashes.at(-1) as Uint32Array;
    chunk[2 * offset] = low;
    chunk[2 * offset + 1] = high;
    this.#size++;
  }

  /** The cell that holds this hash, or the free one where it belongs. */
  #cellOf(low: number, high: number): number {
    const mask = this.#cells.length - 1;
    let cell = low & mask;
    for (;;) {
      const row = (this.#cells[cell] ?? 0) - 1;
      if (row < 0) return cell;
      const chunk = this.#hashes[Math.floor(row / CHUNK)];
      const offset = 2 * (row % CHUNK);
      if (chunk?.[offset] === low && chunk[offset + 1] === high) return cell;
      cell = (cell + 1) & mask;
    }
  }

  #grow(): void {
    this.#cells = new Uint32Array(this.#cells.length * 2);
    for (let row = 0; row < this.#size; row++) {
      const chunk = this.#hashes[Math.floor(row / CHUNK)];
      const offset = 2 * (row % CHUNK);
      this.#cells[this.#cellOf(chunk?.[offset] ?? 0, chunk?.[offset + 1] ?? 0)] = row + 1;
    }
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
