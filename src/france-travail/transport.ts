import type { Dispatcher } from 'undici';
import { type Proxies, proxyRefusal, shownProxy } from '../domain/proxies.js';
import type { Answer } from './answer.js';
import { bodyText, errorText, MAX_BODY_BYTES } from './answer-body.js';
import { Dispatchers } from './dispatchers.js';
import { ApiUnavailable, Cancelled, type FranceTravailError, UnreadableAnswer } from './errors.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** HTTP over a few kept-alive connections, with one time limit from the first byte sent to the last read. */
export class Transport {
  readonly #dispatchers: Dispatchers;
  readonly #timeoutMs: number;

  constructor(timeoutMs: number, proxies: Proxies) {
    this.#timeoutMs = timeoutMs;
    this.#dispatchers = new Dispatchers(timeoutMs, proxies);
  }

  /**
   * `onSent` is called once the request has left, which may be some time after the call: an idle connection is
   * checked before it is used again, and a new one must be opened.
   * @throws ApiUnavailable, UnreadableAnswer (body above 32 MB, or see `bodyText`), Cancelled. Any status is an answer.
   */
  async send(httpRequest: HttpRequest, signal?: AbortSignal, onSent = () => {}): Promise<Answer> {
    const { url } = httpRequest;
    const { dispatcher, proxy } = this.#dispatchers.for(url);
    const through = proxy === undefined ? '' : `, through the proxy ${shownProxy(proxy)},`;
    const address = `${url.origin}${url.pathname}${through}`;
    if (signal?.aborted) throw cancelled(address, signal.reason);

    const exchange = new Exchange(onSent);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      exchange.abort();
    }, this.#timeoutMs);
    const cancel = () => exchange.abort();
    signal?.addEventListener('abort', cancel, { once: true });

    try {
      const { method, headers, body = null } = httpRequest;
      const path = `${url.pathname}${url.search}`;
      dispatcher.dispatch({ origin: url.origin, path, method, headers: { ...headers }, body }, exchange);
      return await exchange.answer;
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
    return this.#dispatchers.close();
  }
}

/** Gathers one answer. undici's own `request` does not tell when a request has left. */
class Exchange implements Dispatcher.DispatchHandler {
  #resolve: (answer: Answer) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  readonly answer = new Promise<Answer>((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #abortion: Error | undefined;
  #status = 0;
  #headers: Answer['headers'] = {};

  constructor(readonly onSent: () => void) {}

  /** Ends the exchange, whether or not it has a connection yet. */
  abort(): void {
    this.#abortion = new Error('aborted');
    this.#controller?.abort(this.#abortion);
    this.#reject(this.#abortion);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortion !== undefined) controller.abort(this.#abortion);
    // undici writes the request right after this, before any other task of the process.
    else queueMicrotask(this.onSent);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    this.#headers = firstValues(headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const bytes = Buffer.concat(this.#chunks);
    const read = this.#status < 300 ? bodyText : errorText;
    try {
      const body = read(bytes, this.#headers);
      this.#resolve({ status: this.#status, headers: this.#headers, body });
    } catch (error) {
      this.#reject(error);
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
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
  if (error instanceof UnreadableAnswer) return error;
  const code = codeOf(error);
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') {
    return new Cancelled(`The client was closed before the call to ${address} was sent.`, { cause: error });
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new UnreadableAnswer(`${address} sent more than ${MAX_BODY_BYTES} bytes.`, { cause: error });
  }
  const refusal = proxyRefusal(error);
  if (refusal !== undefined) {
    return new ApiUnavailable(`${address} cannot be reached: the proxy ${refusal}.`, { cause: error });
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
