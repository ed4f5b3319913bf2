import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Cancelled, FranceTravailError, InvalidRequest } from '../../src/france-travail/index.js';
import { type Handler, send, useStandIn } from './stand-in.js';

const served = useStandIn();

const body = (offre: unknown) => JSON.stringify(offre);

it('is there when the answer shows that very offer', async () => {
  served.api.onApi = send(200, body({ id: '048KLTP', intitule: 'Boulanger' }));
  expect(await served.client.offre('048KLTP')).toBe('there');
  expect(served.api.apiCalls[0]?.url.pathname).toBe('/base/v2/offres/048KLTP');
  expect(served.api.apiCalls[0]?.authorization).toBe('Bearer token-1');
  expect(served.client.stats()).toMatchObject({ calls: 1, byStatus: { 200: 1 } });
});

it('is gone when the answer is a 204', async () => {
  served.api.onApi = send(204, '');
  expect(await served.client.offre('048KLTP')).toBe('gone');
});

it.each<[string, Handler, string]>([
  ['an offer with another id', send(200, body({ id: '048KLTQ', contact: 'Cher' })), 'UnreadableAnswer'],
  ['the id in other letters', send(200, body({ id: '048kltp' })), 'UnreadableAnswer'],
  ['an offer without id', send(200, body({ intitule: 'Cher' })), 'UnreadableAnswer'],
  ['a list', send(200, body([{ id: '048KLTP' }])), 'UnreadableAnswer'],
  ['null', send(200, 'null'), 'UnreadableAnswer'],
  ['nothing with a 200', send(200, ''), 'UnreadableAnswer'],
  ['HTML with a 200', send(200, '<html>Cher</html>'), 'UnreadableAnswer'],
  ['cut JSON', send(200, '{"id":"048KLTP","contact":"Cher'), 'UnreadableAnswer'],
  ['a part (206)', send(206, body({ id: '048KLTP' })), 'UnreadableAnswer'],
  ['a 202', send(202, ''), 'UnreadableAnswer'],
  ['a 301', send(301, '', { location: '/' }), 'ApiUnavailable'],
  ['a 400', send(400, '{"codeErreur":"x"}'), 'InvalidRequest'],
  ['a 403', send(403, '{"codeErreur":"x"}'), 'InvalidCredentials'],
  ['a 403 of a firewall', send(403, ''), 'ApiUnavailable'],
  ['a 401', send(401, ''), 'ApiUnavailable'],
  ['a 404', send(404, ''), 'InvalidRequest'],
  ['a 410', send(410, ''), 'ApiUnavailable'],
  ['a 429', send(429, ''), 'RateLimited'],
  ['a 500', send(500, ''), 'ApiUnavailable'],
  ['a 503', send(503, ''), 'ApiUnavailable'],
  ['a reset', (request) => void request.socket.destroy(), 'ApiUnavailable'],
])('is not gone for %s', async (_what, handler, code) => {
  served.api.onApi = handler;
  const error: unknown = await served.client.offre('048KLTP').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FranceTravailError);
  expect(error).toMatchObject({ code });
  expect(inspect(error)).not.toContain('Cher');
});

it.each(['é 1', '<b>', 'a&b=c', 'a+b', '...'])('asks for the id %j by its own address', async (id) => {
  served.api.onApi = send(200, body({ id }));
  expect(await served.client.offre(id)).toBe('there');
  expect(served.api.apiCalls[0]?.url.pathname).toBe(`/base/v2/offres/${encodeURIComponent(id)}`);
  expect(served.api.apiCalls[0]?.url.search).toBe('');
});

it.each([
  '',
  '.',
  '..',
  'search',
  'Search',
  'a/b',
  '..\\x',
  '%2e%2e',
  'a?b',
  'a#b',
  'a;b',
  'a\n',
  '\ud800',
  'x'.repeat(513),
])('spends no call on the id %j', async (id) => {
  await expect(served.client.offre(id)).rejects.toBeInstanceOf(InvalidRequest);
  expect(served.client.stats()).toMatchObject({ calls: 0, tokens: 0 });
});

it('can be cancelled', async () => {
  await expect(served.client.offre('1', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled);
});
