import { hoursBetween } from './clock.js';

/**
 * What the end of a run asks of the index and of the API about offers that are open in the index and were not seen:
 * plain data, so that it crosses from activities to workflows. No text of an offer is in it.
 */

/**
 * How long an unseen offer has been missing from searches: `fresh` = seen by the last proven run before this one;
 * `recent` = missing in earlier proven runs, but for less than any known lag of the detail; `old` = for longer.
 */
export type AbsenceCohort = 'fresh' | 'recent' | 'old';

/** What is sampled: unseen offers by cohort, and closed ones that are about to be erased. */
export type SampleCohort = AbsenceCohort | 'closed';

/** Longest lag between a closure and the detail's 204 that is allowed for. (docs/proof.md "Assumed of the API") */
export const MAX_LAG_H = 72;
/** What is closed is erased by a later proven run at least this long after. */
export const ERASED_AFTER_H = 12;

/**
 * The cohort of an offer that has been missing since `absentSince` (ISO 8601; undefined = not before this run). The
 * run's own start is what it notes itself: an offer that it noted a moment ago stays fresh when the call is repeated.
 */
export function cohortOf(absentSince: string | undefined, startedAt: string): AbsenceCohort {
  const hours = absentSince === undefined ? 0 : hoursBetween(absentSince, startedAt);
  if (hours <= 0) return 'fresh';
  return hours >= MAX_LAG_H ? 'old' : 'recent';
}

/** An offer to be asked for by its id. */
export interface SampledOffre {
  readonly id: string;
  readonly cohort: SampleCohort;
  /** At random, or from where the unseen share is most above the country's. */
  readonly drawn: 'random' | 'dense';
  /** Its creation second on the API's clock; absent where it has no readable date. */
  readonly second?: string;
  /** Absent where it has none. */
  readonly codeROME?: string;
  /** Set where it is of a region or a board that has all but vanished since the last runs. */
  readonly ebbed?: true;
}

/** Offers of one board (`origineOffre.partenaires.nom`, or `France Travail`). */
export interface BoardCount {
  readonly nom: string;
  /** Open in the index, and known before the run began. */
  readonly open: number;
  /** Of them, not seen. */
  readonly unseen: number;
}

export interface StockExamination {
  /** Offers that are open in the index and were known before the run began, those that it has rewritten included. */
  readonly open: number;
  /** Distinct offers that the run has seen, whatever their date. */
  readonly seen: number;
  /** Of the seen ones: those that are open in `offres` now. */
  readonly stored: number;
  /** Of the seen ones that are not stored: those that Elasticsearch refused each time. */
  readonly refused: number;
  /** Sources of seen offers that were read back, and those among them that are not what their digest says. */
  readonly readBack: { readonly asked: number; readonly wrong: number };
  /** Offers of `open` that the run has not seen. */
  readonly unseen: Readonly<Record<AbsenceCohort, number>>;
  /** Closed offers that could be erased now; 0 under `mark`. */
  readonly erasable: number;
  /** The boards with most unseen offers, at most twenty. */
  readonly boards: readonly BoardCount[];
  /** At most 150 unseen offers to ask for, and 50 closed ones. */
  readonly sample: readonly SampledOffre[];
  /** Ids that the run has just seen, at most ten: the detail must show them. */
  readonly controls: readonly string[];
}

/** Of a store that was not looked into: the run has seen so many offers, and nothing is known of them in the index. */
export function unexamined(seen: number): StockExamination {
  return {
    open: 0,
    seen,
    stored: 0,
    refused: 0,
    readBack: { asked: 0, wrong: 0 },
    unseen: { fresh: 0, recent: 0, old: 0 },
    erasable: 0,
    boards: [],
    sample: [],
    controls: [],
  };
}

/** Which unseen offers close. */
export interface ClosingDecision {
  /** Offers whose own detail says that they are gone: they close, and may be erased at once. */
  readonly gone: readonly string[];
  /** Offers that the detail still shows: they stay open, whatever their cohort. */
  readonly there: readonly string[];
  /** Cohorts that close whole, but for `there`. Offers that stay are noted as missing since this run. */
  readonly cohorts: readonly AbsenceCohort[];
  /** Whether closed offers that have waited long enough are erased, under `purge` and `delete`. */
  readonly erase: boolean;
}

/**
 * What becomes of an offer that is gone: `mark` keeps it whole, `purge` erases what names a company or a person and
 * keeps the facts, `delete` erases all of it. All begin by marking it; what is erased for good is erased by a later run,
 * or once its own detail has said twice that it is gone.
 */
export type ClosureMode = 'mark' | 'purge' | 'delete';

export interface ClosingResult {
  /** What the run has closed in all, however often the call was repeated. */
  readonly closed: number;
  /** Closed offers that were purged or deleted by this call. */
  readonly erased: number;
  /** Unseen offers that stay open. */
  readonly waiting: number;
}

/** What became of the offers of a window between two readings of it within one run. */
export interface ReadingComparison {
  /** Distinct offers of the first reading. */
  readonly first: number;
  /** Of them, those that the second reading does not show. */
  readonly vanished: number;
  /** The boards of the offers of the first reading: `open` = in the first reading, `unseen` = vanished. */
  readonly boards: readonly BoardCount[];
  /** At most 75 of the vanished, at random. */
  readonly sample: readonly string[];
}
