import type { Client, WorkflowHandle } from '@temporalio/client';
import type { FollowWorkflow } from '../workflows/index.js';

export type FollowHandle = WorkflowHandle<typeof FollowWorkflow>;

/** One id for an installation: two that follow would make the same calls twice. */
const WORKFLOW_ID = 'follow';

export function followHandle(
  client: Client,
  { indexPrefix }: { readonly indexPrefix: string },
): FollowHandle {
  return client.workflow.getHandle(`${indexPrefix}${WORKFLOW_ID}`);
}
