import { describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { closuresWait } from '../../src/domain/certificate.js';
import { type ServedStore, useMoisson } from '../support/moisson.js';

describe('closing offers that are gone', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** A country of which one run has been made, and of which one board has lost half of its offers since. */
  async function halved(
    work: (simulator: Simulator, store: ServedStore, gone: number) => Promise<void>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const simulator = await startSimulator({ offers: 3_000, rate: null });
    const store = await moisson.open({ ...simulator.environment, ...settings });
    try {
      expect((await store.run({ plan: 'national' })).status).toBe('proven');
      simulator.mark();
      simulator.lie({ boardHalved: {}, detail: { answers: 404 } });
      const certificate = await store.run({ plan: 'national' });
      expect(certificate.status).toBe('proven');
      const gone = simulator.records().offers.closedSinceMark;
      expect(gone).toBeGreaterThan(20);
      expect(certificate).toMatchObject({ closed: 0, waiting: gone, waitingFor: 'no-witness' });
      expect(closuresWait(certificate)).toBe(true);
      await work(simulator, store, gone);
    } finally {
      await store.close();
      await simulator.close();
    }
  }

  it('waits for a witness, and is done without a run once there is one: first said, then done', async () => {
    await halved(async (simulator, store, gone) => {
      const blind = await store.closeGone({ apply: true });
      expect(blind).toMatchObject({ unseen: gone, closing: 0, waitingFor: 'no-witness' });
      simulator.lie({});
      const dry = await store.closeGone({});
      expect(dry).toMatchObject({ unseen: gone, closing: gone });
      expect(dry.done).toBeUndefined();
      expect((await store.openIds()).size).toBe(3_000);
      const { done } = await store.closeGone({ apply: true });
      expect(done).toEqual({ closed: gone, erased: 0, waiting: 0, mode: 'purge' });
      expect((await store.openIds()).size).toBe(3_000 - gone);
    });
  });

  it('is what a person allows, and no more', async () => {
    await halved(async (_, store, gone) => {
      const less = await store.closeGone({ apply: true, maxClosedShare: (gone - 1) / 3_000 });
      expect(less).toMatchObject({ closing: 0, waitingFor: 'no-witness' });
      const enough = await store.closeGone({ apply: true, maxClosedShare: (gone + 1) / 3_000 });
      expect(enough.done).toMatchObject({ closed: gone, waiting: 0 });
    });
  });

  describe('by the word of each', () => {
    const all = { apply: true, askAll: true };
    /** Each offer is asked for once, and none is erased. */
    const MARK = { CLOSED_OFFERS: 'mark' };

    it('is first said to take so many calls, then closes what is gone, and nothing that is there', async () => {
      await halved(async (simulator, store, gone) => {
        // The search and the detail part: some that no search shows are there.
        const hidden = [{ share: 1 / 30 }];
        simulator.lie({ hidden, detail: { answers: 404 } });
        const { waiting = 0 } = await store.run({ plan: 'national' });
        expect(waiting).toBeGreaterThan(gone + 20);
        simulator.lie({ hidden });
        const dry = await store.closeGone({ askAll: true });
        expect(dry.asking).toEqual({ offres: waiting, calls: waiting + 22 });
        expect(dry.done).toBeUndefined();
        expect((await store.closedIds()).size).toBe(0);

        const { done, asking } = await store.closeGone(all);
        const answers = { asked: waiting, gone, there: waiting - gone, unknown: 0 };
        expect(asking).toEqual({ offres: waiting, calls: waiting + 22, answers });
        expect(done).toEqual({ closed: gone, erased: 0, waiting: waiting - gone });
        const [stable, open] = [new Set(simulator.stableIds()), await store.openIds()];
        expect([...stable].filter((id) => !open.has(id))).toEqual([]);
        const closed = await store.closedIds();
        expect(closed.size).toBe(gone);
        expect([...closed].filter((id) => stable.has(id))).toEqual([]);

        // Nothing but what is there is left, and a run ends as if nothing had happened.
        expect((await store.closeGone(all)).asking?.answers).toMatchObject({
          gone: 0,
          there: waiting - gone,
        });
        simulator.lie({});
        expect(await store.run({ plan: 'national' })).toMatchObject({ status: 'proven', closed: 0 });
        expect((await store.openIds()).size).toBe(3_000 - gone);
      }, MARK);
    });

    it.each(['purge', 'delete'])(
      'erases under %s what is gone twice, and a run after it agrees',
      async (mode) => {
        await halved(
          async (simulator, store, gone) => {
            simulator.lie({});
            const { done, asking } = await store.closeGone(all);
            expect(asking).toMatchObject({ calls: 2 * gone + 33, answers: { gone, there: 0, unknown: 0 } });
            expect(done).toEqual({ closed: gone, erased: gone, waiting: 0 });
            expect((await store.closedIds()).size).toBe(mode === 'delete' ? 0 : gone);
            expect((await store.openIds()).size).toBe(3_000 - gone);
            expect(await store.run({ plan: 'national' })).toMatchObject({ status: 'proven', closed: 0 });
          },
          { CLOSED_OFFERS: mode },
        );
      },
    );

    /** Does something once each offer of a sample was asked for, the control offers twice, and some of the others. */
    function amongTheOthers(simulator: Simulator, gone: number, act: () => void): void {
      let details = 0;
      simulator.observe(({ kind }) => {
        if (kind === 'offre' && ++details === 11 + Math.min(150, gone) + 11 + 10) act();
      });
    }

    it('closes nothing when the detail begins to lie before the control offers are asked for again', async () => {
      await halved(async (simulator, store, gone) => {
        simulator.lie({});
        amongTheOthers(simulator, gone, () => simulator.lie({ detail: { answers: 'nothing' } }));
        const { done, asking } = await store.closeGone(all);
        expect(asking?.stopped).toMatchObject({ reason: 'controls', controls: { asked: 10, there: 0 } });
        expect(done).toEqual({ closed: 0, erased: 0, waiting: gone });
        expect((await store.openIds()).size).toBe(3_000);
      });
    });

    it('leaves open what has no answer, and counts it', async () => {
      await halved(async (simulator, store, gone) => {
        simulator.lie({});
        const refused = { kind: '400-json', share: 1, query: '/v2/offres/', times: 7 } as const;
        amongTheOthers(simulator, gone, () => simulator.setFaults([refused]));
        const { done, asking } = await store.closeGone(all);
        expect(asking?.answers).toEqual({ asked: gone, gone: gone - 7, there: 0, unknown: 7 });
        expect(done).toEqual({ closed: gone - 7, erased: 0, waiting: 7 });
        expect((await store.openIds()).size).toBe(3_000 - gone + 7);
      }, MARK);
    });
  });

  it('is refused before the first proven run, and on wrong input', async () => {
    const simulator = await startSimulator({ offers: 10, rate: null });
    const store = await moisson.open(simulator.environment);
    try {
      await expect(store.closeGone({})).rejects.toMatchObject({
        cause: { cause: { type: 'NoProvenRun' } },
      });
      await expect(store.closeGone({ aply: true } as object)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('unknown field "aply"') },
      });
    } finally {
      await store.close();
      await simulator.close();
    }
  });
});
