import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { toFailure } from '../../src/activities/failures.js';
import { ElasticsearchMisconfigured, ElasticsearchSaturated } from '../../src/elasticsearch/index.js';
import { Cancelled, InvalidCredentials, RateLimited } from '../../src/france-travail/errors.js';
import { activityEnvironment } from '../support/activity-environment.js';

it('tells Temporal after how long a refused call may be tried again, and that nothing else need wait', () => {
  const failure = toFailure(new RateLimited('Too many calls (429).', { status: 429, retryAfterMs: 1_400 }));
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({
    message: 'Too many calls (429).',
    type: 'RateLimited',
    nonRetryable: false,
    nextRetryDelay: 1_400,
    details: [{ status: 429 }],
  });
});

it('waits longer and longer once the word of the API has led to nothing', () => {
  const delays = Array.from({ length: 20 }, (_, i) => {
    const refused = new RateLimited('Too many calls (429).', { status: 429, retryAfterMs: 1_000 });
    return (toFailure(refused, i + 1) as ApplicationFailure).nextRetryDelay as number;
  });
  expect(delays.slice(0, 3)).toEqual([1_000, 1_000, 1_000]);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  // All attempts together outlast an API that refuses everything for minutes.
  expect(delays.reduce((sum, delay) => sum + delay)).toBeGreaterThan(5 * 60_000);
  const patient = new RateLimited('Too many calls (429).', { status: 429, retryAfterMs: 90_000 });
  expect(toFailure(patient, 20)).toMatchObject({ nextRetryDelay: 90_000 });
});

it.each([
  [new InvalidCredentials('Refused.', { status: 401 }), 'InvalidCredentials', true],
  [new ElasticsearchSaturated('Full.'), 'ElasticsearchSaturated', false],
  [new ElasticsearchMisconfigured('No right.'), 'ElasticsearchMisconfigured', true],
])('says whether trying again makes sense: %s', (error, type, nonRetryable) => {
  const failure = toFailure(error);
  expect(failure).toMatchObject({ message: error.message, type, nonRetryable });
  expect(failure).not.toHaveProperty('nextRetryDelay', expect.any(Number));
});

it.each([
  new InvalidCredentials('Refused: \u001b[31m\u202eno\u009b.'),
  new ElasticsearchMisconfigured('Refused: \u001b[31m\u202eno\u009b.'),
])('passes on nothing that steers a terminal, whatever it was told: $name', (error) => {
  expect(toFailure(error)).toMatchObject({ message: 'Refused: \\u001b[31m\\u202eno\\u009b.' });
});

it('lets a cancelled call be one, and what it does not know pass', async () => {
  expect(toFailure(new Cancelled('Cancelled.'))).toBeInstanceOf(CancelledFailure);
  const bug = new TypeError('a bug');
  await expect(activityEnvironment().run(() => Promise.reject(bug))).rejects.toBe(bug);
});
