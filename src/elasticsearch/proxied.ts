import { type Dispatcher, ProxyAgent } from 'undici';
import { proxyRefusal, shownProxy } from '../domain/proxies.js';

export interface ProxiedOptions {
  /** Whole address of the proxy; may hold a user and a password. */
  readonly proxy: string;
  /** PEM text of the authority that signed the server's certificate. */
  readonly ca?: string | undefined;
  readonly requestTimeoutMs: number;
}

/** What the Elasticsearch client needs of a connection of ours: its own cannot go through a proxy. */
export interface ProxiedConnection {
  request(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

/** A connection to `node` through a proxy: a tunnel for https, whole requests for http, as most proxies want it. */
export function throughProxy(node: URL, options: ProxiedOptions): ProxiedConnection {
  const { proxy, ca, requestTimeoutMs } = options;
  const agent = new ProxyAgent({
    uri: proxy,
    proxyTunnel: false,
    headersTimeout: requestTimeoutMs,
    bodyTimeout: requestTimeoutMs,
    ...(ca !== undefined && { requestTls: { ca } }),
  });
  return {
    async request(request) {
      try {
        // The client gives the whole address of the node, whose path an agent does not take.
        return await agent.request({ ...request, origin: node.origin });
      } catch (error) {
        throw unlessRefused(error, proxy);
      }
    },
    close: () => agent.close(),
  };
}

/** What a proxy refuses looks to the client like a request that was cancelled. */
function unlessRefused(error: unknown, proxy: string): unknown {
  const refusal = proxyRefusal(error);
  return refusal === undefined
    ? error
    : new Error(`the proxy ${shownProxy(proxy)} ${refusal}`, { cause: error });
}
