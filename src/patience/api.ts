/** An API call, its body included: the slowest answers seen take a few seconds. FRANCE_TRAVAIL_TIMEOUT_MS. */
export const API_CALL_MS = 15_000;
/** A 429 without a readable Retry-After. (docs/api/access.md "Rate": the API sends 1) */
export const RETRY_AFTER_MS = 1_000;
/** A larger Retry-After would let one odd header stop a run. */
export const MAX_RETRY_AFTER_MS = 60_000;
/** After a 401 a call is made again with a new token: a token may be revoked, two in a row are an outage. */
export const TOKENS_PER_CALL = 2;

/**
 * A refusal that is not in the API's own form may be a firewall's. It is believed once the same refusal has been the
 * only answer for this long: within the eight minutes for which a call is tried.
 */
export const REFUSALS_BELIEVED_MS = 5 * 60_000;
/** Refusals further apart are no series: nobody asked between them. Well above the longest wait between two tries. */
export const REFUSALS_APART_MS = 2 * 60_000;

/** A token is renewed this long before it expires, or half-way through a lifetime shorter than twice as much. */
export const TOKEN_RENEWED_EARLY_MS = 60_000;
/** Sockets outlive short gaps, so that a call rarely pays for a handshake after its slot. */
export const KEEP_ALIVE_MS = 30_000;
