export type { Application } from './application.js';
export {
  type ClientStats,
  createFranceTravailClient,
  type FranceTravailClient,
  type FranceTravailClientOptions,
  type SearchPage,
} from './client.js';
export { type ContentRange, parseContentRange } from './content-range.js';
export {
  ApiUnavailable,
  Cancelled,
  FranceTravailError,
  type FranceTravailErrorCode,
  InvalidCredentials,
  InvalidRequest,
  RateLimited,
  UnreadableAnswer,
} from './errors.js';
export type { OffreState } from './offre.js';
export { DEFAULT_COLD_START_MS, DEFAULT_GUARD_MS, Pacer, type PacerOptions } from './pacer.js';
export { ASSURED_RATE, HIGHEST_AUTO_RATE, type Rate } from './rate-governor.js';
export type { RateLimit } from './rate-limit.js';
export type { ReferentielEntry, ReferentielName } from './referentiel.js';
export type { OffreBrute } from './search-page.js';
export { type Range, type Sort, searchQuery } from './search-params.js';
