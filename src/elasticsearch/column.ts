/** Rows of one chunk. */
const CHUNK = 1 << 18;

type Cells = Uint8Array | Uint16Array | Uint32Array;

/** A number for each row, 0 until it is set. It grows by chunks, so that growing never copies it nor needs room twice. */
export class Column {
  readonly #chunks: Cells[] = [];
  readonly #kind: new (
    length: number,
  ) => Cells;

  constructor(kind: new (length: number) => Cells) {
    this.#kind = kind;
  }

  at(row: number): number {
    return this.#chunks[Math.floor(row / CHUNK)]?.[row % CHUNK] ?? 0;
  }

  set(row: number, value: number): void {
    const index = Math.floor(row / CHUNK);
    while (this.#chunks.length <= index) this.#chunks.push(new this.#kind(CHUNK));
    (this.#chunks[index] as Cells)[row % CHUNK] = value;
  }
}
