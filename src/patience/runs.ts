/** Between two looks at calls that wait while another application is idle: a worker that restarts is back by then. */
export const QUEUES_LOOKED_AT_MS = 45_000;

/**
 * Between two looks at whether the parts of a run still go on, each pause twice the one before: a part that is lost
 * for good is rare, and each look takes a dozen events of the run's history.
 */
export const FIRST_PARTS_LOOK_MS = 30_000;
export const MAX_PARTS_LOOK_MS = 15 * 60_000;
/** The word of a part that has ended well needs less than this to arrive. */
export const PARTS_LOOKED_AT_AGAIN_MS = 5_000;

/**
 * Between two looks at what a run has seen, for whoever watches it in the web UI: a few seconds, and as long as it takes
 * to read so many pages. A page takes some six events of a history, a look a dozen: 3 % more.
 */
export const FIRST_LOOK_MS = 10_000;
export const MAX_LOOK_MS = 15 * 60_000;
export const PAGES_BETWEEN_LOOKS = 65;

/** A circuit stays open this long; then a single call tries it again. */
export const CIRCUIT_OPEN_MS = 15 * 60_000;
/** Times that a window which does not add up is read again: each closes the gap that offers left by moving. */
export const REREADS = 2;
/** The same where totals are a window's own: an offer that enters a window is rare, twice in a row it is no accident. */
export const STRICT_REREADS = 3;
/** An offer that the detail still shows is asked for again so much later. FRANCE_TRAVAIL_RECHECK_MS. */
export const RECHECK_MS = 120_000;
/** Times that late offers are looked for, while fewer were seen than the API counts. */
export const RISES = 3;
/** Times that the parts of a search are counted again because offers closed meanwhile. */
export const RECOUNTS = 3;

/** Times that a total is asked for again which its own first page belies: twice in a row it is no accident. */
export const FALSE_TOTALS = 1;

/**
 * What an incremental run reads again of the time before: offers that reach the API's index late, and the second
 * in which the last run froze. An hour is 1 200 offers, eight calls.
 */
export const WATERMARK_OVERLAP_S = 3_600;

/** Events after which following goes on in a new history: some two hours of it. */
export const FOLLOWED_EVENTS = 3_000;
/** Calls of a look between two questions whether a run has begun, which goes first. */
export const PAGES_BETWEEN_TURNS = 10;
/** Between two times at which following looks for what nobody was told: a missed run is no matter of minutes. */
export const UNTOLD_LOOKED_FOR_EVERY_MS = 15 * 60_000;
