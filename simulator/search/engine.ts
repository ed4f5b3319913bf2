import {
  EXPERIENCES,
  experienceOf,
  NATURES,
  natureOf,
  origineOf,
  QUALIFICATIONS,
  qualificationOf,
  TRAITS,
  TYPES,
  typeOf,
  UNLISTED_TYPE,
} from '../world/contrats.js';
import type { Int32List } from '../world/int32-list.js';
import { departements as allDepartements } from '../world/places.js';
import type { World } from '../world/world.js';
import type { Boards, Criteria, Query } from './query.js';

/** How the API treats the bounds of a creation window: nobody could show it. (docs/api/search.md "Creation window") */
export interface BoundRules {
  readonly boundsInclusive: boolean;
  /** Compares whole seconds, so that 12:00:00.900 equals the bound 12:00:00. */
  readonly boundsIgnoreMilliseconds: boolean;
}

export interface Found {
  /** Offers that match. */
  readonly total: number;
  /** The rows of the asked range, in the asked order. */
  readonly rows: Int32Array;
  /** The JSON of `filtresPossibles`: counts over all that match. */
  readonly filters: string;
}

/** A way of seeing the world in which some offers are missing: what the lies of the simulator come down to. */
export interface Sight {
  /** The same for sights that see the same. */
  readonly name: string;
  /** By row: offers with one of the bits of `skipped` are not seen. */
  readonly marks: Int32Array;
  readonly skipped: number;
  /** Rows of offers whose date nobody can read, and the bit that they have. They are seen last. */
  readonly undated: readonly number[];
  readonly undatedMark: number;
  /** Whether bounds on the creation date let them through. */
  readonly undatedInWindows: boolean;
}

/** Positions that a search can show at all. (docs/api/search.md "Range") */
const REACHABLE = 3150;
/** Answers kept: the 21 pages of one search must not scan the world 21 times. One answer weighs about 35 KB. */
const KEPT_ANSWERS = 512;
/** Above this many changes since an answer, scanning again is as cheap as checking them. */
const CHECKED_CHANGES = 20_000;

/** What rows must be to match; null = anything. Masks are looked up with the value of a column. */
interface Filter {
  readonly region: number;
  readonly departements: readonly number[] | null;
  readonly metiers: Uint8Array | null;
  readonly places: Uint8Array | null;
  readonly traits: Uint8Array | null;
  readonly partenaires: Boards | null;
  /** Paris wall-clock milliseconds: from (included) to (excluded). */
  readonly from: number;
  readonly to: number;
}

interface Answer {
  readonly filter: Filter;
  readonly total: number;
  readonly filters: string;
  /** The first reachable rows by date, and by relevance. */
  readonly byDate: Int32Array;
  readonly byRelevance: Int32Array;
  /** The edition of the world that the rows are of. */
  readonly edition: number;
  /** How many changes of the world the answer has taken in. */
  changes: number;
}

/** Answers searches on a world, exactly as it is at the moment of the call. */
export class SearchEngine {
  readonly #world: World;
  readonly #rules: BoundRules;
  readonly #answers = new Map<string, Answer>();
  readonly #histogram = new Int32Array(TRAITS);
  readonly #vocabulary: readonly string[];

  constructor(world: World, rules: BoundRules) {
    this.#world = world;
    this.#rules = rules;
    this.#vocabulary = world.metiers.entries.map(({ code, libelle }) => plain(`${code} ${libelle}`));
  }

  find({ first, last, sort, criteria }: Query, sight: Sight | null = null): Found {
    const answer = this.#answer(criteria, sight);
    const rows = sort === 1 ? answer.byDate : answer.byRelevance;
    return { total: answer.total, rows: rows.subarray(first, last + 1), filters: answer.filters };
  }

