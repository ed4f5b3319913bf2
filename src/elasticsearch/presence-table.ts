import { formatSecond, toSecond } from '../domain/clock.js';
import { quietSecond } from '../domain/quiet-second.js';
import type { CreationWindow } from '../domain/search.js';
import { IdIndex } from './id-index.js';
import type { Lake } from './lake.js';
import { endOfSecond, seenInRun } from './presences.js';

/** Criteria on the axes that every offer has: a subset of Search. */
export interface PresenceCriteria {
  readonly codesROME?: readonly string[];
  readonly origine?: 1 | 2;
  /** Whole seconds, the last one included: stamps carry milliseconds. */
  readonly creation?: CreationWindow;
  /** Whether offers without a readable date count within `creation`. @default 'out' */
  readonly undated?: 'in' | 'out';
}

export interface PresenceCount {
  /** Distinct offers that the run has seen. */
  readonly seen: number;
  /** Those among them that Elasticsearch refused each time: seen, not stored, kept in `erreurs`. */
  readonly refused: number;
}

/** The distinct offers that a run has seen, in memory: the oracle of the residual pass. */
export interface PresenceTable {
  /** Distinct offers in the table. */
  readonly size: number;
  /** How many of them meet all criteria. Reads every row: milliseconds for a million. */
  count(criteria: PresenceCriteria): PresenceCount;
  /**
   * A creation second, in the API's form, that parts the offers created within these bounds into two halves of about the
   * same size: where there is one, a second around which none was created, so that it does not matter on which side a
   * bound counts.
   */
  medianSecond(creation: CreationWindow): string;
}

/**
 * Loads the table of a run: 29 bytes per distinct offer, 21 MB for 740 000. An offer seen on several pages counts
 * once, as last read.
 * @throws DatalakeError.
 */
export async function presenceTable(lake: Lake, run: string, signal?: AbortSignal): Promise<PresenceTable> {
  const table = new ColumnTable();
  for await (const { contenu } of seenInRun(lake, run, signal)) {
    const rejetes = new Set(contenu.rejetes);
    for (const [i, id] of contenu.ids.entries()) {
      table.put(id, {
        refused: rejetes.has(id),
        codeROME: contenu.codesROME[i] ?? '',
        creation: contenu.creations[i] ?? Number.NaN,
        origine: contenu.origines[i] ?? 0,
      });
    }
  }
  return table;
}

interface Row {
  readonly codeROME: string;
  /** Milliseconds on the API's clock; NaN when unknown. */
  readonly creation: number;
  readonly origine: number;
  readonly refused: boolean;
}

class ColumnTable implements PresenceTable {
  readonly #ids = new IdIndex();
  readonly #romeNumbers = new Map<string, number>();
  #romes = new Uint16Array(1024);
  #creations = new Float64Array(1024);
  #origines = new Uint8Array(1024);
  /** 1 where at least one page stored the offer. */
  #stored = new Uint8Array(1024);

  get size(): number {
    return this.#ids.size;
  }

  put(id: string, { codeROME, creation, origine, refused }: Row): void {
    const row = this.#ids.add(id);
    if (row >= this.#romes.length) this.#grow();
    this.#romes[row] = this.#romeNumber(codeROME);
    this.#creations[row] = creation;
    this.#origines[row] = origine;
    if (!refused) this.#stored[row] = 1;
  }

  count({ codesROME, origine, ...creation }: PresenceCriteria): PresenceCount {
    const wanted = new Uint8Array(this.#romeNumbers.size);
    for (const [code, number] of this.#romeNumbers) {
      wanted[number] = codesROME === undefined || codesROME.includes(code) ? 1 : 0;
    }
    const isWithin = creationFilter(creation);
    let seen = 0;
    let refused = 0;
    for (let row = 0; row < this.#ids.size; row++) {
      if (wanted[this.#romes[row] ?? 0] === 0) continue;
      if (origine !== undefined && this.#origines[row] !== origine) continue;
      if (!isWithin(this.#creations[row] ?? Number.NaN)) continue;
      seen++;
      if (this.#stored[row] !== 1) refused++;
    }
    return { seen, refused };
  }

  medianSecond(creation: CreationWindow): string {
    const isWithin = creationFilter({ creation });
    const within = this.#creations.subarray(0, this.#ids.size).filter(isWithin).sort();
    return formatSecond(quietSecond(within) ?? toSecond(creation.min));
  }

  #romeNumber(code: string): number {
    const known = this.#romeNumbers.get(code);
    if (known !== undefined) return known;
    const number = this.#romeNumbers.size;
    this.#romeNumbers.set(code, number);
    return number;
  }

  #grow(): void {
    const length = this.#romes.length * 2;
    const [romes, creations, origines, stored] = [this.#romes, this.#creations, this.#origines, this.#stored];
    this.#romes = new Uint16Array(length);
    this.#romes.set(romes);
    this.#creations = new Float64Array(length);
    this.#creations.set(creations);
    this.#origines = new Uint8Array(length);
    this.#origines.set(origines);
    this.#stored = new Uint8Array(length);
    this.#stored.set(stored);
  }
}

function creationFilter({
  creation,
  undated = 'out',
}: Pick<PresenceCriteria, 'creation' | 'undated'>): (created: number) => boolean {
  if (creation === undefined) return () => true;
  const min = endOfSecond(creation.min) - 999;
  const max = endOfSecond(creation.max);
  return (created) => (Number.isNaN(created) ? undated === 'in' : created >= min && created <= max);
}
