import fc from 'fast-check';
import type { Habits } from './api.js';
import { BOARDS, type CountryShape, REGIONS } from './country.js';
import type { Cut, Lie, When } from './lies.js';
import type { Happenings } from './occurrences.js';

/** Countries, honest habits and lies for properties: small enough to be printed when one fails. */

export const PLANS = ['verified', 'region', 'national'] as const;

// Without fast-check's leaning to the smallest and the largest values: what lies between is what happens.
const between = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
const upTo = (max: number) => between(0, 1_000).map((part) => (part * max) / 1_000);

export const countries: fc.Arbitrary<Partial<CountryShape>> = fc.record({
  offres: between(300, 5_000),
  seed: fc.nat(1_000_000),
  skew: fc.integer({ min: 1, max: 4 }),
  bulk: upTo(0.6),
  undated: fc.constantFrom(0, 0, 0, 0.01),
  unlisted: fc.constantFrom(0, 0, 0.005),
});

export const habits: fc.Arbitrary<Partial<Habits>> = fc.record({
  inclusive: fc.boolean(),
  milliseconds: fc.boolean(),
  offsetMs: between(-30_000, 30_000),
  dates: fc.constantFrom(true, true, true, false),
  facets: fc.boolean(),
  detailLagH: fc.constantFrom(0, 0, 1, 12, 48),
  rate: fc.constantFrom(3, 10),
});

/**
 * What may happen in an honest country during a run, with up to so many offers closed and published a second. The rest
 * is as rare beside it as in the real country.
 */
export const happeningsUpTo = (churn: number): fc.Arbitrary<Happenings> =>
  fc.record({
    closed: upTo(churn),
    published: upTo(churn),
    late: upTo(churn / 20),
    moved: upTo(churn / 20),
    reopened: upTo(churn / 100),
    lateBy: fc.constantFrom(5, 60, 600),
    halved: fc.option(fc.record({ board: fc.constantFrom(...BOARDS), afterMs: between(0, 20_000) }), {
      nil: undefined,
      freq: 4,
    }),
  }) as fc.Arbitrary<Happenings>;

/** Days between two runs, in milliseconds. */
export const pauses = fc.constantFrom(1, 1, 2, 7, 30).map((days) => days * 86_400_000);

const departements = Object.values(REGIONS).flat();

const cuts: fc.Arbitrary<Cut> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ share: fc.record({ of: upTo(0.6), salt: fc.nat(3) }) }) },
  fc.record({ regions: fc.subarray(Object.keys(REGIONS), { minLength: 1, maxLength: 2 }) }),
  fc.record({ departements: fc.subarray(departements, { minLength: 1, maxLength: 4 }) }),
  fc.record({ origine: fc.constantFrom(1 as const, 2 as const) }),
  { weight: 2, arbitrary: fc.record({ boards: fc.subarray(BOARDS, { minLength: 1, maxLength: 2 }) }) },
  fc.record({
    boards: fc.subarray(BOARDS, { minLength: 1, maxLength: 1 }),
    share: fc.record({ of: upTo(0.9), salt: fc.nat(3) }),
  }),
  fc.record({
    created: fc.tuple(between(0, 40), between(0, 20)).map(([age, days]) => {
      const to = Date.parse('2026-11-20T12:00:00Z') - age * 86_400_000;
      return { from: to - (days + 1) * 86_400_000, to };
    }),
  }),
  fc.record({ share: fc.record({ of: upTo(0.6), salt: fc.nat(3) }), withoutPlace: fc.constant(true) }),
);

const whens: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.record({ fromCall: between(2, 80) }),
  fc.record({ untilCall: between(2, 80) }),
  fc.record({ fromMs: between(500, 10_000) }),
);

const hidden: fc.Arbitrary<Lie> = fc.record({
  kind: fc.constant('hidden' as const),
  cut: cuts,
  counted: fc.constantFrom(false, false, false, true),
  when: whens,
});

export const lies: fc.Arbitrary<Lie> = fc.oneof(
  { weight: 5, arbitrary: hidden },
  fc.record({ kind: fc.constant('replicas' as const), lacks: fc.tuple(cuts, cuts), when: whens }),
  fc.record({
    kind: fc.constant('application' as const),
    queue: fc.constantFrom('offres-app-1', 'offres-app-2'),
    cut: cuts,
  }),
  fc.record({ kind: fc.constant('cap' as const), at: fc.constantFrom(500, 2_000, 3_150, 10_000) }),
  fc.record({
    kind: fc.constant('cache' as const),
    seconds: fc.constantFrom(2, 60, 3_600),
    date: fc.constantFrom('old' as const, 'now' as const),
  }),
  fc.record({
    kind: fc.constant('detail' as const),
    answers: fc.constantFrom(
      'everything' as const,
      'nothing' as const,
      403 as const,
      404 as const,
      500 as const,
    ),
  }),
  fc.record({ kind: fc.constant('empty' as const), when: whens }),
  fc.record({ kind: fc.constant('faults' as const), share: upTo(0.2) }),
);
