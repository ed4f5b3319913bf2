import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ApiUnavailable,
  type FranceTravailClient,
  InvalidCredentials,
  InvalidRequest,
} from '../../src/france-travail/index.js';
import { Refusals } from '../../src/france-travail/refusals.js';
import { StandIn, send } from './stand-in.js';

const PAGE = '<html><head><title>Request Rejected</title></head><body>Your support ID is: 1</body></html>';
const JSON_TYPE = { 'content-type': 'application/json' };
const MINUTE = 60_000;

describe('a refusal', () => {
  let now = 0;
  let refusals: Refusals;
  const believes = (status: number, body = PAGE) => refusals.believes({ status, headers: {}, body });

  beforeEach(() => {
    now = 0;
    refusals = new Refusals(() => now);
  });

  it.each([
    '{"codeErreur":"403.1","message":"Accès refusé"}',
    '{"codeErreur":403}',
    '{"error":"invalid_client"}',
  ])('in the form %s is believed at once', (body) => {
    expect(believes(403, body)).toBe(true);
  });

  it.each([
    PAGE,
    '',
    'Forbidden',
    '{"message":"Forbidden"}',
    '{"error":""}',
    '["error"]',
    '{"error":',
    'null',
  ])('in the form %j is believed after five minutes of nothing else', (body) => {
    for (; now < 5 * MINUTE; now += 30_000) expect(believes(403, body)).toBe(false);
    expect(believes(403, body)).toBe(true);
  });

  it('counts from the last success, from another status, and from a time without a call', () => {
    const refuse = (minutes: number) => {
      for (const end = now + minutes * MINUTE; now < end; now += MINUTE) expect(believes(403)).toBe(false);
    };
    refuse(4);
    refusals.succeeded();
    refuse(4);
    expect(believes(400)).toBe(false);
    refuse(4);
    now += 60 * MINUTE;
    refuse(5);
    expect(believes(403)).toBe(true);
  });

  it('of an address that was never right is believed at once, and later as any other', () => {
    expect(believes(404)).toBe(true);
    refusals.succeeded();
    expect(believes(404)).toBe(false);
  });

  it.each([413, 414, 431])('with the status %i is about the request itself', (status) => {
    refusals.succeeded();
    expect(believes(status)).toBe(true);
  });
});

describe('a page of a firewall', () => {
  let api: StandIn;
  let client: FranceTravailClient;
  const search = () => client.search({}, { first: 0, last: 149 });
  const realNow = performance.now.bind(performance);

  beforeEach(async () => {
    api = await StandIn.start();
    client = api.client();
  });

  afterEach(async () => {
    performance.now = realNow;
    await api.stop();
    await client.close();
  });

  it.each([400, 401, 403, 409])(
    'for the token (%i) is tried again, and the next token works',
    async (status) => {
      const answerToken = api.onToken;
      api.onToken = send(status, PAGE);
      await expect(search()).rejects.toMatchObject({ code: 'ApiUnavailable', status, retryable: true });
      api.onToken = answerToken;
      expect((await search()).total).toBe(2);
    },
  );

  it.each([400, 403, 404, 405, 406, 410, 451])(
    'for a search (%i) is tried again, and the next works',
    async (status) => {
      await search();
      const answerPage = api.onApi;
      api.onApi = send(status, PAGE, { 'content-type': 'text/html' });
      await expect(search()).rejects.toMatchObject({ code: 'ApiUnavailable', status, retryable: true });
      api.onApi = answerPage;
      expect((await search()).total).toBe(2);
    },
  );

  it.each([
    [403, InvalidCredentials],
    [400, InvalidRequest],
  ])('for every search (%i) is believed after minutes', async (status, kind) => {
    api.onApi = send(status, PAGE);
    let later = 0;
    performance.now = () => realNow() + later;
    for (; later < 5 * MINUTE; later += MINUTE) await expect(search()).rejects.toBeInstanceOf(ApiUnavailable);
    await expect(search()).rejects.toBeInstanceOf(kind);
  });

  it('for every token is believed after minutes', async () => {
    api.onToken = send(403, PAGE);
    let later = 0;
    performance.now = () => realNow() + later;
    for (; later < 5 * MINUTE; later += MINUTE) await expect(search()).rejects.toBeInstanceOf(ApiUnavailable);
    await expect(search()).rejects.toBeInstanceOf(InvalidCredentials);
  });

  it('is told from the word of the API, which is believed at once', async () => {
    api.onToken = send(403, '{"error":"access_denied"}', JSON_TYPE);
    await expect(search()).rejects.toBeInstanceOf(InvalidCredentials);
  });
});
