import { describe, expect, it } from 'vitest';
import { askEach, askOffres, whatFollows } from '../../src/activities/ask-offres.js';
import type { AskedState } from '../../src/domain/asking.js';
import {
  FranceTravailError as Family,
  type FranceTravailClient,
  type FranceTravailError,
} from '../../src/france-travail/index.js';
import { ASKING_ATTEMPTS } from '../../src/patience/index.js';
import { activityEnvironment } from '../support/activity-environment.js';

class Failure extends Family {
  readonly retryable: boolean;
  constructor(
    readonly code: FranceTravailError['code'],
    retryAfterMs?: number,
  ) {
    super(code, { retryAfterMs });
    this.retryable = ['ApiUnavailable', 'RateLimited', 'UnreadableAnswer'].includes(code);
  }
}

type Reply = AskedState | FranceTravailError;

/** An API that answers for each id what is said, in order; the last of it for ever. */
function apiOf(replies: Readonly<Record<string, readonly Reply[]>>) {
  const asked: string[] = [];
  const left = new Map(Object.entries(replies).map(([id, list]) => [id, [...list]]));
  const offre = async (id: string) => {
    asked.push(id);
    const list = left.get(id) ?? [];
    const reply = list.length > 1 ? list.shift() : list[0];
    if (reply === undefined || reply instanceof Error) throw reply ?? new Failure('Cancelled');
    return reply;
  };
  return { asked, api: { offre } as unknown as FranceTravailClient };
}

const away = new Failure('ApiUnavailable', 1);

function run(
  replies: Readonly<Record<string, readonly Reply[]>>,
  {
    attempt = 1,
    heartbeatDetails,
    rate,
  }: { attempt?: number; heartbeatDetails?: unknown; rate?: number } = {},
) {
  const { api, asked } = apiOf(replies);
  const rates: unknown[] = [];
  const environment = activityEnvironment({ attempt, heartbeatDetails });
  const beats: unknown[] = [];
  environment.on('heartbeat', (details: unknown) => beats.push(details));
  const input = { ids: Object.keys(replies), ...(rate === undefined ? {} : { rate }) };
  const setRate = (given: unknown) => void rates.push(given);
  const result = environment.run((given: typeof input) => askOffres({ api, setRate }, given), input);
  return { result, asked, rates, beats };
}

/** The same in a last attempt, without its surroundings: pauses are counted, and not made. */
async function lastOf(
  replies: Readonly<Record<string, readonly Reply[]>>,
  before: readonly AskedState[] = [],
) {
  const { api, asked } = apiOf(replies);
  const states = [...before];
  const pauses: number[] = [];
  const ask = (id: string) => api.offre(id);
  const pause = async (ms: number) => void pauses.push(ms);
  await askEach(Object.keys(replies), states, { ask, follows: whatFollows, pause, isLast: true });
  return { states, asked, pauses };
}

describe('offers asked for one after the other', () => {
  it('are heard in their order, at the rate that is given', async () => {
    const { result, asked, rates } = run({ a: ['gone'], b: ['there'], c: ['gone'] }, { rate: 5 });
    expect(await result).toEqual({ states: ['gone', 'there', 'gone'], calls: 3 });
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(rates).toEqual([5, 5, 5]);
  });

  it('leave the rate alone where none is given', async () => {
    const { result, rates } = run({ a: ['gone'] });
    await result;
    expect(rates).toEqual([]);
  });

  it('are tried once more when their call fails, and every call counts', async () => {
    const { result, asked } = run({ a: [away, 'gone'], b: ['there'] });
    expect(await result).toEqual({ states: ['gone', 'there'], calls: 3 });
    expect(asked).toEqual(['a', 'a', 'b']);
  });

  it('fail when one fails twice: the heartbeat bears what was heard, and the next attempt goes on from there', async () => {
    const first = run({ a: ['gone'], b: [away], c: ['there'] });
    await expect(first.result).rejects.toMatchObject({ type: 'ApiUnavailable', nonRetryable: false });
    const [beat] = first.beats.slice(-1);
    expect(beat).toMatchObject({ calls: 3, states: ['gone'] });
    const second = run({ a: ['there'], b: ['gone'], c: ['there'] }, { attempt: 2, heartbeatDetails: beat });
    expect(await second.result).toEqual({ states: ['gone', 'gone', 'there'], calls: 5 });
    expect(second.asked).toEqual(['b', 'c']);
  });

  it('stay unknown where the API refuses the question itself', async () => {
    const { result, asked } = run({ a: [new Failure('InvalidRequest')], b: ['gone'] });
    expect(await result).toMatchObject({ states: ['unknown', 'gone'] });
    expect(asked).toEqual(['a', 'b']);
  });

  it('fail for good where the application is refused, whatever the attempt', async () => {
    for (const attempt of [1, ASKING_ATTEMPTS]) {
      const { result } = run({ a: ['gone'], b: [new Failure('InvalidCredentials')] }, { attempt });
      await expect(result).rejects.toMatchObject({ type: 'InvalidCredentials', nonRetryable: true });
    }
  });

  describe('in the last attempt', () => {
    it('stay unknown when they fail, one by one', async () => {
      const { states } = await lastOf({ a: ['gone'], b: [away], c: ['there'], d: [away], e: ['gone'] });
      expect(states).toEqual(['gone', 'unknown', 'there', 'unknown', 'gone']);
    });

    it('are all unknown after three in a row', async () => {
      const replies = { a: ['gone'], b: [away], c: [away], d: [away], e: ['gone'], f: ['gone'] } as const;
      const { states, asked } = await lastOf(replies);
      expect(states).toEqual(['gone', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
      expect(asked).toEqual(['a', 'b', 'b', 'c', 'c', 'd', 'd']);
    });

    it('fail where nothing was answered, so that another application may be asked', async () => {
      await expect(lastOf({ a: [away], b: [away] })).rejects.toBe(away);
      await expect(lastOf({ a: [away], b: [away] }, ['gone'])).rejects.toBe(away);
      const heartbeatDetails = { calls: 7, rateLimited: 0, states: ['gone'] };
      const { result } = run({ a: [away], b: [away] }, { attempt: ASKING_ATTEMPTS, heartbeatDetails });
      await expect(result).rejects.toMatchObject({ type: 'ApiUnavailable' });
    });

    it('is the one after which there is none', async () => {
      const { result } = run({ a: ['gone'], b: [away] }, { attempt: ASKING_ATTEMPTS });
      expect(await result).toEqual({ states: ['gone', 'unknown'], calls: 3 });
      const before = run({ a: ['gone'], b: [away] }, { attempt: ASKING_ATTEMPTS - 1 });
      await expect(before.result).rejects.toMatchObject({ type: 'ApiUnavailable' });
    });
  });
});

it('waits as long as the API says between two tries, and a second at least', async () => {
  const { pauses, states } = await lastOf({
    a: [new Failure('RateLimited', 7_000), 'gone'],
    b: [new Failure('ApiUnavailable'), 'there'],
  });
  expect(pauses).toEqual([7_000, 1_000]);
  expect(states).toEqual(['gone', 'there']);
});
