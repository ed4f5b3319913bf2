/** Between two looks at a run that a web page shows: a person sees it move. */
export const LIVE_EVERY_MS = 1_000;
/** A stream that says nothing is taken for broken by what stands between. */
export const LIVE_SIGN_MS = 15_000;
/** Between two looks at whether Elasticsearch answers, while a page is open; and how long it may take. */
export const PAGE_STORE_LOOKED_AT_MS = 10_000;
export const PAGE_STORE_ANSWERS_MS = 3_000;
/** Between two looks at whether somebody polls the queue of each application of a run that is shown. */
export const PAGE_QUEUES_LOOKED_AT_MS = 10_000;
/** A figure stands for so long: a run changes it by little meanwhile, and its end by another date of the data. */
export const FIGURES_KEPT_MS = 60_000;
/** The ledger of a run that goes on; that of one that has ended stays as it is. */
export const LEDGER_KEPT_MS = 5_000;
/** What runs say of the data, for every figure: asked once for those of one view. */
export const SOURCE_KEPT_MS = 3_000;
/** Searches of a page in flight at once, those that a choice may begin with at once, and how many a second come after them. */
export const PAGE_SEARCHES = { inFlight: 2, atOnce: 16, perSecond: 4 } as const;
/** A page that asks for more than this is told to wait. */
export const PAGE_SEARCHES_WAITING = 100;
