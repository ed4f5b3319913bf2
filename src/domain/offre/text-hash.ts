/**
 * Fingerprints of texts, made in one reading. Capitals, accents, punctuation and spaces do not count: a text is the
 * sequence of its words of letters and digits.
 */
export interface TextPrint {
  /** Of the whole text: 40 bits, so that 740 000 texts have one false pair in four tries. */
  readonly whole: number;
  readonly words: number;
  /**
   * Equal in two texts with a probability of J³ each, where J is the share of runs of four words that both have. Empty
   * for a text with too few words to compare.
   */
  readonly similar: readonly number[];
}

/** Kinds of characters in {@link FOLDED}; any other value is the letter or digit itself. */
const SEPARATOR = 0;
const IGNORED = 1;
const OE = 2;
const LETTER_O = 0x6f;
const LETTER_E = 0x65;

/** By character code: what it counts as. */
const FOLDED = foldingTable();

function foldingTable(): Uint8Array {
  const table = new Uint8Array(0x370);
  for (let code = 0; code < table.length; code++) {
    const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
    if (/^[a-z0-9]$/.test(base)) table[code] = base.charCodeAt(0);
  }
  table.fill(IGNORED, 0x300, 0x370);
  table[0x152] = OE;
  table[0x153] = OE;
  return table;
}

const SKETCHES = 3;
const MINIMA_A_SKETCH = 3;
const MINIMA = SKETCHES * MINIMA_A_SKETCH;
/** A shorter text has too few runs of words to be compared. */
const LEAST_WORDS = 40;
// As signed numbers, which V8 keeps unboxed.
const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const OTHER_START = 0x9747b28c | 0;
const OTHER_PRIME = 0x5bd1e995;

/**
 * Looked up once: strings are of many kinds inside V8, and looking a property of each up again for every character made
 * the reading three times as slow.
 */
const { charCodeAt } = String.prototype;

/** Never throws. */
export function printOf(text: string): TextPrint {
  const print = new Print();
  let word = FNV_START;
  let length = 0;
  const end = text.length;
  for (let at = 0; at < end; at++) {
    const code = charCodeAt.call(text, at);
    // Reading past the end of a typed array is slow.
    let letter = code < FOLDED.length ? (FOLDED[code] ?? SEPARATOR) : SEPARATOR;
    if (letter === IGNORED) continue;
    if (letter !== SEPARATOR) {
      if (letter === OE) {
        word = Math.imul(word ^ LETTER_O, FNV_PRIME);
        letter = LETTER_E;
      }
      word = Math.imul(word ^ letter, FNV_PRIME);
      length++;
    } else if (length > 0) {
      print.add(word);
      word = FNV_START;
      length = 0;
    }
  }
  if (length > 0) print.add(word);
  return print.end();
}

/** One number for several, order counting. */
export function mixed(...parts: readonly number[]): number {
  let [one, other] = [FNV_START, OTHER_START];
  for (const part of parts) {
    const [low, high] = [part >>> 0, Math.floor(part / 2 ** 32)];
    one = scrambled(Math.imul(one ^ low, FNV_PRIME) ^ high);
    other = scrambled(Math.imul(other ^ high, OTHER_PRIME) ^ low);
  }
  return joined(one, other);
}

class Print {
  #one = FNV_START;
  #other = OTHER_START;
  #words = 0;
  /** The last three words. */
  #first = 0;
  #second = 0;
  #third = 0;
  /** One-permutation MinHash: each run of four words falls into one of the classes, which keeps its least. */
  readonly #minima = new Int32Array(MINIMA).fill(0x7fffffff);

  /** `word`: its hash. */
  add(word: number): void {
    const mix = scrambled(word);
    this.#one = Math.imul(this.#one ^ mix, FNV_PRIME);
    this.#other = Math.imul(this.#other + mix, OTHER_PRIME) ^ (this.#other >>> 15);
    this.#words++;
    if (this.#words > 3) this.#addRun(word);
    this.#first = this.#second;
    this.#second = this.#third;
    this.#third = word;
  }

  #addRun(last: number): void {
    let run = Math.imul(this.#first, FNV_PRIME) ^ this.#second;
    run = Math.imul(run, OTHER_PRIME) ^ this.#third;
    run = scrambled(Math.imul(run, FNV_PRIME) ^ last);
    const kept = (run & 0xffff) % MINIMA;
    if (run < (this.#minima[kept] ?? 0)) this.#minima[kept] = run;
  }

  end(): TextPrint {
    const sketches = this.#words < LEAST_WORDS ? 0 : SKETCHES;
    return {
      whole: joined(scrambled(this.#one), scrambled(this.#other)),
      words: this.#words,
      similar: Array.from({ length: sketches }, (_, sketch) => this.#sketch(sketch)),
    };
  }

  /** 32 bits: shorter than those of whole texts, since pairs that share one by chance say no more than `possible`. */
  #sketch(sketch: number): number {
    let one = FNV_START + sketch;
    for (let at = sketch * MINIMA_A_SKETCH; at < (sketch + 1) * MINIMA_A_SKETCH; at++) {
      one = scrambled(Math.imul(one ^ (this.#minima[at] ?? 0), FNV_PRIME));
    }
    return one >>> 0;
  }
}

/** The last step of MurmurHash3: every bit of the input changes half of the output. */
function scrambled(value: number): number {
  let mix = value ^ (value >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

/** 32 bits of one and 8 of the other. */
function joined(one: number, other: number): number {
  return (one >>> 0) * 2 ** 8 + (other >>> 24);
}
