import { createHmac } from 'node:crypto';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { type Proxies, proxyFor } from '../domain/proxies.js';
import { WEBHOOK_MS } from '../patience/index.js';
import { type Channel, type Message, NotTold } from './channel.js';

export interface WebhookOptions {
  /** May hold a secret in its path or query, as many services want it: never in a message. */
  readonly url: string;
  readonly secret?: string;
  readonly proxies: Proxies;
}

/** Sends each notice as JSON by POST; any answer of the family 200 takes it. No redirection is followed. */
export function webhook({ url, secret, proxies }: WebhookOptions): Channel {
  const address = new URL(url);
  return {
    name: 'webhook',
    async send(message, signal) {
      const body = JSON.stringify(message);
      const dispatcher = dispatcherFor(address, proxies);
      try {
        const limit = AbortSignal.timeout(WEBHOOK_MS);
        const answer = await request(address, {
          method: 'POST',
          headers: headersOf(message, body, secret),
          body,
          dispatcher,
          signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        });
        await answer.body.dump();
        if (answer.statusCode < 200 || answer.statusCode > 299) {
          throw new NotTold(`the webhook at ${address.origin} answered ${answer.statusCode}`);
        }
      } catch (error) {
        if (error instanceof NotTold) throw error;
        throw new NotTold(`the webhook at ${address.origin} cannot be reached (${reasonOf(error)})`);
      } finally {
        await dispatcher.close().catch(() => {});
      }
    },
  };
}

function headersOf(message: Message, body: string, secret: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'moisson',
    'moisson-notice': message.id,
    ...(secret === undefined
      ? {}
      : { 'moisson-signature': signatureOf(body, secret, Math.floor(Date.now() / 1_000)) }),
  };
}

/**
 * `t=1764246000,v1=5257a8...`: when it was signed, in seconds since 1970, and the HMAC-SHA256 in hex, under the secret, of
 * that number, a full stop and the body as it is sent.
 */
function signatureOf(body: string, secret: string, at: number): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

function dispatcherFor(url: URL, proxies: Proxies): Dispatcher {
  const proxy = proxyFor(url, proxies);
  return proxy === undefined ? new Agent() : new ProxyAgent({ uri: proxy, proxyTunnel: false });
}

/** What a person needs of it: messages of undici may quote the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return `no answer within ${WEBHOOK_MS / 1_000} s`;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
