import {
  ApplicationFailure,
  CancellationScope,
  ChildWorkflowFailure,
  log,
  patched,
  proxyActivities,
  sleep,
  TerminatedFailure,
} from '@temporalio/workflow';
import type { PartRef } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import {
  briefStoreCall,
  FIRST_PARTS_LOOK_MS,
  MAX_PARTS_LOOK_MS,
  PARTS_LOOKED_AT_AGAIN_MS,
} from '../patience/index.js';

const store = proxyActivities<StoreActivities>(briefStoreCall);

interface Part extends PartRef {
  readonly lose: (reason: ApplicationFailure) => void;
}

/**
 * The children that a workflow waits for. Parts that were terminated together with their run stay dead when the run is
 * reset, and Temporal sends no second word of them: they are looked at now and then, and what waits for one fails.
 */
export class Parts {
  readonly #awaited = new Set<Part>();
  #isWatched = false;

  /** The result of a part. Fails in words when the part was terminated, or ended without a word. */
  async follow<T>(ref: PartRef, result: Promise<T>): Promise<T> {
    let lose: Part['lose'] = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = reject;
    });
    const part = { ...ref, lose };
    this.#awaited.add(part);
    this.#watch();
    try {
      return await Promise.race([result, lost]);
    } catch (error) {
      throw isTermination(error) ? terminated(ref) : error;
    } finally {
      this.#awaited.delete(part);
    }
  }

  #watch(): void {
    // Runs that began before it was so wait without looking.
    if (this.#isWatched || !patched('lost parts are noticed')) return;
    this.#isWatched = true;
    // A cancelled part says itself how it ended.
    void CancellationScope.nonCancellable(() => this.#look());
  }

  async #look(): Promise<never> {
    for (let pause = FIRST_PARTS_LOOK_MS; ; pause = Math.min(2 * pause, MAX_PARTS_LOOK_MS)) {
      await sleep(pause);
      const ended = await endedAmong([...this.#awaited]);
      if (ended.length === 0) continue;
      // What has just ended well is on its way here.
      await sleep(PARTS_LOOKED_AT_AGAIN_MS);
      for (const part of ended) if (this.#awaited.has(part)) part.lose(lostPart(part));
    }
  }
}

async function endedAmong(parts: readonly Part[]): Promise<readonly Part[]> {
  if (parts.length === 0) return [];
  try {
    const refs = parts.map(({ label, workflowId, firstRunId }) => ({ label, workflowId, firstRunId }));
    const ended = await store.endedParts({ parts: refs });
    return parts.filter(({ workflowId }) => ended.includes(workflowId));
  } catch (error) {
    log.warn('the parts of the run cannot be looked at', { error });
    return [];
  }
}

function isTermination(error: unknown): boolean {
  return error instanceof ChildWorkflowFailure && error.cause instanceof TerminatedFailure;
}

const WAY_ON = 'Start the run again: what was stored is kept, and only changes are written.';

function terminated({ label, workflowId }: PartRef): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `The part "${label}" (${workflowId}) was terminated in Temporal, so the run cannot be whole. ${WAY_ON}`,
    'PartTerminated',
  );
}

function lostPart({ label, workflowId }: PartRef): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `The part "${label}" (${workflowId}) ended before the run was reset, and its result is lost. ${WAY_ON}`,
    'PartLost',
  );
}