  #answer(criteria: Criteria, sight: Sight | null): Answer {
    const key = JSON.stringify(criteria) + (sight?.name ?? '');
    const kept = this.#answers.get(key);
    this.#answers.delete(key);
    const answer =
      kept !== undefined && this.#stillHolds(kept, sight)
        ? kept
        : this.#scan(kept?.filter ?? this.#compile(criteria), sight);
    this.#answers.set(key, answer);
    if (this.#answers.size > KEPT_ANSWERS) {
      for (const oldest of this.#answers.keys()) {
        this.#answers.delete(oldest);
        break;
      }
    }
    return answer;
  }

  /** True when nothing that was published or closed since concerns the answer. */
  #stillHolds(answer: Answer, sight: Sight | null): boolean {
    const { changes, edition } = this.#world;
    if (answer.edition !== edition) return false;
    if (changes.length - answer.changes > CHECKED_CHANGES) return false;
    for (let i = answer.changes; i < changes.length; i++) {
      const change = changes.values[i] as number;
      const row = change < 0 ? ~change : change;
      if (this.#matches(answer.filter, row) || sight?.undated.includes(row)) return false;
    }
    answer.changes = changes.length;
    return true;
  }

  #matches(filter: Filter, row: number): boolean {
    const world = this.#world;
    const created = world.createdAt[row] as number;
    if (created < filter.from || created >= filter.to) return false;
    if (filter.metiers !== null && filter.metiers[world.metier[row] as number] === 0) return false;
    if (filter.traits !== null && filter.traits[world.traits[row] as number] === 0) return false;
    const { region, departement } = world.placeOf(row);
    if (filter.region >= 0 && filter.region !== region) return false;
    if (filter.departements?.includes(departement) === false) return false;
    if (filter.places !== null && filter.places[world.place[row] as number] === 0) return false;
    return filter.partenaires === null || matchesBoards(filter.partenaires, world, row);
  }

  #compile(criteria: Criteria): Filter {
    const { places } = this.#world;
    const [from, to] = this.#bounds(criteria);
    const mask = (size: number, indexes: Iterable<number>): Uint8Array => {
      const bits = new Uint8Array(size);
      for (const index of indexes) bits[index] = 1;
      return bits;
    };
    const communes = criteria.communes?.map((code) => places.indexOfCommune.get(code) ?? -1);
    let region = criteria.region ?? -1;
    let departements = criteria.departements ?? null;
    let placeMask: Uint8Array | null = null;
    if (communes !== undefined) placeMask = mask(places.all.length, communes);
    if (region >= 0 && departements !== null) {
      // One posting list is enough: keep the departements that lie in the region.
      departements = departements.filter((index) => allDepartements[index]?.region === region);
      region = -1;
    }
    return {
      region,
      departements,
      metiers: this.#metierMask(criteria),
      places: placeMask,
      traits: traitMask(criteria),
      partenaires: criteria.partenaires ?? null,
      from,
      to,
    };
  }

  /** The window as a half-open interval of milliseconds. */
  #bounds({ creation, since }: Criteria): [number, number] {
    let from = since ?? -Infinity;
    let to = Infinity;
    if (creation !== undefined) {
      const { boundsInclusive, boundsIgnoreMilliseconds } = this.#rules;
      const unit = boundsIgnoreMilliseconds ? 1000 : 1;
      from = Math.max(from, boundsInclusive ? creation.min : creation.min + unit);
      to = boundsInclusive ? creation.max + unit : creation.max;
    }
    return [from, to];
  }

  #metierMask({ codesROME, domaine, grandDomaine, motsCles }: Criteria): Uint8Array | null {
    if (
      codesROME === undefined &&
      domaine === undefined &&
      grandDomaine === undefined &&
      motsCles === undefined
    ) {
      return null;
    }
    const codes = codesROME === undefined ? null : new Set(codesROME);
    const words = motsCles?.map(plain);
    return Uint8Array.from(this.#world.metiers.entries, ({ code }, index) =>
      (codes === null || codes.has(code)) &&
      code.startsWith(domaine ?? '') &&
      code.startsWith(grandDomaine ?? '') &&
      (words ?? []).every((word) => this.#vocabulary[index]?.includes(word))
        ? 1
        : 0,
    );
  }

  #scan(filter: Filter, sight: Sight | null): Answer {
    const world = this.#world;
    const low = world.firstRowFrom(filter.from);
    const high = filter.to === Infinity ? world.count : world.firstRowFrom(filter.to);
    const histogram = this.#histogram.fill(0);
    const sample = new Sample();
    let total = 0;
    for (const list of this.#postings(filter)) {
      sample.startList();
      total += scanRows(world, filter, list, low, high, sight, histogram, sample);
    }
    if (sight !== null) total += this.#addUndated(filter, sight, histogram, sample);
    return {
      filter,
      total,
      filters: filtersJson(histogram),
      byDate: sample.byDate(),
      byRelevance: sample.byRelevance(),
      edition: world.edition,
      changes: world.changes.length,
    };
  }

  /** Counts the offers without a date that match, after all others. */
  #addUndated(filter: Filter, sight: Sight, histogram: Int32Array, sample: Sample): number {
    const { undated, marks, skipped, undatedInWindows } = sight;
    const { closed, traits } = this.#world;
    if (!undatedInWindows && (filter.from !== -Infinity || filter.to !== Infinity)) return 0;
    const anyDate = { ...filter, from: -Infinity, to: Infinity };
    const matching = undated.filter(
      (row) => closed[row] === 0 && ((marks[row] as number) & skipped) === 0 && this.#matches(anyDate, row),
    );
    for (const row of matching) {
      const contract = traits[row] as number;
      histogram[contract] = (histogram[contract] as number) + 1;
      sample.addUndated(row, contract);
    }
    return matching.length;
  }

  /** The lists of rows that together hold every match once; null = all rows. */
  #postings({ region, departements }: Filter): (Int32List | null)[] {
    const { rowsOfDepartement, rowsOfRegion } = this.#world;
    if (departements !== null) return departements.map((index) => rowsOfDepartement[index] ?? null);
    return [region >= 0 ? (rowsOfRegion[region] ?? null) : null];
  }
}

