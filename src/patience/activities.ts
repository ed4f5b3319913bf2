/** Between two attempts of an activity. */
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;

/**
 * One call of the API, and the storing of what it brought. The call itself has its own time limit inside the
 * activity; what may take long is the wait for an Elasticsearch that is away, with the page in hand.
 */
export const apiCall = {
  // Longer than a page in hand may wait, or Temporal would make the call a second time.
  startToCloseTimeout: '20 minutes',
  // A killed worker is noticed by this alone; shorter, and a restart of the server would run live calls twice.
  heartbeatTimeout: '10 seconds',
  // A queue that nobody serves hands its calls to another application, which spares it for a while: `Applications`.
  scheduleToStartTimeout: '5 minutes',
  retry: {
    initialInterval: FIRST_RETRY_MS,
    backoffCoefficient: 2,
    maximumInterval: MAX_RETRY_MS,
    // About eight minutes of an API that is away; then the call goes to another application, and when none is left
    // the window becomes an open case and the run goes on.
    maximumAttempts: 20,
  },
} as const;

/** A reference list. Another one takes its place, so a run waits for it a quarter of a minute on each application. */
export const listCall = {
  ...apiCall,
  retry: { ...apiCall.retry, maximumAttempts: 5 },
} as const;

/** A call whose failure says nothing: what it asks is worth a few attempts, and no window waits for it. */
export const witnessCall = {
  ...apiCall,
  scheduleToStartTimeout: '2 minutes',
  retry: { ...apiCall.retry, maximumAttempts: 4 },
} as const;

/** Reading and writing of the run's own documents in Elasticsearch, on the queue `ingestion`. */
export const briefBookkeeping = {
  startToCloseTimeout: '5 minutes',
  // As above: without it a worker killed in the middle of a count would be noticed after five minutes.
  heartbeatTimeout: '10 seconds',
  retry: {
    initialInterval: FIRST_RETRY_MS,
    backoffCoefficient: 2,
    maximumInterval: MAX_RETRY_MS,
    // About twenty minutes of an Elasticsearch that is away: nobody waits longer for a run to begin, or to say that
    // it has failed.
    maximumAttempts: 45,
  },
} as const;

/** The same for a run that has begun: what it has read is worth as long a wait as a page in hand gets in its attempts. */
export const bookkeeping = {
  ...briefBookkeeping,
  // About two hours, enough to make room on a full disk.
  retry: { ...briefBookkeeping.retry, maximumAttempts: 240 },
} as const;

/**
 * 429s of one call for which Retry-After is obeyed; after them, the call backs off exponentially. Retry-After is one
 * second: obeyed every time, it would use up all attempts within seconds.
 */
const REFUSALS_AT_ITS_WORD = 3;

/** Milliseconds that a refused call waits at least after this attempt, whatever the API says. */
export function patienceAfterRefusal(attempt: number): number {
  if (attempt <= REFUSALS_AT_ITS_WORD) return 0;
  return Math.min(FIRST_RETRY_MS * 2 ** (attempt - REFUSALS_AT_ITS_WORD), MAX_RETRY_MS);
}

/** Bookkeeping on many documents at once, in one activity that tells how it lives. */
export const longBookkeeping = {
  ...bookkeeping,
  // What is done stays done: a second attempt goes on where the first one stopped.
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
} as const;

/** What a plan is estimated from. Nothing depends on it, so nothing waits long for it. */
export const estimating = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumAttempts: 3 },
} as const;

/**
 * A third of the shortest heartbeat timeout above, so that one late beat does no harm. Workers are told to hold none
 * back for longer: on their own they would, for four fifths of the timeout.
 */
export const HEARTBEAT_MS = 3_000;

/** A page in hand waits this long for Elasticsearch; then its call is given back, and spent again later. */
export const PAGE_IN_HAND_MS = 15 * 60_000;
/** Between two tries of such a page. */
export const FIRST_STORING_PAUSE_MS = 500;
export const MAX_STORING_PAUSE_MS = 15_000;

/**
 * Age at which the table of what a run has seen is read again: what it does not know yet only makes a count too low,
 * which costs calls, never offers.
 */
export const SEEN_TABLE_FRESH_MS = 30_000;

/** A run that no server in sight knows counts as over once it has read no page for so long: a call waits no longer. */
export const SILENT_RUN_MS = 20 * 60_000;
