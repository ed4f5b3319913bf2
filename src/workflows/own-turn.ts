import { isCancellation, patched, proxyActivities, rootCause } from '@temporalio/workflow';
import type { OpenedRun, OpenRunInput } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import { isBesideAnother } from '../domain/refusals.js';
import { briefStoreCall, TURN_LOST, turnAwaited } from '../patience/index.js';
import { failureOf } from './failed.js';
import { scheduledBy } from './started-by.js';

const store = proxyActivities<StoreActivities>(briefStoreCall);
const patientStore = proxyActivities<StoreActivities>(turnAwaited);

/**
 * Opens a run. A full run that a schedule started waits while another run is running: a daily run must not be lost
 * because an incremental one began a second before it. Every other start is refused at once, as `openRun` says.
 * Meanwhile the run has no document, so that nobody takes it for a run that has begun. `onWaiting` is told why it waits.
 */
export async function openInTurn(
  input: OpenRunInput,
  onWaiting: (reason: string) => void,
): Promise<OpenedRun> {
  for (let lost = 0; ; lost++) {
    try {
      return await store.openRun(input);
    } catch (error) {
      const mayWait = input.mode === 'full' && scheduledBy() !== undefined && lost < TURN_LOST;
      if (!mayWait || !isBesideAnother(failureOf(error)?.type) || !patched('a scheduled run waits'))
        throw error;
      const reason = rootCause(error) ?? String(error);
      await store.failRun({ run: input.run, status: 'refused', reason });
      onWaiting(reason);
      await ownTurn(error);
    }
  }
}

/** Throws `refusal` when the other run goes on for longer than anybody waits. */
async function ownTurn(refusal: unknown): Promise<void> {
  try {
    await patientStore.awaitTurn();
  } catch (error) {
    throw isCancellation(error) ? error : refusal;
  }
}
