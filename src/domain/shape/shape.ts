import type { AttributeCount, CodeCount, PageShape } from './page-shape.js';

/** Which attributes the offers of a run have, of which types, and with which codes. Names as stored. */
export interface Shape {
  /** Offers on its pages, the same one as often as it was read. */
  readonly offres: number;
  readonly pages: number;
  /** With those of earlier runs, which count 0 where this run has none. */
  readonly attributs: readonly AttributeCount[];
  readonly codes: readonly CodeCount[];
  /** Names of headers, and the pages that had them. */
  readonly enTetes: readonly (readonly [name: string, pages: number])[];
  /** Headers that tell a limit, and the values that they had in this run. */
  readonly limites: readonly (readonly [name: string, values: readonly string[]])[];
  /** Attributes, values and headers that were met beyond the bounds, page by page. */
  readonly plus?: number;
}

/** What is kept of a run at most, whatever the API sends: some 200 kB. */
const MOST = { paths: 1_000, values: 3_000, headers: 200, limits: 20, valuesOfLimit: 10 };

interface Counted {
  offres: number;
  types: number;
}

/** Adds up the pages of a run. What earlier runs knew has its place before what is new. */
export class ShapeSum {
  readonly #attributes: Map<string, Counted>;
  readonly #codes: Map<string, Map<string, number>>;
  readonly #headers = new Map<string, number>();
  readonly #limits = new Map<string, Set<string>>();
  #offres = 0;
  #pages = 0;
  #more = 0;

  constructor(known?: Pick<Shape, 'attributs' | 'codes'>) {
    this.#attributes = new Map(known?.attributs.map(([path]) => [path, { offres: 0, types: 0 }]));
    this.#codes = new Map(
      known?.codes.map(([path, values]) => [path, new Map(values.map(([value]) => [value, 0]))]),
    );
  }

  add({ offres, attributs, codes, enTetes = '', limites = [], plus }: PageShape): void {
    this.#offres += offres;
    this.#pages++;
    if (plus === true) this.#more++;
    for (const [path, n, types] of attributs) this.#attribute(path, n, types);
    for (const [path, values] of codes) this.#values(path, values);
    for (const name of enTetes.split(' ')) if (name !== '') this.#header(name);
    for (const [name, value] of limites) this.#limit(name, value);
  }

  /** What was met; of what is only known, the counts are 0. */
  get shape(): Shape {
    return {
      offres: this.#offres,
      pages: this.#pages,
      attributs: [...this.#attributes].map(([path, { offres, types }]) => [path, offres, types]),
      codes: [...this.#codes].map(([path, values]) => [path, [...values]]),
      enTetes: [...this.#headers],
      limites: [...this.#limits].map(([name, values]) => [name, [...values].sort()]),
      ...(this.#more > 0 && { plus: this.#more }),
    };
  }

  #attribute(path: string, offres: number, types: number): void {
    const counted = this.#placed(this.#attributes, path, MOST.paths, () => ({ offres: 0, types: 0 }));
    if (counted === undefined) return;
    counted.offres += offres;
    counted.types |= types;
  }

  #values(path: string, values: CodeCount[1]): void {
    const counts = this.#placed(this.#codes, path, MOST.paths, () => new Map<string, number>());
    if (counts === undefined) return;
    for (const [value, times] of values) {
      if (this.#placed(counts, value, MOST.values, () => 0) !== undefined) {
        counts.set(value, (counts.get(value) ?? 0) + times);
      }
    }
  }

  #header(name: string): void {
    if (this.#placed(this.#headers, name, MOST.headers, () => 0) === undefined) return;
    this.#headers.set(name, (this.#headers.get(name) ?? 0) + 1);
  }

  #limit(name: string, value: string): void {
    const values = this.#placed(this.#limits, name, MOST.limits, () => new Set<string>());
    if (values !== undefined && values.size < MOST.valuesOfLimit) values.add(value);
  }

  /** What stands under a key, made where there is room for it. */
  #placed<T>(map: Map<string, T>, key: string, most: number, make: () => T): T | undefined {
    const found = map.get(key);
    if (found !== undefined) return found;
    if (map.size >= most) {
      this.#more++;
      return undefined;
    }
    const made = make();
    map.set(key, made);
    return made;
  }
}

/** A shape with the types, headers and limits that were known before: what a later run is compared with. Pure. */
export function withKnown(now: Shape, known: Shape | undefined): Shape {
  if (known === undefined) return now;
  const types = new Map(known.attributs.map(([path, , bits]) => [path, bits]));
  const headers = new Set(now.enTetes.map(([name]) => name));
  const limits = new Set(now.limites.map(([name]) => name));
  const room = Math.max(0, MOST.headers - now.enTetes.length);
  const before = known.enTetes.filter(([name]) => !headers.has(name)).slice(0, room);
  return {
    ...now,
    attributs: now.attributs.map(([path, n, bits]) => [path, n, bits | (types.get(path) ?? 0)]),
    enTetes: [...now.enTetes, ...before.map(([name]) => [name, 0] as const)],
    limites: [...now.limites, ...known.limites.filter(([name]) => !limits.has(name))].slice(0, MOST.limits),
  };
}
