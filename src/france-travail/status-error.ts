import { MAX_RETRY_AFTER_MS, RETRY_AFTER_MS } from '../patience/index.js';
import type { Answer } from './answer.js';
import type { Application } from './application.js';
import {
  ApiUnavailable,
  type FranceTravailError,
  InvalidCredentials,
  InvalidRequest,
  RateLimited,
  Unauthorized,
  UnreadableAnswer,
} from './errors.js';
import { excerpt } from './excerpt.js';
import { readObject } from './json.js';
import type { Refusals } from './refusals.js';

/** Who asked what: enough to write a sentence that a person can act on. */
export interface CallContext {
  readonly application: Application;
  readonly endpoint: 'token' | 'api';
  /** Address without query. */
  readonly address: string;
  /** Where a person corrects it. Default: the words "this address". */
  readonly addressSource?: string | undefined;
  /** The token sent, so that an error page that echoes it does not bring it into a message. */
  readonly token?: string;
  /** What this address has refused before. */
  readonly refusals: Pick<Refusals, 'believes'>;
}

/**
 * The one place where an HTTP status becomes an error. Call it for every answer that is not 200, 204 or
 * 206. (docs/api/access.md "Token", "Rate", "Errors")
 */
export function errorFromStatus(answer: Answer, context: CallContext): FranceTravailError {
  const { status } = answer;
  const retryAfterMs = parseRetryAfter(answer.headers['retry-after']);

  if (status === 429) {
    return new RateLimited(`The API refused a call of ${context.application.name}: too many calls (429).`, {
      status,
      retryAfterMs: retryAfterMs ?? RETRY_AFTER_MS,
    });
  }
  // A redirect is how gateways show a maintenance page; 408 and 425 ask for the same call again.
  if (status >= 500 || (status >= 300 && status < 400) || status === 408 || status === 425) {
    return new ApiUnavailable(withExcerpt(`${context.address} answered ${status}`, answer, context), {
      status,
      retryAfterMs,
    });
  }
  if (status < 400) {
    return new UnreadableAnswer(`${context.address} answered ${status}, which has no meaning here.`, {
      status,
    });
  }
  if (context.endpoint === 'api' && status === 401) {
    return new Unauthorized(`The API refused the token of ${context.application.name} (401).`, { status });
  }
  if (!context.refusals.believes(answer)) return doubtful(answer, context, retryAfterMs);
  return context.endpoint === 'token' ? refusedToken(answer, context) : refusedCall(answer, context);
}

/** A refusal that the API may not have sent is no more than a failed call, until it goes on. */
function doubtful(
  answer: Answer,
  context: CallContext,
  retryAfterMs: number | undefined,
): FranceTravailError {
  const { status } = answer;
  const sentence =
    `${context.address} answered ${status}, not in the API's own form: a firewall or proxy on the way may have ` +
    `sent the answer (if it goes on, check ${sourceOf(context)}, and the subscription to "Offres d'emploi v2")`;
  return new ApiUnavailable(withExcerpt(sentence, answer, context), { status, retryAfterMs });
}

function refusedToken(answer: Answer, context: CallContext): FranceTravailError {
  const { status } = answer;
  const code = oauthError(answer.body);
  // The two codes by which an OAuth server says that it has a bad day. (RFC 6749 4.1.2.1)
  if (code === 'server_error' || code === 'temporarily_unavailable') {
    return new ApiUnavailable(`${context.address} answered ${status} ${code}.`, { status });
  }
  // 400 invalid_client is the usual form; Basic authentication gives a 409 page. (docs/api/access.md "Token")
  if (status === 400 || status === 401 || status === 403 || status === 409) {
    return new InvalidCredentials(
      `France Travail refused the credentials of ${context.application.name} (${[status, code].join(' ').trim()}): ` +
        `check ${sourceOf(context)}, and that the application is subscribed to "Offres d'emploi v2".`,
      { status },
    );
  }
  return new InvalidRequest(
    `${context.address} answered ${status} to a request for a token: check ${context.addressSource ?? 'this address'}.`,
    { status },
  );
}

function refusedCall(answer: Answer, context: CallContext): FranceTravailError {
  const { status } = answer;
  switch (status) {
    case 403:
      return new InvalidCredentials(
        `The API denies access to ${context.application.name} (403): check ${sourceOf(context)}, and that the ` +
          `application is subscribed to "Offres d'emploi v2".`,
        { status },
      );
    case 404:
      return new InvalidRequest(
        `${context.address} does not exist (404): check ${context.addressSource ?? 'this address'}.`,
        { status },
      );
    default:
      return new InvalidRequest(
        withExcerpt(`${context.address} refused the request (${status})`, answer, context),
        {
          status,
        },
      );
  }
}

function sourceOf({ application }: CallContext): string {
  return application.source ?? 'its client id and secret';
}

/** The error code of RFC 6749, and nothing else of the body, which may echo the form. */
function oauthError(body: string): string {
  const code = readObject(body)?.error;
  return typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? code : '';
}

function withExcerpt(sentence: string, answer: Answer, context: CallContext): string {
  const error = readObject(answer.body);
  const text =
    error === undefined
      ? answer.body
      : [error.codeErreur, error.message].filter((part) => typeof part === 'string').join(': ');
  const shown = excerpt(text, [context.token ?? '', context.application.clientSecret]);
  return shown === '' ? `${sentence}.` : `${sentence}: ${shown}`;
}

/** Retry-After in milliseconds, from seconds or an HTTP date; undefined when absent or senseless. */
export function parseRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  if (!Number.isFinite(wait)) return undefined;
  return Math.min(Math.max(Math.ceil(wait), 0), MAX_RETRY_AFTER_MS);
}
