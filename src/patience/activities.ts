/** Between two attempts of an activity. */
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;

/**
 * One API call, and the storing of what it brought. The call itself has its own time limit inside the
 * activity; what may take long is the wait for an Elasticsearch that is away, with the held page.
 */
export const apiCall = {
  // Longer than a held page may wait, or Temporal would make the call a second time.
  startToCloseTimeout: '20 minutes',
  // A killed worker is noticed by this alone; shorter, and a restart of the server would run live calls twice.
  heartbeatTimeout: '10 seconds',
  // A queue that nobody serves hands its calls to another application, and its circuit is open for a while: `Applications`.
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

/** One question of a probe: what does not answer after a few attempts could not be told. */
export const probeCall = { ...witnessCall, startToCloseTimeout: '2 minutes' } as const;

/** Attempts to ask for some offers by their ids. Each goes on where the one before was, and begins with two tries. */
export const ASKING_ATTEMPTS = 6;
/** Between these two tries, unless the API says another time. */
export const ASKING_PAUSE_MS = 1_000;

/** Some fifty offers asked for by their ids, one call after the other; what fails for good is asked for no more. */
export const askingCall = {
  ...apiCall,
  // At a call in a minute.
  startToCloseTimeout: '1 hour',
  retry: { ...apiCall.retry, maximumAttempts: ASKING_ATTEMPTS },
} as const;

/** Reading and writing of the run's own documents in Elasticsearch, on the queue `ingestion`. */
export const briefStoreCall = {
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

/** The same for a run that has begun: what it has read is worth as long a wait as a held page gets in its attempts. */
export const storeCall = {
  ...briefStoreCall,
  // About two hours, enough to make room on a full disk.
  retry: { ...briefStoreCall.retry, maximumAttempts: 240 },
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

/**
 * A full run of a schedule waits for another run so long, which is several times what a run over the whole country
 * takes; then it is refused, and the next one is nearer. It looks every few seconds: between two incremental runs there
 * may be little room.
 */
export const turnAwaited = {
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '2 hours',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 1 },
} as const;
/** Times that another start may come first once the turn has come: they are chance, not a queue. */
export const TURN_LOST = 10;

/**
 * To tell somebody how a run ended. The run stays open meanwhile, so that a webhook that is away for longer is left to
 * the next start of a worker, and to `doctor --notify`.
 */
export const telling = {
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '3 minutes',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 3, maximumAttempts: 5 },
} as const;
/** A webhook has so long to answer. */
export const WEBHOOK_MS = 10_000;
/** A command has so long to end: the slowest thing that one does is to send a mail. */
export const COMMAND_MS = 30_000;

/** Reading and writing of many documents at once, in one activity that tells how it lives. */
export const longStoreCall = {
  ...storeCall,
  // What is done stays done: a second attempt goes on where the first one stopped.
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
} as const;

/** A copy of a whole index: the same, but a worker that was killed is noticed soon, since runs wait meanwhile. */
export const migrating = {
  ...longStoreCall,
  heartbeatTimeout: '20 seconds',
  // What a cancelled copy still writes must not come after its index is removed.
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
} as const;

/** Work that would write waits so long for a migration, then again in the next attempt of its opening. */
export const MIGRATION_AWAITED_MS = 4 * 60_000;
/** Between two looks at whether the migration has ended. */
export const MIGRATION_LOOKED_AT_MS = 2_000;

/** What a forecast rests on. Nothing depends on it, so nothing waits long for it. */
export const forecasting = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumAttempts: 3 },
} as const;

/** A look at what a run has seen. The next one is not far. */
export const glance = {
  startToCloseTimeout: '1 minute',
  scheduleToStartTimeout: '1 minute',
  retry: { maximumAttempts: 1 },
} as const;
/** An Elasticsearch that is asked for a look counts as away after this. */
export const GLANCE_MS = 20_000;

/**
 * A third of the shortest heartbeat timeout above, so that one late beat does no harm. Workers are told to hold none
 * back for longer: on their own they would, for four fifths of the timeout.
 */
export const HEARTBEAT_MS = 3_000;

/** A held page waits this long for Elasticsearch; then its call is given back, and spent again later. */
export const HELD_PAGE_MS = 15 * 60_000;
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
