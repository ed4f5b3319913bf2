import { largestRemainder, mix, Random, type WeightedChoice } from '../random.js';
import { ContractMix, origineOf, type Traits, unlistedCount, withUnlistedType } from './contrats.js';
import { drawCreations } from './creation.js';
import { Int32List } from './int32-list.js';
import { Metiers, type RomeList } from './metiers.js';
import { partenaireFor, partenairesFrom } from './partenaires.js';
import { departements, MEASURED_WITHOUT_REGION, type Place, Places, regions } from './places.js';
import { moveElement, RowOrder } from './row-order.js';

export interface WorldOptions {
  readonly offers: number;
  readonly seed: number;
  /** Paris wall clock at the opening, in milliseconds. */
  readonly now: number;
  readonly romeList: RomeList;
  readonly regionFilterShowsRegionOnly: boolean;
  readonly shareWithoutRegion: number | null;
  /** 0 = all. */
  readonly tradesWithoutRegion: number;
  readonly denseSecond: number;
  /** Makes the offers of the dense second alike in everything that can be searched for. */
  readonly denseAlike: boolean;
}

/** A country without anything special in it. */
export const PLAIN_COUNTRY: Omit<WorldOptions, 'offers' | 'seed' | 'now'> = {
  romeList: 'v460',
  regionFilterShowsRegionOnly: false,
  shareWithoutRegion: null,
  tradesWithoutRegion: 0,
  denseSecond: 0,
  denseAlike: false,
};

/** Share of origin 1 among the offers: partners are 60-80 %. (docs/api/search.md "Origin") */
const FRANCE_TRAVAIL_SHARE = 0.3;
/** And among those that no region shows: 24 of 545. (docs/api/search.md "Offers without a place") */
const FRANCE_TRAVAIL_SHARE_NOWHERE = 24 / 545;
/** A closing looks this far for an offer still open before it gives up on its turn. */
const CLOSING_REACH = 4096;

/** What can happen to an offer besides being published and closed. */
export const TOUCHES = ['republished', 'late', 'moved', 'reopened'] as const;
export type Touch = (typeof TOUCHES)[number];

/**
 * Every offer of the simulated country in columns, one row each, in order of creation: "the newest first" is "the
 * highest row first". A newcomer is appended; rows only move when an offer gets a date that is not the newest. A
 * row costs 24 bytes here; its text is made up again from (seed, identity) each time it is asked for.
 */
export class World {
  readonly places: Places;
  readonly metiers: Metiers;
  readonly seed: number;
  /** Paris wall clock when the world opened: what an offer of the opening stock can have been updated by. */
  readonly openedAt: number;
  /** Rows in the order they changed: published ones as themselves, closed ones as their complement (~row). */
  readonly changes = new Int32List();
  /** Identities of the offers that something else happened to, in order. */
  readonly touched: Readonly<Record<Touch, Int32List>> = {
    republished: new Int32List(),
    late: new Int32List(),
    moved: new Int32List(),
    reopened: new Int32List(),
  };

  createdAt: Float64Array;
  place: Uint16Array;
  metier: Uint16Array;
  traits: Uint16Array;
  /** The board that it is from, if it is a partner's. */
  partenaire: Uint8Array;
  closed: Uint8Array;

  /** Offers at the opening: those whose identity is below it. */
  readonly openingCount: number;

  readonly #rowsOfDepartement: readonly Int32List[];
  readonly #rowsOfRegion: readonly Int32List[];
  readonly #order: RowOrder;
  #edition = 0;
  #postingsAreOld = false;
  #count: number;
  #open: number;
  /** By identity: the first `dateCreation` of offers that were republished. */
  readonly #firstCreations = new Map<number, number>();
  /** By identity: when closed offers closed, in seconds that the world had lived. */
  readonly #closings = new Map<number, number>();
  readonly #random: Random;
  readonly #contracts: ContractMix;
  readonly #metierChoices: readonly WeightedChoice[];
  readonly #nationalChoice: WeightedChoice;
  readonly #regionShares: readonly number[];
  readonly #tradesWithoutRegion: readonly number[];

