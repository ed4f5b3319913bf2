import { Random } from '../simulator/random.js';
import { PLANS, type Plan } from '../src/domain/plans.js';

/** What is struck, and how. */
export const KINDS = [
  'kill -9 of an API worker',
  'kill -9 of the ingestion worker',
  'kill -9 of all workers',
  'SIGTERM of all workers',
  'kill -9 of the supervisor',
  'kill -9 of Temporal',
  'kill -9 of Elasticsearch',
  'kill -9 of the client',
  'API away',
  'Elasticsearch away',
  'tokens expired',
] as const;
/** Takes minutes to be noticed, so it has a round of its own. */
export const FROZEN = 'API worker frozen for good';
export type Kind = (typeof KINDS)[number] | typeof FROZEN;

/** The phases of a run, in their order. */
export const PHASES = [
  'opening',
  'splitting',
  'paging',
  'verifying',
  'residual',
  'reconciling',
  'closing',
  'publishing',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Strike {
  readonly kind: Kind;
  readonly phase: Phase;
  /** From 0 to 1: how far into the phase, which of several victims, how long away within the kind's limits. */
  readonly moment: number;
  readonly victim: number;
  readonly length: number;
}

/** The phases that a run of one plan alone goes through. */
const ONLY_OF: Partial<Record<Phase, Plan>> = { verifying: 'verified', residual: 'region' };

/** One run, and what happens to it. */
export interface Round {
  readonly plan: Plan;
  /** In the order of their phases. */
  readonly strikes: readonly Strike[];
}

/** Three that take their time, by `--long`: how long the parts stay away is in `LONG_ABSENCES`. */
export const LONG_ROUNDS: readonly Round[] = ([FROZEN, 'Elasticsearch away', 'API away'] as const).map(
  (kind) => ({
    plan: 'verified',
    strikes: [{ kind, phase: 'paging', moment: 0.2, victim: 0, length: 1 }],
  }),
);

/** Every other round has three strikes, the others one. */
const SEVERAL_EVERY = 2;

/**
 * The rounds that together have `kills` strikes: the same for the same seed. Kinds and phases are dealt like cards,
 * so that each comes up as often as the others; of the kinds, those that are alone in their round as well, so that
 * what one of them costs is known of each.
 */
export function planRounds(kills: number, seed: number): Round[] {
  const random = new Random(seed);
  const kinds: Kind[] = Array.from({ length: kills }, dealer(KINDS, random));
  const alone = dealer(KINDS, random);
  const phases: Phase[] = Array.from({ length: kills }, dealer(PHASES, random));
  const plans = dealer(PLANS, random);
  const take = (wanted: Kind | undefined) =>
    kinds.splice(wanted === undefined ? 0 : Math.max(0, kinds.indexOf(wanted)), 1)[0] as Kind;
  const rounds: Round[] = [];
  while (phases.length > 0) {
    const size = rounds.length % SEVERAL_EVERY === SEVERAL_EVERY - 1 ? 3 : 1;
    const { plan, taken } = takePhases(phases, size, plans);
    const strikes = taken.map((phase) => ({
      kind: take(taken.length === 1 ? alone() : undefined),
      phase,
      moment: random.float(),
      victim: random.float(),
      length: random.float(),
    }));
    rounds.push({ plan, strikes });
  }
  return rounds;
}

/** Takes the next phases, at most `size`, that a run of one plan goes through, in their order; and that plan. */
function takePhases(
  phases: Phase[],
  size: number,
  plans: () => Plan,
): { readonly plan: Plan; readonly taken: readonly Phase[] } {
  let only: Plan | undefined;
  const taken: Phase[] = [];
  while (taken.length < size) {
    const next = phases.findIndex((phase) => only === undefined || (ONLY_OF[phase] ?? only) === only);
    const [phase] = next < 0 ? [] : phases.splice(next, 1);
    if (phase === undefined) break;
    only ??= ONLY_OF[phase];
    taken.push(phase);
  }
  taken.sort((a, b) => PHASES.indexOf(a) - PHASES.indexOf(b));
  return { plan: only ?? plans(), taken };
}

/** Deals a shuffled deck to its end, then another. */
function dealer<T>(cards: readonly T[], random: Random): () => T {
  let deck: T[] = [];
  return () => {
    if (deck.length === 0) deck = shuffled(cards, random);
    return deck.pop() as T;
  };
}

function shuffled<T>(cards: readonly T[], random: Random): T[] {
  return cards
    .map((card) => ({ card, order: random.float() }))
    .sort((a, b) => a.order - b.order)
    .map(({ card }) => card);
}
