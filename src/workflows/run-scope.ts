import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { References } from '../activities/contracts.js';
import type { Gap, Unread } from '../domain/proof.js';
import type { CreationWindow, Search } from '../domain/search.js';
import type { Children } from './children.js';
import type { Collector } from './collector.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import { sweepAdvancedSignal } from './messages.js';
import type { CollectResult, PartInput } from './part-contract.js';
import { SweepWorkflow } from './sweep.js';

/** What the parts of one run share. */
export interface RunScope {
  readonly run: string;
  /** The freeze: bounds on creation that every search of the run bears. */
  readonly creation: CreationWindow;
  readonly queues: readonly string[];
  readonly references: References;
  readonly collector: Collector;
  readonly children: Children;
}

/** Offers of the whole country that the API counts in the frozen search, now; or why it does not say. */
export async function nationalTotal(scope: RunScope): Promise<number | Unread> {
  const probe = await scope.collector.probe({ creation: scope.creation });
  return 'failure' in probe ? probe : probe.total;
}

/** Reads a search, whatever its size, within the run's own workflow; what it lacks becomes a gap of its collector. */
export async function readWhole(scope: RunScope, search: Search): Promise<void> {
  const context = { ...scope.references, weights: {} };
  await workThrough(
    [search],
    4,
    () => false,
    async (one, add) => add(await examine(one, scope.collector, context, { ahead: add })),
  );
}

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

/**
 * Sweeps `base` over all creation dates, in parts that follow each other without a pause: each says where the next
 * begins as soon as it knows, and reads its own pages meanwhile. Returns the gaps.
 */
export async function sweep(
  scope: RunScope,
  label: string,
  base: Search,
  options: { readonly skipSeen: boolean },
): Promise<readonly Gap[]> {
  const { creation } = scope;
  const advanced = new Map<number, { next?: string }>();
  setHandler(sweepAdvancedSignal, (message) => void advanced.set(message.part, message));

  const parts: Promise<readonly Gap[]>[] = [];
  let upper: string | undefined = creation.max;
  for (let part = 0; upper !== undefined; part++) {
    const input = { part, label, base, creation: { min: creation.min, max: upper }, ...options };
    const name = `${label} ${part + 1}`;
    const ended = collectApart(scope, name, SweepWorkflow, `sweep-${label}-${part}`, (given) => ({
      ...given,
      ...input,
    })).then((result) => result.gaps);
    parts.push(ended);
    await Promise.race([condition(() => advanced.has(part)), ended]);
    upper = advanced.get(part)?.next;
  }
  return (await Promise.all(parts)).flat();
}
