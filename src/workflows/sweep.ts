import {
  continueAsNew,
  getExternalWorkflowHandle,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import { MAX_LANES } from '../domain/lanes.js';
import { describeProgress } from '../domain/progress.js';
import type { RomeWeights } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { LAST_PAGE, type SweepStep, sweepStep, windowContent } from '../domain/sweep.js';
import { bookkeeping } from '../patience/index.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { type CarriedCrowds, type CrowdPart, packCrowds, readCrowdPart, unpackCrowds } from './crowd.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { type CollectProgress, progressQuery, sweepAdvancedSignal } from './messages.js';
import type { Collected, CollectResult, PartInput } from './part-contract.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

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
  readonly crowds: CarriedCrowds;
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

type Task = { readonly upper: string } | { readonly crowd: CrowdPart };

type Add = (tasks: readonly Task[]) => void;

/**
 * One part of a sweep over creation dates. Each window is probed by its last page, which tells where the next begins,
 * so windows chain without a wasted call. After 25 of them the parent is told where to start the next part, and this
 * one ends once its pages are read. A crowd can be large, the rest of the country at worst: it is carried on into new
 * runs.
 */
export async function SweepWorkflow(input: SweepInput): Promise<CollectResult> {
  const { historyLimit = HISTORY_LIMIT } = input;
  const part = new SweepPart(input);
  setHandler(progressQuery, () => part.progress());
  const pending = await workThrough<Task>(
    firstTasks(input),
    MAX_LANES,
    () => workflowInfo().historyLength > historyLimit,
    async (task, add) => {
      await part.work(task, add);
      setCurrentDetails(describeProgress(input.label, part.progress()));
    },
  );
  if (pending.length > 0) return continueAsNew<typeof SweepWorkflow>(part.goingOn(pending));
  return part.result();
}

function firstTasks({ carried, creation }: SweepInput): readonly Task[] {
  if (carried === undefined) return [{ upper: creation.max }];
  const crowds = unpackCrowds(carried.crowds).map((crowd) => ({ crowd }));
  return carried.upper === undefined ? crowds : [{ upper: carried.upper }, ...crowds];
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
  readonly #control: Control;
  readonly #collector: Collector;
  #weights: RomeWeights | undefined;
  #total: number;
  #windows: number;
  #chain: ChainedTotals;

  constructor(input: SweepInput) {
    const { run, queues, carried } = input;
    this.#input = input;
    this.#control = Control.ofChild(input.control);
    this.#collector = new Collector(run, queues, this.#control, input);
    this.#total = carried?.total ?? 0;
    this.#windows = carried?.windows ?? 0;
    this.#chain = carried?.totals ?? {};
  }

  progress(): CollectProgress {
    return this.#collector.progress(this.#total);
  }

  async work(task: Task, add: Add): Promise<void> {
    if ('upper' in task) await this.#window(task.upper, add);
    else await this.#crowd(task.crowd, add);
  }

  async #window(upper: string, add: Add): Promise<void> {
    const { base, part, skipSeen } = this.#input;
    const creation = { min: this.#input.creation.min, max: upper };
    const search: Search = { ...base, creation };
    const probe = await this.#collector.probe(search, LAST_PAGE);
    if ('failure' in probe) {
      // This way down is blocked: the rest is cut by the axes that need no last page.
      add([{ crowd: { search } }]);
      return advance(part);
    }
    this.#windows++;
    if (this.#total === 0) this.#total = probe.total;
    const step = sweepStep(creation, probe);
    this.#chain = chained(this.#chain, probe.total, step);
    if (step.kind === 'blocked') {
      add([{ crowd: { search } }]);
      return advance(part);
    }
    if (step.kind === 'crowded') add([{ crowd: { search: { ...base, creation: step.crowd } } }]);
    if (step.kind === 'last') await advance(part);
    else if (this.#windows >= WINDOWS_PER_PART) await advance(part, step.next);
    else add([{ upper: step.next }]);
    if (step.kind === 'crowded' || (skipSeen && (await this.#isSeen(search, probe)))) return;
    await this.#collector.window(search, [{ page: LAST_PAGE, receipt: probe }]);
  }

  async #isSeen(search: Search, probe: PageReceipt): Promise<boolean> {
    if (search.creation === undefined) return false;
    const { run, base } = this.#input;
    const { count, seconds } = windowContent(search.creation, probe);
    const { seen } = await ledger.countSeen({ run, ...base, creation: seconds });
    return seen >= count;
  }

  async #crowd(part: CrowdPart, add: Add): Promise<void> {
    this.#weights ??= (await ledger.romeWeights({})).weights;
    const context: SplitContext = { ...this.#input.references, weights: this.#weights };
    const goOn = (parts: readonly CrowdPart[]) => add(parts.map((crowd) => ({ crowd })));
    goOn(await readCrowdPart(part, this.#collector, context, goOn));
  }

  /** The input of the next run of this workflow, which does what is left. */
  goingOn(pending: readonly Task[]): SweepInput {
    const { collected, applications } = this.#collector;
    const upper = pending.flatMap((task) => ('upper' in task ? task.upper : []))[0];
    const crowds = packCrowds(pending.flatMap((task) => ('crowd' in task ? task.crowd : [])));
    return {
      ...this.#input,
      control: this.#control.current,
      spared: applications.spared,
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
