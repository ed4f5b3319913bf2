import { isCancellation, log, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { TellingActivities } from '../activities/telling.js';
import type { IngestionSettings } from '../domain/ingestion-input.js';
import { isSkippedStart } from '../domain/refusals.js';
import { telling } from '../patience/index.js';
import { scheduledBy } from './started-by.js';

const told = proxyActivities<TellingActivities>(telling);

/**
 * Tells how the run ended, where somebody is to be told (`document`, see `EndedRun`). It is tried for some minutes at
 * most, and changes nothing: what is not told then is left to the next worker that starts, and to `moisson doctor`.
 */
export async function tellEnd(document: string | undefined): Promise<void> {
  if (document === undefined) return;
  await told
    .tellEnd({ document })
    .catch((error: unknown) => log.warn('nobody was told how the run ended', { error }));
}

/** The same for a start of a schedule that was refused, unless it is one that is meant to be skipped. */
export async function tellRefusal(
  document: string | undefined,
  { plan, mode }: Pick<IngestionSettings, 'plan' | 'mode'>,
  { type, reason }: { readonly type: string | null | undefined; readonly reason: string },
): Promise<void> {
  const schedule = scheduledBy();
  if (document === undefined || schedule === undefined || isSkippedStart(type, mode)) return;
  const { firstExecutionRunId: run, workflowId } = workflowInfo();
  await told
    .tellRefusal({ run, workflowId, schedule, plan, mode, reason })
    .catch((error: unknown) => log.warn('nobody was told that the run was refused', { error }));
}

/** Tells what nobody was told yet, of whatever run or schedule. */
export async function tellUntold(): Promise<void> {
  await told.tellUntold().catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    log.warn('what nobody was told of yet was not told', { error });
  });
}
