import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CloseWorkflow } from '../../src/workflows/index.js';
import type { ClosingProgress } from '../../src/workflows/messages.js';
import type { Lie } from './lies.js';
import type { Offre } from './offre.js';
import { Story, type StorySeed } from './story.js';
import type { MemoryTemporal } from './temporal.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const DAY = 86_400_000;
const ALL = { apply: true, askAll: true } as const;

/** A country some days after a proven run, whose next run cannot ask for a single offer: everything unseen is open. */
async function unseenAfter(days: number, seed: StorySeed = {}): Promise<{ story: Story; unseen: string[] }> {
  const story = new Story({ country: { offres: 5_000 }, closedOffers: 'mark', ...seed });
  await story.run({ input: { plan: 'national' } });
  story.pause(days * DAY);
  const blind: Lie[] = [{ kind: 'detail', answers: 404 }];
  const { certificate } = await story.run({ input: { plan: 'national' }, lies: blind });
  expect(certificate).toMatchObject({ status: 'proven', closed: 0, waitingFor: 'no-witness' });
  const open = [...story.store.stock.offres.values()].filter((stored) => stored.open);
  const unseen = open.filter(({ absenteDepuis }) => absenteDepuis !== undefined).map(({ id }) => id);
  expect(unseen.length).toBe(certificate?.waiting);
  return { story, unseen };
}

const isOpen = (story: Story, id: string) => story.store.stock.offres.get(id)?.open === true;
const closedNow = (story: Story, ids: readonly string[]) => ids.filter((id) => !isOpen(story, id));
const erased = (story: Story) => story.store.stock.deeds.filter(({ kind }) => kind === 'erased');

