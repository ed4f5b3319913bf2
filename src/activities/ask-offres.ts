import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { AskedState } from '../domain/asking.js';
import { type Rate, UNCHANGED_RATE } from '../domain/rate.js';
import { type FranceTravailClient, FranceTravailError } from '../france-travail/index.js';
import { ASKING_ATTEMPTS, ASKING_PAUSE_MS } from '../patience/index.js';
import type { AskedOffres, AskOffresInput } from './contracts.js';
import { countedCalls } from './counted-calls.js';
import { whileBeating } from './heartbeat.js';

/** What the heartbeat of an earlier attempt has carried here, beside its calls. */
interface Heard {
  readonly states?: readonly AskedState[];
}

export async function askOffres(
  { api, setRate }: { readonly api: FranceTravailClient; readonly setRate: (rate: Rate | undefined) => void },
  { ids, rate }: AskOffresInput,
): Promise<AskedOffres> {
  const { info, cancellationSignal: signal } = Context.current();
  const counted = countedCalls(api);
  const states = [...((info.heartbeatDetails as Heard | undefined)?.states ?? [])];
  await whileBeating(
    () => ({ ...counted.spent(), states: [...states] }),
    () =>
      askEach(ids, states, {
        ask: (id) => {
          // Each time: the rate of an operator lapses where no call carries it.
          if (rate !== undefined && rate !== UNCHANGED_RATE) setRate(rate);
          return counted.offre(id);
        },
        follows: whatFollows,
        pause: async (ms) => void (await sleep(ms, undefined, { signal })),
        isLast: info.attempt >= ASKING_ATTEMPTS,
      }),
  );
  return { states, calls: counted.spent().calls };
}

/** What a failed question means: another try after so many milliseconds, none for this offer, or none at all. */
type Follows = { readonly againAfterMs: number } | 'unknown' | 'fail';

export function whatFollows(error: unknown): Follows {
  if (!(error instanceof FranceTravailError)) return 'fail';
  if (error.retryable) return { againAfterMs: Math.max(ASKING_PAUSE_MS, error.retryAfterMs ?? 0) };
  return error.code === 'InvalidRequest' ? 'unknown' : 'fail';
}

interface Asking {
  readonly ask: (id: string) => Promise<AskedState>;
  readonly follows: (error: unknown) => Follows;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether no other attempt comes after this one. */
  readonly isLast: boolean;
}

/** Questions that fail one after the other before the others are taken to do so too. */
const IN_A_ROW = 3;

/**
 * Asks for each id that has no state yet, and adds its state. What may be tried again is, once, and then by another
 * attempt of all; in the last of them it is left `unknown`, unless nothing was answered: then another application may.
 */
export async function askEach(ids: readonly string[], states: AskedState[], asking: Asking): Promise<void> {
  const before = states.length;
  let failed = 0;
  for (let id = ids[states.length]; id !== undefined; id = ids[states.length]) {
    try {
      states.push(await askTwice(id, asking));
      failed = 0;
    } catch (error) {
      const isOver = !asking.isLast || states.length === before;
      if (asking.follows(error) === 'fail' || isOver) throw error;
      failed++;
      states.push('unknown');
      if (failed < IN_A_ROW) continue;
      states.push(...ids.slice(states.length).map((): AskedState => 'unknown'));
    }
  }
}

async function askTwice(id: string, { ask, follows, pause }: Asking): Promise<AskedState> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(id);
    } catch (error) {
      const next = follows(error);
      if (next === 'unknown') return next;
      if (next === 'fail' || tries > 1) throw error;
      await pause(next.againAfterMs);
    }
  }
}
