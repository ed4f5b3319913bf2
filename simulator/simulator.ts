import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { ObservedCall, Simulator } from './handle.js';
import {
  type Answer,
  answer,
  faultyAnswer,
  htmlAnswer,
  jsonAnswer,
  later,
  send,
  sendSpoilt,
  textAnswer,
  tooManyRequests,
} from './http/answer.js';
import { Api } from './http/api.js';
import { readBody } from './http/body.js';
import { control } from './http/control.js';
import { API_FAULTS, FaultInjector, type FaultKind, type FaultRule, TOKEN_FAULTS } from './http/faults.js';
import { createLimiter, type Limiter } from './http/limiter.js';
import { type Application, checkTokenRequest, TOKEN_LIFETIME, TokenStore } from './http/tokens.js';
import { checkLies } from './lies/check.js';
import type { Lies } from './lies/options.js';
import { StockChanger } from './lies/stock-changes.js';
import { Telling } from './lies/telling.js';
import { Views } from './lies/views.js';
import { WorldClock } from './lies/world-clock.js';
import { type ResolvedOptions, resolveOptions, type SimulatorOptions } from './options.js';
import { Random } from './random.js';
import { ApplicationRecorder, type CallKind, type Records } from './records.js';
import { SearchEngine } from './search/engine.js';
import { OfferWriter } from './texts/offer-writer.js';
import { Churn } from './world/churn.js';
import { Identifiers } from './world/identifiers.js';
import { StockWatch } from './world/stock-watch.js';
import { World } from './world/world.js';

const TOKEN_PATH = '/connexion/oauth2/access_token';
const API_PATH = '/partenaire/offresdemploi';
const CONTROL_PATH = '/_simulator/';
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts a stand-in of the API on a real socket.
 * @throws {RangeError | TypeError} when an option is wrong
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const running = new RunningSimulator(resolveOptions(options));
  await running.listen();
  return running;
}

interface Caller {
  readonly recorder: ApplicationRecorder;
  readonly limiter: Limiter;
}

class RunningSimulator implements Simulator {
  readonly #options: ResolvedOptions;
  readonly #openedAt = performance.now();
  readonly #telling = new Telling(() => this.#elapsed() / 1000);
  readonly #clock: WorldClock;
  readonly #world: World;
  readonly #views: Views;
  readonly #stock: StockChanger;
  readonly #watch: StockWatch;
  readonly #writer: OfferWriter;
  readonly #api: Api;
  readonly #tokens = new TokenStore();
  readonly #callers: ReadonlyMap<string, Caller>;
  readonly #faults: FaultInjector;
  readonly #faultCounts: Partial<Record<FaultKind, number>> = {};
  readonly #random: Random;
  #observer: (call: ObservedCall) => void = () => {};
  #unauthenticated = 0;
  #server: Server | null = null;
  #port: number;

