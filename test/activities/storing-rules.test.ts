import { describe, expect, it, vi } from 'vitest';
import { RulesOfRuns } from '../../src/activities/storing-rules.js';
import { SHIPPED_COUNTRIES } from '../../src/domain/offre/countries.js';
import type { Forgetting } from '../../src/domain/offre/forgotten.js';
import { FORGOTTEN_BELIEVED_MS } from '../../src/patience/index.js';

/** A store that counts what it is asked, and fails as often as told. */
function countingStore({ failures = 0, events = true, own = false } = {}) {
  const asked = { countries: 0, history: 0, own: 0, forgotten: 0 };
  let left = failures;
  const answer = async <T>(name: keyof typeof asked, value: T): Promise<T> => {
    asked[name]++;
    if (left-- > 0) throw new Error('away');
    return value;
  };
  return {
    asked,
    store: {
      countriesOf: () => answer('countries', SHIPPED_COUNTRIES),
      historyBegun: () => answer('history', events),
      holdsOnlyOwn: () => answer('own', own),
      forgottenOffres: () => answer('forgotten', new Map<string, Forgetting>([['a', 'whole']])),
    },
  };
}

describe('the rules by which pages of a run are stored', () => {
  it('are asked for once a run, however many pages come at once', async () => {
    const { asked, store } = countingStore();
    const rules = new RulesOfRuns(store);
    const [one] = await Promise.all([rules.of('r'), rules.of('r'), rules.of('r')]);
    const forgotten = new Map([['a', 'whole']]);
    expect(one).toEqual({ countries: SHIPPED_COUNTRIES, events: true, onlyOwn: false, forgotten });
    expect(asked).toEqual({ countries: 1, history: 1, own: 1, forgotten: 1 });
    await rules.of('other');
    expect(asked).toEqual({ countries: 2, history: 2, own: 2, forgotten: 1 });
  });

  it('learn within a minute what was forgotten', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { asked, store } = countingStore();
      const rules = new RulesOfRuns(store);
      await rules.of('r');
      vi.advanceTimersByTime(FORGOTTEN_BELIEVED_MS - 1);
      await rules.of('r');
      expect(asked.forgotten).toBe(1);
      vi.advanceTimersByTime(1);
      await rules.of('r');
      expect(asked).toEqual({ countries: 1, history: 1, own: 1, forgotten: 2 });
    } finally {
      vi.useRealTimers();
    }
  });

  it('compare nothing where a run meets nothing but its own, until it reads that again', async () => {
    const rules = new RulesOfRuns(countingStore({ own: true, events: false }).store);
    expect(await rules.of('r')).toMatchObject({ onlyOwn: true });
    rules.hear('r', { duplicates: 3, ids: 150 });
    expect(await rules.of('r')).toMatchObject({ onlyOwn: true });
    rules.hear('r', { duplicates: 90, ids: 150 });
    expect(await rules.of('r')).toMatchObject({ onlyOwn: false });
    expect(await rules.of('other')).toMatchObject({ onlyOwn: true });
  });

  it('compare everything where events are told: what is known must not be told as new', async () => {
    const rules = new RulesOfRuns(countingStore({ own: true, events: true }).store);
    expect(await rules.of('r')).toMatchObject({ onlyOwn: false, events: true });
  });

  it('are asked for again after a failure', async () => {
    const { asked, store } = countingStore({ failures: 4 });
    const rules = new RulesOfRuns(store);
    await expect(rules.of('r')).rejects.toThrow('away');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await rules.of('r')).toMatchObject({ events: true });
    expect(asked).toEqual({ countries: 2, history: 2, own: 2, forgotten: 2 });
  });
});
