import { describe, expect, it } from 'vitest';
import {
  type EarlyWindow,
  isMassFall,
  weighEarlyWindow,
  weighFirstPage,
} from '../../src/domain/early-window.js';
import {
  type Circumstances,
  type Testimony,
  type TestimonyState,
  type Witness,
  weigh,
} from '../../src/domain/evidence.js';
import type { SampleCohort } from '../../src/domain/stock.js';
import { EXAMINED } from './examined.js';

const GOOD = { asked: 10, there: 10, inventedThere: false };

function testimonies(
  states: Partial<Record<TestimonyState, number>>,
  cohort: SampleCohort = 'fresh',
): Testimony[] {
  return Object.entries(states).flatMap(([state, number], group) =>
    Array.from({ length: number ?? 0 }, (_, i) => ({
      offre: { id: `${cohort}-${group}-${i}`, cohort, drawn: 'random' as const },
      state: state as TestimonyState,
    })),
  );
}

const witness = (...groups: Testimony[][]): Witness => ({ controls: GOOD, testimonies: groups.flat() });

/** A day after the last proof, 100 000 open offers, 4 % of them unseen. */
const DAY: Circumstances = {
  examination: { ...EXAMINED, open: 100_000, unseen: { fresh: 4_000, recent: 0, old: 0 } },
  hoursSinceProof: 24,
  churn: { total: 96_040, fell: 40, hours: 0.25, steepest: 0 },
  closingRateBefore: 0,
};
const MINUTES: Circumstances = { ...DAY, hoursSinceProof: 0.1 };
const unseen = (fresh: number, recent = 0, old = 0) => ({
  ...DAY.examination,
  unseen: { fresh, recent, old },
});

describe('closing', () => {
  it('follows a sample without an offer that is still there', () => {
    const weighed = weigh(witness(testimonies({ gone: 150 })), DAY);
    expect(weighed.decision.cohorts).toEqual(['fresh', 'recent', 'old']);
    expect(weighed).toMatchObject({ usable: true, gaps: [], remembered: 0 });
    expect(weighed.openAtMost).toBeLessThanOrEqual(0.031 * 4_000);
  });

  it('is for those alone that are said to be gone once a single one is there', () => {
    const weighed = weigh(witness(testimonies({ gone: 149, hidden: 1 })), DAY);
    expect(weighed.decision).toMatchObject({ cohorts: ['old'], erase: false });
    expect(weighed.decision.gone).toHaveLength(149);
    expect(weighed.decision.there).toHaveLength(1);
    expect(weighed.waiting).toBe('still-there');
  });

  it('does not wait for the fresh ones where the long absent are gone', () => {
    const circumstances = { ...DAY, examination: unseen(4_000, 0, 4_000) };
    const groups = [testimonies({ hidden: 100 }), testimonies({ gone: 50 }, 'old')];
    expect(weigh(witness(...groups), circumstances).decision.cohorts).toEqual(['old']);
  });

  it.each([
    ['a control is not there', { asked: 10, there: 7, inventedThere: false }],
    ['an invented offer is', { asked: 10, there: 10, inventedThere: true }],
    ['there is no control', { asked: 0, there: 0, inventedThere: false }],
  ])('waits where %s and more are unseen than ordinary days explain', (_, controls) => {
    const weighed = weigh(
      { controls, testimonies: testimonies({ gone: 150 }) },
      { ...DAY, examination: unseen(7_000) },
    );
    expect(weighed.decision).toEqual({ gone: [], there: [], cohorts: [], erase: false });
    expect(weighed).toMatchObject({ usable: false, waiting: 'no-witness', openAtMost: 7_000 });
  });

  it('waits without a witness, however few are unseen', () => {
    const weighed = weigh(
      { controls: { ...GOOD, there: 0 }, testimonies: [] },
      { ...DAY, examination: unseen(10) },
    );
    expect(weighed.decision).toEqual({ gone: [], there: [], cohorts: [], erase: false });
    expect(weighed).toMatchObject({ waiting: 'no-witness', remembered: 10 });
  });

  it('waits where too few of the sample are answered', () => {
    const circumstances = { ...DAY, examination: unseen(7_000) };
    expect(weigh(witness(testimonies({ gone: 100, unknown: 50 })), circumstances).usable).toBe(false);
  });

  it('is what a person allows, whatever the detail says', () => {
    const allowed = { ...DAY, examination: unseen(70_000), allowedShare: 1 };
    expect(weigh(witness(testimonies({ hidden: 150 })), allowed).decision.cohorts).toHaveLength(3);
    const less = weigh(witness(testimonies({ gone: 150 })), { ...allowed, allowedShare: 0.5 });
    expect(less.decision).toMatchObject({ gone: [], cohorts: [] });
    expect(less.waiting).toBe('above-share');
  });

  it('erases what was closed before on a sample of it alone', () => {
    const clean = testimonies({ gone: 100 });
    const erase = (states: Partial<Record<TestimonyState, number>>) =>
      weigh(witness(clean, testimonies(states, 'closed')), DAY).decision.erase;
    expect(erase({ gone: 50 })).toBe(true);
    expect(erase({ gone: 49, hidden: 1 })).toBe(false);
    expect(erase({})).toBe(false);
  });
});

