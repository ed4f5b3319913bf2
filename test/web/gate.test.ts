import { describe, expect, it } from 'vitest';
import { Gate, TooManyRequests } from '../../src/client/web/gate.js';

const LIMITS = { inFlight: 2, atOnce: 3, perSecond: 50, waiting: 8 };

describe('the gate before Elasticsearch', () => {
  it('lets two through at once, and no more', async () => {
    const gate = new Gate({ ...LIMITS, atOnce: 100 });
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => gate.through(work)));
    expect(most).toBe(2);
  });

  it('slows down what comes without end', async () => {
    const gate = new Gate(LIMITS);
    const began = performance.now();
    await Promise.all(Array.from({ length: 8 }, () => gate.through(async () => {})));
    // Three at once, five at fifty a second.
    expect(performance.now() - began).toBeGreaterThan(90);
  });

  it('refuses those for whom there is no room to wait, and goes on', async () => {
    const gate = new Gate(LIMITS);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => gate.through(async () => 1)));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: expect.any(TooManyRequests) });
    await expect(gate.through(async () => 2)).resolves.toBe(2);
  });

  it('goes on after a failure', async () => {
    const gate = new Gate({ ...LIMITS, inFlight: 1 });
    await expect(gate.through(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await expect(gate.through(async () => 'there')).resolves.toBe('there');
  });
});
