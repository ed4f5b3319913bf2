import {
  continueAsNew,
  getExternalWorkflowHandle,
  proxyActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import { MAX_CONCURRENCY } from '../domain/concurrency.js';
import { describeProgress } from '../domain/progress.js';
import type { RomeWeights } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { LAST_PAGE, type SweepStep, sweepStep, windowContent } from '../domain/sweep.js';
import { storeCall } from '../patience/index.js';
import { answerProgress } from './answer-progress.js';
import { Collector } from './collector.js';
import { type CarriedDense, type DensePart, packDense, readDensePart, unpackDense } from './dense.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { type CollectProgress, sweepAdvancedSignal } from './messages.js';
import type { Collected, CollectResult, PartInput } from './part-contract.js';
import { PartLists } from './part-lists.js';
import { RunControlState } from './run-control-state.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** Windows of one part: about 3 400 events, a third of what Temporal warns at. */
const WINDOWS_PER_PART = 25;

export interface SweepInput extends PartInput {
  readonly part: number;
  readonly label: string;
  /** What is swept: nothing but complete axes (ROME codes, origin), so that no offer is left out. */
  readonly base: Search;
  /** Everything created between these, from the newest to the oldest. */
  readonly creation: CreationWindow;
  /** Skip the pages of windows of which this run has already seen every offer. Only sound while nothing closes. */
  readonly skipSeen: boolean;
  /** What an earlier run of this workflow left to do, when its history had grown long. */
  readonly carried?: CarriedSweep;
}

interface CarriedSweep extends Collected {
  readonly total: number;
  readonly windows: number;
  /** Where the chain of windows goes on, if it does. */
  readonly upper?: string;
  /** What is left of dense windows (stored name). */
  readonly crowds: CarriedDense;
  readonly totals?: ChainedTotals;
}

/** Totals of the windows of a chain, each of everything that is older than the window before. */
interface ChainedTotals {
  readonly last?: number;
  /** The total that several windows gave, one below the other. */
  readonly cap?: number;
}

/**
 * The chain with one more window. Where dates lead further down from a window and from the next one, the first shows
 * offers that the second's total leaves out: it must be lower. A second that fills a window by itself is no such step,
 * as the bound below it may still include it.
 */
function chained({ last, cap }: ChainedTotals, total: number, { kind }: SweepStep): ChainedTotals {
  const found = kind === 'next' && last === total && total >= SEARCH_LIMIT ? total : cap;
  return { ...(kind === 'next' && { last: total }), ...(found !== undefined && { cap: found }) };
}

type Task = { readonly upper: string } | { readonly dense: DensePart };

type Add = (tasks: readonly Task[]) => void;

/**
 * One part of a sweep over creation dates. Each window is probed by its last page, which tells where the next begins,
 * so windows chain without a wasted call. After 25 of them the parent is told where to start the next part, and this
 * one ends once its pages are read. A dense window can be large, all that is left of the country at worst: its parts
 * are carried on into new histories.
 */
export async function SweepWorkflow(input: SweepInput): Promise<CollectResult> {
  const { historyLimit = HISTORY_LIMIT } = input;
  const part = new SweepPart(input);
  answerProgress(() => part.progress());
  const frontier = await workThrough<Task>(
    firstTasks(input),
    MAX_CONCURRENCY,
    () => workflowInfo().historyLength > historyLimit,
    async (task, add) => {
      await part.work(task, add);
      setCurrentDetails(describeProgress(`${input.label} ${input.part + 1}`, part.shown()));
    },
  );
  if (frontier.length > 0) return continueAsNew<typeof SweepWorkflow>(part.goingOn(frontier));
  return part.result();
}

function firstTasks({ carried, creation }: SweepInput): readonly Task[] {
  if (carried === undefined) return [{ upper: creation.max }];
  const parts = unpackDense(carried.crowds).map((dense) => ({ dense }));
  return carried.upper === undefined ? parts : [{ upper: carried.upper }, ...parts];
}

/** Tells the parent where the next part can begin, if there is one. */
async function advance(part: number, next?: string): Promise<void> {
  const { parent } = workflowInfo();
  if (parent === undefined) return;
  const message = { part, ...(next === undefined ? {} : { next }) };
  await getExternalWorkflowHandle(parent.workflowId).signal(sweepAdvancedSignal, message);
}

/** What one part of a sweep knows while it reads. */
class SweepPart {
  readonly #input: SweepInput;
  readonly #control: RunControlState;
  readonly #collector: Collector;
  readonly #lists: PartLists;
  #weights: RomeWeights | undefined;
  #total: number;
  #windows: number;
  #chain: ChainedTotals;

  constructor(input: SweepInput) {
    const { run, queues, carried } = input;
    this.#input = input;
    this.#control = RunControlState.ofChild(input.control);
    this.#collector = new Collector(run, queues, this.#control, input);
    this.#lists = new PartLists(input);
    this.#total = carried?.total ?? 0;
    this.#windows = carried?.windows ?? 0;
    this.#chain = carried?.totals ?? {};
  }

  progress(): CollectProgress {
    return this.#collector.progress(this.#total);
  }

  /** The same against what one part reads: the API counts everything that is older. */
  shown(): CollectProgress {
    const { total, ...progress } = this.progress();
    return { ...progress, total: Math.min(total, WINDOWS_PER_PART * SEARCH_LIMIT) };
  }

  async work(task: Task, add: Add): Promise<void> {
    if ('upper' in task) await this.#window(task.upper, add);
    else await this.#dense(task.dense, add);
  }

  async #window(upper: string, add: Add): Promise<void> {
    const { base, part, skipSeen } = this.#input;
    const creation = { min: this.#input.creation.min, max: upper };
    const search: Search = { ...base, creation };
    const probe = await this.#collector.probe(search, LAST_PAGE);
    if ('failure' in probe) {
      // This way down is blocked: what is left is split by the axes that need no last page.
      add([{ dense: { search } }]);
      return advance(part);
    }
    this.#windows++;
    if (this.#total === 0) this.#total = probe.total;
    const step = sweepStep(creation, probe);
    this.#chain = chained(this.#chain, probe.total, step);
    if (step.kind === 'blocked') {
      add([{ dense: { search } }]);
      return advance(part);
    }
    if (step.kind === 'dense') add([{ dense: { search: { ...base, creation: step.dense } } }]);
    if (step.kind === 'last') await advance(part);
    else if (this.#windows >= WINDOWS_PER_PART) await advance(part, step.next);
    else add([{ upper: step.next }]);
    if (step.kind === 'dense' || (skipSeen && (await this.#isSeen(search, probe)))) return;
    await this.#collector.window(search, [{ page: LAST_PAGE, receipt: probe }]);
  }

  async #isSeen(search: Search, probe: PageReceipt): Promise<boolean> {
    if (search.creation === undefined) return false;
    const { run, base } = this.#input;
    const { count, seconds } = windowContent(search.creation, probe);
    const { seen } = await store.countSeen({ run, ...base, creation: seconds });
    return seen >= count;
  }

  async #dense(part: DensePart, add: Add): Promise<void> {
    this.#weights ??= (await store.romeWeights({})).weights;
    const references = this.#lists.known ?? (await this.#lists.read());
    const context: SplitContext = { ...references, weights: this.#weights };
    const goOn = (parts: readonly DensePart[]) => add(parts.map((dense) => ({ dense })));
    goOn(await readDensePart(part, this.#collector, context, goOn));
  }

  /** The input of the next run of this workflow, which does what is left. */
  goingOn(frontier: readonly Task[]): SweepInput {
    const { collected, applications } = this.#collector;
    const upper = frontier.flatMap((task) => ('upper' in task ? task.upper : []))[0];
    const crowds = packDense(frontier.flatMap((task) => ('dense' in task ? task.dense : [])));
    return {
      ...this.#input,
      control: this.#control.current,
      spared: applications.openCircuits,
      carried: {
        total: this.#total,
        windows: this.#windows,
        ...(upper && { upper }),
        crowds,
        ...collected,
        totals: this.#chain,
      },
    };
  }

  result(): CollectResult {
    const { cap } = this.#chain;
    const capped =
      cap === undefined
        ? undefined
        : `the API counts ${cap} offers again and again, however many older ones are asked for`;
    return this.#collector.result(this.#total, capped);
  }
}
