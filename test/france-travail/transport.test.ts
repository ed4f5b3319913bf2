import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_PROXIES } from '../../src/domain/proxies.js';
import { Transport } from '../../src/france-travail/transport.js';

let server: Server;
let transport: Transport;
let url: URL;
let events: string[];

beforeEach(async () => {
  events = [];
  server = createServer((request, response) => {
    events.push('arrived');
    if (request.url !== '/silent') response.end('an answer');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  transport = new Transport(10_000, NO_PROXIES);
});

afterEach(async () => {
  await transport.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const send = (address: URL, signal?: AbortSignal) =>
  transport.send({ method: 'GET', url: address, headers: {} }, signal, () => events.push('left'));

it('says when a request has left, on a new connection and on an idle one', async () => {
  for (let call = 0; call < 3; call++) {
    const answer = send(url);
    events.push('asked for');
    expect(await answer).toMatchObject({ status: 200, body: 'an answer' });
  }
  expect(events).toEqual(Array(3).fill(['asked for', 'left', 'arrived']).flat());
});

it('does not say so of a request that never leaves', async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(send(url)).rejects.toThrow(/refused the connection/);
  expect(events).toEqual([]);
});

it('ends at once when it is cancelled, before and after the request has left', async () => {
  for (const when of ['before', 'after']) {
    const controller = new AbortController();
    const answer = send(new URL('/silent', url), controller.signal);
    if (when === 'after') while (!events.includes('arrived')) await new Promise(setImmediate);
    controller.abort();
    await expect(answer).rejects.toThrow(/was cancelled/);
  }
  expect(events).toEqual(['left', 'arrived']);
});
