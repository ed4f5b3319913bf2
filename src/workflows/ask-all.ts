import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  log,
  proxyActivities,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { ClosingActivities } from '../activities/closing.js';
import {
  type Answers,
  ASKED_TOGETHER,
  type AskedState,
  type AskingStop,
  idsOf,
  NO_ANSWERS,
} from '../domain/asking.js';
import { isEvidence } from '../domain/evidence.js';
import { askingCall, longStoreCall, storeCall } from '../patience/index.js';
import type { Collector } from './collector.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { PRIORITY } from './priority.js';
import { hearControls } from './witness.js';

const store = proxyActivities<ClosingActivities>(storeCall);
const longStore = proxyActivities<ClosingActivities>(longStoreCall);

/** Activities of each application in parallel: enough for it to keep its rate, and few enough for a pause. */
const TOGETHER = 4;

/** What is asked, and what does not change meanwhile. */
export interface Asking {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Offers that the run has seen. */
  readonly controls: readonly string[];
  /** Whether what is gone is erased: then its detail has to say so twice, this long apart at least. */
  readonly erasing: boolean;
  readonly pauseMs: number;
}

/** How far it has come: what a new history goes on with. */
export interface Asked {
  /** Control offers that were there at first; absent before they were asked for. */
  readonly standing?: readonly string[];
  /** The last id of the rounds that are over. */
  readonly after?: string;
  /** Offers of the last round that were gone once, and when it ended, in milliseconds of the workflow's clock. */
  readonly once: readonly string[];
  readonly heardAt: number;
  readonly answers: Answers;
  readonly calls: number;
  readonly closed: number;
  readonly erased: number;
  readonly stopped?: AskingStop;
}

const NOBODY_ASKED: Asked = {
  once: [],
  heardAt: 0,
  answers: NO_ANSWERS,
  calls: 0,
  closed: 0,
  erased: 0,
};

/**
 * Asks for every missing offer of a run by its id, and closes those that are gone. It goes in rounds, each between two
 * questions for the control offers: if these are not as they were, nothing of the round between counts, and it ends. A
 * run that begins goes first, and ends it too.
 */
export class AskingAll {
  #asked: Asked;
  /** What the round that goes on has heard so far. */
  #round: Answers = NO_ANSWERS;
  readonly #asking: Asking;
  readonly #collector: Collector;
  /** Calls of the collector for something else. */
  readonly #others: number;

  constructor(asking: Asking, collector: Collector, asked = NOBODY_ASKED) {
    this.#asking = asking;
    this.#collector = collector;
    this.#others = collector.tally.calls;
    this.#asked = asked;
  }

