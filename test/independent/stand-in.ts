/**
 * A second API, written from docs/api and the official documentation alone, without a look at simulator/
 * or src/: what Moisson only gets right because our own simulator has the same habits fails here.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { LISTS } from './lists.js';
import { type Moods, ORDINARY } from './moods.js';
import { ask, BadValue, filtresPossibles } from './search.js';
import { World } from './world.js';

const BASE = '/partenaire/offresdemploi';
const CLIENTS = new Map([
  ['PAR_un', 'rien-de-secret-un'],
  ['PAR_deux', 'rien-de-secret-deux'],
]);

export interface StandIn {
  world: World;
  environment: Record<string, string>;
  /** How many answers of each status, and why a 400 or 500 of its own was given. */
  answers: Map<string, number>;
  close(): Promise<void>;
}

interface Token {
  callsLeft: number;
  expiresAt: number;
}

/** Starts it on a free port of 127.0.0.1. */
export async function startStandIn(moods: Partial<Moods> = {}): Promise<StandIn> {
  const mood = { ...ORDINARY, ...moods };
  const world = new World(mood);
  const answers = new Map<string, number>();
  const tokens = new Map<string, Token>();
  let searches = 0;

  const note = (key: string) => answers.set(key, (answers.get(key) ?? 0) + 1);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const bad = error instanceof BadValue;
      const message = error instanceof Error ? error.message : String(error);
      note(`${bad ? 400 : 500} ${message}`);
      send(request, response, bad ? 400 : 500, { codeErreur: 'OFF-000', message });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (url.pathname === '/connexion/oauth2/access_token') return grant(request, response, url);
    const token = tokens.get(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (token === undefined || token.callsLeft-- <= 0 || Date.now() > token.expiresAt) {
      note('401');
      response.writeHead(401).end();
      return;
    }
    nameRate(response);
    const path = url.pathname.slice(BASE.length);
    const list = LISTS[/^\/v2\/referentiel\/(\w+)$/.exec(path)?.[1] ?? ''];
    if (list !== undefined) send(request, response, 200, list);
    else if (path === '/v2/offres/search') search(request, response, url.searchParams);
    else if (path.startsWith('/v2/offres/')) {
      const held = world.offers.find(({ id }) => id === path.slice('/v2/offres/'.length));
      if (held === undefined) response.writeHead(204).end();
      else send(request, response, 200, held.shown);
    } else response.writeHead(404).end('<html>Not found</html>');
  }

  function search(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    searches++;
    if (mood.faultEvery > 0 && searches % mood.faultEvery === 0) {
      note('fault');
      const kind = Math.floor(searches / mood.faultEvery) % 5;
      if (kind === 4) {
        response
          .writeHead(429, { 'Content-Type': 'text/plain', 'Retry-After': '1' })
          .end('Too Many Requests');
      } else if (kind === 0) response.socket?.destroy();
      else if (kind === 1) response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Erreur</h1>');
      else if (kind === 2) response.writeHead(502).end();
      else {
        response.writeHead(206, { 'Content-Type': 'application/json', 'Content-Range': 'offres 0-149/353' });
        response.write('{"resultats":[{"id":"1');
        setTimeout(() => response.socket?.destroy(), 5);
      }
      return;
    }
    const { first, last, rows } = ask(query, world.offers, mood);
    const page = rows.slice(first, last + 1);
    if (page.length === 0) {
      note('204');
      const contentRange = rows.length === 0 ? mood.empty : `offres -1--1/${rows.length}`;
      response.writeHead(204, { 'Content-Range': contentRange }).end();
      return;
    }
    const status = page.length === rows.length ? 200 : 206;
    note(`${status}`);
    response.setHeader('Content-Range', `offres ${first}-${first + page.length - 1}/${rows.length}`);
    const resultats = page.map(({ shown }) => shown);
    send(request, response, status, { resultats, filtresPossibles: filtresPossibles(rows) });
  }

  /** What the headers of 2026 say. (docs/api/access.md "Rate") */
  function nameRate(response: ServerResponse): void {
    if (mood.rateHeaders === 'none') return;
    const figures = { 'burst-capacity': 10, remaining: 9, 'replenish-rate': 10, 'requested-tokens': 1 };
    for (const [name, value] of Object.entries(figures)) {
      const header = `x-ratelimit-${name}-clientidlimiter`;
      response.setHeader(mood.rateHeaders === 'Upper' ? header.toUpperCase() : header, `${value}`);
    }
  }

  async function grant(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const id = form.get('client_id') ?? '';
    const known = CLIENTS.has(id) && CLIENTS.get(id) === form.get('client_secret');
    const right =
      known &&
      url.searchParams.get('realm') === '/partenaire' &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('scope') === 'api_offresdemploiv2 o2dsoffre';
    if (request.headers.authorization !== undefined || !right) {
      note('token refused');
      send(request, response, 400, { error: 'invalid_client', error_description: 'Client inconnu' });
      return;
    }
    const token = randomUUID();
    tokens.set(token, { callsLeft: mood.callsPerToken, expiresAt: Date.now() + 1_499_000 });
    note('token');
    const reply = { scope: form.get('scope'), expires_in: 1499, token_type: 'Bearer', access_token: token };
    send(request, response, 200, reply);
  }

  function send(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
    const text = JSON.stringify(body);
    response.setHeader('Content-Type', 'application/json;charset=UTF-8');
    if (mood.body === 'gzip' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(status, { 'Content-Encoding': 'gzip' }).end(gzipSync(text));
    } else if (mood.body === 'chunked') {
      response.writeHead(status);
      const middle = Math.floor(text.length / 2);
      response.write(text.slice(0, middle));
      setImmediate(() => response.end(text.slice(middle)));
    } else response.writeHead(status, { 'Content-Length': Buffer.byteLength(text) }).end(text);
  }

  const { published, closed, edited } = mood.churn;
  const timers = [
    every(published, () => world.publish()),
    every(closed, () => world.close()),
    every(edited, () => world.edit()),
  ];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment: Record<string, string> = {
    FRANCE_TRAVAIL_API_URL: `${origin}${BASE}`,
    FRANCE_TRAVAIL_TOKEN_URL: `${origin}/connexion/oauth2/access_token?realm=%2Fpartenaire`,
  };
  [...CLIENTS].forEach(([id, secret], i) => {
    environment[`FRANCE_TRAVAIL_CLIENT_ID_${i + 1}`] = id;
    environment[`FRANCE_TRAVAIL_CLIENT_SECRET_${i + 1}`] = secret;
  });
  return {
    world,
    environment,
    answers,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `perSecond` times a second, or never. */
function every(perSecond: number, act: () => void): NodeJS.Timeout | undefined {
  return perSecond > 0 ? setInterval(act, 1_000 / perSecond) : undefined;
}
