import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ApiUnavailable, UnreadableAnswer } from '../../src/france-travail/index.js';
import { type Handler, send, sendPage, useStandIn } from '../france-travail/stand-in.js';

/** Answers of success that cannot be trusted, and the sentence of their UnreadableAnswer: the call is then tried again. */
const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };
const range = (text: string) => ({ ...JSON_TYPE, 'content-range': text });
const offres = (count: number) =>
  JSON.stringify({ resultats: Array(count).fill({ id: '1', contact: 'Cher' }) });
const strange = (text: string) => `The answer has a strange Content-Range: ${JSON.stringify(text)}.`;
const incomplete = (length: number) => `The page is not complete JSON (${length} characters).`;

const ANSWERS: [what: string, answer: Handler, sentence: string][] = [
  ['200 without Content-Range', send(200, offres(0), JSON_TYPE), 'The answer has no Content-Range.'],
  ['206 without Content-Range', send(206, offres(2), JSON_TYPE), 'The answer has no Content-Range.'],
  [
    '204 that names offers',
    send(204, '', range('offres 0-149/353')),
    'The answer is a 204 (no offer), but its Content-Range names offers.',
  ],
  ...[
    'offres 0-149/unknown',
    'offres 0-149/*',
    'offres 0-149',
    'offres 0-149/-1',
    'offres 0-149/353.5',
    'bytes 0-149/353',
    'offres --1/353',
    'offres',
    '0-149/353 offres',
    'offres 0-149/99999999999999999999',
  ].map((text): [string, Handler, string] => [text, send(206, offres(150), range(text)), strange(text)]),
  ['an empty Content-Range', send(206, offres(150), range('')), strange('')],
  [
    'offres 149-0/353',
    send(206, offres(150), range('offres 149-0/353')),
    "The answer's Content-Range ends before it starts: offres 149-0/353.",
  ],
  [
    '*/0 over two offers',
    send(200, offres(2), range('*/0')),
    'The number of offers must equal last - first + 1 of Content-Range: 2 offers, expected 0.',
  ],
  [
    'fewer offers than the range',
    send(206, offres(149), range('offres 0-149/353')),
    'The number of offers must equal last - first + 1 of Content-Range: 149 offers, expected 150.',
  ],
  [
    'more offers than the range',
    send(206, offres(11), range('offres 0-9/353')),
    'The number of offers must equal last - first + 1 of Content-Range: 11 offers, expected 10.',
  ],
  [
    'no offer for a range of some',
    send(206, offres(0), range('offres 0-149/353')),
    'The number of offers must equal last - first + 1 of Content-Range: 0 offers, expected 150.',
  ],
  [
    'another page',
    (_request, response) => sendPage(response, { first: 150, last: 299, total: 353 }),
    'The answer must lie in the range asked for: 150-299 came for 0-149.',
  ],
  [
    'a wider page',
    (_request, response) => sendPage(response, { first: 0, last: 150, total: 353 }),
    'The answer must lie in the range asked for: 0-150 came for 0-149.',
  ],
  [
    'HTML with 200',
    send(200, '<html>Maintenance</html>', { ...HTML_TYPE, ...range('offres 0-1/2') }),
    incomplete(24),
  ],
  [
    'HTML with 200, no range',
    send(200, '<html>Maintenance</html>', HTML_TYPE),
    'The answer has no Content-Range.',
  ],
  [
    'cut JSON',
    send(206, '{"resultats":[{"id":"1","contact":"Cher', range('offres 0-149/353')),
    incomplete(39),
  ],
  ['an empty 200', send(200, '', range('offres 0-1/2')), incomplete(0)],
  [
    'two JSON texts',
    send(200, `${offres(1)}${offres(1)}`, range('offres 0-0/1')),
    incomplete(2 * offres(1).length),
  ],
  ['no list', send(200, '{"offres":[]}', range('offres 0-1/2')), 'The page has no list "resultats".'],
  [
    'a list that is none',
    send(200, '{"resultats":{"0":{}}}', range('*/0')),
    'The page has no list "resultats".',
  ],
  ['null', send(200, 'null', range('*/0')), 'The page has no list "resultats".'],
  ['a bare list', send(200, '[]', range('*/0')), 'The page has no list "resultats".'],
  [
    'entries that are no offers',
    send(200, '{"resultats":[null]}', range('offres 0-0/1')),
    'The list "resultats" must hold objects only.',
  ],
  [
    'a number instead of an offer',
    send(200, '{"resultats":[9007199254740993]}', range('offres 0-0/1')),
    'The list "resultats" must hold objects only.',
  ],
];

const served = useStandIn();

describe('an answer of success', () => {
  it.each(ANSWERS)('%s is refused', async (_what, answer, sentence) => {
    served.api.onApi = answer;
    const error: unknown = await served.client
      .search({}, { first: 0, last: 149 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect((error as Error).message).toBe(sentence);
    expect(inspect(error)).not.toContain('Cher');
  });

  it('204 without Content-Range is an empty result that was not said, at the start of a result alone', async () => {
    served.api.onApi = send(204, '');
    const page = await served.client.search({}, { first: 0, last: 149 });
    expect(page).toMatchObject({ total: 0, unsaid: true, last: -1, offres: [], status: 204 });
    const later = served.client.search({}, { first: 150, last: 299 });
    await expect(later).rejects.toThrow('The answer has no Content-Range.');
    served.api.onApi = send(204, '', { 'content-range': '' });
    await expect(served.client.search({}, { first: 0, last: 149 })).rejects.toThrow(strange(''));
    served.api.onApi = send(204, '', { 'content-range': '*/0' });
    expect(await served.client.search({}, { first: 0, last: 149 })).not.toHaveProperty('unsaid');
  });

  it.each([
    ['a total below its last position', 'offres 0-1/1', 1],
    ['a total far above a whole result', 'offres 0-1/999999999', 999_999_999],
    ['a range without its unit', '0-1/2', 2],
  ])('with %s is read as it is: totals are reconciled by the run', async (_what, text, total) => {
    served.api.onApi = send(200, offres(2), range(text));
    const page = await served.client.search({}, { first: 0, last: 149 });
    expect(page).toMatchObject({ total, last: 1 });
    expect(page.offres).toHaveLength(2);
  });

  it('204 with a body is no answer (HTTP allows it none), and its body spoils no later one', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => {
        const token = '{"access_token":"t","expires_in":1499}';
        if (String(data).startsWith('POST')) {
          socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${token.length}\r\n\r\n${token}`);
          return;
        }
        calls++;
        const body = calls === 1 ? 'Content-Length: 5\r\n\r\nhello' : '\r\n';
        socket.write(`HTTP/1.1 204 No Content\r\nContent-Range: */0\r\n${body}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const other = served.api.client({ apiUrl: url, tokenUrl: `${url}/token` });
    try {
      const error: unknown = await other
        .search({}, { first: 0, last: 149 })
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ApiUnavailable);
      expect((error as Error).message).toMatch(/ cut its answer short /);
      expect(await other.search({}, { first: 0, last: 149 })).toMatchObject({ total: 0, offres: [] });
    } finally {
      await other.close();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
