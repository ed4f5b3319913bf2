import type { World } from '../world/world.js';

/** A question about the offer of a row, whose answer only changes when the world is edited. */
export type Test = (row: number) => boolean;

/** The answers to up to 31 questions about every offer: bit n of a row is the answer to question n. */
export class Marks {
  readonly #world: World;
  readonly #tests: readonly Test[];
  #bits = new Int32Array(0);
  #rows = 0;
  #edition: number;

  constructor(world: World, tests: readonly Test[]) {
    this.#world = world;
    this.#tests = tests;
    this.#edition = world.edition;
  }

  /** The bits of every row that the world has now. */
  read(): Int32Array {
    const { count, edition } = this.#world;
    if (edition !== this.#edition) this.#rows = 0;
    this.#edition = edition;
    if (this.#bits.length < count) {
      const grown = new Int32Array(Math.ceil(count * 1.2));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    for (; this.#rows < count; this.#rows++) {
      let bits = 0;
      this.#tests.forEach((test, index) => {
        if (test(this.#rows)) bits |= 1 << index;
      });
      this.#bits[this.#rows] = bits;
    }
    return this.#bits;
  }
}
