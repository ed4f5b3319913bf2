/** A command that finds no Temporal server says so; in the form that Temporal takes. */
export const TEMPORAL_CONNECT = '10 seconds';
/** A worker asks again at least once a minute; the server goes on listing one that is gone for five. */
export const POLLED_WITHIN_MS = 75_000;
/** Workers that a command has started itself need some seconds before they ask for work; on a busy machine, more. */
export const OWN_WORKERS_AWAITED_MS = 60_000;
/** Between two looks at whether workers serve the run that is followed: a person hears within five seconds that none does. */
export const WORKERS_WATCHED_MS = 2_000;
/** A task of a workflow that waits so long in a queue, while nobody has polled that queue since, has no worker. */
export const TASK_TAKEN_MS = 2_500;
/** How long a command looks whether a worker takes what it has started and does not wait for. */
export const TRIGGER_WATCHED_MS = 4_500;
/** Between two looks at a Temporal server that is away, while its run is followed. */
export const TEMPORAL_AWAY_PAUSE_MS = 2_000;
/** Between two looks at the npm that started a command: a worker outlives it by no more than this. */
export const LAUNCHER_WATCHED_MS = 1_000;
/** Time for a second Ctrl-C, which cancels the run that the first one leaves to itself. */
export const SECOND_INTERRUPT_MS = 5_000;

/** `moisson plan` waits for queues that nobody serves, but not for ever. */
export const PLAN_TIMEOUT = '15 minutes';
/** So does `moisson probe`, whose questions come one after the other, each with a few attempts. */
export const PROBE_TIMEOUT = '30 minutes';
/** A question to a current run: what it does not answer at once is asked again with the next view of it. */
export const QUERY_MS = 5_000;

/** A run that is followed and answers no question for so long is told of. */
export const SILENCE_SAID_MS = 10_000;

/** A cancelled run writes one document: `npm start` waits for it before it stops Elasticsearch. */
export const SIMULATED_END_MS = 20_000;

/** `doctor` asks for Temporal's clock no longer than this, and looks for the answer that often. */
export const CLOCK_ASKED_MS = 3_000;
export const CLOCK_LOOKED_AT_MS = 200;

/** An Elasticsearch that a command asks for its name, so that a run and its workers can be compared. */
export const CLUSTER_NAMED_WITHIN_MS = 5_000;

/** A run that nobody has served for so long has no worker: one that is restarted is back by then. */
export const NO_WORKER_MS = 2 * 60_000;
/** What is older is no news: a person who sets up a webhook is not told of every run there ever was. */
export const NEWS_KEPT_MS = 24 * 3_600_000;
/** A run tells its own end within this, where it can: until then two would tell it at once. */
export const TOLD_BY_ITSELF_MS = 10_000;

/** A Temporal server that was away starts the daily run when it is back; half a day late, the next run is nearer. */
export const SCHEDULE_CATCH_UP = '12 hours';

/** Between two questions whether the first look of a following has ended. */
export const FIRST_LOOK_ASKED_MS = 500;
