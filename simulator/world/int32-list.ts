/** A growing list of 32-bit integers, for lists that hold millions. */
export class Int32List {
  #values: Int32Array;
  #length = 0;

  constructor(capacity = 16) {
    this.#values = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The memory behind the list: valid up to `length`, and only until the next `push`. */
  get values(): Int32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(Math.ceil(this.#length * 1.2) + 16);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** Empties the list and keeps its memory. */
  clear(): void {
    this.#length = 0;
  }

  /** The position of the first value that is `bound` or more, in an ascending list. */
  firstFrom(bound: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#values[middle] as number) < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
