import { ExactNumber } from '../exact-json.js';
import { printable } from '../printable.js';
import { CODED_FIELDS, LONG_VALUE, MAX_CODE_LENGTH } from './coded-fields.js';

/** The types of JSON, as bits: an attribute may have had several. */
export const TYPE_BITS = { text: 1, number: 2, boolean: 4, object: 8, list: 16, null: 32 } as const;
export type TypeName = keyof typeof TYPE_BITS;

/** An attribute: its path, the offers that have it with a value, and the bits of its types. */
export type AttributeCount = readonly [path: string, offres: number, types: number];
/** A coded field: its path, and how often each value was met. */
export type CodeCount = readonly [path: string, values: readonly (readonly [value: string, times: number])[]];

/** Which attributes the offers of a page have. Names as stored; lists, since the API chooses the paths. */
export interface PageShape {
  readonly offres: number;
  readonly attributs: readonly AttributeCount[];
  readonly codes: readonly CodeCount[];
  /** Names of the answer's headers, in order, with a space between. */
  readonly enTetes?: string;
  /** Headers that tell a limit, with their values. */
  readonly limites?: readonly (readonly [name: string, value: string])[];
  /** There were more attributes or values than are counted. */
  readonly plus?: true;
}

/** What is counted of one page at most, whatever the API sends. */
const MOST = { paths: 400, values: 200, elements: 200, depth: 8, key: 60 };

/** An attribute of the page's offers, and what lies below it. */
class Attribute {
  readonly below = new Map<string, Attribute>();
  readonly values: Map<string, number> | undefined;
  offres = 0;
  types = 0;
  /** The last offer that has it: it counts once for each. */
  lastOffre = -1;

  constructor(readonly path: string) {
    this.values = CODED_FIELDS.has(path) ? new Map() : undefined;
  }
}

/**
 * Counts the attributes of a page's offers by path: `salaire.libelle`, `competences[].code`. Each offer counts once for a
 * path, and not where the value is null. An element that is no object is left out. Pure; some 1 ms for 150 offers.
 */
export function shapeOfPage(
  offres: readonly unknown[],
  answer: Pick<PageShape, 'enTetes' | 'limites'> = {},
): PageShape {
  const page = new PageCount();
  for (const [i, offre] of offres.entries()) {
    if (typeof offre === 'object' && offre !== null && !Array.isArray(offre)) page.count(offre, i);
  }
  return { ...page.shape(), ...answer };
}

class PageCount {
  readonly #root = new Attribute('');
  readonly #attributes: Attribute[] = [];
  #offres = 0;
  #more = false;

  count(offre: object, i: number): void {
    this.#offres++;
    this.#members(offre, this.#root, i, 1);
  }

  shape(): PageShape {
    return {
      offres: this.#offres,
      attributs: this.#attributes.map(({ path, offres, types }) => [path, offres, types]),
      codes: this.#attributes.flatMap(({ path, values }) =>
        values === undefined || values.size === 0 ? [] : [[path, [...values]] as const],
      ),
      ...(this.#more && { plus: true }),
    };
  }

  #members(object: object, attribute: Attribute, i: number, depth: number): void {
    for (const key of Object.keys(object)) {
      const member = this.#below(attribute, key);
      if (member !== undefined) this.#value((object as Record<string, unknown>)[key], member, i, depth);
    }
  }

  #value(value: unknown, attribute: Attribute, i: number, depth: number): void {
    if (value === null) {
      attribute.types |= TYPE_BITS.null;
      return;
    }
    if (attribute.lastOffre !== i) {
      attribute.lastOffre = i;
      attribute.offres++;
    }
    if (typeof value !== 'object') {
      attribute.types |= bitOf(value);
      if (attribute.values !== undefined) this.#code(String(value), attribute.values);
    } else if (value instanceof ExactNumber) {
      attribute.types |= TYPE_BITS.number;
    } else if (Array.isArray(value)) {
      attribute.types |= TYPE_BITS.list;
      this.#elements(value, attribute, i, depth);
    } else {
      attribute.types |= TYPE_BITS.object;
      if (depth < MOST.depth) this.#members(value, attribute, i, depth + 1);
      else this.#more = true;
    }
  }

  #elements(list: readonly unknown[], attribute: Attribute, i: number, depth: number): void {
    if (list.length === 0) return;
    const elements = this.#below(attribute, ELEMENTS);
    if (elements === undefined || depth >= MOST.depth || list.length > MOST.elements) this.#more = true;
    if (elements === undefined || depth >= MOST.depth) return;
    const counted = Math.min(list.length, MOST.elements);
    for (let at = 0; at < counted; at++) this.#value(list[at], elements, i, depth + 1);
  }

  #below(attribute: Attribute, key: string): Attribute | undefined {
    const known = attribute.below.get(key);
    if (known !== undefined) return known;
    if (this.#attributes.length >= MOST.paths) {
      this.#more = true;
      return undefined;
    }
    const made = new Attribute(pathOf(attribute.path, key));
    attribute.below.set(key, made);
    this.#attributes.push(made);
    return made;
  }

  #code(value: string, values: Map<string, number>): void {
    const code = value.length > MAX_CODE_LENGTH ? LONG_VALUE : value;
    const times = values.get(code);
    if (times === undefined && values.size >= MOST.values) this.#more = true;
    else values.set(code, (times ?? 0) + 1);
  }
}

/** Stands for the elements of a list. A member that the API should name so would be counted there too. */
const ELEMENTS = '[]';

function pathOf(above: string, key: string): string {
  if (key === ELEMENTS) return `${above}${ELEMENTS}`;
  // A name of the API's own must not read as a path.
  const name = printable(key.slice(0, MOST.key)).replace(/[.[\]]/g, '_');
  return above === '' ? name : `${above}.${name}`;
}

function bitOf(value: unknown): number {
  if (typeof value === 'string') return TYPE_BITS.text;
  return typeof value === 'boolean' ? TYPE_BITS.boolean : TYPE_BITS.number;
}
