import { workflowInfo } from '@temporalio/workflow';
import type { CollectResult, PartInput } from './part-contract.js';
import type { RunScope } from './run-scope.js';

/** Lets a child of the run collect a part of it. What one finds out about the applications, those after it know. */
export async function collectApart<Input extends PartInput, Result extends CollectResult>(
  { run, queues, references, listsApart, children, collector: { applications } }: RunScope,
  label: string,
  workflow: (input: Input) => Promise<Result>,
  id: string,
  inputOf: (given: Omit<PartInput, 'control'>) => Omit<Input, 'control'>,
): Promise<Result> {
  const input = inputOf({
    run,
    queues: inTurn(queues, children.started),
    ...(listsApart ? {} : { references }),
    spared: applications.openCircuits,
  });
  const result = await children.run(label, workflow, `${workflowInfo().workflowId}/${id}`, input);
  applications.openUntil(result.spared ?? {});
  return result;
}

/** A child calls its first application first: many with few calls each would leave the others idle. */
function inTurn(queues: readonly string[], turn: number): readonly string[] {
  const first = turn % queues.length;
  return [...queues.slice(first), ...queues.slice(0, first)];
}