  constructor(options: WorldOptions) {
    const { offers, seed } = options;
    this.seed = seed;
    this.openedAt = options.now;
    this.places = new Places(options.regionFilterShowsRegionOnly);
    this.metiers = new Metiers(options.romeList);
    this.#contracts = new ContractMix(1 - FRANCE_TRAVAIL_SHARE, this.metiers.cadreProneShare);
    this.#metierChoices = departements.map(({ code }) => this.metiers.choiceFor(`${code}:${seed}`));
    this.#nationalChoice = this.metiers.choiceFor(`:${seed}`);
    this.#regionShares = regionShares(options.shareWithoutRegion);
    this.#tradesWithoutRegion = this.metiers.busiest.slice(0, options.tradesWithoutRegion);
    this.#random = new Random(mix(seed, 0x77));
    this.openingCount = offers;
    this.#order = new RowOrder(offers);
    this.#count = offers;
    this.#open = offers;

    const creations = drawCreations(offers, options.now, seed, options.denseSecond, this.#random);
    this.createdAt = creations.stamps;
    this.place = new Uint16Array(offers);
    this.metier = new Uint16Array(offers);
    this.traits = new Uint16Array(offers);
    this.partenaire = new Uint8Array(offers);
    this.closed = new Uint8Array(offers);

    const regionOfRow = this.#shuffledRegions(offers);
    for (let row = 0; row < offers; row++) {
      this.#fill(row, regionOfRow[row] as number);
    }
    for (const second of creations.loadedSeconds) this.#makePartners(second);
    this.#sprinkleUnlistedType(offers);
    if (creations.denseSecond !== null && options.denseAlike) this.#makeAlike(creations.denseSecond);

    const byDepartement = new Int32Array(departements.length);
    const byRegion = new Int32Array(regions.length);
    const count = (counts: Int32Array, index: number): void => {
      if (index >= 0) counts[index] = (counts[index] as number) + 1;
    };
    for (let row = 0; row < offers; row++) {
      const place = this.placeOf(row);
      count(byDepartement, place.departement);
      count(byRegion, place.region);
    }
    this.#rowsOfDepartement = Array.from(byDepartement, (size) => new Int32List(size));
    this.#rowsOfRegion = Array.from(byRegion, (size) => new Int32List(size));
    for (let row = 0; row < offers; row++) this.#post(row);
  }

  /** Rows that exist, closed ones included. */
  get count(): number {
    return this.#count;
  }

  /** Offers open now. */
  get open(): number {
    return this.#open;
  }

  /** Rows by departement, ascending, closed ones included. */
  get rowsOfDepartement(): readonly Int32List[] {
    this.#repost();
    return this.#rowsOfDepartement;
  }

  /** Rows by region, ascending, closed ones included. */
  get rowsOfRegion(): readonly Int32List[] {
    this.#repost();
    return this.#rowsOfRegion;
  }

  /** Another number each time that rows have moved, or places: what is known by row must be looked up again. */
  get edition(): number {
    return this.#edition;
  }

  /** What stays the same of an offer wherever its row moves: its number in the order of arrival. */
  identityOf(row: number): number {
    return this.#order.identityOf(row);
  }

  rowOf(identity: number): number {
    return this.#order.rowOf(identity);
  }

  /** When the offer of a row was first published, in Paris wall-clock milliseconds. */
  firstCreatedAt(row: number): number {
    return this.#firstCreations.get(this.identityOf(row)) ?? (this.createdAt[row] as number);
  }

  /** When the offer of a row closed, in seconds that the world had lived; null = it is open. */
  closedAt(row: number): number | null {
    return this.closed[row] === 0 ? null : (this.#closings.get(this.identityOf(row)) ?? 0);
  }

  placeOf(row: number): Place {
    return this.places.all[this.place[row] as number] as Place;
  }

  /** The boards that an offer is from: none for France Travail, mostly one. */
  partenairesOf(row: number): readonly string[] {
    if (origineOf(this.traits[row] as number) === 1) return [];
    return partenairesFrom(this.partenaire[row] as number, this.seed, this.identityOf(row));
  }

  /** The first row created at `wall` or later. */
  firstRowFrom(wall: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.createdAt[middle] as number) < wall) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * A new offer, created at `wall`. It enters at the top, but for a clock that went back: below what is newer.
   * @returns its identity
   */
  publish(wall: number): number {
    const row = this.#count;
    const created = Math.floor(wall);
    const place = this.firstRowFrom(created + 1);
    if (row === this.createdAt.length) this.#grow();
    this.#count = row + 1;
    this.#open++;
    this.#order.append();
    this.createdAt[row] = created;
    const random = this.#random;
    random.reset(mix(this.seed, row));
    let region = 0;
    for (let rest = random.float(); region < regions.length; region++) {
      rest -= this.#regionShares[region] as number;
      if (rest < 0) break;
    }
    this.#fill(row, region);
    if (place === row) {
      this.#post(row);
      this.changes.push(row);
    } else this.#moveRow(row, place);
    return row;
  }

  /**
   * Closes the offer whose turn it is: the `turn`-th of an order that depends on the seed only.
   * @param seconds that the world has lived
   */
  closeOne(turn: number, seconds: number): void {
    const row = this.pickOpen(0xc105e, turn);
    if (row !== null) this.close(row, seconds);
  }

  /** An open offer that suits, for the `turn`-th time of an order that depends on the seed and a salt only. */
  pickOpen(salt: number, turn: number, suits: (row: number) => boolean = () => true): number | null {
    const start = mix(mix(this.seed, salt), turn) % Math.max(1, this.#count);
    for (let step = 0; step < Math.min(this.#count, CLOSING_REACH); step++) {
      const row = (start + step) % this.#count;
      if (this.closed[row] === 0 && suits(row)) return row;
    }
    return null;
  }

  /** Gives an open offer the date `wall`. */
  republish(row: number, wall: number): void {
    const created = Math.floor(wall);
    const identity = this.identityOf(row);
    this.#firstCreations.set(identity, this.firstCreatedAt(row));
    const place = this.firstRowFrom(created + 1);
    this.createdAt[row] = created;
    this.#moveRow(row, place > row ? place - 1 : place);
    this.touched.republished.push(identity);
  }

  /** A new offer that was created at `wall` but can only be found from now on. */
  publishLate(wall: number): void {
    this.touched.late.push(this.publish(wall));
  }

  /** Moves an open offer to another place. */
  relocate(row: number, place: number): void {
    this.place[row] = place;
    this.#edit();
    this.touched.moved.push(this.identityOf(row));
  }

  /** Opens a closed offer again, with all that it had. */
  reopen(row: number): void {
    this.closed[row] = 0;
    this.#open++;
    this.changes.push(row);
    const identity = this.identityOf(row);
    this.#closings.delete(identity);
    this.touched.reopened.push(identity);
  }

  /** @param seconds that the world has lived */
  close(row: number, seconds: number): void {
    this.closed[row] = 1;
    this.#open--;
    this.#closings.set(this.identityOf(row), seconds);
    this.changes.push(~row);
  }

  /** @param region `regions.length` = no region filter finds it */
  #fill(row: number, region: number): void {
    const random = this.#random;
    const isLocated = region < regions.length;
    const ownShare = isLocated ? FRANCE_TRAVAIL_SHARE : FRANCE_TRAVAIL_SHARE_NOWHERE;
    const origine = random.chance(ownShare) ? 1 : 2;
    const place = isLocated
      ? this.places.drawInRegion(region, random)
      : this.places.drawWithoutRegion(random);
    const departement = this.places.all[place]?.departement ?? -1;
    const metier =
      !isLocated && this.#tradesWithoutRegion.length > 0
        ? random.pick(this.#tradesWithoutRegion)
        : (this.#metierChoices[departement] ?? this.#nationalChoice).pick(random);
    this.place[row] = place;
    this.metier[row] = metier;
    this.partenaire[row] = partenaireFor(this.seed, row, isLocated);
    this.traits[row] = this.#contracts.draw(random, origine, this.metiers.cadreProne[metier] === 1);
  }

  #post(row: number): void {
    const { departement, region } = this.placeOf(row);
    if (departement >= 0) this.#rowsOfDepartement[departement]?.push(row);
    if (region >= 0) this.#rowsOfRegion[region]?.push(row);
  }

  #moveRow(from: number, to: number): void {
    for (const column of [
      this.createdAt,
      this.place,
      this.metier,
      this.traits,
      this.partenaire,
      this.closed,
    ]) {
      moveElement(column, from, to);
    }
    this.#order.move(from, to);
    this.#edit();
  }

  #edit(): void {
    this.#edition++;
    this.#postingsAreOld = true;
  }

  #repost(): void {
    if (!this.#postingsAreOld) return;
    this.#postingsAreOld = false;
    for (const list of [...this.#rowsOfDepartement, ...this.#rowsOfRegion]) list.clear();
    for (let row = 0; row < this.#count; row++) this.#post(row);
  }

  /** The region of each row, with exactly the measured shares; `regions.length` = no region filter finds it. */
  #shuffledRegions(offers: number): Uint8Array {
    const regionOfRow = new Uint8Array(offers);
    let next = 0;
    largestRemainder(offers, this.#regionShares).forEach((share, region) => {
      regionOfRow.fill(region, next, next + share);
      next += share;
    });
    for (let i = offers - 1; i > 0; i--) {
      const j = this.#random.below(i + 1);
      const kept = regionOfRow[i] as number;
      regionOfRow[i] = regionOfRow[j] as number;
      regionOfRow[j] = kept;
    }
    return regionOfRow;
  }

  #eachRowOfSecond(second: number, visit: (row: number) => void): void {
    const end = this.firstRowFrom(second + 1000);
    for (let row = this.firstRowFrom(second); row < end; row++) visit(row);
  }

  /** What a partner loads in bulk is the partner's. */
  #makePartners(second: number): void {
    this.#eachRowOfSecond(second, (row) => {
      this.traits[row] = this.#contracts.draw(
        this.#random,
        2,
        this.metiers.cadreProne[this.metier[row] as number] === 1,
      );
    });
  }

  #makeAlike(second: number): void {
    const model = this.firstRowFrom(second);
    const traits: Traits = this.#contracts.draw(this.#random, 2, false);
    this.#eachRowOfSecond(second, (row) => {
      this.place[row] = this.place[model] as number;
      this.metier[row] = this.metier[model] as number;
      this.traits[row] = traits;
    });
  }

  #sprinkleUnlistedType(offers: number): void {
    const wanted = unlistedCount(offers);
    for (let i = 0; i < wanted; i++) {
      const row = Math.floor(((i + 0.5) * offers) / wanted);
      this.traits[row] = withUnlistedType(this.traits[row] as number);
    }
  }

  #grow(): void {
    const capacity = Math.ceil(this.createdAt.length * 1.2) + 4096;
    const grown = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.createdAt = grown(new Float64Array(capacity), this.createdAt);
    this.place = grown(new Uint16Array(capacity), this.place);
    this.metier = grown(new Uint16Array(capacity), this.metier);
    this.traits = grown(new Uint16Array(capacity), this.traits);
    this.partenaire = grown(new Uint8Array(capacity), this.partenaire);
    this.closed = grown(new Uint8Array(capacity), this.closed);
  }
}

/** Weights of the 18 regions and, last, of what none of them finds. */
function regionShares(shareWithoutRegion: number | null): number[] {
  const measured = regions.map((region) => region.measured);
  const located = measured.reduce((sum, value) => sum + value, 0);
  const without =
    shareWithoutRegion === null
      ? MEASURED_WITHOUT_REGION
      : (located * shareWithoutRegion) / (1 - shareWithoutRegion);
  return [...measured, without].map((weight) => weight / (located + without));
}
