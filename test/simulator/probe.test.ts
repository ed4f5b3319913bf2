import { describe, expect, it } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { isTroubling } from '../../src/domain/probe/checks.js';
import { ALL_CHECKS, oddOnes, type Probed, probed } from '../support/probing.js';

/** Some thirty, and lists. */
const MOST_CALLS = 40;

/** What the simulator does not show in an ordinary mood: it lists every ROME code. */
const UNTOLD = { romeUnlisted: 'unknown' } as const;
/** Its default rules: bounds that compare milliseconds, and a region filter that hides offers without a departement. */
const ORDINARY = { ...UNTOLD, upperBound: 'differs', regionOnly: 'differs' } as const;

async function probe(options: Partial<SimulatorOptions>): Promise<Probed> {
  const world = { offers: 4_000, seed: 3, now: new Date('2026-11-24T09:00:00Z'), rate: 100_000 };
  const simulator = await startSimulator({ ...world, ...options });
  try {
    return await probed(simulator.environment);
  } finally {
    await simulator.close();
  }
}

const bounds = (boundsInclusive: boolean) => ({
  unverified: { boundsInclusive, boundsIgnoreMilliseconds: true },
});

describe('a probe of a simulated API', { timeout: 60_000 }, () => {
  it.each<[string, Partial<SimulatorOptions>, object, 'well' | 'troubling']>([
    ['in an ordinary mood', {}, ORDINARY, 'well'],
    ['whose bounds take in their whole second', bounds(true), { ...UNTOLD, regionOnly: 'differs' }, 'well'],
    ['whose bounds leave their second out', bounds(false), { ...ORDINARY, lowerBound: 'differs' }, 'well'],
    [
      'whose bounds leave their millisecond out',
      { unverified: { boundsInclusive: false } },
      { ...ORDINARY, lowerBound: 'differs' },
      'well',
    ],
    [
      'whose region filter shows offers without a departement',
      { unverified: { regionFilterShowsRegionOnly: true } },
      { ...UNTOLD, upperBound: 'differs' },
      'well',
    ],
    ['with the older form of an empty range', { unverified: { olderEmptyRange: true } }, ORDINARY, 'well'],
    ['with the list of ROME codes of 2023', { romeList: '2023' }, ORDINARY, 'well'],
    ['without headers of a rate', { rate: null }, { ...ORDINARY, rateHeaders: 'differs' }, 'well'],
    [
      'whose totals are capped',
      { lies: { cap: 1_000 } },
      { ...ORDINARY, origins: 'differs', boards: 'differs', facets: 'differs' },
      'troubling',
    ],
    [
      'whose detail knows no offer',
      { lies: { detail: { answers: 'nothing' } } },
      { ...ORDINARY, detailThere: 'differs' },
      'troubling',
    ],
    [
      'whose detail is refused by something on the way',
      { lies: { detail: { answers: 403 } } },
      { ...ORDINARY, detailThere: 'unknown', detailGone: 'unknown' },
      'well',
    ],
    [
      'with offers without a date, which bounds leave out',
      { lies: { undated: { offers: 400 } } },
      { ...ORDINARY, undated: 'differs' },
      'well',
    ],
    [
      'with offers without an origin',
      { lies: { withoutOrigine: { offers: 1_000 } } },
      { ...ORDINARY, origins: 'differs', originOnAll: 'differs', always: 'differs' },
      'troubling',
    ],
    [
      'with offers without a ROME code',
      { lies: { withoutROME: { offers: 1_000 } } },
      { ...ORDINARY, romeOnAll: 'differs' },
      'well',
    ],
    [
      'whose offers have dates to come',
      { lies: { clock: { dateHeader: -10_800 } } },
      { ...ORDINARY, clockParis: 'differs' },
      'troubling',
    ],
    [
      'without a Date',
      { lies: { clock: { dateHeader: 'none' } } },
      { ...ORDINARY, clockParis: 'unknown', dateHeader: 'differs' },
      'well',
    ],
    ['with answers from a cache', { lies: { cache: { seconds: 60 } } }, ORDINARY, 'well'],
    [
      'that hides offers from searches of a place',
      { lies: { hidden: [{ share: 0.5, onlyFrom: 'places' }] } },
      // The offer whose bounds are tried is among the hidden half.
      { ...ORDINARY, lowerBound: 'unknown' },
      'well',
    ],
  ])('%s', async (_mood, options, expected, outcome) => {
    const { checked, calls } = await probe(options);
    expect(checked.map(({ check }) => check)).toEqual(ALL_CHECKS);
    expect(oddOnes(checked)).toEqual(expected);
    expect(isTroubling(checked)).toBe(outcome === 'troubling');
    expect(calls).toBeLessThanOrEqual(MOST_CALLS);
  });

  /** How much comes between two questions is up to the machine: what a few offers decide may be left open. */
  it('in which offers come and go tells the same, or leaves it open', async () => {
    const { checked } = await probe({ churn: { publishedPerSecond: 5, closedPerSecond: 0 } });
    const open = checked
      .filter(({ verdict }) => verdict === 'unknown')
      .map(({ check }) => [check, 'unknown']);
    expect(oddOnes(checked)).toEqual({ ...ORDINARY, ...Object.fromEntries(open) });
    expect(open.length).toBeLessThan(6);
    expect(isTroubling(checked)).toBe(false);
  });

  it('that fails now and then tells the same', async () => {
    const { checked } = await probe({
      faults: [
        { kind: '503-html', share: 0.2 },
        { kind: 'cut-json', share: 0.1 },
      ],
    });
    expect(oddOnes(checked)).toEqual(ORDINARY);
  });

  it('whose totals are off by some offers leaves open what a few offers decide', async () => {
    const { checked } = await probe({ unverified: { totalsLie: 3 } });
    const odd = Object.entries(oddOnes(checked)).filter(([check]) => !Object.hasOwn(ORDINARY, check));
    expect(odd.filter(([, verdict]) => verdict === 'differs')).toEqual([]);
    expect(isTroubling(checked)).toBe(false);
  });

  it('that shows nothing at all is told nothing of', async () => {
    const { checked, calls } = await probe({ lies: { empty: {} } });
    for (const check of [
      'origins',
      'sortDate',
      'rome200',
      'regionOnly',
      'detailThere',
      'boards',
      'undated',
    ]) {
      expect(checked.find((one) => one.check === check)?.verdict).toBe('unknown');
    }
    expect(calls).toBeLessThan(30);
  });

  it('whose servers disagree does not pass for a sound one for long', async () => {
    const outcomes: boolean[] = [];
    for (const seed of [1, 2, 3, 4]) {
      const { checked } = await probe({ seed, lies: { replicas: { lacking: [0, 0.2] } } });
      outcomes.push(isTroubling(checked));
    }
    expect(outcomes).toContain(true);
  });
});
