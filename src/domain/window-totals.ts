import { enteredBetween, type Facets } from './facets.js';
import { missingInWindow } from './proof.js';
import { SEARCH_LIMIT } from './search.js';

/** Offers that go at once at least for a fall to count as steep: a few always close between two answers. */
const SUDDEN = 20;
/** Windows of fewer offers say little about the country: one board may be most of them. */
const LARGE = 500;

/** How the totals of one search behaved over the readings of its pages. */
export interface TotalsSummary {
  /** Sums of all falls and of all rises between neighbouring answers. */
  readonly fell: number;
  readonly rose: number;
  /** Largest fall between two neighbouring answers, as a share of the total before it. */
  readonly steepest: number;
}

/**
 * The totals that the pages of a window gave, answer by answer.
 *
 * `strict` is for a search that shows its own offers only (both its dates are bounded, or its total fits): a total
 * then says exactly what closed in the window, and a rise means that an offer entered it while it was read, which may
 * have pushed another one over to a page that was read before. Such a reading proves nothing, and is repeated.
 * Readings that began before this rule take the totals of all that is older than the window as well, and a rise counts
 * as missing.
 */
export class WindowTotals {
  #reading: number[];
  #highest: number;
  #fell = 0;
  #rose = 0;
  #steepest = 0;
  /** Of the loose rule: the last total, or the one that spoke against all later ones. */
  #loose: number;
  #facets: Facets | undefined;
  #exchanged = false;

  constructor(
    first: number,
    readonly strict: boolean,
    facets?: Facets,
  ) {
    this.#facets = facets;
    this.#reading = [first];
    this.#highest = first;
    this.#loose = first;
  }

  get first(): number {
    return this.#reading[0] ?? 0;
  }

  /** The last total of this reading; after a rise, what the ledger is told so that it shows. */
  get last(): number {
    if (!this.strict) return this.#loose;
    const rose = this.#roseNow();
    return rose > 0 ? this.first + rose : (this.#reading.at(-1) ?? 0);
  }

  /** The largest total of all readings. */
  get highest(): number {
    return this.#highest;
  }

  add(total: number, facets?: Facets): void {
    this.#compareFacets(facets);
    const before = this.#reading.at(-1) ?? total;
    this.#reading.push(total);
    this.#highest = Math.max(this.#highest, total);
    this.#rose += Math.max(0, total - before);
    this.#fell += Math.max(0, before - total);
    if (before >= LARGE && before - total >= SUDDEN)
      this.#steepest = Math.max(this.#steepest, (before - total) / before);
    // One page that shows more than the search counts speaks against all later totals.
    if (this.#loose <= this.first || total > this.#loose) this.#loose = total;
  }

  /** Whether the total is not what it was at first. */
  get moved(): boolean {
    return this.last !== this.first || (this.strict && this.#roseNow() > 0);
  }

  /**
   * Whether offers entered while as many left: no total rose, and yet one may have been pushed over to a page that was
   * read before. Only facets show that.
   */
  get exchanged(): boolean {
    return this.#exchanged;
  }

  /** Forgets totals that counted more than the window. */
  restart(): void {
    this.#reading = [];
    this.#forgetFacets();
    this.#highest = 0;
    this.#fell = 0;
    this.#rose = 0;
    this.#steepest = 0;
  }

  /** Begins another reading of all pages. */
  again(): void {
    const last = this.last;
    this.#reading = this.strict ? [] : [last];
    this.#loose = last;
    this.#forgetFacets();
  }

  /** Offers that this reading, with `distinct` offers seen in all readings, leaves in doubt; 0 = it proves the window. */
  missing(distinct: number, frozen: boolean): number {
    if (!this.strict) {
      return missingInWindow({ totalFirst: this.first, totalLast: this.last, distinct, frozen });
    }
    const rose = this.#roseNow();
    if (rose > 0) return Math.max(rose, Math.min(this.#highest, SEARCH_LIMIT) - distinct);
    return missingInWindow({ totalFirst: this.first, totalLast: this.last, distinct, frozen: false });
  }

  /** Whether the last reading's total rose: its answers do not come from one and the same stock. */
  get unsteady(): boolean {
    return this.strict && this.#roseNow() > 0;
  }

  get summary(): TotalsSummary {
    return { fell: this.#fell, rose: this.#rose, steepest: this.#steepest };
  }

  #compareFacets(facets: Facets | undefined): void {
    const before = this.#facets;
    this.#facets = facets;
    if (before === undefined || facets === undefined || !this.strict) return;
    if (enteredBetween(before, facets) > 0) this.#exchanged = true;
  }

  #forgetFacets(): void {
    this.#facets = undefined;
    this.#exchanged = false;
  }

  #roseNow(): number {
    return this.#reading.reduce(
      (sum, total, i) => sum + Math.max(0, total - (this.#reading[i - 1] ?? total)),
      0,
    );
  }
}
