import type { SearchAttributePair } from '@temporalio/common';
import { type ChildWorkflowHandle, startChild, type Workflow } from '@temporalio/workflow';
import type { Gap } from '../domain/proof.js';
import { addTally, EMPTY_TALLY, type Tally } from '../domain/tally.js';
import type { Attributes } from './attributes.js';
import { type ChildProgress, controlSignal, type RunControl } from './messages.js';
import type { CollectResult, PartInput } from './part-contract.js';
import { Parts } from './parts.js';
import type { RunControlState } from './run-control-state.js';

interface Child {
  readonly workflowId: string;
  readonly label: string;
  handle?: ChildWorkflowHandle<Workflow>;
  result?: CollectResult;
}

/** The children of a run that read pages, in the order in which they were started, and what they ended with. */
export class Children {
  readonly #children: Child[] = [];
  readonly #results: Promise<CollectResult>[] = [];
  readonly #followed = new Parts();
  readonly #control: RunControlState;
  readonly #attributes: Attributes;

  constructor(control: RunControlState, attributes: Attributes) {
    this.#control = control;
    this.#attributes = attributes;
  }

  /** Starts a child and follows it to its end. Its label names its bar in the web UI's timeline. */
  async run<Input extends PartInput, Result extends CollectResult>(
    label: string,
    workflow: (input: Input) => Promise<Result>,
    workflowId: string,
    input: Omit<Input, 'control'>,
  ): Promise<Result> {
    const child: Child = { workflowId, label };
    this.#children.push(child);
    const given = this.#control.current;
    const handle = await startChild(workflow as Workflow, {
      workflowId,
      staticSummary: label,
      ...this.#ofRegion(input),
      args: [{ ...input, control: given }],
    });
    child.handle = handle;
    if (this.#control.current !== given) await tell(child, this.#control.current);
    const ref = { label, workflowId, firstRunId: handle.firstExecutionRunId };
    const ended = this.#followed.follow(ref, handle.result() as Promise<Result>);
    this.#results.push(ended);
    const result = await ended;
    child.result = result;
    return result;
  }

  /** Of a part that reads or checks one region, Temporal's list says which. */
  #ofRegion(input: object): { readonly typedSearchAttributes?: SearchAttributePair[] } {
    const { region } = input as { readonly region?: { readonly code: string } };
    const pairs = region === undefined ? [] : this.#attributes.pairs({ MoissonRegion: region.code });
    return pairs.length === 0 ? {} : { typedSearchAttributes: [...pairs] };
  }

  /** Resolves once every child that was started has ended, in whatever way. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#results);
  }

  /** Passes what an operator asked on to every child that goes on. */
  async tellAll(): Promise<void> {
    await Promise.all(this.#children.map((child) => tell(child, this.#control.current)));
  }

  tally(): Tally {
    return this.#children.reduce((sum, child) => addTally(sum, child.result?.tally ?? {}), EMPTY_TALLY);
  }

  /** Children that were started so far. */
  get started(): number {
    return this.#children.length;
  }

  /** See `Collected.seen`: of the children that have ended. */
  seen(): number {
    return this.#children.reduce((sum, child) => sum + (child.result?.seen ?? 0), 0);
  }

  gaps(): readonly Gap[] {
    return this.#children.flatMap((child) => child.result?.gaps ?? []);
  }

  /** See `CollectResult.steepest`. */
  steepest(): number {
    return Math.max(0, ...this.#children.map((child) => child.result?.steepest ?? 0));
  }

  contradictions(): readonly string[] {
    return [...new Set(this.#children.flatMap((child) => child.result?.contradiction ?? []))];
  }

  refusals(): readonly string[] {
    return this.#children.flatMap((child) => child.result?.refusals ?? []);
  }

  progress(): ChildProgress[] {
    return this.#children.map(({ workflowId, label, result }) => ({
      workflowId,
      label,
      ...(result === undefined
        ? {}
        : {
            ended: {
              total: result.total,
              tally: result.tally,
              gaps: result.gaps.length,
              ...(result.seen === undefined ? {} : { seen: result.seen }),
              ...(result.refusals.length === 0 ? {} : { refusals: result.refusals }),
            },
          }),
    }));
  }

  /** What each child that has ended well found. */
  parts(): { label: string; total: number; tally: Tally }[] {
    return this.#children.flatMap(({ label, result }) =>
      result === undefined ? [] : [{ label, total: result.total, tally: result.tally }],
    );
  }
}

async function tell({ handle, result }: Child, control: RunControl): Promise<void> {
  if (handle === undefined || result !== undefined) return;
  // A child that has just ended needs no word any more.
  await handle.signal(controlSignal, control).catch(() => {});
}