function matchesBoards({ names, excluded }: Boards, world: World, row: number): boolean {
  return world.partenairesOf(row).some((name) => names.includes(name)) !== excluded;
}

/** Walks rows from the newest to the oldest, counts those that match and keeps the first of them. */
function scanRows(
  world: World,
  { metiers, places, traits, partenaires }: Filter,
  list: Int32List | null,
  low: number,
  high: number,
  sight: Sight | null,
  histogram: Int32Array,
  sample: Sample,
): number {
  const { closed, metier, place, traits: traitsOf } = world;
  const start = list === null ? low : list.firstFrom(low);
  const end = list === null ? high : list.firstFrom(high);
  const values = list?.values;
  const marks = sight?.marks ?? null;
  const skipped = sight === null ? 0 : sight.skipped | sight.undatedMark;
  let total = 0;
  for (let i = end - 1; i >= start; i--) {
    const row = values === undefined ? i : (values[i] as number);
    if (closed[row] === 1) continue;
    if (marks !== null && ((marks[row] as number) & skipped) !== 0) continue;
    if (metiers !== null && metiers[metier[row] as number] === 0) continue;
    const contract = traitsOf[row] as number;
    if (traits !== null && traits[contract] === 0) continue;
    if (places !== null && places[place[row] as number] === 0) continue;
    if (partenaires !== null && !matchesBoards(partenaires, world, row)) continue;
    total++;
    histogram[contract] = (histogram[contract] as number) + 1;
    sample.add(row, contract);
  }
  return total;
}

/** The first reachable rows of each origin, however many lists they come from. */
class Sample {
  readonly #franceTravail: number[] = [];
  readonly #partners: number[] = [];
  #franceTravailLeft = 0;
  #partnersLeft = 0;
  readonly #undated: { readonly row: number; readonly origine: 1 | 2 }[] = [];
  #lists = 0;

  startList(): void {
    this.#lists++;
    this.#franceTravailLeft = REACHABLE;
    this.#partnersLeft = REACHABLE;
  }

  add(row: number, traits: number): void {
    if (origineOf(traits) === 1) {
      if (this.#franceTravailLeft > 0) {
        this.#franceTravailLeft--;
        this.#franceTravail.push(row);
      }
    } else if (this.#partnersLeft > 0) {
      this.#partnersLeft--;
      this.#partners.push(row);
    }
  }

