import {
  ApplicationFailure,
  continueAsNew,
  proxyActivities,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { OpenedReplay, ReplayActivities, WindowCase } from '../activities/replay.js';
import type { References } from '../domain/lists.js';
import type { Replayed, ReplayReport } from '../domain/replay.js';
import { addTally, EMPTY_TALLY, type Tally } from '../domain/tally.js';
import { briefStoreCall, longStoreCall } from '../patience/index.js';
import { Applications } from './applications.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { Parts } from './parts.js';
import { readReferences } from './references.js';
import { ReplayWindowWorkflow } from './replay-window.js';

const store = proxyActivities<ReplayActivities>(briefStoreCall);
const { replayDocuments } = proxyActivities<ReplayActivities>(longStoreCall);

/** Windows that are read again in parallel. */
const CONCURRENCY = 4;

/** What an earlier part of a replay has done, when its history had grown long. */
interface CarriedReplay extends OpenedReplay {
  readonly documents: Replayed;
  readonly windows: Replayed;
  readonly tally: Tally;
}

/**
 * Tries every open case again, and nothing else: refused offers are stored from what is kept of them, without a call
 * of the API; windows that lack offers are read again, each by a child, and closed on proof. What fails again stays
 * open, with one more attempt. Takes no input, so that it can be scheduled.
 *
 * Fails with `InvalidInput` when it is given one, `InvalidCredentials` when the API refuses every application; cases
 * that were not tried by then stay as they were.
 */
export async function ReplayWorkflow(carried?: CarriedReplay): Promise<ReplayReport> {
  if (carried !== undefined && workflowInfo().continuedFromExecutionRunId === undefined) {
    throw ApplicationFailure.nonRetryable('ReplayWorkflow takes no input', 'InvalidInput');
  }
  const { firstExecutionRunId: run } = workflowInfo();
  const { startedAt, queues } = carried ?? (await store.openReplay());
  const documents = carried?.documents ?? (await replayDocuments({ run, startedAt }));
  let windows = carried?.windows ?? { closed: 0, failed: 0 };
  let tally = carried?.tally ?? EMPTY_TALLY;
  let references: References | undefined;
  const parts = new Parts();

  for (;;) {
    const cases = await store.nextWindowCases({ startedAt });
    if (cases.length === 0) break;
    const lists: References = references ?? (await readReferences(new Applications(queues))).references;
    references = lists;
    await workThrough<WindowCase>(
      cases,
      CONCURRENCY,
      () => false,
      async (found) => {
        const result = await readAgain(found, lists);
        windows = { ...windows, [result.status]: windows[result.status] + 1 };
        tally = addTally(tally, result.tally);
      },
    );
    if (workflowInfo().historyLength > HISTORY_LIMIT) {
      return continueAsNew<typeof ReplayWorkflow>({ startedAt, queues, documents, windows, tally });
    }
  }
  const { open, left } = await store.openCases();
  return { run, startedAt, endedAt: new Date().toISOString(), documents, windows, tally, open, left };

  async function readAgain(found: WindowCase, lists: References) {
    const child = await startChild(ReplayWindowWorkflow, {
      workflowId: `${workflowInfo().workflowId}/case-${found.id}`,
      staticSummary: found.place,
      args: [{ run: `${run}/${found.id}`, found, startedAt, queues, references: lists }],
    });
    const ref = { label: found.place, workflowId: child.workflowId, firstRunId: child.firstExecutionRunId };
    return parts.follow(ref, child.result());
  }
}
