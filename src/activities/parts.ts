import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { PartRef } from './contracts.js';

/** The ids of those workflows among these that do not go on any more, as the Temporal server says. */
export async function endedParts(parts: readonly PartRef[]): Promise<readonly string[]> {
  const states = await Promise.all(parts.map(async (part) => ({ part, goesOn: await goesOn(part) })));
  return states.flatMap(({ part, goesOn }) => (goesOn ? [] : [part.workflowId]));
}

async function goesOn({ workflowId, firstRunId }: PartRef): Promise<boolean> {
  try {
    const { status, raw } = await Context.current().client.workflow.getHandle(workflowId).describe();
    // Another run may have started a part of the same name since.
    return status.name === 'RUNNING' && raw.workflowExecutionInfo?.firstRunId === firstRunId;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
