import { type Churn, closedWithin, lagExplains } from './closing-rate.js';
import { atLeast, atMost } from './confidence.js';
import type { Gap } from './proof.js';
import {
  type AbsenceCohort,
  type ClosingDecision,
  LONGEST_LAG_H,
  type SampleCohort,
  type SampledOffre,
  type StockExamination,
} from './stock.js';

/**
 * What the API says of an offer that a run has not seen: `gone` by its own detail; `hidden` = the detail shows it still,
 * and the search does not; `found` = the search shows it after all; `unknown` = no answer that says either.
 */
export type OffreState = 'gone' | 'hidden' | 'found' | 'unknown';

export interface Testimony {
  readonly offre: SampledOffre;
  readonly state: OffreState;
}

/** Whether the detail can be believed: offers that were seen a moment ago must be there, an invented one must not. */
export interface Controls {
  readonly asked: number;
  readonly there: number;
  readonly inventedThere: boolean;
}

export interface Witness {
  readonly controls: Controls;
  readonly testimonies: readonly Testimony[];
}

/** What the testimonies are weighed with. */
export interface Circumstances {
  readonly examination: StockExamination;
  /** Hours between the start of the last PROVEN full run and this one's; Infinity without one. */
  readonly hoursSinceProof: number;
  readonly churn: Churn;
  /** Share of the open offers (0 to 1) that a person allows to close without a witness. */
  readonly allowedShare?: number;
}

/** What follows from the testimonies. */
export interface Weighed {
  /** Whether the detail is evidence at all. */
  readonly usable: boolean;
  readonly decision: ClosingDecision;
  /** Why unseen offers stay open, where they do. */
  readonly waiting?: WaitingReason;
  /** What makes the run a GAP. */
  readonly gaps: readonly Gap[];
  /** Unseen offers that may be open still, at most: 99 % sure. */
  readonly openAtMost: number;
  /** The same where there is a sign that some are: what a GAP has to count for offers that earlier runs have seen. */
  readonly remembered: number;
}

/** `no-witness`: the detail is no evidence, and more are unseen than ordinary days explain. `still-there`: it shows some. */
export type WaitingReason = 'no-witness' | 'still-there';

/** Controls that may fail: one of ten may have closed since it was seen. */
const CONTROLS_AT_LEAST = 0.8;
/** Answers that a sample needs, of those that were asked for. */
const ANSWERED_AT_LEAST = 0.8;
/** Share of long absent offers that the detail may show for ever before it is a gap, and how many at least. */
const ZOMBIES = { share: 0.1, least: 3 };
/** Without a witness ordinary days may be exceeded by this. */
const UNWITNESSED_MARGIN = 1.5;

/** Whether answers of the detail are evidence. */
export function isEvidence({ asked, there, inventedThere }: Controls): boolean {
  return asked > 0 && !inventedThere && there >= CONTROLS_AT_LEAST * asked;
}

/**
 * Which unseen offers close, and whether the unseen ones make the run a GAP.
 *
 * Closing needs a sample without a single offer that is still there: then, with 99 % confidence, at most 3 % of the
 * unseen are open (0.97^150 = 1 %). A GAP needs more: more offers that are still there than the longest lag of the
 * detail can explain, offers that stay so for longer than any lag, or offers that the search shows after all.
 */
export function weigh(witness: Witness, circumstances: Circumstances): Weighed {
  const { examination, allowedShare } = circumstances;
  const unseen = totalUnseen(examination);
  const { testimonies } = witness;
  const lately = tallyOf(testimonies, ['fresh', 'recent']);
  const long = tallyOf(testimonies, ['old']);
  const usable = isEvidence(witness.controls) && answeredEnough(testimonies);
  const gone = testimonies.filter(isGone).map(({ offre }) => offre.id);
  const there = testimonies.filter(isThere).map(({ offre }) => offre.id);
  const allowed = allowedShare !== undefined && unseen <= allowedShare * examination.open;

  if (!usable) {
    const ordinary = unseen <= UNWITNESSED_MARGIN * ordinarilyClosed(circumstances);
    const closes = ordinary || allowed;
    return {
      usable,
      decision: { gone: [], there: [], cohorts: closes ? ALL : [], erase: false },
      ...(closes || unseen === 0 ? {} : { waiting: 'no-witness' }),
      gaps: [],
      openAtMost: unseen,
      remembered: ordinary ? 0 : unseen,
    };
  }
  const cohorts: AbsenceCohort[] = [];
  if (allowed || lately.there === 0) cohorts.push('fresh', 'recent');
  if (allowed || long.there === 0) cohorts.push('old');
  const stays = (cohorts.includes('fresh') ? 0 : lately.there) + (cohorts.includes('old') ? 0 : long.there);
  const closedSample = tallyOf(testimonies, ['closed']);
  const latelyUnseen = examination.unseen.fresh + examination.unseen.recent;
  const open = openAtMost(lately, latelyUnseen) + openAtMost(long, examination.unseen.old);
  return {
    usable,
    decision: {
      gone,
      there: allowed ? [] : there,
      cohorts,
      erase: closedSample.asked > 0 && closedSample.there === 0,
    },
    ...(stays === 0 ? {} : { waiting: 'still-there' }),
    gaps: [
      ...foundGap(testimonies, examination),
      ...hiddenGap(lately, latelyUnseen, circumstances),
      ...zombieGap(long, examination.unseen.old),
    ],
    openAtMost: open,
    remembered: lately.there + long.there > 0 ? open : 0,
  };
}