describe('asking for every unseen offer', () => {
  it('says first what it would take, and asks for a sample alone', async () => {
    const { story, unseen } = await unseenAfter(30);
    const report = await story.close({ askAll: true });
    const calls = unseen.length + 11 * (1 + Math.ceil(unseen.length / 2_000));
    expect(report).toMatchObject({ unseen: unseen.length, closing: unseen.length });
    expect(report.asking).toEqual({ offres: unseen.length, calls, seconds: Math.ceil(calls / 6) });
    expect(report.done).toBeUndefined();
    expect(story.api.calls).toBeLessThanOrEqual(161);
    expect(closedNow(story, unseen)).toEqual([]);
  });

  it('closes all that are gone by their own word, and nothing else, in several histories', async () => {
    const { story, unseen } = await unseenAfter(30);
    expect(unseen.length).toBeGreaterThan(3_000);
    // Some of them are there again.
    const back = unseen.filter((_, i) => i % 7 === 0);
    for (const id of back) story.world.open(story.world.offre(id) as Offre);
    const before = story.store.stock.deeds.length;
    let histories = 0;
    const report = await story.play({ temporal: { historyScale: 20 } }, async (temporal) => {
      const closed = await temporal.execute(CloseWorkflow, [ALL], 'close');
      histories = temporal.histories;
      return closed;
    });
    expect(histories).toBeGreaterThan(2);
    const gone = unseen.length - back.length;
    expect(report.done).toEqual({ closed: gone, erased: 0, waiting: back.length });
    expect(report.asking).toEqual({
      offres: unseen.length,
      calls: unseen.length + 11 * (1 + Math.ceil(unseen.length / 2_000)),
      answers: { asked: unseen.length, gone, there: back.length, unknown: 0 },
    });
    expect(closedNow(story, back)).toEqual([]);
    expect(closedNow(story, unseen)).toHaveLength(gone);
    // Each once, and what the run has seen is left alone.
    const closed = story.store.stock.deeds.slice(before);
    expect(new Set(closed.map(({ id }) => id)).size).toBe(closed.length);
    expect(closed.every(({ id }) => unseen.includes(id))).toBe(true);
    expect(erased(story)).toEqual([]);
  });

  it.each(['purge', 'delete'] as const)('erases under %s what was gone twice', async (closedOffers) => {
    const { story, unseen } = await unseenAfter(30, { closedOffers });
    const dry = await story.close({ askAll: true });
    const report = await story.close(ALL);
    expect(report.done).toEqual({ closed: unseen.length, erased: unseen.length, waiting: 0 });
    expect(report.asking?.answers).toEqual({
      asked: unseen.length,
      gone: unseen.length,
      there: 0,
      unknown: 0,
    });
    expect(report.asking?.calls).toBe(dry.asking?.calls);
    expect(
      erased(story)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(unseen.toSorted());
  });

  it.each([1, 30])(
    'asks for what is gone after %i days a second time, two minutes later at least',
    async (days) => {
      const { story, unseen } = await unseenAfter(days, { closedOffers: 'purge' });
      const asked = new Map<string, number[]>();
      const activities = story.api.activities.bind(story.api);
      story.api.activities = (queue) => {
        const own = activities(queue);
        const askOffres: typeof own.askOffres = async (input) => {
          const heard = await own.askOffres(input);
          for (const id of input.ids) asked.set(id, [...(asked.get(id) ?? []), story.clock.now]);
          return heard;
        };
        return { ...own, askOffres };
      };
      await story.close(ALL);
      expect(asked.size).toBe(unseen.length);
      const apart = [...asked.values()].map(([first = 0, second = 0]) => second - first);
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(120_000);
    },
  );

  it('neither closes nor erases what is gone once and there a while later', async () => {
    const { story, unseen } = await unseenAfter(30, { closedOffers: 'purge' });
    for (const id of unseen) story.world.open(story.world.offre(id) as Offre);
    // One of two servers lacks a tenth: a twentieth is gone in one answer, a fortieth in two.
    const lacks = [{ share: { of: 0.1 } }, { regions: [] }];
    const report = await story.close(ALL, { lies: [{ kind: 'replicas', lacks, detail: 'hides' }] });
    const { asked, there = 0 } = report.asking?.answers ?? {};
    expect(asked).toBe(unseen.length);
    expect(there).toBeGreaterThan(0.965 * unseen.length);
    expect(erased(story).length).toBe(unseen.length - there);
    expect(closedNow(story, unseen)).toHaveLength(unseen.length - there);
  });

  it('does nothing where nothing is unseen', async () => {
    const story = new Story({ closedOffers: 'mark' });
    await story.run({ input: { plan: 'national' } });
    const report = await story.close(ALL);
    expect(report).toMatchObject({ unseen: 0, done: { closed: 0, erased: 0, waiting: 0 } });
    expect(report.asking).toMatchObject({ offres: 0, calls: 0 });
  });
});

describe('a detail that begins to lie while every offer is asked for', () => {
  let story: Story;
  let unseen: string[];
  beforeEach(async () => {
    ({ story, unseen } = await unseenAfter(30));
    expect(unseen.length).toBeGreaterThan(2_100);
  });

  const lying: [string, Lie['kind'] | object][] = [
    ['shows nothing any more', { answers: 'nothing' }],
    ['shows everything', { answers: 'everything' }],
    ['fails with 500', { answers: 500 }],
    ['denies access', { answers: 403 }],
    ['does not know its address', { answers: 404 }],
  ];
  it.each(lying)(
    '%s in the second round: what the first has closed stays closed, and nothing more',
    async (_, lie) => {
      const first = unseen.toSorted().slice(0, 2_000);
      // The sample and its controls, then the controls and the first round with its own.
      const from = 161 + 11 + 2_000 + 11 + 20;
      const lies = [{ kind: 'detail', ...(lie as object), when: { fromCall: from } } as Lie];
      const report = await story.close(ALL, { lies });
      expect(report.asking?.stopped).toMatchObject({ reason: 'controls' });
      expect(report.asking?.answers).toEqual({ asked: 2_000, gone: 2_000, there: 0, unknown: 0 });
      expect(report.done).toEqual({ closed: 2_000, erased: 0, waiting: unseen.length - 2_000 });
      expect(closedNow(story, unseen).sort()).toEqual(first);
    },
  );

  it('closes nothing at all when it lies from the first round on', async () => {
    const lies: Lie[] = [{ kind: 'detail', answers: 'nothing', when: { fromCall: 400 } }];
    const report = await story.close(ALL, { lies });
    expect(report.asking).toMatchObject({ answers: { asked: 0 }, stopped: { reason: 'controls' } });
    expect(report.done).toMatchObject({ closed: 0, waiting: unseen.length });
    expect(closedNow(story, unseen)).toEqual([]);
  });

  it('asks for nothing when no control offer is there', async () => {
    const report = await story.close(ALL, { lies: [{ kind: 'detail', answers: 'nothing' }] });
    expect(report.asking).toMatchObject({ calls: 11, stopped: { reason: 'controls' } });
    expect(closedNow(story, unseen)).toEqual([]);
  });
});

it('leaves open what has no answer, and counts it', async () => {
  const { story, unseen } = await unseenAfter(30);
  // Of the few calls after which three in a row have failed, a whole activity is left.
  const lies: Lie[] = [{ kind: 'faults', share: 0.2 }];
  const report = await story.close(ALL, { lies });
  const { asked = 0, gone = 0, there, unknown = 0 } = report.asking?.answers ?? {};
  expect({ asked, there }).toEqual({ asked: unseen.length, there: 0 });
  expect(unknown).toBeGreaterThan(0);
  expect(unknown).toBeLessThan(0.1 * asked);
  expect(report.done).toEqual({ closed: gone, erased: 0, waiting: unknown });
  expect(closedNow(story, unseen)).toHaveLength(gone);
});

describe('while every offer is asked for, at three calls a second and application', () => {
  const asked = async (story: Story, meanwhile: (temporal: MemoryTemporal) => void) =>
    story.play({}, (temporal) => {
      meanwhile(temporal);
      return temporal.execute(CloseWorkflow, [ALL], 'close');
    });
  const progressOf = (temporal: MemoryTemporal) =>
    temporal.query<ClosingProgress>('close', 'closingProgress');
  const slow = { habits: { rate: 3 } };

  it('a run that begins goes first, and ends it', async () => {
    const { story, unseen } = await unseenAfter(30, slow);
    let progress: ClosingProgress | undefined;
    const report = await asked(story, (temporal) => {
      story.clock.after(300_000, () => {
        progress = progressOf(temporal);
        story.store.runBeside = 'the run "today" has been running';
      });
    });
    expect(progress?.offres).toBe(unseen.length);
    expect(progress?.answers.asked).toBeGreaterThan(1_000);
    expect(report.asking?.stopped).toEqual({
      reason: 'run-began',
      told: 'the run "today" has been running',
    });
    expect(report.done).toEqual({ closed: 2_000, erased: 0, waiting: unseen.length - 2_000 });
    expect(closedNow(story, unseen)).toHaveLength(2_000);
  });

  it('an offer that another run sees is not closed, though its detail has said that it is gone', async () => {
    const { story, unseen } = await unseenAfter(30, slow);
    const [seen = ''] = unseen.toSorted();
    const offre = story.world.offre(seen) as Offre;
    const report = await asked(story, (temporal) => {
      story.clock.after(200_000, () => {
        expect(progressOf(temporal).answers.gone).toBeGreaterThan(100);
        story.store.stock.write([offre], 'another run', new Date(story.clock.now).toISOString());
      });
    });
    expect(isOpen(story, seen)).toBe(true);
    expect(report.done).toEqual({ closed: unseen.length - 1, erased: 0, waiting: 1 });
  });

  it('it waits while it is paused', async () => {
    const { story, unseen } = await unseenAfter(30, slow);
    const calls: number[] = [];
    const report = await asked(story, (temporal) => {
      const { clock, api } = story;
      clock.after(100_000, () => temporal.signal('close', 'pause', []));
      // What is in flight ends.
      clock.after(200_000, () => {
        calls.push(api.calls);
        expect(progressOf(temporal).control).toEqual({ paused: true });
      });
      clock.after(3_800_000, () => {
        calls.push(api.calls);
        temporal.signal('close', 'resume', []);
      });
    });
    expect(calls[0]).toBeLessThan(1_100);
    expect(calls[1]).toBe(calls[0]);
    expect(report.done?.closed).toBe(unseen.length);
  });

  it('it hands on the rate that it is given, over a new history', async () => {
    const { story, unseen } = await unseenAfter(30, slow);
    const rates: unknown[] = [];
    const activities = story.api.activities.bind(story.api);
    story.api.activities = (queue) => {
      const own = activities(queue);
      return { ...own, askOffres: (input) => own.askOffres(input).finally(() => rates.push(input.rate)) };
    };
    const report = await story.play({ temporal: { historyScale: 20 } }, (temporal) => {
      story.clock.after(100_000, () => void temporal.update('close', 'setRate', [5]));
      return temporal.execute(CloseWorkflow, [ALL], 'close');
    });
    expect(report.done?.closed).toBe(unseen.length);
    expect(rates[0]).toBeUndefined();
    expect(rates.slice(-30)).toEqual(Array.from({ length: 30 }, () => 5));
  });

  it('it can be cancelled, and what was closed stays closed', async () => {
    const { story, unseen } = await unseenAfter(30, slow);
    const ended = asked(story, (temporal) => {
      story.clock.after(450_000, () => temporal.cancel('close'));
    });
    await expect(ended).rejects.toThrow('cancelled');
    expect(closedNow(story, unseen)).toHaveLength(2_000);
  });
});
