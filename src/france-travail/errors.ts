import { printable } from '../domain/printable.js';

/** Everything the API client can throw: a closed family, so that callers decide on `code` and `retryable` alone. */
export type FranceTravailErrorCode =
  | 'RateLimited'
  | 'InvalidCredentials'
  | 'InvalidRequest'
  | 'ApiUnavailable'
  | 'UnreadableAnswer'
  | 'Unauthorized'
  | 'Cancelled';

export interface ErrorDetails {
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** Messages are for people and logs: they never hold a token, a secret or the text of an offer. */
export abstract class FranceTravailError extends Error {
  abstract readonly code: FranceTravailErrorCode;
  /** Whether the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    // What the API says may quote anything.
    super(printable(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** 429: more calls than the application is allowed. `retryAfterMs` is always set. */
export class RateLimited extends FranceTravailError {
  readonly code = 'RateLimited';
  readonly retryable = true;
  override readonly retryAfterMs: number;

  constructor(message: string, details: ErrorDetails & { readonly retryAfterMs: number }) {
    super(message, details);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The application's id, secret or subscription is refused, by the API's own word or for minutes: a person must act. */
export class InvalidCredentials extends FranceTravailError {
  readonly code = 'InvalidCredentials';
  readonly retryable = false;
}

/** The request itself is wrong, by the API's word or by our own check before it is sent. */
export class InvalidRequest extends FranceTravailError {
  readonly code = 'InvalidRequest';
  readonly retryable = false;
}

/**
 * No useful answer: 5xx, connection refused or cut, name not resolved, time limit reached, a refusal that something
 * on the way may have sent.
 */
export class ApiUnavailable extends FranceTravailError {
  readonly code = 'ApiUnavailable';
  readonly retryable = true;
}

/** An answer of success that cannot be trusted: cut JSON, HTML, strange Content-Range, wrong shape. */
export class UnreadableAnswer extends FranceTravailError {
  readonly code = 'UnreadableAnswer';
  readonly retryable = true;
}

/** 401: the token is refused. The client asks for a new one once; callers never see this error. */
export class Unauthorized extends FranceTravailError {
  readonly code = 'Unauthorized';
  readonly retryable = true;
}

/** The caller's signal was aborted, or the client was closed. */
export class Cancelled extends FranceTravailError {
  readonly code = 'Cancelled';
  readonly retryable = false;
}
