/** The HTTP proxies of a machine, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name them. */
export interface Proxies {
  /** Whole address of the proxy for `http://` addresses; may hold a user and a password. */
  readonly http?: string;
  /** The same for `https://` addresses. */
  readonly https?: string;
  /**
   * Hosts that are asked directly: a name with all names under it, an IP address, either with a port or without; `*`
   * is every host.
   */
  readonly direct: readonly string[];
}

export const NO_PROXIES: Proxies = { direct: [] };

/** Address of the proxy that a call to `url` goes through; undefined = none. This machine is always asked directly. */
export function proxyFor(url: URL, proxies: Proxies): string | undefined {
  const proxy = url.protocol === 'https:' ? proxies.https : proxies.http;
  if (proxy === undefined || isThisMachine(url) || proxies.direct.some((entry) => covers(entry, url))) {
    return undefined;
  }
  return proxy;
}

/** Whether an address can only be this machine's own. */
export function isThisMachine({ hostname }: URL): boolean {
  return /^(.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}

/** The address of a proxy without its user and password, for messages. */
export function shownProxy(proxy: string): string {
  return new URL(proxy).origin;
}

/**
 * What a proxy answered instead of passing a call on, in words, from the error that undici makes of it: "answered 403",
 * with a hint for 407. Undefined for any other error.
 */
export function proxyRefusal(error: unknown): string | undefined {
  const status = error instanceof Error ? /^Proxy .*\((\d{3})\)/.exec(error.message)?.[1] : undefined;
  if (status === undefined) return undefined;
  return `answered ${status}${status === '407' ? ' (check its user and password)' : ''}`;
}

function covers(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === '*') return true;
  const [, host = '', itsPort] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [undefined, `[${entry}]`];
  if (itsPort !== undefined && itsPort !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  const name = host.toLowerCase().replace(/^\*?\./, '');
  return hostname === name || hostname.endsWith(`.${name}`);
}
