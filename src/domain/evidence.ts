import { type Churn, closingRateOf, lagExplains } from './closing-rate.js';
import { atLeast, atMost } from './confidence.js';
import type { Gap } from './proof.js';
import {
  type AbsenceCohort,
  type ClosingDecision,
  MAX_LAG_H,
  type SampleCohort,
  type SampledOffre,
  type StockExamination,
} from './stock.js';

/**
 * What the API says of an offer that a run has not seen: `gone` by its own detail; `hidden` = the detail shows it still,
 * and the search does not; `searchable` = the search shows it after all; `unknown` = no answer that says either.
 */
export type TestimonyState = 'gone' | 'hidden' | 'searchable' | 'unknown';

export interface Testimony {
  readonly offre: SampledOffre;
  readonly state: TestimonyState;
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
  /** Offers that closed an hour while the last PROVEN run went on; 0 where nobody knows. */
  readonly closingRateBefore: number;
  /** Share of the open offers (0 to 1) that a person allows to close whatever the detail says, and no more. */
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

/** `no-witness`: the detail is no evidence. `still-there`: it shows some. `above-share`: a person allows fewer. */
export type WaitingReason = 'no-witness' | 'still-there' | 'above-share';

/** Controls that may fail: one of ten may have closed since it was seen. */
export const MIN_CONTROLS = 0.8;
/** Answers that a sample needs, of those that were asked for. */
const MIN_ANSWERED = 0.8;
/** Share of long absent offers that the detail may show for ever before it is a gap, and how many at least. */
const ZOMBIES = { share: 0.1, least: 3 };
/** Whether answers of the detail are evidence. */
export function isEvidence({ asked, there, inventedThere }: Controls): boolean {
  return asked > 0 && !inventedThere && there >= MIN_CONTROLS * asked;
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
    return {
      usable,
      decision: { gone: [], there: [], cohorts: allowed ? ALL : [], erase: false },
      ...(allowed || unseen === 0 ? {} : { waiting: 'no-witness' }),
      gaps: [],
      openAtMost: withNewOffers(unseen, examination),
      remembered: unseen,
    };
  }
  const refused = allowedShare !== undefined && !allowed;
  const cohorts: AbsenceCohort[] = [];
  if (allowed || (!refused && lately.there === 0)) cohorts.push('fresh', 'recent');
  if (allowed || (!refused && long.there === 0)) cohorts.push('old');
  const stays = (cohorts.includes('fresh') ? 0 : lately.there) + (cohorts.includes('old') ? 0 : long.there);
  const closedSample = tallyOf(testimonies, ['closed']);
  const latelyUnseen = examination.unseen.fresh + examination.unseen.recent;
  const open = withNewOffers(
    openAtMost(lately, latelyUnseen) + openAtMost(long, examination.unseen.old),
    examination,
  );
  return {
    usable,
    decision: {
      gone: refused ? [] : gone,
      there: allowed ? [] : there,
      cohorts,
      erase: closedSample.asked > 0 && closedSample.there === 0,
    },
    ...waitingFor(refused && unseen > 0, stays),
    gaps: [
      ...searchableGap(testimonies, examination),
      ...hiddenGap(lately, latelyUnseen, circumstances),
      ...zombieGap(long, examination.unseen.old),
      ...ebbedGap(testimonies, examination),
    ],
    openAtMost: open,
    remembered: lately.there + long.there > 0 ? open : 0,
  };
}

function waitingFor(refused: boolean, stays: number): { readonly waiting?: WaitingReason } {
  if (refused) return { waiting: 'above-share' };
  return stays === 0 ? {} : { waiting: 'still-there' };
}

const ALL: readonly AbsenceCohort[] = ['fresh', 'recent', 'old'];

export function totalUnseen({ unseen }: Pick<StockExamination, 'unseen'>): number {
  return unseen.fresh + unseen.recent + unseen.old;
}

/** Offers that a decision closes: whole cohorts, and those that are gone of the others; never one that is there. */
export function closingOf(
  { gone, there, cohorts }: ClosingDecision,
  { unseen }: StockExamination,
  { testimonies }: Witness,
): number {
  const staying = new Set(there);
  const whole = cohorts.reduce((sum, cohort) => sum + unseen[cohort], 0);
  const asked = testimonies.map(({ offre }) => offre).filter(({ cohort }) => cohort !== 'closed');
  const kept = asked.filter(({ id, cohort }) => isOf(cohorts, cohort) && staying.has(id)).length;
  const single = asked.filter(({ id, cohort }) => !isOf(cohorts, cohort) && gone.includes(id)).length;
  return whole - kept + single;
}

function isOf(cohorts: readonly SampleCohort[], cohort: SampleCohort): boolean {
  return cohorts.includes(cohort);
}

interface CohortTally {
  /** Those with an answer. */
  readonly asked: number;
  readonly there: number;
  readonly searchable: number;
  /** The same of those drawn at random alone, which speak for all. */
  readonly random: { readonly asked: number; readonly there: number };
}

