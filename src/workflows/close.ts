import {
  ApplicationFailure,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ClosingActivities } from '../activities/closing.js';
import type { OpenedClosing } from '../activities/contracts.js';
import type { StockActivities } from '../activities/stock.js';
import { type AskingFigures, callsToAsk } from '../domain/asking.js';
import { summarizeWitness } from '../domain/certificate.js';
import { type ClosingInput, parseClosingInput } from '../domain/closing-input.js';
import type { ClosingReport } from '../domain/closing-report.js';
import { closingOf, totalUnseen, weigh } from '../domain/evidence.js';
import { secondsFor } from '../domain/forecast.js';
import { briefStoreCall, longStoreCall, RECHECK_MS } from '../patience/index.js';
import { acceptRunControl } from './accept-run-control.js';
import type { OpenCircuits } from './applications.js';
import { type Asked, AskingAll } from './ask-all.js';
import { Collector } from './collector.js';
import { readInput } from './input.js';
import { closingProgressQuery, type RunControl } from './messages.js';
import { RunControlState } from './run-control-state.js';
import { askWitness } from './witness.js';

const store = proxyActivities<ClosingActivities>(briefStoreCall);
const stock = proxyActivities<StockActivities>(longStoreCall);

/** Nothing is known of how fast offers close while this goes on. */
const QUIET = { total: 0, fell: 0, hours: 0, steepest: 0 };

/** What an earlier part of a closing has done that asks for every offer, when its history had grown long. */
interface CarriedClosing {
  readonly opened: OpenedClosing;
  readonly controls: readonly string[];
  /** What is known since the beginning. */
  readonly report: ClosingReport;
  /** Offers to ask for. */
  readonly offres: number;
  readonly asked?: Asked;
  readonly control: RunControl;
  /** Open circuits. */
  readonly spared: OpenCircuits;
}

/**
 * Looks again at the offers that the last PROVEN run has not seen, asks a sample of them now, and closes what the answers,
 * or a person, allow. Without `apply` it only says what it would do. With `askAll`, every one of them is asked for, and
 * only its own word closes it: see {@link AskingAll}.
 *
 * Fails with `InvalidInput`, `AlreadyRunning` beside a run, `NoProvenRun` where there is none whose pages are kept.
 */
export async function CloseWorkflow(input?: ClosingInput, carried?: CarriedClosing): Promise<ClosingReport> {
  const { apply, maxClosedShare, askAll } = readInput(parseClosingInput, input);
  if (carried !== undefined) {
    if (workflowInfo().continuedFromExecutionRunId === undefined) {
      throw ApplicationFailure.nonRetryable('CloseWorkflow takes one input', 'InvalidInput');
    }
    return askForAll(carried);
  }
  const opened = await store.openClosing();
  const { run, startedAt, queues, recheckMs = RECHECK_MS } = opened;
  const examination = await stock.examineStock({ run, startedAt });
  if (examination.seen === 0) {
    throw ApplicationFailure.nonRetryable(
      'what the last proven run saw is not kept any more: start a run',
      'NoProvenRun',
    );
  }
  // Calls that store nothing: the name of a run is not used.
  const collector = new Collector(run, queues, new RunControlState());
  const witness = await askWitness(collector, examination.controls, examination.sample, recheckMs);
  const weighed = weigh(witness, {
    examination,
    hoursSinceProof: opened.hoursSinceProof ?? Number.POSITIVE_INFINITY,
    churn: QUIET,
    closingRateBefore: opened.pace ?? 0,
    ...(maxClosedShare === undefined ? {} : { allowedShare: maxClosedShare }),
  });
  const { decision, waiting } = weighed;
  const report: ClosingReport = {
    run,
    startedAt,
    open: examination.open,
    unseen: totalUnseen(examination),
    sample: summarizeWitness(witness, weighed),
    closing: closingOf(decision, examination, witness),
  };
  if (!askAll) {
    const done = apply ? await stock.closeGone({ run, startedAt, decision }) : undefined;
    return {
      ...report,
      ...(done === undefined ? {} : { done }),
      ...(waiting === undefined ? {} : { waitingFor: waiting }),
    };
  }
  const asking = planned(report.unseen, opened);
  if (!apply) return { ...report, asking, ...(waiting === undefined ? {} : { waitingFor: waiting }) };
  // Notes them all as missing: a page that shows one of them from now on takes it out.
  const { waiting: offres } = await stock.closeGone({ run, startedAt, decision: NOTHING });
  const { openCircuits: spared } = collector.applications;
  const { controls } = examination;
  return askForAll({ opened, controls, report, offres, control: { paused: false }, spared });
}

const NOTHING = { gone: [], there: [], cohorts: [], erase: false } as const;

/** What asking for so many offers takes. */
function planned(offres: number, { erasing = false, pacing, queues }: OpenedClosing): AskingFigures {
  const calls = callsToAsk(offres, erasing);
  const seconds = pacing && secondsFor(calls, { ...pacing, applications: queues.length });
  return { offres, calls, ...(seconds === undefined ? {} : { seconds: Math.ceil(seconds) }) };
}

/** Asks for every offer that is noted as missing, and closes those that are gone; goes on in a new history if need be. */
async function askForAll(carried: CarriedClosing): Promise<ClosingReport> {
  const { opened, controls, report, offres, spared } = carried;
  const { run, startedAt, queues, recheckMs: pauseMs = RECHECK_MS, erasing = false } = opened;
  const control = new RunControlState(carried.control);
  acceptRunControl(control);
  const collector = new Collector(run, queues, control, { spared });
  const asking = new AskingAll({ run, startedAt, controls, erasing, pauseMs }, collector, carried.asked);
  setHandler(closingProgressQuery, () => ({ offres, ...asking.progress, control: control.current }));
  const end = offres === 0 ? 'ended' : await asking.goOn();
  const { asked } = asking;
  if (end === 'long') {
    const { openCircuits } = collector.applications;
    const goesOn = { ...carried, asked, control: control.current, spared: openCircuits };
    return continueAsNew<typeof CloseWorkflow>({ apply: true, askAll: true }, goesOn);
  }
  const { answers, calls, closed, erased, stopped } = asked;
  return {
    ...report,
    closing: closed,
    done: { closed, erased, waiting: Math.max(0, offres - closed) },
    asking: { offres, calls, answers, ...(stopped === undefined ? {} : { stopped }) },
  };
}
