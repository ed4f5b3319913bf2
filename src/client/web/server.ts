import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readChoice } from '../../domain/web/choice.js';
import { LONGEST_SEARCH, MOST_PAGES } from '../../domain/web/offres.js';
import type { Live, Opening, OperatorState } from '../../domain/web/operator.js';
import { PART_NAMES, type PartName, type Source } from '../../domain/web/results.js';
import { IndexMissing, type Store, StoreError } from '../../elasticsearch/index.js';
import { LIVE_SIGN_MS } from '../../patience/index.js';
import { type Access, isForeign, isOurs, mayControl, mayRead } from './access.js';
import { liveDocument, livePolicy, type WebProgram } from './document.js';
import { allPlaces, type Figures } from './figures.js';
import { TooManyRequests } from './gate.js';
import type { LiveRuns } from './live.js';
import { Ledgers, operatorState } from './operator-state.js';
import { readOrder, steer } from './steering.js';

/** What the server shows. */
export interface Shown {
  readonly program: WebProgram;
  readonly version: string;
  readonly store: Store;
  readonly figures: Figures;
  readonly live: Pick<LiveRuns, 'listen' | 'client' | 'workflowId' | 'executionOf'>;
}

/** What is answered: JSON with a status. */
interface Reply {
  readonly status: number;
  readonly body: object;
}