  constructor(options: ResolvedOptions) {
    this.#options = options;
    this.#port = options.port;
    const { seed, unverified } = options;
    this.#telling.tell(options.lies);
    this.#clock = new WorldClock(
      options.now,
      () => this.#elapsed(),
      () => this.#telling.current().clock,
    );
    const clock = this.#clock;
    this.#world = new World({
      ...options,
      now: clock.wall(0),
      regionFilterShowsRegionOnly: unverified.regionFilterShowsRegionOnly,
    });
    const world = this.#world;
    const identifiers = new Identifiers(seed);
    const writer = new OfferWriter(world, identifiers, options);
    this.#writer = writer;
    const churn = new Churn(world, options.churn, (seconds) => clock.wall(seconds * 1000));
    this.#stock = new StockChanger(world, churn, this.#telling);
    this.#watch = new StockWatch(world, (row) => writer.isRewritten(row));
    this.#views = new Views({
      world,
      engine: new SearchEngine(world, unverified),
      writer,
      telling: this.#telling,
      now: () => this.#elapsed() / 1000,
      date: () => clock.dateHeader(),
    });
    this.#api = new Api({
      world,
      identifiers,
      now: () => clock.wall(),
      totalsLie: unverified.totalsLie,
      olderEmptyRange: unverified.olderEmptyRange,
    });
    this.#callers = new Map(
      options.applications.map(({ clientId }) => [
        clientId,
        {
          recorder: new ApplicationRecorder(),
          limiter: createLimiter(options.rate, options.rateModel, options.burst),
        },
      ]),
    );
    this.#faults = new FaultInjector(seed);
    this.#faults.set(options.faults);
    this.#random = new Random(seed);
  }

  get url(): string {
    return `http://${this.#options.host}:${this.#port}`;
  }

  get apiUrl(): string {
    return this.url + API_PATH;
  }

  get tokenUrl(): string {
    return `${this.url}${TOKEN_PATH}?realm=%2Fpartenaire`;
  }

  get applications(): readonly Application[] {
    return this.#options.applications;
  }

  get environment(): Readonly<Record<string, string>> {
    const credentials = this.applications.flatMap(({ clientId, clientSecret }, index) => [
      [`FRANCE_TRAVAIL_CLIENT_ID_${index + 1}`, clientId],
      [`FRANCE_TRAVAIL_CLIENT_SECRET_${index + 1}`, clientSecret],
    ]);
    return {
      FRANCE_TRAVAIL_API_URL: this.apiUrl,
      FRANCE_TRAVAIL_TOKEN_URL: this.tokenUrl,
      ...Object.fromEntries(credentials),
    };
  }

  worldNow(): string {
    return this.#api.stamp();
  }

  records(): Records {
    this.#catchUp();
    return {
      applications: Object.fromEntries(
        [...this.#callers].map(([clientId, { recorder }]) => [clientId, recorder.read()]),
      ),
      unauthenticated: this.#unauthenticated,
      faults: { ...this.#faultCounts },
      offers: this.#watch.read(),
    };
  }

  mark(): void {
    this.#catchUp();
    this.#watch.mark();
  }

  stableIds(): Iterable<string> {
    return this.#stableIds(false);
  }

  stableIdsWithRegion(): Iterable<string> {
    return this.#stableIds(true);
  }

  *touchedIds(): Iterable<string> {
    this.#catchUp();
    for (const row of this.#watch.touchedRows()) yield this.#writer.idOf(row);
  }

  *#stableIds(withRegion: boolean): Iterable<string> {
    this.#catchUp();
    for (const row of this.#watch.stableRows(withRegion)) yield this.#writer.idOf(row);
  }

  setFaults(rules: readonly FaultRule[]): void {
    this.#faults.set(rules);
  }

  lie(lies: Lies): void {
    checkLies(lies, this.applications);
    // What happened up to this moment happened by the clock and at the rates of before: one moment for both.
    const seconds = this.#elapsed() / 1000;
    this.#stock.catchUp(seconds);
    this.#telling.tell(lies);
    this.#stock.catchUp(seconds);
  }

  observe(observer: (call: ObservedCall) => void): void {
    this.#observer = observer;
  }

  expireTokens(): void {
    this.#tokens.clear();
  }

  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        // A caller that hangs up in the middle is no fault of the simulator; anything else must be seen.
        if (response.destroyed) return;
        send(response, textAnswer(500, `The simulator failed: ${String(error)}`));
      });
    });
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.listen(this.#port, this.#options.host);
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async pause(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async resume(): Promise<void> {
    if (this.#server === null) await this.listen();
  }

  close(): Promise<void> {
    return this.pause();
  }

  /** Milliseconds that the world has lived. */
  #elapsed(): number {
    return performance.now() - this.#openedAt + this.#options.agedSeconds * 1000;
  }

  #catchUp(): void {
    this.#stock.catchUp(this.#elapsed() / 1000);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const split = url.indexOf('?');
    const path = split < 0 ? url : url.slice(0, split);
    const parameters = new URLSearchParams(split < 0 ? '' : url.slice(split + 1));
    if (!path.startsWith(CONTROL_PATH)) this.#stampDate(response);
    if (path === TOKEN_PATH) await this.#handleToken(request, response, parameters);
    else if (path.startsWith(`${API_PATH}/v2/`)) {
      this.#handleApi(request, response, url, path.slice(API_PATH.length), parameters);
    } else if (path.startsWith(CONTROL_PATH)) {
      await control(this, request, response, path.slice(CONTROL_PATH.length), parameters);
    } else send(response, htmlAnswer(404, 'Not Found'));
  }

  /** Node would write the date of this machine's clock. */
  #stampDate(response: ServerResponse): void {
    const date = this.#clock.dateHeader();
    response.sendDate = false;
    if (date === null) response.removeHeader('Date');
    else response.setHeader('Date', date);
  }

  async #handleToken(
    request: IncomingMessage,
    response: ServerResponse,
    parameters: URLSearchParams,
  ): Promise<void> {
    const form = new URLSearchParams(await readBody(request));
    const clientId = form.get('client_id') ?? '';
    const caller = this.#callers.get(clientId);
    const reply = (whole: Answer): void => {
      if (caller === undefined) this.#unauthenticated++;
      else caller.recorder.answer('token', String(whole.status));
      send(response, whole);
    };
    if (request.method !== 'POST') return reply(htmlAnswer(405, 'Method Not Allowed'));
    if (request.headers.authorization?.startsWith('Basic ')) return reply(htmlAnswer(409, 'Conflict'));
    const fault = this.#drawFault(TOKEN_FAULTS, clientId, request.url ?? '');
    if (fault?.kind === 'token-500') return reply(faultyAnswer(fault) as Answer);
    const checked =
      fault?.kind === 'refused-credentials'
        ? ({ error: 'invalid_client', error_description: 'Client authentication failed' } as const)
        : checkTokenRequest(form, parameters.get('realm'), this.applications);
    if (typeof checked !== 'string') return reply(jsonAnswer(400, checked));
    const lifetime = fault?.kind === 'short-token' ? (fault.milliseconds ?? 2000) : TOKEN_LIFETIME * 1000;
    reply(
      jsonAnswer(200, {
        scope: form.get('scope'),
        expires_in: Math.floor(lifetime / 1000),
        token_type: 'Bearer',
        access_token: this.#tokens.issue(checked, lifetime, performance.now()),
      }),
    );
  }

  #handleApi(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    resource: string,
    parameters: URLSearchParams,
  ): void {
    request.resume();
    const now = performance.now();
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const clientId = this.#tokens.applicationOf(token, now);
    const caller = clientId === null ? undefined : this.#callers.get(clientId);
    if (clientId === null || caller === undefined) {
      this.#unauthenticated++;
      send(response, answer(401));
      return;
    }
    const { recorder, limiter } = caller;
    const kind = kindOf(resource);
    const { accepted, headers } = limiter.admit(now);
    recorder.arrive(accepted, now);
    if (!accepted) {
      recorder.answer(kind, '429');
      send(response, tooManyRequests(headers));
      return;
    }
    this.#observer({ application: clientId, kind, url });
    const fault = this.#drawFault(API_FAULTS, clientId, url);
    if (fault?.kind === 'revoked-token') this.#tokens.revoke(token);
    const replaced = fault === null ? null : faultyAnswer(fault);
    const deliver = (): void => {
      const made = replaced ?? this.#answer(clientId, request.method, resource, parameters);
      this.#stampDate(response);
      const whole: Answer = { ...made, headers: { ...made.headers, ...headers } };
      if (fault === null || replaced !== null) {
        recorder.answer(kind, String(whole.status));
        send(response, whole);
      } else {
        recorder.answer(kind, sendSpoilt(response, whole, fault));
      }
    };
    const { latencyMs } = this.#options;
    if (latencyMs === null) deliver();
    else later(latencyMs[0] + this.#random.float() * (latencyMs[1] - latencyMs[0]), response, deliver);
  }

  #answer(
    clientId: string,
    method: string | undefined,
    resource: string,
    parameters: URLSearchParams,
  ): Answer {
    if (method !== 'GET') return htmlAnswer(405, 'Method Not Allowed');
    this.#catchUp();
    const { view, proxy } = this.#views.of(clientId);
    if (resource === '/v2/offres/search') {
      const ask = (): Answer => this.#api.search(parameters, view);
      const found = proxy === null ? ask() : proxy.answer(parameters.toString(), ask);
      this.#telling.countSearch();
      return found;
    }
    const [, id] = /^\/v2\/offres\/([^/]+)$/.exec(resource) ?? [];
    if (id !== undefined) return this.#api.offre(id, view);
    const [, name] = /^\/v2\/referentiel\/([^/]+)$/.exec(resource) ?? [];
    return this.#api.referentiel(name ?? '') ?? htmlAnswer(404, 'Not Found');
  }

  #drawFault(kinds: readonly FaultKind[], clientId: string, url: string): FaultRule | null {
    const fault = this.#faults.draw(kinds, clientId, url, performance.now());
    if (fault !== null) this.#faultCounts[fault.kind] = (this.#faultCounts[fault.kind] ?? 0) + 1;
    return fault;
  }
}

function kindOf(resource: string): CallKind {
  if (resource === '/v2/offres/search') return 'search';
  return resource.startsWith('/v2/referentiel/') ? 'referentiel' : 'offre';
}