  get asked(): Asked {
    return { ...this.#asked, calls: this.#calls };
  }

  /** What has been heard until now. */
  get progress(): Pick<Asked, 'answers' | 'calls' | 'closed'> {
    const { answers, closed } = this.#asked;
    return { answers: addAnswers(answers, this.#round), calls: this.#calls, closed };
  }

  get #calls(): number {
    return this.#asked.calls + this.#collector.tally.calls - this.#others;
  }

  /** Asks until all is asked, or it has to stop; `long` = the history has grown long before. */
  async goOn(): Promise<'ended' | 'long'> {
    if (this.#asked.standing === undefined && !(await this.#areControlsThere(this.#asking.controls))) {
      return 'ended';
    }
    while (workflowInfo().historyLength <= HISTORY_LIMIT) {
      if ((await this.#askRound()) === 'over') return 'ended';
    }
    return 'long';
  }

  /** Asks for the control offers. Those that are there at first have to be there ever after. */
  async #areControlsThere(ids: readonly string[]): Promise<boolean> {
    const { controls, standing } = await hearControls(this.#collector, ids).catch(refused(ids));
    if (!isEvidence(controls)) {
      this.#stop({ reason: 'controls', controls, refusals: this.#collector.refusals });
      return false;
    }
    this.#asked = { ...this.#asked, standing: this.#asked.standing ?? standing };
    return true;
  }

  async #askRound(): Promise<'over' | 'goes on'> {
    const { run, startedAt, erasing } = this.#asking;
    const { after, once, standing = [] } = this.#asked;
    const { ids, left, beside } = await store.nextToAsk({
      run,
      startedAt,
      ...(after === undefined ? {} : { after }),
    });
    if (beside !== undefined) return this.#stop({ reason: 'run-began', told: beside });
    if (ids.length === 0 && once.length === 0) return 'over';

    const states = await this.#askFor(ids);
    const heardAt = Date.now();
    const again = await this.#askAgain(once);
    if (!(await this.#areControlsThere(standing))) return 'over';
    const gone = idsOf(ids, states, 'gone');
    const done = erasing ? idsOf(once, again, 'gone') : gone;
    const closed = done.length === 0 ? NONE : await longStore.closeByOwnWord({ run, startedAt, gone: done });
    this.#asked = {
      ...this.#asked,
      ...(ids.length === 0 ? {} : { after: ids.at(-1) ?? '' }),
      once: erasing ? gone : [],
      heardAt,
      answers: addAnswers(this.#asked.answers, this.#round),
      closed: this.#asked.closed + closed.closed,
      erased: this.#asked.erased + closed.erased,
    };
    this.#round = NO_ANSWERS;
    return left === ids.length && this.#asked.once.length === 0 ? 'over' : 'goes on';
  }

  /** What offers that were gone once say a while later. */
  async #askAgain(once: readonly string[]): Promise<readonly AskedState[]> {
    if (once.length === 0) return [];
    const wait = this.#asked.heardAt + this.#asking.pauseMs - Date.now();
    if (wait > 0) await sleep(wait);
    return this.#askFor(once, 'again');
  }

  async #askFor(ids: readonly string[], how?: 'again'): Promise<readonly AskedState[]> {
    const states = new Map<string, AskedState>();
    const batches = Array.from({ length: Math.ceil(ids.length / ASKED_TOGETHER) }, (_, i) =>
      ids.slice(i * ASKED_TOGETHER, (i + 1) * ASKED_TOGETHER),
    );
    await workThrough(
      batches,
      TOGETHER * this.#collector.applications.count,
      () => false,
      async (batch) => {
        const heard = await this.#askTogether(batch);
        for (const [i, id] of batch.entries()) states.set(id, heard[i] ?? 'unknown');
        this.#count(heard, how);
      },
    );
    return ids.map((id) => states.get(id) ?? 'unknown');
  }

  /** Where closed offers are erased, an offer counts as gone once it was so twice; until then it is asked for alone. */
  #count(heard: readonly AskedState[], how: 'again' | undefined): void {
    const of = (state: AskedState) => heard.filter((one) => one === state).length;
    const pending = this.#asking.erasing && how === undefined;
    this.#round = addAnswers(this.#round, {
      asked: how === 'again' ? 0 : heard.length,
      gone: pending ? 0 : of('gone'),
      there: of('there'),
      unknown: of('unknown'),
    });
  }

  /** On whichever application answers; `unknown` where none does, which the control offers will tell too. */
  async #askTogether(ids: readonly string[]): Promise<readonly AskedState[]> {
    const { rate } = this.#collector.control.current;
    try {
      await this.#collector.control.resumed();
      const { states, calls } = await this.#collector.applications.call((taskQueue) =>
        proxyActivities<ApiActivities>({
          ...askingCall,
          taskQueue,
          priority: PRIORITY.page,
        }).askOffres.executeWithOptions({ summary: `details of ${ids.length} offers from ${ids[0]}` }, [
          { ids, ...(rate === undefined ? {} : { rate }) },
        ]),
      );
      this.#collector.count(calls);
      return states;
    } catch (error) {
      requireFailedCall(error);
      log.warn('offers were not answered for', { error });
      return ids.map(() => 'unknown');
    }
  }

  #stop(stopped: AskingStop): 'over' {
    this.#asked = { ...this.#asked, stopped };
    return 'over';
  }
}

/** Lets pass what says that calls have failed, be it of every application; whatever else was thrown ends the workflow. */
function requireFailedCall(error: unknown): void {
  if (isCancellation(error)) throw error;
  if (!(error instanceof ActivityFailure || error instanceof ApplicationFailure)) throw error;
}

/** What control offers say when no application may ask for them any more. */
function refused(ids: readonly string[]): (error: unknown) => Awaited<ReturnType<typeof hearControls>> {
  return (error) => {
    requireFailedCall(error);
    return { controls: { asked: ids.length, there: 0, inventedThere: true }, standing: [] };
  };
}

const NONE = { closed: 0, erased: 0 };

function addAnswers(a: Answers, b: Answers): Answers {
  return {
    asked: a.asked + b.asked,
    gone: a.gone + b.gone,
    there: a.there + b.there,
    unknown: a.unknown + b.unknown,
  };
}
