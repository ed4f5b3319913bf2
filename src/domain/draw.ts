/**
 * Draws that look random and are the same whenever they are repeated: of many offers, those whose ranks under a seed
 * are lowest. No list of all of them is ever held.
 */

/** The seed of a text, e.g. of a run's id. */
export function seedOf(text: string): number {
  return rankOf(0, text);
}

/** A number of 32 bits for an id under a seed: FNV-1a, then the last step of MurmurHash3, which spreads near ids. */
export function rankOf(seed: number, id: string): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Keeps the items of the lowest ranks among all that are offered. */
export class Draw<T> {
  readonly #size: number;
  readonly #kept: { readonly rank: number; readonly item: T }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** The items kept, lowest rank first. */
  get items(): readonly T[] {
    return this.#kept.map(({ item }) => item);
  }

  offer(rank: number, item: T): void {
    if (this.#kept.length >= this.#size && rank >= (this.#kept.at(-1)?.rank ?? 0)) return;
    const at = this.#kept.findLastIndex((kept) => kept.rank <= rank) + 1;
    this.#kept.splice(at, 0, { rank, item });
    if (this.#kept.length > this.#size) this.#kept.pop();
  }
}
