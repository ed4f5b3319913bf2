import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { toFailure, withFailures } from '../../src/activities/failures.js';
import { ElasticsearchMisconfigured, ElasticsearchSaturated } from '../../src/elasticsearch/index.js';
import { Cancelled, InvalidCredentials, RateLimited } from '../../src/france-travail/errors.js';

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

it.each([
  [new InvalidCredentials('Refused.', { status: 401 }), 'InvalidCredentials', true],
  [new ElasticsearchSaturated('Full.'), 'ElasticsearchSaturated', false],
  [new ElasticsearchMisconfigured('No right.'), 'ElasticsearchMisconfigured', true],
])('says whether trying again makes sense: %s', (error, type, nonRetryable) => {
  const failure = toFailure(error);
  expect(failure).toMatchObject({ message: error.message, type, nonRetryable });
  expect(failure).not.toHaveProperty('nextRetryDelay', expect.any(Number));
});

it('lets a cancelled call be one, and what it does not know pass', async () => {
  expect(toFailure(new Cancelled('Cancelled.'))).toBeInstanceOf(CancelledFailure);
  const bug = new TypeError('a bug');
  const { fail } = withFailures({ fail: () => Promise.reject(bug) });
  await expect(fail()).rejects.toBe(bug);
});
