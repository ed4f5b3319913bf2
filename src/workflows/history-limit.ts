import { MAX_CONCURRENCY } from '../domain/concurrency.js';
import { PAGE_SIZE, SEARCH_LIMIT } from '../domain/search.js';
import { REREADS } from '../patience/index.js';

/** Temporal warns at this many events; it ends a workflow at 51 200. (limit.historyCount.warn) */
const WARNED_AT = 10_240;
/** Of one page: its activity and the workflow task that it brings are three each, and a marker at times. */
const EVENTS_PER_PAGE = 7;
const PAGES_PER_WINDOW = SEARCH_LIMIT / PAGE_SIZE;

/** What may still be read after the limit is met: every window read in parallel, as often as it is read again. */
const STILL_READ = MAX_CONCURRENCY * PAGES_PER_WINDOW * (1 + REREADS) * EVENTS_PER_PAGE;

/**
 * Events after which a workflow that reads pages goes on in a new run, in hundreds: what is in flight then still ends
 * below the warning. Windows that are read once more (STRICT_REREADS) could pass it, if all were at once.
 */
export const HISTORY_LIMIT = Math.floor((WARNED_AT - STILL_READ) / 100) * 100;
