import { ApplicationFailure, Context } from '@temporalio/activity';
import { ApplicationFailureCategory, WorkflowNotFoundError } from '@temporalio/common';
import type { Certificate } from '../domain/certificate.js';
import { addSeconds } from '../domain/clock.js';
import { hostOf, type Installation, isSameApi } from '../domain/installation.js';
import { isBesideAnother } from '../domain/refusals.js';
import type { CurrentRun, Store, StoredRun } from '../elasticsearch/index.js';
import { SILENT_RUN_MS, WATERMARK_OVERLAP_S } from '../patience/index.js';

/** What work opens with that reads the API. */
export interface OpeningDependencies {
  readonly store: Store;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
}

/**
 * Two runs at once would share one rate limit and close each other's offers. One workflow id already keeps them apart,
 * but a schedule adds the time to its ids. So the document of each run, made before this is called, is the lock: the
 * one that Elasticsearch wrote first goes on, whenever its workflow was meant to start.
 * Documents of runs whose workflow has ended without a word (terminated) are closed on the way. Of a workflow that
 * this Temporal server does not know, its pages tell whether it is running on another one.
 */
export async function refuseSecondRun(store: Store, id: string): Promise<void> {
  const runs = await store.currentRuns();
  const mine = runs.find((run) => run.id === id);
  for (const other of runs) {
    if (other === mine) continue;
    const state = await stateOf(other);
    if (state === 'unknown') await refuseUnlessSilent(store, other);
    if (state !== 'running') {
      await store.closeRun(other.id, {
        statut: 'echouee',
        message: 'Its workflow ended without closing the run.',
        date_fin: new Date().toISOString(),
      });
    } else if (mine === undefined || precedes(other, mine)) {
      throw ApplicationFailure.nonRetryable(
        `the run "${other.workflowId}" has been running since ${other.date_debut}: follow it with \`npx moisson watch --workflow-id ${other.workflowId}\`, or cancel it with \`npx moisson cancel --workflow-id ${other.workflowId}\``,
        'AlreadyRunning',
      );
    }
  }
}

/**
 * For a start that has no document, and waits for all that have one.
 * @throws `TurnAwaited` while a run is running, to be tried again; it is no fault, and nothing for a log.
 */
export async function awaitTurn(store: Store): Promise<void> {
  const message = await runBeside(store);
  if (message === undefined) return;
  throw ApplicationFailure.create({
    message,
    type: 'TurnAwaited',
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** What is said of the run that goes on, for work that has no document of a run; undefined where none does. */
export async function runBeside(store: Store): Promise<string | undefined> {
  try {
    await refuseSecondRun(store, '');
    return undefined;
  } catch (error) {
    if (error instanceof ApplicationFailure && isBesideAnother(error.type)) return error.message;
    throw error;
  }
}

/**
 * Whether a run opened before another one. One that has written to its document since has opened, whatever the number of
 * its last write; of two that have not, the one whose document was made first.
 */
function precedes(other: CurrentRun, mine: CurrentRun): boolean {
  return other.avance === mine.avance ? other.ordre < mine.ordre : other.avance;
}

/** Refuses beside a run that has read a page, or begun, a short while ago. */
async function refuseUnlessSilent(store: Store, { id, workflowId, date_debut }: StoredRun): Promise<void> {
  const lastReading = await store.lastReading(id);
  const over = Date.parse(lastReading ?? date_debut) + SILENT_RUN_MS;
  if (over <= Date.now()) return;
  const sign = lastReading === undefined ? `began at ${date_debut}` : `read a page at ${lastReading}`;
  throw ApplicationFailure.nonRetryable(
    `the run "${workflowId}" ${sign}, and this Temporal server does not know it: it seems to be running on another one, which TEMPORAL_ADDRESS would name. If it is not, start this one again after ${new Date(over).toISOString()}`,
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
 * An index holds the offers of one API: a run on a simulator would close the real ones, and put invented ones beside
 * them. The last run that says which API it read speaks for the index.
 * @throws `OtherApi`, not tried again.
 */
export async function requireSameApi(
  store: Store,
  api: string | undefined,
  before: string = new Date().toISOString(),
): Promise<void> {
  const last = api === undefined ? undefined : await store.lastRun({ before, ofKnownApi: true });
  if (api === undefined || last?.api === undefined || isSameApi(last.api, hostOf(api))) return;
  throw ApplicationFailure.nonRetryable(
    `the index holds offers of ${last.api}, which the run of ${last.date_debut} read, and this is about ${hostOf(api)}: nothing was changed. ELASTICSEARCH_INDEX_PREFIX chooses other indexes; if it is the same API under another address, start the run with \`--new-api\` (input \`{"newApi":true}\`)`,
    'OtherApi',
  );
}

/**
 * Where an incremental run begins: an hour before the freeze of the last run that proved the country up to it; and how
 * far our clock was ahead of the API's then.
 */
export async function sinceLastRun(
  store: Store,
): Promise<{ readonly since: string; readonly sinceDriftS?: number }> {
  const last = await store.watermark();
  if (last?.filigrane === undefined) {
    throw ApplicationFailure.nonRetryable(
      'an incremental run goes on from a proven run, and there is none yet: start a full run first',
      'NoWatermark',
    );
  }
  const { driftS } = (last.certificat as Partial<Certificate> | undefined)?.proof?.clock ?? {};
  return {
    since: addSeconds(last.filigrane, -WATERMARK_OVERLAP_S),
    ...(driftS === undefined ? {} : { sinceDriftS: driftS }),
  };
}
