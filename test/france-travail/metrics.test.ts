import { expect, it } from 'vitest';
import { notedMetrics } from '../support/noted-metrics.js';
import { SECRET, send, sendPage, useStandIn } from './stand-in.js';

const PAGE = { first: 0, last: 149 };
const served = useStandIn();

it('tells every call by what it asks for and how it ended, a refusal apart, and the rate it keeps to', async () => {
  const { metrics, noted } = notedMetrics();
  const client = served.api.client({ metrics, rate: 7 });
  served.client = client;
  const without = () => noted.filter((line) => !/duration|rate_allowed/.test(line));
  const application = 'app-1';
  expect(noted).toEqual(['moisson_api_rate_allowed{"application":"app-1"} 7']);

  served.api.onApi = (_request, response) => sendPage(response, { first: 0, last: 149, total: 353 });
  await client.search({ region: '11' }, PAGE);
  served.api.onApi = send(204, '');
  await client.offre('123ABCD');
  served.api.onApi = send(429, '', { 'retry-after': '1' });
  await client.referentiel('regions').catch(() => {});
  served.api.onApi = (_request, response) => response.destroy();
  await client.search({ region: '11' }, PAGE).catch(() => {});

  const call = (kind: string, status: string) =>
    `moisson_api_calls_total${JSON.stringify({ application, kind, status })} 1`;
  expect(without()).toEqual([
    `moisson_api_tokens_total${JSON.stringify({ application, status: '200' })} 1`,
    call('search', '206'),
    call('offre', '204'),
    call('referentiel', '429'),
    `moisson_api_refused_total${JSON.stringify({ application })} 1`,
    call('search', 'none'),
  ]);
  const durations = noted.filter((line) => line.includes('duration'));
  expect(durations).toHaveLength(4);
  for (const line of durations) expect(Number(line.split(' ').at(-1))).toBeLessThan(10);

  client.setRate(2);
  expect(noted.at(-1)).toBe('moisson_api_rate_allowed{"application":"app-1"} 2');
});

it('holds no secret, token or id of an application', async () => {
  const { metrics, noted } = notedMetrics();
  served.client = served.api.client({ metrics });
  await served.client.search({ region: '11' }, PAGE);
  expect(noted.length).toBeGreaterThan(3);
  for (const hidden of [SECRET, 'token-1', 'PAR_id_1']) expect(noted.join('\n')).not.toContain(hidden);
});
