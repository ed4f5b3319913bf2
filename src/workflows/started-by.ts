import { workflowInfo } from '@temporalio/workflow';
import { STARTED_BY } from '../domain/started-by.js';

/** Who started the workflow: a command of ours by its name, a schedule by its id, or whoever asked Temporal itself. */
export function startedBy(): string {
  const { memo, searchAttributes } = workflowInfo();
  const schedule = searchAttributes?.TemporalScheduledById?.[0];
  if (typeof schedule === 'string') return `schedule ${schedule}`;
  const command = memo?.[STARTED_BY];
  return typeof command === 'string' ? command : 'temporal';
}
