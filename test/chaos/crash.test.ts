import { expect, it } from 'vitest';
import { playRound } from '../../chaos/round.js';
import { ABSENCES, at, useParts } from './parts.js';

/** One run that is struck three times: what `chaos.test.ts` and `npm run chaos` do at length. */
const started = useParts({
  world: { offers: 3_000, churn: { publishedPerSecond: 1, closedPerSecond: 1 } },
  settings: { FRANCE_TRAVAIL_TIMEOUT_MS: '3000', CLOSED_OFFERS: 'mark' },
});

it('a run whose parts are killed loses nothing, twice writes nothing, repeats no more than was in flight', {
  timeout: 600_000,
}, async () => {
  const strikes = [
    at('splitting', 'kill -9 of an API worker'),
    at('paging', 'kill -9 of Temporal'),
    at('reconciling', 'kill -9 of all workers'),
  ];
  const result = await playRound(started(), { plan: 'region', strikes }, 'struck', ABSENCES);
  expect(result.problems).toEqual([]);
  expect(result.strikes.map(({ hit }) => hit)).not.toContain(undefined);
});