function tallyOf(testimonies: readonly Testimony[], cohorts: readonly SampleCohort[]): CohortTally {
  const answered = testimonies.filter(
    ({ offre, state }) => cohorts.includes(offre.cohort) && state !== 'unknown',
  );
  const random = answered.filter(({ offre }) => offre.drawn === 'random');
  return {
    asked: answered.length,
    there: answered.filter(isThere).length,
    searchable: answered.filter(({ state }) => state === 'searchable').length,
    random: { asked: random.length, there: random.filter(isThere).length },
  };
}

function isGone({ state }: Testimony): boolean {
  return state === 'gone';
}

function isThere({ state }: Testimony): boolean {
  return state === 'hidden' || state === 'searchable';
}

function answeredEnough(testimonies: readonly Testimony[]): boolean {
  const answered = testimonies.filter(({ state }) => state !== 'unknown').length;
  return testimonies.length === 0 || answered >= MIN_ANSWERED * testimonies.length;
}

/**
 * What is hidden of older offers is hidden of younger ones as well, which no earlier run has seen: `hidden`, raised by as
 * much as the offers that are new in the index stand beside the older ones that were seen.
 */
function withNewOffers(hidden: number, examination: StockExamination): number {
  const olderSeen = Math.max(1, examination.open - totalUnseen(examination));
  const newlySeen = Math.max(0, examination.seen - olderSeen);
  return Math.ceil(hidden * (1 + newlySeen / olderSeen));
}

/** Everything that was asked for is known; of the rest, what the sample allows. */
function openAtMost({ asked, there, random }: CohortTally, unseen: number): number {
  if (unseen === 0) return 0;
  // Where one half of the sample met more than the other, neither must flatter.
  const share =
    there === 0 ? atMost(0, asked) : Math.max(atMost(there, asked), atMost(random.there, random.asked));
  return there + Math.ceil(share * Math.max(0, unseen - asked));
}

/** Those that are there for sure: all that were met, or what those at random say of all. */
function surelyThere({ asked, there, random }: CohortTally, unseen: number): number {
  return asked >= unseen ? there : Math.max(there, unseen * atLeast(random.there, random.asked));
}

/** Offers that no search finds and the detail shows, beyond what its lag explains. */
function hiddenGap(lately: CohortTally, unseen: number, circumstances: Circumstances): Gap[] {
  const { examination, hoursSinceProof, churn, closingRateBefore } = circumstances;
  const surely = surelyThere(lately, unseen);
  if (surely <= lagExplains(examination, hoursSinceProof, Math.max(closingRateOf(churn), closingRateBefore)))
    return [];
  return [
    {
      window: 'france',
      missing: openAtMost(lately, unseen),
      reason: `the API still shows ${lately.there} of ${lately.asked} offers by their id that its search no longer finds: the search hides offers`,
      remedy: 'another-run',
    },
  ];
}

/** Answers that a region or a board needs, and the share that must be there, to be hidden rather than gone. */
const EBBED = { least: 3, share: 0.2 };

/** A region or a board of which next to nothing is left to the search, and that the detail still shows. */
function ebbedGap(testimonies: readonly Testimony[], examination: StockExamination): Gap[] {
  const ebbed = testimonies.filter(({ offre }) => offre.ebbed === true);
  const { asked, there } = tallyOf(ebbed, ALL);
  if (asked < EBBED.least || atLeast(there, asked) <= EBBED.share) return [];
  const all = tallyOf(testimonies, ALL);
  return [
    {
      window: 'france',
      missing: withNewOffers(openAtMost(all, totalUnseen(examination)), examination),
      reason: `a region or a board has all but vanished from the search, and the API still shows ${there} of ${asked} of its offers by their id`,
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
      reason: `the API still shows ${long.there} of ${long.asked} offers by their id that its search has not found for more than ${MAX_LAG_H} hours: the search hides offers`,
      remedy: 'close',
    },
  ];
}

/**
 * Offers that the search shows by another question are read at once: some were opened again meanwhile. More of them among
 * those not asked for is a gap.
 */
const MAX_HONEST_SEARCHABLE = { offres: 10, share: 0.05 };

function searchableGap(testimonies: readonly Testimony[], examination: StockExamination): Gap[] {
  const all = tallyOf(testimonies, ALL);
  const notAsked = totalUnseen(examination) - all.asked;
  const honest = MAX_HONEST_SEARCHABLE.offres + MAX_HONEST_SEARCHABLE.share * totalUnseen(examination);
  if (atLeast(all.searchable, all.asked) * notAsked <= honest) return [];
  return [
    {
      window: 'france',
      missing: openAtMost(all, totalUnseen(examination)),
      reason: `the search shows ${all.searchable} of ${all.asked} unseen offers when it is asked for their second: its answers come from servers that disagree`,
      remedy: 'another-run',
    },
  ];
}
