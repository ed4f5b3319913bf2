import { parisClock } from '../../src/domain/clock.js';
import { generator } from '../domain/worlds.js';
import { Country, type CountryShape } from './country.js';
import { Life } from './life.js';
import { type Happenings, type Occurrence, Occurrences } from './occurrences.js';
import { type Offre, precedes } from './offre.js';

/** Share of the stock that closes on a day, and is published. (docs/api/offers.md "Age") */
const DAILY = 0.04;
const DAY_MS = 86_400_000;
/** Seconds by which late offers are late, at most, where nothing else is said. */
const LATE_BY_S = 300;

/** The true stock of offers and what becomes of it, apart from whatever the API says of it. */
export class World {
  /** Searchable offers, newest first. */
  readonly stock: Offre[];
  private readonly country: Country;
  private readonly lives = new Map<string, Life>();
  private readonly closed: Offre[] = [];
  private readonly random: () => number;
  private occurrences: Occurrences | undefined;

  /** `offsetMs`: how far the clock that dates are taken from is ahead of the true one. */
  constructor(
    shape: CountryShape,
    public now: number,
    private readonly offsetMs = 0,
  ) {
    this.random = generator(shape.seed);
    this.country = new Country(shape, this.random);
    const wallClock = this.wallClock(now);
    this.stock = Array.from({ length: shape.offres }, () => this.country.old(wallClock));
    this.stock.sort((a, b) => (precedes(a, b) ? -1 : 1));
    for (const offre of this.stock) this.lives.set(offre.id, new Life(offre, Number.NEGATIVE_INFINITY));
  }

  /** The API's Paris clock at a true moment, in milliseconds. */
  wallClock(moment: number): number {
    const instant = moment + this.offsetMs;
    const second = Math.floor(instant / 1000) * 1000;
    return Date.parse(parisClock(new Date(second))) + (instant - second);
  }

  offre(id: string): Offre | undefined {
    return this.lives.get(id)?.offre;
  }

  /** Offers that have been searchable since before a moment, without a break. */
  stableSince(moment: number): Offre[] {
    return this.stock.filter(({ id }) => this.lives.get(id)?.openSince(moment) === true);
  }

  /** Milliseconds since an offer was closed: 0 while it is open; undefined when there never was one. */
  closedFor(id: string): number | undefined {
    return this.lives.get(id)?.closedFor(this.now);
  }

  /** From now on this happens, until something else is begun. */
  begin(happenings: Happenings): void {
    this.occurrences = new Occurrences(happenings, this.now, this.random);
  }

  /** Lets happen what happens up to a moment. */
  advance(to: number): void {
    for (;;) {
      const occurrence = this.occurrences?.next(to);
      if (occurrence === undefined) break;
      this.now = Math.max(this.now, occurrence.at);
      this.occur(occurrence);
    }
    this.now = Math.max(this.now, to);
  }

  /** Time in which nobody looks: some 4 % of the stock goes each day, and as many offers come. */
  pause(ms: number): void {
    const from = this.now;
    const closing = 1 - (1 - DAILY) ** (ms / DAY_MS);
    const moment = () => from + Math.floor(ms * this.random());
    for (const offre of this.stock.filter(() => this.random() < closing)) {
      this.now = moment();
      this.close(offre);
      this.now = moment();
      this.publish(this.now);
    }
    this.now = from + ms;
  }

  close(offre: Offre): void {
    this.take(offre);
    this.lives.get(offre.id)?.close(this.now);
    this.closed.push(offre);
  }

  /** Makes an offer searchable. */
  open(offre: Offre): void {
    const life = this.lives.get(offre.id);
    if (life === undefined) this.lives.set(offre.id, new Life(offre, this.now));
    else life.open(this.now);
    this.put(offre);
  }

  private occur({ kind }: Occurrence): void {
    if (kind === 'published') this.publish(this.now);
    else if (kind === 'late') this.publish(this.now - this.lateness());
    else if (kind === 'halved') this.halve();
    else if (kind === 'reopened') this.reopen();
    else {
      const offre = this.stock[Math.floor(this.stock.length * this.random())];
      if (offre === undefined) return;
      if (kind === 'closed') this.close(offre);
      else if (kind === 'republished') this.redate(offre);
      else
        Object.assign(offre, { region: undefined, departement: undefined }, this.country.place(offre.board));
    }
  }

  private publish(created: number): void {
    this.open(this.country.make(this.wallClock(created)));
  }

  private lateness(): number {
    const { lateBy = LATE_BY_S } = this.occurrences?.happenings ?? {};
    return Math.floor(lateBy * 1000 * this.random());
  }

  private halve(): void {
    const board = this.occurrences?.happenings.halved?.board;
    for (const offre of this.stock.filter((one) => one.board === board)) {
      if (this.random() < 0.5) this.close(offre);
    }
  }

  private reopen(): void {
    const [offre] = this.closed.splice(Math.floor(this.closed.length * this.random()), 1);
    if (offre !== undefined) this.open(offre);
  }

  private redate(offre: Offre): void {
    this.take(offre);
    offre.created = this.wallClock(this.now);
    this.put(offre);
  }

  private put(offre: Offre): void {
    this.stock.splice(this.position(offre), 0, offre);
  }

  private take(offre: Offre): void {
    this.stock.splice(this.position(offre), 1);
  }

  /** Where an offer is in the stock, or would be. */
  private position(offre: Offre): number {
    let [low, high] = [0, this.stock.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(this.stock[middle] as Offre, offre)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
