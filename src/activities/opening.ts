import { ApplicationFailure, Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/common';
import { addSeconds } from '../domain/clock.js';
import type { RunReport } from '../domain/report.js';
import type { Datalake, StoredRun } from '../elasticsearch/index.js';
import { SILENT_RUN_MS, WATERMARK_OVERLAP_S } from '../patience/index.js';

/**
 * Two runs at once would share one rate limit and close each other's offers. One workflow id already keeps them apart,
 * but a schedule adds the time to its ids. So the document of each run, made before this is called, is the lock: the
 * one that Elasticsearch wrote first goes on, whenever its workflow was meant to start.
 * Documents of runs whose workflow has ended without a word (terminated) are closed on the way. Of a workflow that
 * this Temporal server does not know, its pages tell whether it is under way on another one.
 */
export async function refuseSecondRun(datalake: Datalake, id: string): Promise<void> {
  const runs = await datalake.runsUnderWay();
  const mine = runs.find((run) => run.id === id);
  for (const other of runs) {
    if (other === mine) continue;
    const state = await stateOf(other);
    if (state === 'unknown') await refuseUnlessSilent(datalake, other);
    if (state !== 'running') {
      await datalake.closeRun(other.id, {
        statut: 'echouee',
        message: 'Its workflow ended without closing the run.',
        date_fin: new Date().toISOString(),
      });
    } else if (mine === undefined || other.ordre < mine.ordre) {
      throw ApplicationFailure.nonRetryable(
        `the run "${other.workflowId}" is under way since ${other.date_debut}: follow it with \`npx moisson watch --workflow-id ${other.workflowId}\`, or cancel it with \`npx moisson cancel --workflow-id ${other.workflowId}\``,
        'AlreadyRunning',
      );
    }
  }
}

/** Refuses beside a run that has read a page, or begun, a short while ago. */
async function refuseUnlessSilent(
  datalake: Datalake,
  { id, workflowId, date_debut }: StoredRun,
): Promise<void> {
  const lastReading = await datalake.lastReading(id);
  const over = Date.parse(lastReading ?? date_debut) + SILENT_RUN_MS;
  if (over <= Date.now()) return;
  const sign = lastReading === undefined ? `began at ${date_debut}` : `read a page at ${lastReading}`;
  throw ApplicationFailure.nonRetryable(
    `the run "${workflowId}" ${sign}, and this Temporal server does not know it: it seems to be under way on another one, which TEMPORAL_ADDRESS would name. If it is not, start this one again after ${new Date(over).toISOString()}`,
    'AlreadyRunning',
  );
}

/** Of a run's workflow, as this Temporal server knows it. */
async function stateOf({ workflowId, id }: StoredRun): Promise<'running' | 'ended' | 'unknown'> {
  try {
    const { status } = await Context.current().client.workflow.getHandle(workflowId, id).describe();
    return status.name === 'RUNNING' ? 'running' : 'ended';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'unknown';
    throw error;
  }
}

/**
 * Where an incremental run begins: an hour before the freeze of the last run that proved the country up to it; and how
 * far our clock was ahead of the API's then.
 */
export async function sinceLastRun(
  datalake: Datalake,
): Promise<{ readonly since: string; readonly sinceDriftS?: number }> {
  const last = await datalake.watermark();
  if (last?.filigrane === undefined) {
    throw ApplicationFailure.nonRetryable(
      'an incremental run goes on from a proven run, and there is none yet: start a full run first',
      'NoWatermark',
    );
  }
  const { driftS } = (last.certificat as Partial<RunReport> | undefined)?.proof?.clock ?? {};
  return {
    since: addSeconds(last.filigrane, -WATERMARK_OVERLAP_S),
    ...(driftS === undefined ? {} : { sinceDriftS: driftS }),
  };
}
