import { describe, expect, it } from 'vitest';
import { errorFromStatus, parseRetryAfter } from '../../src/france-travail/status-error.js';

const application = {
  name: 'app-2',
  clientId: 'PAR_id_2',
  clientSecret: 'very/secret+2',
  source: 'FRANCE_TRAVAIL_CLIENT_ID_2 and FRANCE_TRAVAIL_CLIENT_SECRET_2',
};
const address = 'http://host/path';

function errorFor(
  endpoint: 'token' | 'api',
  status: number,
  body = '',
  headers: Record<string, string> = {},
  believed = true,
) {
  const refusals = { believes: () => believed };
  const context = { application, endpoint, address, token: 'the-token', refusals };
  return errorFromStatus({ status, body, headers }, context);
}

describe('errorFromStatus', () => {
  it.each([
    ['api', 201, 'UnreadableAnswer', true],
    ['api', 302, 'ApiUnavailable', true],
    ['api', 400, 'InvalidRequest', false],
    ['api', 401, 'Unauthorized', true],
    ['api', 403, 'InvalidCredentials', false],
    ['api', 404, 'InvalidRequest', false],
    ['api', 408, 'ApiUnavailable', true],
    ['api', 414, 'InvalidRequest', false],
    ['api', 425, 'ApiUnavailable', true],
    ['api', 429, 'RateLimited', true],
    ['api', 500, 'ApiUnavailable', true],
    ['api', 502, 'ApiUnavailable', true],
    ['api', 503, 'ApiUnavailable', true],
    ['api', 504, 'ApiUnavailable', true],
    ['token', 204, 'UnreadableAnswer', true],
    ['token', 302, 'ApiUnavailable', true],
    ['token', 400, 'InvalidCredentials', false],
    ['token', 401, 'InvalidCredentials', false],
    ['token', 403, 'InvalidCredentials', false],
    ['token', 404, 'InvalidRequest', false],
    ['token', 409, 'InvalidCredentials', false],
    ['token', 429, 'RateLimited', true],
    ['token', 500, 'ApiUnavailable', true],
    ['token', 503, 'ApiUnavailable', true],
  ] as const)('%s %i is %s, retryable: %s', (endpoint, status, code, retryable) => {
    const error = errorFor(endpoint, status);
    expect({ code: error.code, name: error.name, retryable: error.retryable, status: error.status }).toEqual({
      code,
      name: code,
      retryable,
      status,
    });
  });

  it.each([
    ['api', 400, 'ApiUnavailable'],
    ['api', 401, 'Unauthorized'],
    ['api', 403, 'ApiUnavailable'],
    ['api', 404, 'ApiUnavailable'],
    ['api', 405, 'ApiUnavailable'],
    ['api', 429, 'RateLimited'],
    ['api', 503, 'ApiUnavailable'],
    ['token', 400, 'ApiUnavailable'],
    ['token', 401, 'ApiUnavailable'],
    ['token', 403, 'ApiUnavailable'],
    ['token', 404, 'ApiUnavailable'],
    ['token', 409, 'ApiUnavailable'],
  ] as const)('%s %i is %s as long as it is not believed', (endpoint, status, code) => {
    const error = errorFor(endpoint, status, '<p>Rejected</p>', { 'retry-after': '3' }, false);
    expect({ code: error.code, retryable: error.retryable, status: error.status }).toEqual({
      code,
      retryable: true,
      status,
    });
    if (status !== 401 || endpoint === 'token') expect(error.retryAfterMs).toBe(3_000);
  });

  it('names what may have sent a refusal that is not believed, what to check, and what it says', () => {
    const page = `<html><body>The requested URL was rejected. ${application.clientSecret}</body></html>`;
    expect(errorFor('token', 403, page, {}, false).message).toBe(
      "http://host/path answered 403, not in the API's own form: a firewall or proxy on the way may have sent the " +
        'answer (if it goes on, check FRANCE_TRAVAIL_CLIENT_ID_2 and FRANCE_TRAVAIL_CLIENT_SECRET_2, and the ' +
        'subscription to "Offres d\'emploi v2"): The requested URL was rejected. ***',
    );
  });

  it.each(['server_error', 'temporarily_unavailable'])('takes the OAuth error %s for a bad day', (error) => {
    expect(errorFor('token', 400, JSON.stringify({ error })).code).toBe('ApiUnavailable');
  });

  it('names application, variables and the OAuth error of refused credentials, and nothing else', () => {
    const body = JSON.stringify({
      error: 'invalid_client',
      error_description: `no ${application.clientSecret}`,
    });
    const { message } = errorFor('token', 400, body);
    expect(message).toContain('app-2');
    expect(message).toContain('400 invalid_client');
    expect(message).toContain('FRANCE_TRAVAIL_CLIENT_ID_2 and FRANCE_TRAVAIL_CLIENT_SECRET_2');
    expect(message).not.toContain('very');
  });

  it('says what the API found wrong in a search', () => {
    const body = JSON.stringify({
      codeErreur: '400.1',
      message: 'La valeur du paramètre "region" est inconnue',
    });
    expect(errorFor('api', 400, body).message).toBe(
      'http://host/path refused the request (400): 400.1: La valeur du paramètre "region" est inconnue.'.replace(
        /\.$/,
        '',
      ),
    );
  });

  it('cuts error pages, strips tags and masks what they echo', () => {
    const page = `<html><head><title>x</title></head><body onload="a>b"><h1>Bad\n\nGateway</h1>
      Authorization: Bearer the-token client_secret=${encodeURIComponent(application.clientSecret)} ${'z'.repeat(900)}`;
    const { message } = errorFor('api', 502, page);
    expect(message).toMatch(/^http:\/\/host\/path answered 502: .*Bad Gateway Authorization: Bearer \*\*\*/);
    expect(message).not.toMatch(/[<\n]|the-token|secret%2F/);
    expect(message.length).toBeLessThan(240);
  });

  it('reads the largest hostile page at once', () => {
    expect(errorFor('api', 500, '<script>'.repeat(1_000_000)).message.length).toBeLessThan(240);
  });

  it.each([
    [undefined, 1_000],
    ['1', 1_000],
    ['0', 0],
    ['2.5', 2_500],
    ['soon', 1_000],
    ['-3', 0],
    ['99999999', 60_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('waits after a 429 with Retry-After %j for %i ms', (header, expected) => {
    expect(errorFor('api', 429, '', header === undefined ? {} : { 'retry-after': header }).retryAfterMs).toBe(
      expected,
    );
  });

  it('reads Retry-After as a date', () => {
    const wait = parseRetryAfter(new Date(Date.now() + 30_000).toUTCString()) ?? 0;
    expect(wait).toBeGreaterThan(20_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  });

  it('keeps the Retry-After of a 503', () => {
    expect(errorFor('api', 503, '', { 'retry-after': '7' }).retryAfterMs).toBe(7_000);
    expect(errorFor('api', 503).retryAfterMs).toBeUndefined();
  });
});