/** Raised for what a request lacks or may not: its status, and a word for programs. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};
const LONGEST_ADDRESS = 2_000;
const LONGEST_BODY = 1_000;
const MOST_STREAMS = 20;
const MOST_CONNECTIONS = 200;
const RUN = /^[\w-]{8,80}$/;

/** Serves the page until `close`. `accessOf` is given the port. @throws what listening does, such as EADDRINUSE. */
export async function serveWebPage(
  shown: Shown,
  wanted: { readonly address: string; readonly port: number },
  accessOf: (port: number) => Access,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  let access: Access | undefined;
  const routes = new Routes(shown);
  const server: Server = createServer((request, response) => {
    if (access !== undefined) void routes.answer(request, response, access);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(wanted.port, wanted.address);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  access = accessOf(port);
  return {
    port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

class Routes {
  readonly #shown: Shown;
  readonly #ledgers: Ledgers;
  #streams = 0;

  constructor(shown: Shown) {
    this.#shown = shown;
    this.#ledgers = new Ledgers(shown.store);
  }

  /** Answers one request, whatever it is. */
  async answer(request: IncomingMessage, response: ServerResponse, access: Access): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      const url = this.#admit(request, access);
      if (url.pathname === '/') {
        // Whoever has no token yet makes nobody work.
        if (mayRead(request, access)) this.#shown.figures.begin();
        return this.#sendDocument(response);
      }
      if (!mayRead(request, access)) throw new Refused(401, 'token');
      if (url.pathname === '/api/live') return this.#stream(request, response);
      const { status, body } = await this.#reply(url, request, access);
      sendJson(response, status, body);
    } catch (error) {
      const { status, body } = explained(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, status, body);
    }
  }

  /** @throws Refused for a name that is not ours, another page's request, and a method that is none of ours. */
  #admit(request: IncomingMessage, access: Access): URL {
    const { method, url = '/', headers } = request;
    if (!isOurs(headers.host, access)) throw new Refused(421, 'host');
    if (isForeign(request)) throw new Refused(403, 'origin');
    if (url.length > LONGEST_ADDRESS) throw new Refused(414, 'address');
    const address = new URL(url, 'http://page');
    const expected = address.pathname === '/api/control' ? 'POST' : 'GET';
    if (method !== expected) throw new Refused(405, 'method');
    return address;
  }

  async #reply({ pathname, searchParams }: URL, request: IncomingMessage, access: Access): Promise<Reply> {
    const query = Object.fromEntries(searchParams);
    switch (pathname) {
      case '/api/opening':
        return ok(this.#opening(mayControl(request, access)));
      case '/api/operator':
        return ok(await this.#operator());
      case '/api/ledger':
        return this.#ledger(query);
      case '/api/part':
        return this.#part(query);
      case '/api/offres':
        return this.#offres(query);
      case '/api/control':
        return this.#control(request, access);
      default:
        throw new Refused(404, 'path');
    }
  }

  #opening(control: boolean): Opening {
    const { version } = this.#shown;
    return { version, madeAt: new Date().toISOString(), live: true, control, places: allPlaces() };
  }

  async #operator(): Promise<{ readonly operator: OperatorState; readonly source: Source }> {
    const { store, live, figures } = this.#shown;
    try {
      const [operator, source] = await Promise.all([
        operatorState(store, new Date(), (run) => live.executionOf(run)),
        figures.source(),
      ]);
      return { operator, source };
    } catch (error) {
      if (!(error instanceof IndexMissing)) throw error;
      // Before the first run has opened, there is nothing, and nothing wrong.
      const cases = { open: 0, shown: [], classes: {} };
      const source: Source = { daysTold: 0, isSimulated: false };
      return { operator: { at: new Date().toISOString(), runs: [], cases }, source };
    }
  }

  async #ledger({ run = '', node, goesOn }: Query): Promise<Reply> {
    if (!RUN.test(run)) throw new Refused(400, 'run');
    const ledger = await this.#ledgers.of(run, goesOn === '1');
    const nodes = node === undefined || node === '' ? ledger.roots() : ledger.children(node);
    if (nodes === undefined) throw new Refused(404, 'node');
    return ok({ nodes });
  }

  async #part({ name, ...query }: Query): Promise<Reply> {
    const choice = readChoice(query);
    if (choice === undefined || !PART_NAMES.some((known) => known === name)) throw new Refused(400, 'part');
    return ok(await this.#shown.figures.part(name as PartName, choice));
  }

  async #offres({ words: text = '', page = '0', ...query }: Query): Promise<Reply> {
    const choice = readChoice(query);
    const words = text.trim();
    if (choice === undefined || words.length > LONGEST_SEARCH || !/^\d{1,2}$/.test(page)) {
      throw new Refused(400, 'offres');
    }
    if (Number(page) >= MOST_PAGES) throw new Refused(400, 'page');
    const { once: _, ...rest } = choice;
    return ok(
      await this.#shown.figures.list({
        choice: rest,
        page: Number(page),
        ...(words !== '' && { words }),
      }),
    );
  }

  async #control(request: IncomingMessage, access: Access): Promise<Reply> {
    if (!access.control) throw new Refused(403, 'read-only');
    if (!mayControl(request, access)) throw new Refused(401, 'token');
    const order = readOrder(await bodyOf(request));
    if (order === undefined) throw new Refused(400, 'order');
    const client = await this.#shown.live.client();
    if (client === undefined) throw new Refused(503, 'temporal');
    const workflowId = await this.#shown.live.workflowId(client);
    if (workflowId === undefined) throw new Refused(409, 'no-run');
    if (!(await steer(client, workflowId, order))) throw new Refused(400, 'order');
    return ok({ done: order.action });
  }

  #sendDocument(response: ServerResponse): void {
    const { program } = this.#shown;
    response.setHeader('Content-Security-Policy', livePolicy(program));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(liveDocument(program));
  }

  #stream(request: IncomingMessage, response: ServerResponse): void {
    if (this.#streams >= MOST_STREAMS) throw new Refused(503, 'streams');
    this.#streams += 1;
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const tell = (live: Live) => void response.write(`event: live\ndata: ${JSON.stringify(live)}\n\n`);
    const end = this.#shown.live.listen(tell);
    const sign = setInterval(() => response.write(': here\n\n'), LIVE_SIGN_MS);
    request.on('close', () => {
      this.#streams -= 1;
      clearInterval(sign);
      end();
    });
  }
}

type Query = Readonly<Record<string, string | undefined>>;

function ok(body: object): Reply {
  return { status: 200, body };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** What is said of a failure: no more than its kind, as a visitor may be anybody. */
function explained(error: unknown): Reply {
  if (error instanceof Refused) return { status: error.status, body: { error: error.reason } };
  if (error instanceof TooManyRequests) return { status: 503, body: { error: 'busy' } };
  if (error instanceof IndexMissing) return { status: 404, body: { error: 'empty' } };
  if (error instanceof StoreError) return { status: 503, body: { error: 'elasticsearch' } };
  if (error instanceof URIError || error instanceof TypeError)
    return { status: 400, body: { error: 'address' } };
  return { status: 500, body: { error: 'failed' } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LONGEST_BODY) throw new Refused(413, 'body');
  }
  return body;
}
