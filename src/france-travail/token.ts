import { z } from 'zod';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { TOKEN_RENEWED_EARLY_MS } from '../patience/index.js';
import type { Answer } from './answer.js';
import type { Application } from './application.js';
import { Cancelled, UnreadableAnswer } from './errors.js';
import { parseJson } from './json.js';
import { Refusals } from './refusals.js';
import { errorFromStatus } from './status-error.js';
import type { Transport } from './transport.js';

/** docs/api/access.md "Token" */
const SCOPE = 'api_offresdemploiv2 o2dsoffre';

const tokenSchema = z.object({
  // Printable ASCII, or it could not stand in a header.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  /** Seconds. */
  expires_in: z.coerce.number().positive(),
});

interface Token {
  readonly value: string;
  /** On the monotonic clock, in milliseconds. */
  readonly renewAt: number;
}

interface TokenOptions {
  readonly application: Application;
  readonly tokenUrl: string;
  readonly addressSources?: { readonly token: string };
  readonly metrics?: Metrics;
}

/** Gives the application's access token, fetched once for all who wait and renewed before it expires. */
export class TokenSource {
  readonly #transport: Transport;
  readonly #url: URL;
  readonly #addressSource: string | undefined;
  readonly #application: Application;
  readonly #metrics: Metrics;
  readonly #refusals = new Refusals();
  #current: Token | undefined;
  #pending: Promise<Token> | undefined;
  #fetches = 0;

  constructor(transport: Transport, options: TokenOptions) {
    this.#transport = transport;
    this.#url = new URL(options.tokenUrl);
    this.#addressSource = options.addressSources?.token;
    this.#application = options.application;
    this.#metrics = options.metrics ?? NO_METRICS;
  }

  /** How many tokens were asked for. */
  get fetches(): number {
    return this.#fetches;
  }

  /**
   * `signal` ends this caller's waiting only: a token asked for is kept for the next caller.
   * @throws InvalidCredentials, InvalidRequest, RateLimited, ApiUnavailable, UnreadableAnswer, Cancelled
   */
  async get(signal?: AbortSignal): Promise<string> {
    if (this.#current !== undefined && performance.now() < this.#current.renewAt) return this.#current.value;
    this.#pending ??= this.#fetch().finally(() => {
      this.#pending = undefined;
    });
    const token = await untilAborted(this.#pending, signal);
    return token.value;
  }

  /** Forgets `token`, unless a newer one has taken its place already. */
  invalidate(token: string): void {
    if (this.#current?.value === token) this.#current = undefined;
  }

  async #fetch(): Promise<Token> {
    const address = `${this.#url.origin}${this.#url.pathname}`;
    const askedAt = performance.now();
    this.#fetches++;
    const answer = await this.#ask();
    if (answer.status !== 200) {
      throw errorFromStatus(answer, {
        application: this.#application,
        endpoint: 'token',
        address,
        addressSource: this.#addressSource,
        refusals: this.#refusals,
      });
    }
    const { value, lifetimeMs } = readToken(answer.body, address);
    const early = Math.min(TOKEN_RENEWED_EARLY_MS, lifetimeMs / 2);
    this.#refusals.succeeded();
    this.#current = { value, renewAt: askedAt + lifetimeMs - early };
    return this.#current;
  }

  async #ask(): Promise<Answer> {
    const { clientId, clientSecret, name: application } = this.#application;
    let status = 'none';
    try {
      const answer = await this.#transport.send({
        method: 'POST',
        url: this.#url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope: SCOPE,
        }).toString(),
      });
      status = String(answer.status);
      return answer;
    } finally {
      this.#metrics.count('moisson_api_tokens_total', { application, status });
    }
  }
}

function readToken(body: string, address: string): { value: string; lifetimeMs: number } {
  const token = tokenSchema.safeParse(parseJson(body, `The token from ${address}`));
  if (!token.success) {
    const fields = token.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
    throw new UnreadableAnswer(`The token from ${address} has an unknown form: see ${fields}.`);
  }
  return { value: token.data.access_token, lifetimeMs: token.data.expires_in * 1_000 };
}

async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () =>
      reject(new Cancelled('The call was cancelled while it waited for a token.', { cause: signal.reason }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