describe('a gap of the unseen', () => {
  it('is more offers that are still there than a lag explains', () => {
    const [gap] = weigh(witness(testimonies({ hidden: 140, gone: 10 })), {
      ...MINUTES,
      examination: unseen(14_000),
    }).gaps;
    expect(gap).toMatchObject({ window: 'france', remedy: 'another-run' });
    expect(gap?.missing).toBeGreaterThan(13_000);
    expect(gap?.missing).toBeLessThanOrEqual(14_000);
  });

  it.each<[string, Circumstances]>([
    ['the days gone by', DAY],
    [
      'the closures seen during the run before',
      { ...MINUTES, closingRateBefore: 20_000, examination: unseen(3_000) },
    ],
    ['a pause of a month', { ...DAY, hoursSinceProof: 720, examination: unseen(11_000) }],
    [
      'the closures seen during the run',
      {
        ...MINUTES,
        examination: unseen(3_000),
        churn: { total: 97_000, fell: 2_500, hours: 0.25, steepest: 0 },
      },
    ],
    [
      'a board that lost half of its offers',
      { ...MINUTES, examination: { ...unseen(3_000), boards: [{ nom: 'B', open: 6_000, unseen: 2_990 }] } },
    ],
  ])('is none where %s explain a lag', (_, circumstances) => {
    expect(weigh(witness(testimonies({ hidden: 150 })), circumstances).gaps).toEqual([]);
  });

  it.each<[string, Circumstances]>([
    [
      'they went at once',
      {
        ...MINUTES,
        examination: unseen(3_000),
        churn: { total: 97_000, fell: 2_500, hours: 0.25, steepest: 0.025 },
      },
    ],
    [
      'the whole board is gone',
      { ...MINUTES, examination: { ...unseen(3_000), boards: [{ nom: 'B', open: 3_000, unseen: 3_000 }] } },
    ],
  ])('is one where %s', (_, circumstances) => {
    expect(weigh(witness(testimonies({ hidden: 150 })), circumstances).gaps).toHaveLength(1);
  });

  it('is offers that stay there for longer than any lag, but for a few', () => {
    const old = (states: Partial<Record<TestimonyState, number>>) =>
      weigh(witness(testimonies(states, 'old')), { ...DAY, examination: unseen(0, 0, 50) }).gaps.length;
    expect(old({ hidden: 50 })).toBe(1);
    expect(old({ hidden: 2 })).toBe(0);
    expect(old({ gone: 47, hidden: 3 })).toBe(0);
    expect(old({ gone: 20, hidden: 10 })).toBe(1);
  });

  it('is what the search shows after all, where many were not asked for', () => {
    const searchable = (fresh: number) =>
      weigh(witness(testimonies({ gone: 130, searchable: 20 })), { ...DAY, examination: unseen(fresh) }).gaps
        .length;
    expect(searchable(4_000)).toBe(1);
    expect(searchable(170)).toBe(0);
    // All were asked for, and the searchable ones were read.
    expect(searchable(150)).toBe(0);
  });
});

describe('a region or a board that has ebbed away', () => {
  const ebbed = (states: Partial<Record<TestimonyState, number>>) =>
    testimonies(states).map((one) => ({
      ...one,
      offre: { ...one.offre, id: `e-${one.offre.id}`, ebbed: true as const },
    }));
  const gapsOf = (...groups: Testimony[][]) =>
    weigh(witness(...groups), { ...DAY, hoursSinceProof: 720, examination: unseen(9_000) }).gaps.length;

  it.each([
    ['is a gap where its offers are there', { hidden: 30 }, 1],
    ['is none where they are gone', { gone: 30 }, 0],
    ['is none where a few of them are there', { gone: 28, hidden: 2 }, 0],
    ['is none on two answers', { hidden: 2 }, 0],
  ])('%s', (_, states, gaps) => {
    expect(gapsOf(testimonies({ gone: 100 }), ebbed(states))).toBe(gaps);
  });
});

