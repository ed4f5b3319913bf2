import { ApplicationFailure, patched, proxyActivities } from '@temporalio/workflow';
import type { OpenedRun } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Freeze } from '../domain/freeze.js';
import type { IngestionSettings } from '../domain/ingestion-input.js';
import type { References, ReplacedList } from '../domain/lists.js';
import type { Unread } from '../domain/proof.js';
import { storeCall } from '../patience/index.js';
import type { Children } from './children.js';
import { chooseRegions } from './chosen-regions.js';
import { beginningOf, type ClockReading, freezeByOurClock, readClock } from './clock.js';
import type { Collector } from './collector.js';
import type { ReadBefore } from './early-window.js';
import { frozenTotal } from './frozen-total.js';
import { type ReadReferences, readReferences } from './references.js';
import type { RunScope } from './run-scope.js';
import { countRegions, type FirstCounts } from './verification.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** What a run knows before it reads its first page. */
export interface Beginning {
  readonly opened: OpenedRun;
  readonly scope: RunScope;
  /** The regions that are asked for, all by default. */
  readonly chosen: References['regions'];
  readonly freeze: Freeze;
  /** When the run began to read, in milliseconds of the workflow's clock. */
  readonly begunAt: number;
  /** Offers of the whole country in the frozen search. */
  readonly frozenTotal: number;
  /** All offers that the API counts, whatever their date. */
  readonly available: number;
  /** What the API counts in each region, where they are held against the country and were counted with it. */
  readonly ofRegions?: FirstCounts;
  /** The page that told the clock; absent where it showed no date. */
  readonly firstPage?: ReadBefore;
  /** False for runs that began before there were witnesses: they end by the totals alone. */
  readonly witnessed: boolean;
  /** Reference lists that the API did not give. */
  readonly replaced: readonly ReplacedList[];
}

/**
 * Reads what every search of the run needs: the reference lists, the API's clock, and the total that it is held
 * against. Fails with `InvalidInput` for regions that the API does not know, and with a call's own error.
 */
export async function begin(
  { run, opened, witnessed }: { run: string; opened: OpenedRun; witnessed: boolean },
  { plan, regions }: IngestionSettings,
  { collector, children }: { collector: Collector; children: Children },
): Promise<Beginning> {
  const clock = (): Promise<ClockReading> =>
    witnessed ? readClock(run, collector, opened) : Promise.resolve({ freeze: freezeByOurClock(opened) });
  const { references, replaced, chosen, begunAt, freeze, available, firstPage } = await listsAndClock(
    () => readReferences(collector.applications, run),
    clock,
    regions,
  );
  if (witnessed) await store.freezeRun({ run, frozenAt: freeze.frozenAt });
  // What parts need of the lists, they read there: in the input of each, they would hide what it is about.
  const apart = patched('lists apart from inputs');
  if (apart) await store.keepReferences({ run, references });
  const scope: RunScope = {
    run,
    creation: { min: beginningOf(opened, freeze), max: freeze.frozenAt },
    queues: opened.queues,
    references,
    listsApart: apart,
    collector,
    children,
  };
  const { counted, ofRegions } = await firstCounts(scope, plan === 'verified' ? available : undefined);
  return {
    opened,
    scope,
    chosen,
    freeze,
    begunAt,
    frozenTotal: counted,
    available: available ?? counted,
    ...(ofRegions === undefined ? {} : { ofRegions }),
    ...(firstPage === undefined ? {} : { firstPage }),
    witnessed,
    replaced,
  };
}

/** The lists and the clock, side by side where no region has to be refused by the lists before a page is stored. */
async function listsAndClock(
  lists: () => Promise<ReadReferences>,
  clock: () => Promise<ClockReading>,
  regions: IngestionSettings['regions'],
) {
  if (regions === undefined && patched('lists and clock side by side')) {
    const begunAt = Date.now();
    const [read, told] = await Promise.all([lists(), clock()]);
    return { ...read, ...told, chosen: chooseRegions(read.references, regions), begunAt };
  }
  const read = await lists();
  const chosen = chooseRegions(read.references, regions);
  const begunAt = Date.now();
  return { ...read, ...(await clock()), chosen, begunAt };
}

/** The frozen total of the country, and with it those of the regions of a country in which so many are `available`. */
async function firstCounts(
  scope: RunScope,
  available: number | undefined,
): Promise<{ readonly counted: number; readonly ofRegions?: FirstCounts }> {
  if (available === undefined || !patched('regions are counted with the country')) {
    return { counted: known(await frozenTotal(scope)) };
  }
  const [total, ofRegions] = await Promise.all([frozenTotal(scope), countRegions(scope, available)]);
  return { counted: known(total), ofRegions };
}

/** Whether a run ends with witnesses: those that began before there were any do not. To be asked once, when it has opened. */
export function hasWitnesses(): boolean {
  return patched('a proof with witnesses');
}

/** The total that a run cannot begin without. */
function known(total: number | Unread): number {
  if (typeof total === 'number') return total;
  throw ApplicationFailure.nonRetryable(
    `the national total cannot be read: ${total.failure}`,
    total.cause.kind,
  );
}
