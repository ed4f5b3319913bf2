import { startChild, type Workflow } from '@temporalio/workflow';
import type { Gap } from '../domain/proof.js';
import { addTally, EMPTY_TALLY, type Tally } from '../domain/tally.js';
import type { ChildProgress, CollectResult } from './messages.js';

interface Child {
  readonly workflowId: string;
  readonly label: string;
  result?: CollectResult;
}

/** The children of a run that read pages, in the order in which they were started, and what they ended with. */
export class Children {
  private readonly children: Child[] = [];

  /** Starts a child and follows it to its end. Its label names its bar in the web UI's timeline. */
  async run<Input>(
    label: string,
    workflow: (input: Input) => Promise<CollectResult>,
    workflowId: string,
    input: Input,
  ): Promise<CollectResult> {
    const child: Child = { workflowId, label };
    this.children.push(child);
    const handle = await startChild(workflow as Workflow, {
      workflowId,
      staticSummary: label,
      args: [input],
    });
    const result: CollectResult = await handle.result();
    child.result = result;
    return result;
  }

  tally(): Tally {
    return this.children.reduce((sum, child) => addTally(sum, child.result?.tally ?? {}), EMPTY_TALLY);
  }

  gaps(): readonly Gap[] {
    return this.children.flatMap((child) => child.result?.gaps ?? []);
  }

  progress(): ChildProgress[] {
    return this.children.map(({ workflowId, label, result }) => ({
      workflowId,
      label,
      ...(result === undefined
        ? {}
        : { ended: { total: result.total, tally: result.tally, gaps: result.gaps.length } }),
    }));
  }

  /** What each child that has ended found. */
  ended(): { label: string; total: number; tally: Tally }[] {
    return this.children.flatMap(({ label, result }) =>
      result === undefined ? [] : [{ label, total: result.total, tally: result.tally }],
    );
  }
}