  /** An offer that comes after all that have a date. */
  addUndated(row: number, traits: number): void {
    this.#undated.push({ row, origine: origineOf(traits) });
  }

  byDate(): Int32Array {
    const rows = newestFirst([...this.#franceTravail, ...this.#partners]);
    return withLast(rows, this.#undatedOf(1, 2)).slice(0, REACHABLE);
  }

  byRelevance(): Int32Array {
    const ordered = (rows: number[]): Int32Array =>
      this.#lists > 1 ? newestFirst(rows) : Int32Array.from(rows);
    const franceTravail = withLast(ordered(this.#franceTravail), this.#undatedOf(1));
    const partners = withLast(ordered(this.#partners), this.#undatedOf(2));
    const rows = new Int32Array(franceTravail.length + partners.length);
    rows.set(franceTravail);
    rows.set(partners, franceTravail.length);
    return rows.slice(0, REACHABLE);
  }

  #undatedOf(...origines: (1 | 2)[]): number[] {
    return this.#undated.filter(({ origine }) => origines.includes(origine)).map(({ row }) => row);
  }
}

function withLast(rows: Int32Array, last: readonly number[]): Int32Array {
  return last.length === 0 ? rows : Int32Array.from([...rows, ...last]);
}

function newestFirst(rows: number[]): Int32Array {
  return Int32Array.from(rows).sort().reverse();
}

/** One bit per possible contract; null when no criterion is about contracts. */
function traitMask(criteria: Criteria): Uint8Array | null {
  const { origine, types, natures, experience, qualification } = criteria;
  if ([origine, types, natures, experience, qualification].every((criterion) => criterion === undefined)) {
    return null;
  }
  // Types and natures are joined by OR. (docs/api/search.md "Contract types")
  const anyContract = types === undefined && natures === undefined;
  const mask = new Uint8Array(TRAITS);
  for (let traits = 0; traits < TRAITS; traits++) {
    const matches =
      (origine === undefined || origineOf(traits) === origine) &&
      (experience === undefined || experienceOf(traits) === experience) &&
      (qualification === undefined || qualificationOf(traits) === qualification) &&
      (anyContract || types?.includes(typeOf(traits)) || natures?.includes(natureOf(traits)));
    if (matches) mask[traits] = 1;
  }
  return mask;
}

/** `filtresPossibles` in the API's order and form; what counts zero is not listed. (docs/api/search.md "Facets") */
function filtersJson(histogram: Int32Array): string {
  const types = new Int32Array(16);
  const experiences = new Int32Array(8);
  const qualifications = new Int32Array(4);
  const natures = new Int32Array(32);
  const add = (counts: Int32Array, index: number, count: number): void => {
    counts[index] = (counts[index] as number) + count;
  };
  for (let traits = 0; traits < TRAITS; traits++) {
    const count = histogram[traits] as number;
    if (count === 0) continue;
    add(types, typeOf(traits), count);
    add(experiences, experienceOf(traits), count);
    add(qualifications, qualificationOf(traits), count);
    add(natures, natureOf(traits), count);
  }
  const aggregate = (filtre: string, codes: readonly string[], counts: Int32Array) => ({
    filtre,
    agregation: codes.flatMap((valeurPossible, index) => {
      const nbResultats = counts[index] as number;
      return nbResultats > 0 && valeurPossible !== UNLISTED_TYPE ? [{ valeurPossible, nbResultats }] : [];
    }),
  });
  return JSON.stringify([
    sorted(aggregate('typeContrat', TYPES, types)),
    aggregate('experience', EXPERIENCES, experiences),
    aggregate('qualification', QUALIFICATIONS, qualifications),
    sorted(aggregate('natureContrat', NATURES, natures)),
  ]);
}

function sorted<T extends { agregation: { valeurPossible: string }[] }>(filter: T): T {
  filter.agregation.sort((a, b) => (a.valeurPossible < b.valeurPossible ? -1 : 1));
  return filter;
}

/** Lower case without accents: keywords match either way. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
