/** After a kill, tasks for the dead process's cache wait no longer than this for it. */
export const STICKY_WAIT = '2 seconds';

/** A rate that an operator gave to a run is dropped this long after the run's last page, which is well above a retry. */
export const RUN_RATE_LASTS_MS = 120_000;

/** Attempts that workers of another installation may refuse before a call counts as refused, and the pause between. */
export const OTHER_WORKERS_TRIED = 20;
export const OTHER_WORKER_PAUSE_MS = 1_000;

/** Before a worker that died is started again; without end, since a worker that is away does no harm. */
export const FIRST_RESTART_PAUSE_MS = 500;
export const MAX_RESTART_PAUSE_MS = 15_000;
/** A worker that lived this long had started well: the next pause is short again. */
export const WORKER_SETTLED_MS = 60_000;
/** Time that a worker has for the held pages once it is asked to end; in the form that Temporal takes. */
export const WORKER_GRACE = '10 seconds';
/** Then it is killed: Temporal brings its pages back elsewhere. */
export const WORKER_END_MS = 20_000;

/** A worker that starts looks so long for what nobody was told: it has work to do. */
export const UNTOLD_LOOKED_FOR_MS = 5_000;

/** A worker says that often which client id it uses: often, so that one that has stopped is not taken for another. */
export const ANNOUNCED_EVERY_MS = 10_000;
/** Who has not said so for this long has stopped. */
export const ANNOUNCED_WITHIN_MS = 25_000;
/** Until the server has listed who asks. */
export const ANNOUNCEMENT_PAUSE_MS = 1_000;

/** Between two lines by which a worker says that it is there. */
export const WORK_TOLD_MS = 60_000;

/** Between two looks at what metrics show of the index: two small searches each, and a scrape comes as often. */
export const STORE_LOOKED_AT_MS = 60_000;
