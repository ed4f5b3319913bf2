import { formatSecond, toSecond } from '../domain/clock.js';
import { quietSecond } from '../domain/quiet-second.js';
import type { CreationWindow } from '../domain/search.js';
import { Column } from './column.js';
import { IdIndex } from './id-index.js';
import { learnedPlaces, type PresenceContent, seenSince } from './presences.js';
import type { StoreAccess } from './store-access.js';
import { WritesRead } from './writes-read.js';

/** A subset of Search. An offer is in every place that a page showed it in, or that a page of it was asked for. */
export interface PresenceCriteria {
  readonly codesROME?: readonly string[];
  readonly origine?: 1 | 2;
  readonly region?: string;
  readonly departements?: readonly string[];
  /** Whole seconds, the last one included: stamps carry milliseconds. */
  readonly creation?: CreationWindow;
  /** Whether offers without a readable date count within `creation`. @default 'out' */
  readonly undated?: 'in' | 'out';
}

interface PresenceCount {
  /** Distinct offers that the run has seen. */
  readonly seen: number;
  /** Those among them that Elasticsearch refused each time: seen, not stored, kept in `erreurs`. */
  readonly refused: number;
}

/** The distinct offers that a run has seen, in memory. */
export interface PresenceTable {
  /** Distinct offers in the table. */
  readonly size: number;
  /** How many of them meet all criteria. Reads every row: milliseconds for a million. */
  count(criteria: PresenceCriteria): PresenceCount;
  /** The row of an offer, from 0 on; undefined where the run has not seen it. */
  rowOf(id: string): number | undefined;
  /** Whether at least one page with the offer of this row was stored with it. */
  isStored(row: number): boolean;
  /** Distinct offers by the code of each region that one was seen in. */
  countByRegion(): Readonly<Record<string, number>>;
  /** Whether a search that named no place has shown an offer. */
  shownWithoutPlace(id: string): boolean;
  /** Offers among these that neither such a search has shown, nor another window for which this was asked. */
  newsOf(window: string, ids: Iterable<string>): number;
  /**
   * A creation second, in the API's form, that parts the offers created within these bounds into two halves of about the
   * same size: where there is one, a second around which none was created, so that it does not matter on which side a
   * bound counts.
   */
  medianSecond(creation: CreationWindow): string;
  /** Reads what the run has seen since it was read last. @throws StoreError; what was read by then stays. */
  extend(signal?: AbortSignal): Promise<void>;
}

/**
 * Loads the table of a run: 24 bytes per distinct offer, 18 MB for 740 000. An offer seen on several pages counts
 * once, as last read.
 * @throws StoreError.
 */
export async function presenceTable(
  store: StoreAccess,
  run: string,
  signal?: AbortSignal,
): Promise<PresenceTable> {
  const table = new ColumnTable(store, run);
  await table.extend(signal);
  return table;
}

interface Row {
  readonly codeROME: string;
  /** Milliseconds on the API's clock; NaN when unknown. */
  readonly creation: number;
  readonly origine: number;
  readonly deeds: number;
}

/** A page stored the offer. */
const STORED = 1;
/** A search that named no place showed it. */
const WITHOUT_PLACE = 2;

/** The places of each row, by one of their codes: nearly every offer has one at most, and the few others a set. */
class PlaceColumn {
  readonly #numbers = new Map<string, number>();
  readonly #first = new Column(Uint8Array);
  readonly #more = new Map<number, Set<number>>();

  /** Does nothing for an empty or unknown code. */
  add(row: number, code: string | undefined): void {
    if (code === undefined || code === '') return;
    const number = this.#numberOf(code);
    const first = this.#first.at(row);
    if (first === 0) this.#first.set(row, number);
    else if (first !== number) this.#more.set(row, (this.#more.get(row) ?? new Set()).add(number));
  }

