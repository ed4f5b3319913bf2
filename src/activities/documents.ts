import { Context } from '@temporalio/activity';
import type { RunDocument, Store } from '../elasticsearch/index.js';

/** Where a run writes its end, and what that document is to begin with. */
export interface EndDocument {
  readonly id: string;
  readonly beginning: Partial<RunDocument>;
}

/**
 * The document that a run ends. `temporal workflow reset` takes a run that has its certificate back into its midst: the
 * certificate stays as it is, and what the run comes to now gets a document of its own.
 */
export async function endDocument(store: Store, run: string, endedAt?: string): Promise<EndDocument> {
  const known = await store.getRun(run);
  const isMine = known?.date_fin === endedAt;
  if (known?.certificat === undefined || isMine) return { id: run, beginning: {} };
  const { date_debut, plan, mode, workflowId, declencheur } = known;
  const { runId = 'reset' } = Context.current().info.workflowExecution ?? {};
  return {
    id: `${run}/${runId}`,
    beginning: { date_debut, plan, mode, workflowId, ...(declencheur && { declencheur }) },
  };
}

/** Takes back the document of a start that was refused, unless a run that ended before wrote it. */
export async function withdraw(store: Store, run: string): Promise<void> {
  if ((await store.getRun(run))?.certificat === undefined) await store.withdrawRun(run);
}
