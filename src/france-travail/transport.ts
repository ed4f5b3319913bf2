import { Agent, request } from 'undici';
import { ApiUnavailable, Cancelled, type FranceTravailError, UnreadableAnswer } from './errors.js';

/** One answer, read to its end. */
export interface Answer<Status extends number = number> {
  readonly status: Status;
  /** Lower-case names; of repeated headers the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * More than the calls ever in flight: a call that had to wait for a connection would leave after its slot
 * and break the pace.
 */
const CONNECTIONS = 16;
/** Sockets outlive short gaps, so that a call rarely pays for a handshake after its slot. */
const KEEP_ALIVE_MS = 30_000;
/** A page is about 0.56 MB (facts.md "An offer"); this only stops what cannot be one. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** HTTP over a few kept-alive connections, with one time limit from the first byte sent to the last read. */
export class Transport {
  readonly #agent: Agent;
  readonly #timeoutMs: number;
  #closing: Promise<void> | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#agent = new Agent({
      connections: CONNECTIONS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxResponseSize: MAX_BODY_BYTES,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs },
    });
  }

  /** @throws ApiUnavailable, UnreadableAnswer (body above 32 MB), Cancelled. Any status is an answer. */
  async send(httpRequest: HttpRequest, signal?: AbortSignal): Promise<Answer> {
    const address = `${httpRequest.url.origin}${httpRequest.url.pathname}`;
    if (signal?.aborted) throw cancelled(address, signal.reason);

    const exchange = new AbortController();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      exchange.abort();
    }, this.#timeoutMs);
    const cancel = () => exchange.abort();
    signal?.addEventListener('abort', cancel, { once: true });

    try {
      const { statusCode, headers, body } = await request(httpRequest.url, {
        dispatcher: this.#agent,
        method: httpRequest.method,
        headers: { ...httpRequest.headers },
        body: httpRequest.body ?? null,
        signal: exchange.signal,
      });
      return { status: statusCode, headers: firstValues(headers), body: await body.text() };
    } catch (error) {
      if (signal?.aborted) throw cancelled(address, signal.reason);
      if (timedOut) {
        throw new ApiUnavailable(`${address} did not answer within ${this.#timeoutMs} ms.`, { cause: error });
      }
      throw errorFromTransport(error, address);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Lets the calls in flight end, then closes the connections. Calls sent later are Cancelled. */
  close(): Promise<void> {
    this.#closing ??= this.#agent.close();
    return this.#closing;
  }
}

function firstValues(headers: Record<string, string | string[] | undefined>): Answer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

function cancelled(address: string, cause: unknown): Cancelled {
  return new Cancelled(`The call to ${address} was cancelled.`, { cause });
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'cut the connection',
  EPIPE: 'cut the connection',
  UND_ERR_SOCKET: 'cut the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut its answer short',
  ENOTFOUND: 'has a host name that cannot be resolved',
  EAI_AGAIN: 'has a host name that cannot be resolved now',
  ETIMEDOUT: 'did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'could not be connected to in time',
  UND_ERR_HEADERS_TIMEOUT: 'did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'stopped in the middle of its answer',
};

function errorFromTransport(error: unknown, address: string): FranceTravailError {
  const code = codeOf(error);
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') {
    return new Cancelled(`The client was closed before the call to ${address} was sent.`, { cause: error });
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new UnreadableAnswer(`${address} sent more than ${MAX_BODY_BYTES} bytes.`, { cause: error });
  }
  const sentence = SENTENCES[code] ?? 'could not be asked';
  return new ApiUnavailable(`${address} ${sentence} (${code}).`, { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if ('cause' in error && error.cause !== undefined) return codeOf(error.cause);
  }
  return error instanceof Error ? error.name : 'unknown';
}
