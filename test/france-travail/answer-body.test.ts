import { inspect } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InvalidCredentials, UnreadableAnswer } from '../../src/france-travail/index.js';
import { useStandIn } from './stand-in.js';

const OFFRE = { id: '1', intitule: 'Boulangère à Nîmes', contact: 'Cher' };
const TEXT = JSON.stringify({ resultats: [OFFRE] });
const UTF8 = Buffer.from(TEXT);
const LATIN1 = Buffer.from(TEXT, 'latin1');
const UTF16 = Buffer.from(TEXT, 'utf16le');
const ascii = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

const served = useStandIn();

function answer(body: Buffer, headers: Record<string, string>, status = 200): void {
  served.api.onApi = (_request, response) => {
    response.writeHead(status, { 'content-range': 'offres 0-0/1', ...headers });
    response.end(body);
  };
}

const search = () => served.client.search({}, { first: 0, last: 149 });
const type = (contentType: string) => ({ 'content-type': contentType });
const encoded = (encoding: string) => ({ 'content-encoding': encoding });

describe('an answer is read', () => {
  it.each<[string, Buffer, Record<string, string>]>([
    ['as UTF-8 without a type', UTF8, {}],
    ['as UTF-8 without a charset', UTF8, type('application/json')],
    ['as ASCII', Buffer.from(TEXT.replace(/[èàî]/g, ascii)), type('application/json;charset=US-ASCII')],
    ['with a charset in capitals', UTF8, type('application/json;charset=UTF-8')],
    ['with a charset in quotes', LATIN1, type('application/json; profile="a"; charset="iso-8859-1"')],
    ['as ISO-8859-1', LATIN1, type('application/json;charset=ISO-8859-1')],
    ['as latin1', LATIN1, type('application/json; CHARSET = latin1')],
    ['as ISO-8859-15', LATIN1, type('application/json;charset=iso-8859-15')],
    ['as windows-1252', LATIN1, type('application/json;charset=windows-1252')],
    ['as UTF-16', UTF16, type('application/json;charset=utf-16le')],
    ['behind a byte order mark', Buffer.concat([BOM, UTF8]), type('application/json')],
    ['by its mark, against its charset', Buffer.concat([BOM, UTF8]), type('application/json;charset=latin1')],
    ['as marked UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16]), type('application/json')],
    ['gzipped', gzipSync(UTF8), encoded('gzip')],
    ['x-gzipped', gzipSync(UTF8), encoded('X-GZIP')],
    ['deflated', deflateSync(UTF8), encoded('deflate')],
    ['deflated without a frame', deflateRawSync(UTF8), encoded('deflate')],
    ['by brotli', brotliCompressSync(UTF8), encoded('br')],
    ['as identity', UTF8, encoded('identity')],
    ['twice encoded', brotliCompressSync(gzipSync(UTF8)), encoded('gzip, br')],
    ['gzipped in ISO-8859-1', gzipSync(LATIN1), { ...encoded('gzip'), ...type('a/b;charset=iso-8859-1') }],
  ])('%s', async (_what, body, headers) => {
    answer(body, headers);
    expect((await search()).offres).toEqual([OFFRE]);
  });

  it.each(['windows-1252', 'cp1252', 'ISO-8859-1'])(
    'with all characters of windows-1252 under the name %s, as browsers do',
    async (charset) => {
      const body = Buffer.from(TEXT.replace('Cher', '12 \x80, l\x92\x9cuvre \x9f\x81\xff'), 'latin1');
      answer(body, type(`application/json;charset=${charset}`));
      expect((await search()).offres).toEqual([{ ...OFFRE, contact: '12 €, l’œuvre Ÿ\x81ÿ' }]);
    },
  );

  it('gzipped, for a token and for a reference list too', async () => {
    const zipped =
      (value: unknown): typeof served.api.onApi =>
      (_request, response) => {
        response.writeHead(200, encoded('gzip'));
        response.end(gzipSync(JSON.stringify(value)));
      };
    served.api.onToken = zipped({ access_token: 'zipped', expires_in: 1499 });
    served.api.onApi = zipped([{ code: '11' }]);
    expect(await served.client.referentiel('regions')).toEqual([{ code: '11', libelle: '11' }]);
    expect(served.api.apiCalls[0]?.authorization).toBe('Bearer zipped');
  });
});

describe('an answer is refused, and what is wrong is named', () => {
  it.each<[string, Buffer, Record<string, string>, string]>([
    ['undeclared ISO-8859-1', LATIN1, {}, 'The answer is not the utf-8 text that it claims to be.'],
    [
      'ISO-8859-1 declared as UTF-8',
      LATIN1,
      type('application/json;charset=UTF-8'),
      'The answer is not the utf-8 text that it claims to be.',
    ],
    [
      'ISO-8859-1 declared as ASCII',
      LATIN1,
      type('application/json;charset=us-ascii'),
      'The answer is not the utf-8 text that it claims to be.',
    ],
    [
      'UTF-8 cut in the middle of a character',
      Buffer.from('{"resultats":[{"contact":"Cher\u00e9').subarray(0, -1),
      {},
      'The answer is not the utf-8 text that it claims to be.',
    ],
    [
      'an unknown charset',
      UTF8,
      type('application/json;charset=ebcdic'),
      'The answer has an unknown charset: "ebcdic".',
    ],
    ['an empty charset', UTF8, type('application/json;charset=""'), 'The answer has an unknown charset: "".'],
    ['an unknown encoding', UTF8, encoded('zstd'), 'The answer has an unknown Content-Encoding: "zstd".'],
    [
      'an encoding that is a name of objects',
      UTF8,
      encoded('constructor'),
      'The answer has an unknown Content-Encoding: "constructor".',
    ],
    ['plain text as gzip', UTF8, encoded('gzip'), 'The answer is not the gzip data that it claims to be.'],
    [
      'cut gzip',
      gzipSync(UTF8).subarray(0, 60),
      encoded('gzip'),
      'The answer is not the gzip data that it claims to be.',
    ],
    [
      'plain text as deflate',
      UTF8,
      encoded('deflate'),
      'The answer is not the deflate data that it claims to be.',
    ],
    ['plain text as brotli', UTF8, encoded('br'), 'The answer is not the br data that it claims to be.'],
    [
      'a few bytes that hold gigabytes',
      gzipSync(Buffer.alloc(33 * 1024 * 1024)),
      encoded('gzip'),
      'The answer holds more than 33554432 bytes.',
    ],
  ])('%s', async (_what, body, headers, sentence) => {
    answer(body, headers);
    const error: unknown = await search().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect((error as Error).message).toBe(sentence);
    expect(inspect(error)).not.toContain('Cher');
  });
});

describe('the body of an error never hides its status', () => {
  it.each<[string, Buffer, Record<string, string>]>([
    ['undeclared ISO-8859-1', LATIN1, {}],
    ['an unknown charset', UTF8, type('text/html;charset=ebcdic')],
    ['plain text as gzip', UTF8, encoded('gzip')],
    ['an unknown encoding', UTF8, encoded('zstd')],
  ])('%s', async (_what, body, headers) => {
    answer(body, headers, 503);
    await expect(search()).rejects.toMatchObject({ code: 'ApiUnavailable', status: 503 });
  });

  it('and is believed in any of its forms', async () => {
    const refusal = Buffer.from('{"codeErreur":"403.1","message":"Accès refusé"}', 'latin1');
    answer(refusal, {}, 403);
    await expect(search()).rejects.toBeInstanceOf(InvalidCredentials);
    answer(gzipSync(refusal), encoded('gzip'), 403);
    expect(await search().catch((error: Error) => error.name)).not.toBe('UnreadableAnswer');
  });
});
