import { CancellationScope, log, patched, proxyActivities, sleep } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { forecasting, QUEUES_LOOKED_AT_MS } from '../patience/index.js';

const store = proxyActivities<StoreActivities>(forecasting);

/** A call was taken back from a queue that no worker serves. */
export class QueueUnserved extends Error {
  override readonly name = 'QueueUnserved';
}

/** Runs the calls of a workflow, and fails one with QueueUnserved when it had better go elsewhere. */
export interface CallWatch {
  run<T>(queue: string, call: () => Promise<T>): Promise<T>;
}

interface Waiting {
  readonly queue: string;
  readonly since: number;
  readonly scope: CancellationScope;
  takenBack: boolean;
}

/**
 * Takes calls back from a queue that no worker serves while another application has nothing to do, instead of letting
 * them wait for their time limit: at the end of a run nothing else is left to be waited for. It looks at the queue
 * itself, so that a call which only takes long goes on.
 */
export class QueueWatch implements CallWatch {
  readonly #waiting = new Set<Waiting>();
  #isLooking = false;
  readonly #idleBeside: (queue: string) => boolean;

  /** `idleBeside`: whether an application other than that of the queue is well and has no call in flight. */
  constructor(idleBeside: (queue: string) => boolean) {
    this.#idleBeside = idleBeside;
  }

  async run<T>(queue: string, call: () => Promise<T>): Promise<T> {
    const waiting: Waiting = { queue, since: Date.now(), scope: new CancellationScope(), takenBack: false };
    this.#waiting.add(waiting);
    this.#look();
    try {
      return await waiting.scope.run(call);
    } catch (error) {
      throw waiting.takenBack ? new QueueUnserved(`No worker serves the queue ${queue}.`) : error;
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  #look(): void {
    // Runs that began before it was so wait for the time limit.
    if (this.#isLooking || !patched('unserved queues are noticed')) return;
    this.#isLooking = true;
    void CancellationScope.nonCancellable(() => this.#lookOn()).finally(() => {
      this.#isLooking = false;
    });
  }

  async #lookOn(): Promise<void> {
    while (this.#waiting.size > 0) {
      await sleep(QUEUES_LOOKED_AT_MS);
      const late = [...this.#waiting].filter(
        ({ queue, since }) => Date.now() - since >= QUEUES_LOOKED_AT_MS && this.#idleBeside(queue),
      );
      for (const queue of new Set(late.map((one) => one.queue))) {
        if (await isServed(queue)) continue;
        for (const one of late) if (one.queue === queue && this.#waiting.has(one)) takeBack(one);
      }
    }
  }
}

function takeBack(one: Waiting): void {
  one.takenBack = true;
  one.scope.cancel();
}

async function isServed(queue: string): Promise<boolean> {
  try {
    return await store.isServed({ queue });
  } catch (error) {
    log.warn('a queue cannot be looked at', { queue, error });
    return true;
  }
}
