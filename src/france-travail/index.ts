export type { Application } from './application.js';
export type { FranceTravailClientOptions } from './calls.js';
export { createFranceTravailClient, type FranceTravailClient } from './client.js';
export { parseContentRange } from './content-range.js';
export {
  ApiUnavailable,
  Cancelled,
  FranceTravailError,
  InvalidCredentials,
  InvalidRequest,
  RateLimited,
  UnreadableAnswer,
} from './errors.js';

export { DEFAULT_COLD_START_MS, DEFAULT_MARGIN_MS, Pacer, type PacerOptions } from './pacer.js';
export { ASSURED_RATE } from './rate-governor.js';
export type { SearchPage } from './search-page.js';
export { type Range, type Sort, searchQuery } from './search-params.js';
