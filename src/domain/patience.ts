/**
 * How long anything is waited for and how often it is tried again, each with its reason: the one place to look when
 * something takes long, or gives up. Names that end in `_MS` are milliseconds. What Temporal keeps to itself is in the
 * form that its options take.
 */

/** A call of the API, its body included: the slowest answers seen take a few seconds. FRANCE_TRAVAIL_TIMEOUT_MS. */
export const API_CALL_MS = 15_000;
/** A 429 without a readable Retry-After. (docs/api/access.md "Rate": the API sends 1) */
export const RETRY_AFTER_MS = 1_000;
/** A larger Retry-After would let one odd header stop a run. */
export const LONGEST_RETRY_AFTER_MS = 60_000;
/** After a 401 a call is made again with a new token: a token may be revoked, two in a row are an outage. */
export const TOKENS_PER_CALL = 2;

/**
 * A refusal that is not in the API's own form may be a firewall's. It is believed once the same refusal has been the
 * only answer for this long: within the eight minutes for which a call is tried.
 */
export const REFUSALS_BELIEVED_MS = 5 * 60_000;
/** Refusals further apart are no series: nobody asked between them. Well above the longest wait between two tries. */
export const REFUSALS_APART_MS = 2 * 60_000;

/** A request to Elasticsearch: a page takes half a second, a node that collects garbage some seconds. */
export const ELASTICSEARCH_REQUEST_MS = 60_000;
/** The handshake that looks at a server's certificates before anything is sent. */
export const HANDSHAKE_MS = 10_000;
/** Writes of one small document that others write at the same time: each failure means that another one succeeded. */
export const WRITES_IN_CONFLICT = 5;
/** A page in hand waits this long for Elasticsearch; then its call is given back, and spent again later. */
export const PAGE_IN_HAND_MS = 15 * 60_000;
/** Between two tries of such a page. */
export const FIRST_STORING_PAUSE_MS = 500;
export const LONGEST_STORING_PAUSE_MS = 15_000;

/** Between two attempts of an activity. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

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
    maximumInterval: LONGEST_RETRY_MS,
    // About eight minutes of an API that is away; then the call goes to another application, and when none is left
    // the window becomes an open case and the run goes on.
    maximumAttempts: 20,
  },
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
    maximumInterval: LONGEST_RETRY_MS,
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
 * Attempts of a call that are refused before they wait as those do that are not answered: the API's word on when to
 * try again costs a page its second, but followed for ever it would use up all attempts in as many seconds.
 */
const REFUSALS_AT_ITS_WORD = 3;

/** Milliseconds that a refused call waits at least after this attempt, whatever the API says. */
export function patienceAfterRefusal(attempt: number): number {
  if (attempt <= REFUSALS_AT_ITS_WORD) return 0;
  return Math.min(FIRST_RETRY_MS * 2 ** (attempt - REFUSALS_AT_ITS_WORD), LONGEST_RETRY_MS);
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
/** After a kill, tasks for the dead process's cache wait no longer than this for it. */
export const STICKY_WAIT = '2 seconds';
/** `moisson plan` waits for queues that nobody serves, but not for ever. */
export const PLAN_TIMEOUT = '15 minutes';
/** A question to a run under way: what it does not answer at once is asked again with the next view of it. */
export const QUERY_MS = 5_000;
/** Between two requests of a scan, for its slowest consumer; each renews it. In the form that Elasticsearch takes. */
export const SCAN_KEPT = '5m';

/** Between two looks at calls that wait while another application is idle: a worker that restarts is back by then. */
export const QUEUES_LOOKED_AT_MS = 45_000;

/**
 * Between two looks at whether the parts of a run still go on, each pause twice the one before: a part that is lost
 * for good is rare, and each look takes a dozen events of the run's history.
 */
export const FIRST_PARTS_LOOK_MS = 30_000;
export const LONGEST_PARTS_LOOK_MS = 15 * 60_000;
/** The word of a part that has ended well needs less than this to arrive. */
export const PARTS_LOOKED_AT_AGAIN_MS = 5_000;

/** An application in trouble is left alone this long; then a single call tries it again. */
export const APPLICATION_LEFT_ALONE_MS = 15 * 60_000;
/** Times that a window which does not add up is read again: each closes the gap that offers left by moving. */
export const REREADS = 2;
/** The same where totals are a window's own: an offer that enters a window is rare, twice in a row it is no accident. */
export const STRICT_REREADS = 3;
/** An offer that the detail still shows is asked for again so much later. FRANCE_TRAVAIL_RECHECK_MS. */
export const RECHECK_MS = 120_000;
/** Times that late offers are looked for, while fewer were seen than the API counts. */
export const RISES = 3;
/** Times that the parts of a cut are counted again because offers closed meanwhile. */
export const RECOUNTS = 3;

/** Times that a total is asked for again which its own first page belies: twice in a row it is no accident. */
export const FALSE_TOTALS = 1;

/** A command that finds no Temporal server says so; in the form that Temporal takes. */
export const TEMPORAL_CONNECT = '10 seconds';
/** A worker asks again at least once a minute; the server goes on listing one that is gone for five. */
export const POLLED_WITHIN_MS = 75_000;
/** Workers that were started a moment ago need some seconds before they ask for work. */
export const WORKERS_AWAITED_MS = 15_000;
/** Between two looks at whether workers serve the run that is followed. */
export const WORKERS_WATCHED_MS = 5_000;
/** Between two looks at a Temporal server that is away, while its run is followed. */
export const TEMPORAL_AWAY_PAUSE_MS = 2_000;
/** Between two looks at the npm that started a command: a worker outlives it by no more than this. */
export const LAUNCHER_WATCHED_MS = 1_000;
/** Time for a second Ctrl-C, which cancels the run that the first one leaves to itself. */
export const SECOND_INTERRUPT_MS = 5_000;

/** A rate that an operator gave to a run is dropped this long after the run's last page, which is well above a retry. */
export const RUN_RATE_LASTS_MS = 120_000;

/** A run that no server in sight knows counts as over once it has read no page for so long: a call waits no longer. */
export const SILENT_RUN_MS = 20 * 60_000;

/** A cancelled run writes one document: `npm start` waits for it before it stops Elasticsearch. */
export const SIMULATED_END_MS = 20_000;

/** Attempts that workers of another installation may refuse before a call counts as refused, and the pause between. */
export const OTHER_WORKERS_TRIED = 20;
export const OTHER_WORKER_PAUSE_MS = 1_000;

/** Before a worker that died is started again; without end, since a worker that is away does no harm. */
export const FIRST_RESTART_PAUSE_MS = 500;
export const LONGEST_RESTART_PAUSE_MS = 15_000;
/** A worker that lived this long had started well: the next pause is short again. */
export const WORKER_SETTLED_MS = 60_000;
/** Time that a worker has for the pages in hand once it is asked to end; in the form that Temporal takes. */
export const WORKER_GRACE = '10 seconds';
/** Then it is killed: Temporal brings its pages back elsewhere. */
export const WORKER_END_MS = 20_000;
