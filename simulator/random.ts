/** Mixes two 32-bit integers into one, with full avalanche: the seed of everything that belongs to one row. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a text (FNV-1a, then mixed): for decisions that must depend on a search or a code only. */
export function hashText(text: string, seed = 0): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, seed);
}

/** A small deterministic generator. One instance is reused for many rows through `reset`, to allocate nothing. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  reset(seed: number): void {
    this.#state = seed | 0;
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A number from 0 (included) to 1 (excluded). */
  float(): number {
    return this.next() / 4294967296;
  }

  /** An integer from 0 to `bound` - 1. */
  below(bound: number): number {
    return Math.floor((this.next() / 4294967296) * bound);
  }

  chance(probability: number): boolean {
    return this.next() / 4294967296 < probability;
  }

  /** An element of a list that is never empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** A normal deviate (mean 0, standard deviation 1). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.float())) * Math.cos(2 * Math.PI * this.float());
  }
}

/** Draws indexes with given weights in constant time (Walker's alias method). */
export class WeightedChoice {
  readonly #threshold: Float64Array;
  readonly #alias: Uint32Array;

  constructor(weights: readonly number[]) {
    const size = weights.length;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.#threshold = new Float64Array(size).fill(1);
    this.#alias = Uint32Array.from({ length: size }, (_, index) => index);
    const scaled = weights.map((weight) => (weight * size) / sum);
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((value, index) => {
      (value < 1 ? small : large).push(index);
    });
    while (small.length > 0 && large.length > 0) {
      const low = small.pop() as number;
      const high = large[large.length - 1] as number;
      this.#threshold[low] = scaled[low] as number;
      this.#alias[low] = high;
      const rest = (scaled[high] as number) - (1 - (scaled[low] as number));
      scaled[high] = rest;
      if (rest < 1) {
        large.pop();
        small.push(high);
      }
    }
  }

  pick(random: Random): number {
    const position = random.float() * this.#threshold.length;
    const index = Math.floor(position);
    return position - index < (this.#threshold[index] as number) ? index : (this.#alias[index] as number);
  }
}

/** Divides `total` into whole shares in proportion to `weights` (largest remainder): the shares sum to `total`. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