const early = (
  change: Partial<EarlyWindow>,
  states: Partial<Record<TestimonyState, number>> = { hidden: 75 },
): EarlyWindow => ({
  comparison: { first: 3_150, vanished: 450, boards: [], sample: [] },
  churn: { total: 8_000, fell: 1_142, hours: 0.02, steepest: 0.14 },
  lacking: 700,
  witness: witness(testimonies(states)),
  ...change,
});

/** What a reading of `first` offers has lost, one board apart. */
const reading = (first: number, vanished: number, open = 0, unseen = 0): EarlyWindow['comparison'] => ({
  first,
  vanished,
  boards: open === 0 ? [] : [{ nom: 'B', open, unseen }],
  sample: [],
});

describe('an early window read again', () => {
  it('is a gap where offers went at once over every board, and the detail shows them', () => {
    expect(weighEarlyWindow(early({}))).toMatchObject({ missing: 700, remedy: 'another-run' });
  });

  it('is a gap where so many went at once that even the detail is not believed', () => {
    expect(weighEarlyWindow(early({}, { gone: 75 }))).toMatchObject({ missing: 700 });
  });

  it('is a gap where nobody can say that they are gone', () => {
    const silent = { controls: { ...GOOD, there: 0 }, testimonies: [] };
    expect(weighEarlyWindow(early({ witness: silent }))).toMatchObject({ missing: 700 });
    const few = {
      comparison: { first: 3_150, vanished: 60, boards: [], sample: [] },
      churn: { total: 8_000, fell: 150, hours: 0.02, steepest: 0.019 },
    };
    expect(weighEarlyWindow(early({ ...few, witness: silent }))).toMatchObject({ missing: 700 });
  });

  it('is a gap where more than half of a board went at once, and the detail shows it', () => {
    const comparison = reading(3_150, 450, 450, 450);
    expect(weighEarlyWindow(early({ comparison }))).toMatchObject({ missing: 700 });
    expect(weighEarlyWindow(early({ comparison }, { gone: 75 }))).toBeUndefined();
  });

  it.each<[string, EarlyWindow]>([
    [
      'a few went, and the detail says that they are gone',
      early(
        {
          comparison: { first: 3_150, vanished: 60, boards: [], sample: [] },
          churn: { total: 8_000, fell: 150, hours: 0.02, steepest: 0.019 },
        },
        { gone: 60 },
      ),
    ],
    [
      'they went one after the other',
      early({ churn: { total: 8_000, fell: 1_142, hours: 0.02, steepest: 0.01 } }),
    ],
    [
      'one board lost half of its offers',
      early({
        comparison: {
          first: 3_150,
          vanished: 450,
          boards: [{ nom: 'B', open: 900, unseen: 448 }],
          sample: [],
        },
      }),
    ],
    [
      'as many went one after the other beside those that went at once',
      early({ churn: { total: 8_000, fell: 1_300, hours: 0.02, steepest: 0.14 } }),
    ],
    ['the window is whole', early({ comparison: { first: 3_150, vanished: 0, boards: [], sample: [] } })],
  ])('is none where %s', (_, input) => {
    expect(weighEarlyWindow(input)).toBeUndefined();
  });
});

describe('the first page read again, where no window explains a fall', () => {
  const WHOLE = reading(2_000, 4);

  it.each([
    ['the detail shows them', { hidden: 21 }],
    ['the detail hides them as well', { gone: 21 }],
  ])('is a gap where it lost what a later window did not: %s', (_, states) => {
    const page = early({ comparison: reading(150, 21) }, states);
    expect(weighFirstPage(page, WHOLE)).toMatchObject({ missing: 700, remedy: 'another-run' });
  });

  it.each([
    ['it is whole', reading(150, 3), WHOLE],
    ['half of a board went before the windows were read', reading(150, 21, 40, 20), WHOLE],
    ['a window that was read later has lost as much', reading(150, 21), reading(2_000, 200)],
    ['the window is too small to say when they went', reading(150, 21), reading(70, 0)],
  ])('is none where %s', (_, comparison, window) => {
    expect(weighFirstPage(early({ comparison }), window)).toBeUndefined();
  });

  it.each([
    ['a twentieth of the country fell before windows were read', 400, 0, 99, true],
    ['less fell', 399, 0, 0, false],
    ['windows show that it went slowly', 400, 0.01, 350, false],
    ['windows show that it went in one step', 400, 0.05, 350, true],
  ])('where %s', (_, fell, steepest, fellInWindows, looked) => {
    expect(isMassFall({ total: 8_000, fell, hours: 0.02, steepest }, fellInWindows)).toBe(looked);
  });
});
