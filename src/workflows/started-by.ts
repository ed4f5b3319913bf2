import { workflowInfo } from '@temporalio/workflow';
import { STARTED_BY } from '../domain/started-by.js';

/** Who started the workflow: a command of ours by its name, a schedule by its id, or whoever asked Temporal itself. */
export function startedBy(): string {
  const schedule = scheduledBy();
  if (schedule !== undefined) return `schedule ${schedule}`;
  const command = workflowInfo().memo?.[STARTED_BY];
  return typeof command === 'string' ? command : 'temporal';
}

/** The id of the schedule that started the workflow, if one did. */
export function scheduledBy(): string | undefined {
  const schedule = workflowInfo().searchAttributes?.TemporalScheduledById?.[0];
  return typeof schedule === 'string' ? schedule : undefined;
}
