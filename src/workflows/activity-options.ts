import type { ActivityOptions } from '@temporalio/workflow';

/**
 * One call of the API, and the storing of what it brought. The call itself has its own time limit inside the
 * activity; what may take long is the wait for an Elasticsearch that is away, with the page in hand.
 */
export const apiCall = {
  // An Elasticsearch away for a quarter of an hour must not cost the page a second call.
  startToCloseTimeout: '20 minutes',
  // A killed worker is noticed by this alone; shorter, and a restart of the server would run live calls twice.
  heartbeatTimeout: '10 seconds',
  // A queue that nobody serves hands its calls to another application, which spares it for a while: `Applications`.
  scheduleToStartTimeout: '5 minutes',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '30 seconds',
    // About eight minutes of an API that is away; then the call goes to another application, and when none is left
    // the window becomes an open case and the run goes on.
    maximumAttempts: 20,
  },
} satisfies ActivityOptions;

/** Reading and writing of the run's own documents in Elasticsearch, on the queue `ingestion`. */
export const bookkeeping = {
  startToCloseTimeout: '5 minutes',
  // As above: without it a worker killed in the middle of a count would be noticed after five minutes.
  heartbeatTimeout: '10 seconds',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '30 seconds',
    // About twenty minutes of an Elasticsearch that is away.
    maximumAttempts: 45,
  },
} satisfies ActivityOptions;

/** Bookkeeping on many documents at once, in one activity that tells how it lives. */
export const longBookkeeping = {
  ...bookkeeping,
  // What is done stays done: a second attempt goes on where the first one stopped.
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
} satisfies ActivityOptions;

/** What a plan is estimated from. Nothing depends on it, so nothing waits long for it. */
export const estimating = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumAttempts: 3 },
} satisfies ActivityOptions;

/** Probes decide how to split and go first (1 is the most urgent of Temporal's five); pages follow. */
export const PRIORITY = { probe: { priorityKey: 1 }, page: { priorityKey: 3 } } as const;
