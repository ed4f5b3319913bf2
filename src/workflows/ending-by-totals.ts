import { proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { addSeconds, END_OF_TIME } from '../domain/clock.js';
import { DEFAULT_CLOSED_SHARE } from '../domain/ingestion-input.js';
import { verdict } from '../domain/proof.js';
import { storeCall } from '../patience/index.js';
import type { Ending, EndingInput } from './ending.js';
import { frozenTotal } from './frozen-total.js';
import { readWhole } from './read-whole.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** How runs ended before there were witnesses: kept for those that began then. */
export async function endByTotals(input: EndingInput, reconcile: () => void): Promise<Ending> {
  const { scope, opened, totalAtStart, wholeCountry, mode, gaps, allowedShare } = input;
  const { run, creation, collector } = scope;
  if (wholeCountry) {
    // Offers published since the start, and those that carry a date to come; the freeze's own second too, since
    // bounds may be exclusive.
    const min = addSeconds(opened.frozenAt, -1);
    await readWhole(scope, { creation: { min, max: END_OF_TIME } });
  }
  reconcile();
  const totalAtEnd = await frozenTotal(scope);
  const { seen: distinct, refused } = await store.countSeen({ run, creation, fresh: true });
  const decided = verdict({
    totalAtStart,
    totalAtEnd,
    distinct,
    gaps: [...gaps, ...collector.gaps],
    wholeCountry,
    neverEmpty: wholeCountry && mode === 'full',
  });
  const maxShare = allowedShare ?? DEFAULT_CLOSED_SHARE;
  const close = () => store.closeUnseen({ run, startedAt: opened.startedAt, maxShare });
  return { decided, totalAtEnd, distinct, refused, close };
}
