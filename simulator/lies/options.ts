/** A moment, counted from when the lies were told: once so many searches were answered, or so many seconds are over. */
export type Trigger = { readonly calls: number } | { readonly seconds: number };

/** Default: from the beginning, for ever. */
export interface Span {
  readonly from?: Trigger;
  readonly until?: Trigger;
}

/**
 * Open offers that searches do not show. They stay in the true stock, and in the records. All conditions must hold:
 * without any, every offer is hidden.
 */
export interface Hidden extends Span {
  /** This share of the offers, by a hash of their id and the place of the rule in the list. */
  readonly share?: number;
  readonly region?: string;
  readonly departement?: string;
  /** A code, or how it begins. */
  readonly codeROME?: string;
  readonly origine?: 1 | 2;
  readonly typeContrat?: string;
  /** The name of a partner board. */
  readonly partenaire?: string;
  /** Paris wall clock, `yyyy-MM-ddTHH:mm:ssZ`, both included. */
  readonly createdBetween?: readonly [string, string];
  /** `sweep`: only searches without a place miss the offers; `places`: only searches with one. Default `everything`. */
  readonly onlyFrom?: 'everything' | 'sweep' | 'places';
  /** Default true: totals and filtresPossibles leave the offers out as well. */
  readonly inTotals?: boolean;
  /** What `GET /v2/offres/{id}` does with the offers. Default `shows`. */
  readonly detail?: 'shows' | 'hides';
}

/** Two copies of the index, of which each call asks one at random; totals are those of the copy. */
interface Replicas {
  /** The share of the offers that each lacks: `[0, 1 / 500]` makes half of the answers lack 1 in 500. */
  readonly lacking: readonly [number, number];
  /** `hides`: the detail is read from a copy at random as well. Default `shows`: it lacks nothing. */
  readonly detail?: 'shows' | 'hides';
}

/** Offers of the opening stock, spread over it, that lack an attribute. A search by that attribute misses them. */
export interface Missing {
  readonly offers: number;
  /** Default `null`. */
  readonly as?: 'null' | 'absent';
}

/** Offers without a `dateCreation` that can be read. Searches by date show them last. */
export interface Undated {
  readonly offers: number;
  /** Default `null`. */
  readonly as?: 'null' | 'absent' | 'unreadable';
  /** Whether a creation window or `publieeDepuis` shows them all the same. Default false. */
  readonly inWindows?: boolean;
}

interface DetailLies {
  /** A closed offer is still shown for so long. */
  readonly lagSeconds?: number;
  /** `everything`: closed offers as well; `nothing`: 204 to all; a number: this status to all. */
  readonly answers?: 'everything' | 'nothing' | 403 | 404 | 500;
}

/** Lies about a true stock: they change what is said, not what is so. */
export interface AnswerLies {
  readonly hidden?: readonly Hidden[];
  readonly replicas?: Replicas;
  /** Totals never exceed this. Pages show every position up to 3149, and filtresPossibles counts them, all the same. */
  readonly cap?: number;
  /** Every search is answered 204. */
  readonly empty?: Span;
  readonly detail?: DetailLies;
  /** A proxy answers a search that it has seen from its memory for so long, with `Age` and the `Date` of then. */
  readonly cache?: { readonly seconds: number };
  readonly undated?: Undated;
  readonly withoutROME?: Missing;
  readonly withoutOrigine?: Missing;
}

/**
 * What truly happens to the stock, beside publishing and closing: no lies, but hard to tell from them. What is told
 * when the simulator starts has also happened in its `agedSeconds`.
 */
export interface StockChanges {
  /** Open offers get the date of now, and move to the top. */
  readonly republished?: { readonly perSecond: number };
  /** New offers that can be found this long after the `dateCreation` they have. */
  readonly late?: { readonly perSecond: number; readonly bySeconds: number };
  /** Open offers move to a commune of another departement. */
  readonly moved?: { readonly perSecond: number };
  /** Open offers close, and open again this long after with the date they had, unless other lies are told by then. */
  readonly reopened?: { readonly perSecond: number; readonly afterSeconds: number };
  /** Half of what a board has is closed at once, each time that it is told. Default: `EMPLOI-EXEMPLE`, at once. */
  readonly boardHalved?: { readonly partenaire?: string; readonly from?: Trigger };
}

export interface ClockLie {
  /** The clock of the world (its stamps, and what it takes for today) less the clock it should have. Default 0. */
  readonly offsetSeconds?: number;
  /**
   * `same`: the header `Date` says what the clock of the world says, in UTC; `true`: what the clock of this
   * machine says; `none`: there is no such header; a number: seconds ahead of the clock of the world. Default `same`.
   */
  readonly dateHeader?: 'same' | 'true' | 'none' | number;
}

/** Everything that the simulator can be told to say or do beside the truth. Every field may be left out. */
export interface Lies extends AnswerLies, StockChanges {
  /** Nothing of all this until then. */
  readonly after?: Trigger;
  readonly clock?: ClockLie;
  /** One application is answered by these lies in the place of the general ones of the same name. */
  readonly application?: AnswerLies & { readonly clientId: string };
}
