import { workflowInfo } from '@temporalio/workflow';
import type { CollectResult, PartInput } from './part-contract.js';
import type { RunScope } from './run-scope.js';

/** Lets a child of the run collect a part of it. What one finds out about the applications, those after it know. */
export async function collectApart<Input extends PartInput>(
  { run, queues, references, children, collector: { applications } }: RunScope,
  label: string,
  workflow: (input: Input) => Promise<CollectResult>,
  id: string,
  inputOf: (given: Omit<PartInput, 'control'>) => Omit<Input, 'control'>,
): Promise<CollectResult> {
  const input = inputOf({ run, queues, references, spared: applications.spared });
  const result = await children.run(label, workflow, `${workflowInfo().workflowId}/${id}`, input);
  applications.spare(result.spared ?? {});
  return result;
}