  /** How many of the first `rows` are in each place, by its code. */
  count(rows: number): Readonly<Record<string, number>> {
    const counts = new Map<number, number>();
    const add = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1);
    for (let row = 0; row < rows; row++) add(this.#first.at(row));
    for (const more of this.#more.values()) for (const number of more) add(number);
    return Object.fromEntries([...this.#numbers].map(([code, number]) => [code, counts.get(number) ?? 0]));
  }

  /** Whether a row is in one of these places; every row is where none is asked for. */
  filter(codes: readonly string[] | undefined): (row: number) => boolean {
    if (codes === undefined) return () => true;
    const wanted = new Set(codes.flatMap((code) => this.#numbers.get(code) ?? []));
    return (row) => {
      if (wanted.has(this.#first.at(row))) return true;
      const more = this.#more.get(row);
      return more !== undefined && [...more].some((number) => wanted.has(number));
    };
  }

  /** From 1 to 255: France has 18 regions and 101 departements, and nothing else is a place. */
  #numberOf(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    const number = Math.min(255, this.#numbers.size + 1);
    this.#numbers.set(code, number);
    return number;
  }
}

class ColumnTable implements PresenceTable {
  readonly #store: StoreAccess;
  readonly #run: string;
  readonly #read = new WritesRead();
  readonly #ids = new IdIndex();
  readonly #romeNumbers = new Map<string, number>();
  readonly #romes = new Column(Uint16Array);
  /** Whole seconds, see {@link secondOf}. */
  readonly #creations = new Column(Uint32Array);
  readonly #origines = new Column(Uint8Array);
  /** Bits of what at least one page did: {@link STORED}, {@link WITHOUT_PLACE}. */
  readonly #deeds = new Column(Uint8Array);
  /** The window that brought an offer first, of those that `newsOf` was asked for. */
  readonly #news = new Map<string, string>();
  readonly #regions = new PlaceColumn();
  readonly #departements = new PlaceColumn();

  constructor(store: StoreAccess, run: string) {
    this.#store = store;
    this.#run = run;
  }

  get size(): number {
    return this.#ids.size;
  }

  async extend(signal?: AbortSignal): Promise<void> {
    const since = { run: this.#run, read: this.#read };
    const numbers: number[] = [];
    for await (const { contenu, written } of seenSince(this.#store, since, signal)) {
      this.putPage(contenu);
      numbers.push(written);
    }
    this.#read.add(numbers);
    for await (const { run, contenu } of learnedPlaces(this.#store, signal)) {
      if (run !== this.#run) this.learn(contenu);
    }
  }

  rowOf(id: string): number | undefined {
    return this.#ids.rowOf(id);
  }

  isStored(row: number): boolean {
    return (this.#deeds.at(row) & STORED) !== 0;
  }

  countByRegion(): Readonly<Record<string, number>> {
    return this.#regions.count(this.#ids.size);
  }

  shownWithoutPlace(id: string): boolean {
    const row = this.#ids.rowOf(id);
    return row !== undefined && (this.#deeds.at(row) & WITHOUT_PLACE) !== 0;
  }

  newsOf(window: string, ids: Iterable<string>): number {
    let news = 0;
    for (const id of ids) {
      if (this.shownWithoutPlace(id)) continue;
      const first = this.#news.get(id) ?? window;
      this.#news.set(id, first);
      if (first === window) news++;
    }
    return news;
  }

  putPage(contenu: PresenceContent): void {
    const rejetes = new Set(contenu.rejetes);
    for (const [i, id] of contenu.ids.entries()) {
      const row = this.#put(id, {
        deeds: (rejetes.has(id) ? 0 : STORED) | (contenu.lieu === undefined ? WITHOUT_PLACE : 0),
        codeROME: contenu.codesROME[i] ?? '',
        creation: contenu.creations[i] ?? Number.NaN,
        origine: contenu.origines[i] ?? 0,
      });
      this.#regions.add(row, contenu.regions?.[i]);
      this.#departements.add(row, contenu.departements?.[i]);
    }
    this.learn(contenu);
  }

  /** Notes that offers are in the place that their page was asked for. Those that the run has not seen do not count. */
  learn({ ids, lieu }: PresenceContent): void {
    if (lieu === undefined) return;
    for (const id of ids) {
      const row = this.#ids.rowOf(id);
      if (row === undefined) continue;
      this.#regions.add(row, lieu.region);
      this.#departements.add(row, lieu.departement);
    }
  }

  #put(id: string, { codeROME, creation, origine, deeds }: Row): number {
    const row = this.#ids.add(id);
    this.#romes.set(row, this.#romeNumber(codeROME));
    this.#creations.set(row, secondOf(creation));
    this.#origines.set(row, origine);
    this.#deeds.set(row, this.#deeds.at(row) | deeds);
    return row;
  }

  count({ codesROME, origine, region, departements, ...creation }: PresenceCriteria): PresenceCount {
    const wanted = new Uint8Array(this.#romeNumbers.size);
    for (const [code, number] of this.#romeNumbers) {
      wanted[number] = codesROME === undefined || codesROME.includes(code) ? 1 : 0;
    }
    const isWithin = creationFilter(creation);
    const isInRegion = this.#regions.filter(region === undefined ? undefined : [region]);
    const isInDepartement = this.#departements.filter(departements);
    let seen = 0;
    let refused = 0;
    for (let row = 0; row < this.#ids.size; row++) {
      if (wanted[this.#romes.at(row)] === 0) continue;
      if (origine !== undefined && this.#origines.at(row) !== origine) continue;
      if (!isWithin(this.#creations.at(row))) continue;
      if (!isInRegion(row) || !isInDepartement(row)) continue;
      seen++;
      if (!this.isStored(row)) refused++;
    }
    return { seen, refused };
  }

  medianSecond(creation: CreationWindow): string {
    const isWithin = creationFilter({ creation });
    const within: number[] = [];
    for (let row = 0; row < this.#ids.size; row++) {
      const second = this.#creations.at(row);
      if (isWithin(second)) within.push(second);
    }
    return formatSecond(quietSecond(Uint32Array.from(within).sort()) ?? toSecond(creation.min));
  }

  #romeNumber(code: string): number {
    const known = this.#romeNumbers.get(code);
    if (known !== undefined) return known;
    const number = this.#romeNumbers.size;
    this.#romeNumbers.set(code, number);
    return number;
  }
}

/** Stands for the second of an offer without a readable date. */
const UNDATED = 0;

/** The second of a creation in half the room: nothing asks for less than one, nor for any before 2000 or after 2100. */
function secondOf(milliseconds: number): number {
  if (Number.isNaN(milliseconds)) return UNDATED;
  return Math.min(Math.max(Math.floor(milliseconds / 1000), 1), 2 ** 32 - 1);
}

function creationFilter({
  creation,
  undated = 'out',
}: Pick<PresenceCriteria, 'creation' | 'undated'>): (second: number) => boolean {
  if (creation === undefined) return () => true;
  const min = toSecond(creation.min);
  const max = toSecond(creation.max);
  return (second) => (second === UNDATED ? undated === 'in' : second >= min && second <= max);
}
