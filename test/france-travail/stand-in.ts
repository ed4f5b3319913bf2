import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import {
  createFranceTravailClient,
  type FranceTravailClient,
  type FranceTravailClientOptions,
} from '../../src/france-travail/index.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export const SECRET = 's3cr3t/of+app=1';

/** A server on a free port whose two halves a test replaces as it likes; it counts what it is asked. */
export class StandIn {
  readonly #server: Server;
  tokenCalls = 0;
  readonly apiCalls: { url: URL; authorization: string | undefined; at: number }[] = [];
  readonly tokenForms: URLSearchParams[] = [];

  onToken: Handler = (_request, response) => sendToken(response, `token-${this.tokenCalls}`);
  onApi: Handler = (_request, response) => sendPage(response, { first: 0, last: 1, total: 2 });

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => this.#route(request, response, body));
    });
  }

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  options(more: Partial<FranceTravailClientOptions> = {}): FranceTravailClientOptions {
    return {
      application: {
        name: 'app-1',
        clientId: 'PAR_id_1',
        clientSecret: SECRET,
        source: 'FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1',
      },
      apiUrl: `${this.origin}/base`,
      tokenUrl: `${this.origin}/token?realm=%2Fpartenaire`,
      rate: 'unlimited',
      ...more,
    };
  }

  client(more: Partial<FranceTravailClientOptions> = {}) {
    return createFranceTravailClient(this.options(more));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #route(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === '/token') {
      this.tokenCalls++;
      this.tokenForms.push(new URLSearchParams(body));
      this.onToken(request, response, body);
      return;
    }
    this.apiCalls.push({ url, authorization: request.headers.authorization, at: performance.now() });
    this.onApi(request, response, body);
  }
}

export function sendToken(response: ServerResponse, token: string, expiresIn: unknown = 1499): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ access_token: token, expires_in: expiresIn, token_type: 'Bearer', scope: 'any' }),
  );
}

export function sendPage(
  response: ServerResponse,
  page: { first: number; last: number; total: number; count?: number; status?: number },
  headers: Record<string, string> = {},
): void {
  const { first, last, total, count = last - first + 1 } = page;
  response.writeHead(page.status ?? (count === total ? 200 : 206), {
    'content-type': 'application/json',
    'content-range': `offres ${first}-${last}/${total}`,
    ...headers,
  });
  response.end(
    JSON.stringify({ resultats: Array.from({ length: count }, (_, i) => ({ id: `${first + i}` })) }),
  );
}

export function send(status: number, body: string, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** A stand-in and a client of it, new for each test of a file; a client that is put in its place is closed as well. */
export interface Served {
  api: StandIn;
  client: FranceTravailClient;
}

export function useStandIn(): Served {
  const served = {} as Served;
  beforeEach(async () => {
    served.api = await StandIn.start();
    served.client = served.api.client();
  });
  afterEach(async () => {
    await served.api.stop();
    await served.client.close();
  });
  return served;
}
