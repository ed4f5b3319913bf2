import { continueAsNew, patched, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { CaseUpdateInput, ReplayActivities, WindowCase } from '../activities/replay.js';
import type { StoreActivities } from '../activities/store-contract.js';
import { hoursBetween } from '../domain/clock.js';
import type { References } from '../domain/lists.js';
import { type Gap, verdict } from '../domain/proof.js';
import { UNCHANGED_RATE } from '../domain/rate.js';
import type { Search } from '../domain/search.js';
import { isShrunk } from '../domain/shrunk-window.js';
import type { SplitContext } from '../domain/split.js';
import type { SampledOffre } from '../domain/stock.js';
import type { Tally } from '../domain/tally.js';
import { storeCall } from '../patience/index.js';
import { Collector } from './collector.js';
import { countOn } from './count.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { RunControlState } from './run-control-state.js';
import { askStates } from './witness.js';

const store = proxyActivities<StoreActivities & ReplayActivities>(storeCall);

const CONCURRENCY = 4;

export interface ReplayWindowInput {
  /** Of this window's reading alone, so that what it shows can be counted. */
  readonly run: string;
  readonly found: WindowCase;
  readonly startedAt: string;
  readonly queues: readonly string[];
  readonly references: References;
  readonly carried?: CarriedWindow;
}

type Outcome = CaseUpdateInput['outcome'];

interface CarriedWindow {
  readonly totalAtStart: number;
  /** The frontier (stored name). */
  readonly pending: readonly Search[];
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
}

export interface ReplayedWindow {
  readonly status: Outcome['status'];
  readonly tally: Tally;
}

/**
 * Reads the search of an open case again, its freeze as it was, and closes the case when it adds up by the rule of a
 * whole run: no gap, and at least as many distinct offers as the API counts for the search at the end.
 */
export async function ReplayWindowWorkflow(input: ReplayWindowInput): Promise<ReplayedWindow> {
  const { run, found, startedAt, queues, carried } = input;
  const collector = new ReplayCollector(run, queues, new RunControlState(), { carried });
  // Split by ROME code, which every offer has: departements never show offers that only name their region.
  const context: SplitContext = { ...input.references, departements: {}, weights: {} };
  let totalAtStart = carried?.totalAtStart;
  const frontier = await workThrough(
    carried?.pending ?? [found.search],
    CONCURRENCY,
    () => workflowInfo().historyLength > HISTORY_LIMIT,
    async (search, add) => {
      const probed = ({ total }: { readonly total: number }) => {
        totalAtStart ??= total;
        return 'read' as const;
      };
      add(await examine(search, collector, context, { probed, ahead: add }));
    },
  );
  if (frontier.length > 0) {
    const { tally, gaps } = collector;
    return continueAsNew<typeof ReplayWindowWorkflow>({
      ...input,
      carried: { totalAtStart: totalAtStart ?? 0, pending: frontier, tally, gaps },
    });
  }
  const outcome = await judge(totalAtStart ?? 0);
  await store.settleWindow({ run, found, outcome, startedAt });
  return { status: outcome.status, tally: collector.tally };

  async function judge(atStart: number): Promise<Outcome> {
    const last = await collector.probe(found.search);
    if ('failure' in last) return { status: 'failed', message: last.failure };
    const { total } = found;
    const hours = hoursBetween(found.dernierEchec, startedAt);
    const emptied = last.total === 0 || (total !== undefined && isShrunk(total, last.total, hours));
    if (patched('replay with witnesses') && emptied) {
      const doubt = await doubtShrunk(collector, found.search);
      if (doubt !== undefined) {
        const before = total === undefined ? '' : ` of ${total}`;
        return {
          status: 'failed',
          message: `${last.total} offers are left${before} in ${found.place}: ${doubt}`,
        };
      }
    }
    const { seen: distinct } = await store.countSeen({ run, fresh: true });
    const { gaps } = collector;
    const decided = verdict({
      totalAtStart: atStart,
      totalAtEnd: last.total,
      distinct,
      gaps,
      wholeCountry: true,
    });
    if (decided.status === 'proven') return { status: 'closed' };
    const reason = gaps[0]?.reason ?? `${distinct} offers were seen, and the API counts ${last.total}`;
    return {
      status: 'failed',
      message: `${decided.missing || 'An unknown number of'} offers missing in ${found.place}: ${reason}`,
    };
  }
}

/**
 * Why a window that has all but emptied is not believed: its offers of before must be gone by their own detail, and the
 * country must not be as empty. Undefined where they are.
 */
async function doubtShrunk(collector: Collector, search: Search): Promise<string | undefined> {
  const country = await countOn(collector, {});
  if (country === undefined) return 'the national total cannot be read';
  if (country.total === 0) return 'the API counts no offer in the whole country';
  const ids = await store.openInSearch({ search });
  if (ids.length === 0) return undefined;
  const sample = ids.map((id): SampledOffre => ({ id, cohort: 'fresh', drawn: 'random' }));
  const states = await askStates(collector, sample);
  const there = states.filter(({ state }) => state !== 'gone').length;
  return there === 0 ? undefined : `the API does not say that ${there} of ${ids.length} of them are gone`;
}

/** What it cannot show is a failure of the case that is replayed, and opens no case of its own. */
class ReplayCollector extends Collector {
  // A run may be running meanwhile, at a rate that somebody has chosen for it.
  protected override get rate(): typeof UNCHANGED_RATE {
    return UNCHANGED_RATE;
  }

  override async gap(gap: Gap): Promise<void> {
    this.gaps.push(gap);
  }
}
