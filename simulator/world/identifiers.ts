import { mix } from '../random.js';

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const FRANCE_TRAVAIL_IDS = 1000 * LETTERS.length ** 4;
const PARTNER_IDS = 900_000_000;
const FIRST_PARTNER_ID = 100_000_000;
// Prime to the two sizes, so that row * STEP + offset visits every id once; below 2^27, so that the product
// stays an exact integer for every row below 2^26, far above the largest world.
const STEP = 122_949_823;

/** Ids by row and back: letters inside = France Travail, all digits = partner. (docs/api/offers.md "Ids") */
export class Identifiers {
  readonly #offset: number;

  constructor(seed: number) {
    this.#offset = mix(seed, 0x1d) % FRANCE_TRAVAIL_IDS;
  }

  idOf(row: number, origine: 1 | 2): string {
    if (origine === 2) return String(((row * STEP + this.#offset) % PARTNER_IDS) + FIRST_PARTNER_ID);
    let rest = (row * STEP + this.#offset) % FRANCE_TRAVAIL_IDS;
    const digits = Math.floor(rest / LETTERS.length ** 4);
    let letters = '';
    for (let i = 0; i < 4; i++) {
      letters = LETTERS.charAt(rest % LETTERS.length) + letters;
      rest = Math.floor(rest / LETTERS.length);
    }
    return String(digits).padStart(3, '0') + letters;
  }

  /** The row and origin an id would have, or null when it has neither form. */
  rowOf(id: string): { row: number; origine: 1 | 2 } | null {
    if (/^[1-9]\d{8}$/.test(id)) {
      return { row: this.#invert(Number(id) - FIRST_PARTNER_ID, PARTNER_IDS), origine: 2 };
    }
    if (!/^\d{3}[B-Z]{4}$/.test(id)) return null;
    let position = Number(id.slice(0, 3));
    for (const letter of id.slice(3)) {
      const digit = LETTERS.indexOf(letter);
      if (digit < 0) return null;
      position = position * LETTERS.length + digit;
    }
    return { row: this.#invert(position, FRANCE_TRAVAIL_IDS), origine: 1 };
  }

  #invert(position: number, size: number): number {
    const modulus = BigInt(size);
    const shifted = BigInt(position - this.#offset) % modulus;
    return Number((((shifted + modulus) % modulus) * inverse(BigInt(STEP), modulus)) % modulus);
  }
}

/** The inverse of `value` modulo `modulus` (extended Euclid). */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, value % modulus];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return ((t0 % modulus) + modulus) % modulus;
}
