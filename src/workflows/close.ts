import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { ClosingActivities } from '../activities/closing.js';
import type { StockActivities } from '../activities/stock.js';
import { type ClosingInput, parseClosingInput } from '../domain/closing-input.js';
import type { ClosingReport } from '../domain/closing-report.js';
import { closingOf, totalUnseen, weigh } from '../domain/evidence.js';
import { summarizeWitness } from '../domain/report.js';
import { briefBookkeeping, longBookkeeping, RECHECK_MS } from '../patience/index.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { readInput } from './input.js';
import { askWitness } from './witness.js';

const books = proxyActivities<ClosingActivities>(briefBookkeeping);
const stock = proxyActivities<StockActivities>(longBookkeeping);

/** Nothing is known of how fast offers close while this goes on. */
const QUIET = { total: 0, fell: 0, hours: 0, steepest: 0 };

/**
 * Looks again at the offers that the last PROVEN run has not seen, asks a sample of them now, and closes what the answers,
 * or a person, allow. Without `apply` it only says what it would do.
 *
 * Fails with `InvalidInput`, `AlreadyRunning` beside a run, `NoProvenRun` where there is none whose pages are kept.
 */
export async function CloseWorkflow(input?: ClosingInput): Promise<ClosingReport> {
  const { apply, maxClosedShare } = readInput(parseClosingInput, input);
  const opened = await books.openClosing();
  const { run, startedAt, queues, recheckMs = RECHECK_MS } = opened;
  const examination = await stock.examineStock({ run, startedAt });
  if (examination.seen === 0) {
    throw ApplicationFailure.nonRetryable(
      'what the last proven run saw is not kept any more: start a run',
      'NoProvenRun',
    );
  }
  // Calls that store nothing: the name of a run is not used.
  const collector = new Collector(run, queues, new Control());
  const witness = await askWitness(collector, examination.controls, examination.sample, recheckMs);
  const weighed = weigh(witness, {
    examination,
    hoursSinceProof: opened.hoursSinceProof ?? Number.POSITIVE_INFINITY,
    churn: QUIET,
    paceBefore: opened.pace ?? 0,
    ...(maxClosedShare === undefined ? {} : { allowedShare: maxClosedShare }),
  });
  const { decision, waiting } = weighed;
  const done = apply ? await stock.closeGone({ run, startedAt, decision }) : undefined;
  return {
    run,
    startedAt,
    open: examination.open,
    unseen: totalUnseen(examination),
    sample: summarizeWitness(witness, weighed),
    closing: closingOf(decision, examination, witness),
    ...(done === undefined ? {} : { done }),
    ...(waiting === undefined ? {} : { waitingFor: waiting }),
  };
}
