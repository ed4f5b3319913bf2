import { expect, it } from 'vitest';
import { proxyFor } from '../../src/domain/proxies.js';

const PROXIES = { http: 'http://relay.example:3128/', https: 'http://secure-relay.example:3129/' };
const through = (url: string, ...direct: string[]) => proxyFor(new URL(url), { ...PROXIES, direct });

it('goes by the scheme of the address', () => {
  expect(through('http://es.example:9200')).toBe(PROXIES.http);
  expect(through('https://api.example')).toBe(PROXIES.https);
  expect(proxyFor(new URL('https://api.example'), { http: PROXIES.http, direct: [] })).toBeUndefined();
});

it.each([
  'http://localhost:9200',
  'http://my.localhost',
  'http://127.0.0.1:9200',
  'http://127.1.2.3',
  'http://[::1]:9200',
])('%s is this machine', (url) => {
  expect(through(url)).toBeUndefined();
});

it.each([
  ['api.example', 'https://api.example'],
  ['API.example', 'https://api.EXAMPLE'],
  ['example', 'https://api.example'],
  ['.example', 'https://api.example'],
  ['*.example', 'https://api.example'],
  ['api.example:443', 'https://api.example'],
  ['api.example:80', 'http://api.example'],
  ['api.example:9200', 'http://api.example:9200'],
  ['10.0.0.7', 'http://10.0.0.7:9200'],
  ['fd00::1', 'http://[fd00::1]:9200'],
  ['[fd00::1]', 'http://[fd00::1]:9200'],
  ['[fd00::1]:9200', 'http://[fd00::1]:9200'],
  ['*', 'https://anything.example'],
])('NO_PROXY=%s excepts %s', (entry, url) => {
  expect(through(url, 'other.example', entry)).toBeUndefined();
});

it.each([
  ['pi.example', 'https://api.example'],
  ['api.example', 'https://api.example.org'],
  ['api.example:9200', 'https://api.example'],
  ['example.api', 'https://api.example'],
  ['.', 'https://api.example'],
  [':443', 'https://api.example'],
])('NO_PROXY=%s does not except %s', (entry, url) => {
  expect(through(url, entry)).toBe(PROXIES.https);
});
