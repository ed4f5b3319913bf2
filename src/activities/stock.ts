import { Context } from '@temporalio/activity';
import type { ClosingDecision, ClosingResult, ReadingComparison, StockExamination } from '../domain/stock.js';
import type { ClosureMode, Datalake } from '../elasticsearch/index.js';

/** What the activities that look after the stock work with. */
export interface StockDependencies {
  readonly datalake: Datalake;
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
  closeGone(input: CloseGoneInput): Promise<ClosingResult>;
  /** What the first reading of a window showed and the second does not. */
  compareReadings(input: CompareReadingsInput): Promise<ReadingComparison>;
}

export function createStockActivities({ datalake, closedOffers }: StockDependencies): StockActivities {
  const signal = () => Context.current().cancellationSignal;
  return {
    examineStock: ({ run, startedAt }) =>
      datalake.examineStock(
        { run, startedAt: new Date(startedAt), erasing: closedOffers !== 'mark' },
        signal(),
      ),

    voidAltered: async () => ({ altered: await datalake.voidAltered(signal()) }),

    closeGone: ({ run, startedAt, decision }) =>
      datalake.closeGone({ run, startedAt: new Date(startedAt), mode: closedOffers, decision }, signal()),

    compareReadings: ({ run, window, again }) =>
      datalake.compareReadings({ run, fenetre: window, again }, signal()),
  };
}
