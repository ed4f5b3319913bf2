import { Agent, type buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici';
import { type Proxies, proxyFor } from '../domain/proxies.js';
import { KEEP_ALIVE_MS } from '../patience/index.js';
import { MAX_BODY_BYTES } from './answer-body.js';

/**
 * More than the calls ever in flight: a call that had to wait for a connection would leave after its slot
 * and break the rate.
 */
const CONNECTIONS = 16;

/**
 * What carries calls to their servers: directly, or through the proxy of the address. An https call goes through a
 * tunnel (CONNECT), an http call is sent whole to the proxy, since many allow tunnels to port 443 alone.
 */
export class Dispatchers {
  readonly #options: Omit<Pool.Options, 'connect'>;
  readonly #connect: buildConnector.BuildOptions;
  readonly #proxies: Proxies;
  readonly #direct: Dispatcher;
  /** By the address of the proxy. */
  readonly #through = new Map<string, Dispatcher>();
  #closing: Promise<void> | undefined;

  constructor(timeoutMs: number, proxies: Proxies) {
    this.#proxies = proxies;
    this.#options = {
      connections: CONNECTIONS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxResponseSize: MAX_BODY_BYTES,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    };
    this.#connect = { timeout: timeoutMs };
    // All at once, so that closing closes them all; none of them connects before it is used.
    this.#direct = new Agent({ ...this.#options, connect: this.#connect });
    for (const proxy of [proxies.http, proxies.https]) {
      if (proxy !== undefined) this.#through.set(proxy, this.#proxyAgent(proxy));
    }
  }

  /** The dispatcher for an address, and the proxy that it goes through. */
  for(url: URL): { readonly dispatcher: Dispatcher; readonly proxy: string | undefined } {
    const proxy = proxyFor(url, this.#proxies);
    return { dispatcher: this.#through.get(proxy ?? '') ?? this.#direct, proxy };
  }

  /** Lets the calls in flight end, then closes the connections. */
  close(): Promise<void> {
    this.#closing ??= Promise.all(
      [this.#direct, ...this.#through.values()].map((dispatcher) => dispatcher.close()),
    ).then(() => {});
    return this.#closing;
  }

  #proxyAgent(proxy: string): Dispatcher {
    const options = this.#options;
    return new ProxyAgent({
      ...options,
      uri: proxy,
      proxyTunnel: false,
      // For the connections to the proxy itself, which undici would give none of our limits.
      factory: (origin, more) => new Pool(origin, { ...options, ...more }),
      proxyTls: this.#connect,
      requestTls: this.#connect,
    });
  }
}
