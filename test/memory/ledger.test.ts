import { expect, it, vi } from 'vitest';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

it('says of each window what it took itself, whatever was read beside it', async () => {
  const story = new Story({ country: { offres: 20_000 } });
  const { store } = story;
  const sealed = new Map<string, number>();
  const activities = store.activities();
  store.activities = () => ({
    ...activities,
    sealWindow: (input) => {
      sealed.set(input.window, input.tally.calls);
      return activities.sealWindow(input);
    },
  });
  const { certificate, calls } = await story.run({ input: { plan: 'national' } });
  expect(certificate?.status).toBe('proven');
  const sum = [...sealed.values()].reduce((a, b) => a + b, 0);
  expect(sealed.size).toBeGreaterThan(5);
  expect(sum).toBeLessThanOrEqual(calls);
  // Lists, totals and the tail are no windows.
  expect(sum).toBeGreaterThan(0.85 * calls);
});
