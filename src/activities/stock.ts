import { Context } from '@temporalio/activity';
import type {
  ClosingDecision,
  ClosingResult,
  ClosureMode,
  ReadingComparison,
  StockExamination,
} from '../domain/stock.js';
import type { Store } from '../elasticsearch/index.js';
import { createSeenCounts, type SeenCounts } from './seen-counts.js';

/** What the activities that look after the stock work with. */
export interface StockDependencies {
  readonly store: Store;
  /** Shared with the other activities of a worker: one table of a run in memory is enough. */
  readonly seenCounts?: SeenCounts;
  readonly closedOffers: ClosureMode;
}

interface ExamineStockInput {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

interface CloseGoneInput extends ExamineStockInput {
  readonly decision: ClosingDecision;
}

interface CompareReadingsInput {
  readonly run: string;
  /** Key of the window, see `searchKey`. */
  readonly window: string;
  /** The name under which the second reading was recorded. */
  readonly again: string;
}

/** What the end of a run asks of the index about offers that it has not seen. Each call may be repeated. */
export interface StockActivities {
  /** Compares the index with what the run has seen, and draws the offers to ask for. */
  examineStock(input: ExamineStockInput): Promise<StockExamination>;
  /** How many open offers are not as they were stored; the next run that sees them writes them again. */
  voidAltered(): Promise<{ readonly altered: number }>;
  /** Closes what the decision lets go, and erases what was closed before, as configured. */
  closeGone(input: CloseGoneInput): Promise<ClosingResult & { readonly mode: ClosureMode }>;
  /** What the first reading of a window showed and the second does not. */
  compareReadings(input: CompareReadingsInput): Promise<ReadingComparison>;
}

export function createStockActivities({
  store,
  closedOffers,
  seenCounts = createSeenCounts(store),
}: StockDependencies): StockActivities {
  const signal = () => Context.current().cancellationSignal;
  const endingRun = ({ run, startedAt }: ExamineStockInput) => ({
    run,
    startedAt: new Date(startedAt),
    seen: () => seenCounts(run, { fresh: true }),
  });
  return {
    examineStock: (input) =>
      store.examineStock({ ...endingRun(input), erasing: closedOffers !== 'mark' }, signal()),

    voidAltered: async () => ({ altered: await store.voidAltered(signal()) }),

    async closeGone({ decision, ...input }) {
      const closing = { ...endingRun(input), mode: closedOffers, decision };
      return { ...(await store.closeGone(closing, signal())), mode: closedOffers };
    },

    compareReadings: ({ run, window, again }) =>
      store.compareReadings({ run, fenetre: window, again }, signal()),
  };
}
