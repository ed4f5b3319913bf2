/**
 * Which offer is in which row, once rows have moved. An offer's identity is its number in the order of arrival;
 * its row is its place in the order of creation. As long as nothing moves they are the same, and cost no memory.
 */
export class RowOrder {
  /** By row; null = nothing has moved. */
  #identities: Int32Array | null = null;
  /** By identity; null = not worked out since the last move. */
  #rows: Int32Array | null = null;
  #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  /** A new offer in the last row. */
  append(): void {
    const row = this.#count++;
    this.#rows = null;
    if (this.#identities === null) return;
    if (row === this.#identities.length) this.#identities = grown(this.#identities);
    this.#identities[row] = row;
  }

  /** One row moves, and those between make room. */
  move(from: number, to: number): void {
    if (this.#identities === null) {
      this.#identities = Int32Array.from({ length: this.#count }, (_, row) => row);
    }
    moveElement(this.#identities, from, to);
    this.#rows = null;
  }

  identityOf(row: number): number {
    return this.#identities === null ? row : (this.#identities[row] as number);
  }

  rowOf(identity: number): number {
    if (this.#identities === null) return identity;
    this.#rows ??= inverse(this.#identities, this.#count);
    return this.#rows[identity] as number;
  }
}

/** Moves one element of a list, and those between make room. */
export function moveElement(
  list: Float64Array | Int32Array | Uint16Array | Uint8Array,
  from: number,
  to: number,
): void {
  const value = list[from] as number;
  if (from < to) list.copyWithin(from, from + 1, to + 1);
  else list.copyWithin(to + 1, to, from);
  list[to] = value;
}

function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(Math.ceil(list.length * 1.2) + 16);
  larger.set(list);
  return larger;
}

function inverse(identities: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[identities[row] as number] = row;
  return rows;
}
