import { describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { closuresWait } from '../../src/domain/report.js';
import { type Lake, useMoisson } from '../support/moisson.js';

describe('closing offers that are gone', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** A country of which one run has been made, and of which one board has lost half of its offers since. */
  async function halved(
    work: (simulator: Simulator, lake: Lake, gone: number) => Promise<void>,
  ): Promise<void> {
    const simulator = await startSimulator({ offers: 3_000, rate: null });
    const lake = await moisson.open(simulator.environment);
    try {
      expect((await lake.run({ plan: 'national' })).status).toBe('proven');
      simulator.mark();
      simulator.lie({ boardHalved: {}, detail: { answers: 404 } });
      const report = await lake.run({ plan: 'national' });
      expect(report.status).toBe('proven');
      const gone = simulator.books().offers.closedSinceMark;
      expect(gone).toBeGreaterThan(20);
      expect(report).toMatchObject({ closed: 0, waiting: gone, waitingFor: 'no-witness' });
      expect(closuresWait(report)).toBe(true);
      await work(simulator, lake, gone);
    } finally {
      await lake.close();
      await simulator.close();
    }
  }

  it('waits for a witness, and is done without a run once there is one: first said, then done', async () => {
    await halved(async (simulator, lake, gone) => {
      const blind = await lake.closeGone({ apply: true });
      expect(blind).toMatchObject({ unseen: gone, closing: 0, waitingFor: 'no-witness' });
      simulator.lie({});
      const dry = await lake.closeGone({});
      expect(dry).toMatchObject({ unseen: gone, closing: gone });
      expect(dry.done).toBeUndefined();
      expect((await lake.openIds()).size).toBe(3_000);
      const { done } = await lake.closeGone({ apply: true });
      expect(done).toEqual({ closed: gone, erased: 0, waiting: 0 });
      expect((await lake.openIds()).size).toBe(3_000 - gone);
    });
  });

  it('is what a person allows, and no more', async () => {
    await halved(async (_, lake, gone) => {
      const less = await lake.closeGone({ apply: true, maxClosedShare: (gone - 1) / 3_000 });
      expect(less).toMatchObject({ closing: 0, waitingFor: 'no-witness' });
      const enough = await lake.closeGone({ apply: true, maxClosedShare: (gone + 1) / 3_000 });
      expect(enough.done).toMatchObject({ closed: gone, waiting: 0 });
    });
  });

  it('is refused before the first proven run, and on wrong input', async () => {
    const simulator = await startSimulator({ offers: 10, rate: null });
    const lake = await moisson.open(simulator.environment);
    try {
      await expect(lake.closeGone({})).rejects.toMatchObject({
        cause: { cause: { type: 'NoProvenRun' } },
      });
      await expect(lake.closeGone({ aply: true } as object)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('unknown field "aply"') },
      });
    } finally {
      await lake.close();
      await simulator.close();
    }
  });
});
