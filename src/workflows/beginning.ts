import { ApplicationFailure, patched, proxyActivities } from '@temporalio/workflow';
import type { OpenedRun, References } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { Freeze } from '../domain/freeze.js';
import type { IngestionSettings } from '../domain/ingestion-input.js';
import type { ReplacedList } from '../domain/lists.js';
import type { Unread } from '../domain/proof.js';
import { bookkeeping } from '../patience/index.js';
import type { Children } from './children.js';
import { chooseRegions } from './chosen-regions.js';
import { beginningOf, freezeByOurClock, readClock } from './clock.js';
import type { Collector } from './collector.js';
import type { ReadBefore } from './early-window.js';
import { nationalTotal } from './national-total.js';
import { readReferences } from './references.js';
import type { RunScope } from './run-scope.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

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
  { regions }: IngestionSettings,
  { collector, children }: { collector: Collector; children: Children },
): Promise<Beginning> {
  const { references, replaced } = await readReferences(collector.applications, run);
  const chosen = chooseRegions(references, regions);
  const begunAt = Date.now();
  const { freeze, available, firstPage } = witnessed
    ? await readClock(run, collector, opened)
    : { freeze: freezeByOurClock(opened), available: undefined, firstPage: undefined };
  if (witnessed) await ledger.freezeRun({ run, frozenAt: freeze.frozenAt });
  const scope: RunScope = {
    run,
    creation: { min: beginningOf(opened, freeze), max: freeze.frozenAt },
    queues: opened.queues,
    references,
    collector,
    children,
  };
  const frozenTotal = known(await nationalTotal(scope));
  return {
    opened,
    scope,
    chosen,
    freeze,
    begunAt,
    frozenTotal,
    available: available ?? frozenTotal,
    ...(firstPage === undefined ? {} : { firstPage }),
    witnessed,
    replaced,
  };
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
