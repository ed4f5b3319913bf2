import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Where a server listens, and what a visitor needs. */
export interface Access {
  readonly address: string;
  readonly port: number;
  /** Names by which it may be called beside its addresses, on whatever port: a proxy may stand before it. */
  readonly names: readonly string[];
  /** Without it, everybody who reaches the server may read; elsewhere than on this machine there is always one. */
  readonly token?: string;
  /** Whether whoever has the token may pause, resume and set the rate. */
  readonly control: boolean;
}

/** Whether only programs of this machine reach an address. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || /^127(\.\d{1,3}){3}$/.test(address);
}

/** Whether a request names us: a name that an attacker points here (DNS rebinding) is not one of ours. */
export function isOurs(host: string | undefined, { address, port, names }: Access): boolean {
  if (host === undefined) return false;
  const known = isLoopback(address)
    ? ['127.0.0.1', 'localhost', '[::1]', bracketed(address)]
    : [bracketed(address), hostname(), 'localhost', ...ownAddresses()];
  const asked = host.toLowerCase();
  const isKnown = known.some((name) => {
    const wanted = name.toLowerCase();
    return asked === `${wanted}:${port}` || (port === 80 && asked === wanted);
  });
  return isKnown || names.some((name) => asked.replace(/:\d{1,5}$/, '') === name.toLowerCase());
}

/** Whether only this machine can ask: with another name, a proxy may pass on what comes from elsewhere. */
export function isHereAlone({ address, names }: Pick<Access, 'address' | 'names'>): boolean {
  return isLoopback(address) && names.length === 0;
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address }) => bracketed(address)),
  );
}

/** An address as a URL has it. */
export function bracketed(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

/** Whether a request carries the token. In constant time, whatever it carries. */
function hasToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const [, given = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === undefined || given === '') return false;
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** Whether a request may read: elsewhere than on this machine, the token alone opens anything. */
export function mayRead(request: IncomingMessage, access: Access): boolean {
  return isHereAlone(access) || hasToken(request, access.token);
}

/** Whether a request may act on a run. */
export function mayControl(request: IncomingMessage, { control, token }: Access): boolean {
  return control && hasToken(request, token);
}

/** Whether a page of another origin sent it; browsers say so of whatever is not a plain reading. */
export function isForeign({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  // Before a proxy with TLS, the same page is `https`.
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}
