import {
  continueAsNew,
  getExternalWorkflowHandle,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger.js';
import { MOST_LANES } from '../domain/lanes.js';
import { describeProgress } from '../domain/progress.js';
import type { Gap } from '../domain/proof.js';
import type { RomeWeights } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { LAST_PAGE, type SweepStep, sweepStep, windowContent } from '../domain/sweep.js';
import type { Tally } from '../domain/tally.js';
import { bookkeeping } from '../patience/index.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { type CarriedCrowds, type CrowdPart, packCrowds, readCrowdPart, unpackCrowds } from './crowd.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { type CollectProgress, progressQuery, sweepAdvancedSignal } from './messages.js';
import type { CollectResult, PartInput } from './part-contract.js';

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

interface CarriedSweep {
  readonly total: number;
  readonly windows: number;
  /** Where the chain of windows goes on, if it does. */
  readonly upper?: string;
  readonly crowds: CarriedCrowds;
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
  readonly refusals: readonly string[];
  readonly steepest?: number;
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

/**
 * One part of a sweep over creation dates. Each window is probed by its last page, which tells where the next begins,
 * so windows chain without a wasted call. After 25 of them the parent is told where to start the next part, and this
 * one ends once its pages are read. A crowd can be large, the rest of the country at worst: it is carried on into new
 * runs.
 */
export async function SweepWorkflow(input: SweepInput): Promise<CollectResult> {
  const { run, base, carried, historyLimit = HISTORY_LIMIT } = input;
  const control = Control.ofChild(input.control);
  const collector = new Collector(run, input.queues, control, input);
  let weights: RomeWeights | undefined;
  let total = carried?.total ?? 0;
  let windows = carried?.windows ?? 0;
  let chain: ChainedTotals = carried?.totals ?? {};
  const progress = (): CollectProgress => ({ total, tally: collector.tally, gaps: collector.gaps.length });
  setHandler(progressQuery, progress);

  const advance = async (next?: string) => {
    const { parent } = workflowInfo();
    if (parent === undefined) return;
    const message = { part: input.part, ...(next === undefined ? {} : { next }) };
    await getExternalWorkflowHandle(parent.workflowId).signal(sweepAdvancedSignal, message);
  };

  const window = async (upper: string, add: (tasks: readonly Task[]) => void) => {
    const creation = { min: input.creation.min, max: upper };
    const search: Search = { ...base, creation };
    const probe = await collector.probe(search, LAST_PAGE);
    if ('failure' in probe) {
      // This way down is blocked: the rest is cut by the axes that need no last page.
      add([{ crowd: { search } }]);
      return advance();
    }
    windows++;
    if (total === 0) total = probe.total;
    const step = sweepStep(creation, probe);
    chain = chained(chain, probe.total, step);
    if (step.kind === 'blocked') {
      add([{ crowd: { search } }]);
      return advance();
    }
    if (step.kind === 'crowded') add([{ crowd: { search: { ...base, creation: step.crowd } } }]);
    if (step.kind === 'last') await advance();
    else if (windows >= WINDOWS_PER_PART) await advance(step.next);
    else add([{ upper: step.next }]);
    if (step.kind === 'crowded' || (input.skipSeen && (await isSeen(search, probe)))) return;
    await collector.window(search, [{ page: LAST_PAGE, receipt: probe }]);
  };

  const isSeen = async (search: Search, probe: PageReceipt): Promise<boolean> => {
    if (search.creation === undefined) return false;
    const { count, seconds } = windowContent(search.creation, probe);
    const { seen } = await ledger.countSeen({ run, ...base, creation: seconds });
    return seen >= count;
  };

  const crowd = async (part: CrowdPart, add: (tasks: readonly Task[]) => void) => {
    weights ??= (await ledger.romeWeights({})).weights;
    const context: SplitContext = { ...input.references, weights };
    const goOn = (parts: readonly CrowdPart[]) => add(parts.map((crowd) => ({ crowd })));
    goOn(await readCrowdPart(part, collector, context, goOn));
  };

  const first: readonly Task[] =
    carried === undefined
      ? [{ upper: input.creation.max }]
      : [
          ...(carried.upper === undefined ? [] : [{ upper: carried.upper }]),
          ...unpackCrowds(carried.crowds).map((part) => ({ crowd: part })),
        ];
  const pending = await workThrough<Task>(
    first,
    MOST_LANES,
    () => workflowInfo().historyLength > historyLimit,
    async (task, add) => {
      if ('upper' in task) await window(task.upper, add);
      else await crowd(task.crowd, add);
      setCurrentDetails(describeProgress(input.label, progress()));
    },
  );
  const { tally, gaps, refusals, steepest } = collector;
  const { spared } = collector.applications;
  if (pending.length > 0) {
    const upper = pending.flatMap((task) => ('upper' in task ? task.upper : []))[0];
    const crowds = packCrowds(pending.flatMap((task) => ('crowd' in task ? task.crowd : [])));
    return continueAsNew<typeof SweepWorkflow>({
      ...input,
      control: control.current,
      spared,
      carried: {
        total,
        windows,
        ...(upper && { upper }),
        crowds,
        tally,
        gaps,
        refusals,
        steepest,
        totals: chain,
      },
    });
  }
  const contradiction =
    chain.cap === undefined
      ? { ...(collector.contradiction && { contradiction: collector.contradiction }) }
      : {
          contradiction: `the API counts ${chain.cap} offers again and again, however many older ones are asked for`,
        };
  return { total, tally, gaps, refusals, spared, steepest, ...contradiction };
}