const ALL: readonly AbsenceCohort[] = ['fresh', 'recent', 'old'];

export function totalUnseen({ unseen }: Pick<StockExamination, 'unseen'>): number {
  return unseen.fresh + unseen.recent + unseen.old;
}

interface CohortTally {
  /** Those with an answer. */
  readonly asked: number;
  readonly there: number;
  readonly found: number;
}

function tallyOf(testimonies: readonly Testimony[], cohorts: readonly SampleCohort[]): CohortTally {
  const answered = testimonies.filter(
    ({ offre, state }) => cohorts.includes(offre.cohort) && state !== 'unknown',
  );
  return {
    asked: answered.length,
    there: answered.filter(isThere).length,
    found: answered.filter(({ state }) => state === 'found').length,
  };
}

function isGone({ state }: Testimony): boolean {
  return state === 'gone';
}

function isThere({ state }: Testimony): boolean {
  return state === 'hidden' || state === 'found';
}

function answeredEnough(testimonies: readonly Testimony[]): boolean {
  const answered = testimonies.filter(({ state }) => state !== 'unknown').length;
  return testimonies.length === 0 || answered >= ANSWERED_AT_LEAST * testimonies.length;
}

function ordinarilyClosed({ examination, hoursSinceProof }: Circumstances): number {
  return closedWithin(examination.open, hoursSinceProof);
}

/** Everything that was asked for is known; of the rest, what the sample allows. */
function openAtMost({ asked, there }: CohortTally, unseen: number): number {
  if (unseen === 0) return 0;
  return there + Math.ceil(atMost(there, asked) * Math.max(0, unseen - asked));
}

/** Offers that no search finds and the detail shows, beyond what its lag explains. */
function hiddenGap(lately: CohortTally, unseen: number, circumstances: Circumstances): Gap[] {
  const { examination, hoursSinceProof, churn } = circumstances;
  const surely = unseen * atLeast(lately.there, lately.asked);
  if (surely <= lagExplains(examination, hoursSinceProof, churn)) return [];
  return [
    {
      window: 'france',
      missing: openAtMost(lately, unseen),
      reason: `the API still shows ${lately.there} of ${lately.asked} offers by their id that its search no longer finds: the search hides offers`,
      remedy: 'another-run',
    },
  ];
}

/** Offers that have been missing for longer than any lag, and that the detail shows all the same. */
function zombieGap(long: CohortTally, unseen: number): Gap[] {
  if (long.there < ZOMBIES.least || long.there <= ZOMBIES.share * long.asked) return [];
  return [
    {
      window: 'france',
      missing: openAtMost(long, unseen),
      reason: `the API still shows ${long.there} of ${long.asked} offers by their id that its search has not found for more than ${LONGEST_LAG_H} hours: the search hides offers`,
      remedy: 'close',
    },
  ];
}

/** Offers that the search shows by another question are read at once. More of them among those not asked for is a gap. */
const FOUND_AT_MOST = 10;

function foundGap(testimonies: readonly Testimony[], examination: StockExamination): Gap[] {
  const all = tallyOf(testimonies, ALL);
  const notAsked = totalUnseen(examination) - all.asked;
  if (atLeast(all.found, all.asked) * notAsked <= FOUND_AT_MOST) return [];
  return [
    {
      window: 'france',
      missing: openAtMost(all, totalUnseen(examination)),
      reason: `the search shows ${all.found} of ${all.asked} unseen offers when it is asked for their second: its answers come from servers that disagree`,
      remedy: 'another-run',
    },
  ];
}
