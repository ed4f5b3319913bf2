import { TextDecoder } from 'node:util';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Answer } from './answer.js';
import { UnreadableAnswer } from './errors.js';

/** A page is about 0.56 MB (docs/api/offers.md "Size"); this only stops what cannot be one. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** One of Content-Encoding's names and how it is undone; `deflate` comes with and without its frame. (RFC 9110 8.4.1) */
const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gunzipSync(bytes, LIMIT),
  'x-gzip': (bytes) => gunzipSync(bytes, LIMIT),
  deflate: (bytes) => (isFramed(bytes) ? inflateSync(bytes, LIMIT) : inflateRawSync(bytes, LIMIT)),
  br: (bytes) => brotliDecompressSync(bytes, LIMIT),
};
const LIMIT = { maxOutputLength: MAX_BODY_BYTES };

/**
 * The text of a body: decompressed, though we never ask for that, and decoded by the charset that it declares, UTF-8
 * without one. A byte order mark is taken off, and says more than the declaration. (docs/api/access.md "Unusual
 * responses")
 * @throws UnreadableAnswer when it is not what it claims to be, or in a form that is unknown: a character replaced in
 * silence would be stored as if the API had sent it.
 */
export function bodyText(bytes: Buffer, headers: Answer['headers']): string {
  const plain = decompress(bytes, headers['content-encoding'] ?? '');
  const charset = charsetOf(plain, headers['content-type'] ?? '');
  const decoder = decoderOf(charset);
  try {
    const text = decoder.decode(plain);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, toWindows1252) : text;
  } catch {
    throw new UnreadableAnswer(`The answer is not the ${charset} text that it claims to be.`);
  }
}

/** The same of an error page, whose status says enough: what cannot be read is replaced or left out. */
export function errorText(bytes: Buffer, headers: Answer['headers']): string {
  try {
    return bodyText(bytes, headers);
  } catch {
    return headers['content-encoding'] === undefined ? new TextDecoder().decode(bytes) : '';
  }
}

function decompress(bytes: Buffer, encodings: string): Buffer {
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  // The last one named was put on last.
  return names.filter((name) => name !== '').reduceRight(undo, bytes);
}

function undo(bytes: Buffer, name: string): Buffer {
  const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (decoder === undefined) {
    throw new UnreadableAnswer(`The answer has an unknown Content-Encoding: ${quoted(name)}.`);
  }
  try {
    return decoder(bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UnreadableAnswer(`The answer holds more than ${MAX_BODY_BYTES} bytes.`);
    }
    throw new UnreadableAnswer(`The answer is not the ${name} data that it claims to be.`);
  }
}

/** Whether deflated data starts with the two bytes of a zlib frame. (RFC 1950 2.2) */
function isFramed(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes.readUInt8(0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

const BYTE_ORDER_MARKS: readonly (readonly [mark: string, charset: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

function charsetOf(bytes: Buffer, contentType: string): string {
  const start = bytes.toString('hex', 0, 3);
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[1];
  const [, quotedName, name] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const charset = (quotedName ?? name ?? 'utf-8').trim().toLowerCase();
  // As far as it is true, the same; TextDecoder would take any byte for it.
  return /^(us-)?ascii$/.test(charset) ? 'utf-8' : charset;
}

/** What the bytes 80 to 9F stand for; five of them for nothing. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** TextDecoder of Node 20 takes windows-1252 for ISO-8859-1, which has control characters there, and no euro. */
function toWindows1252(character: string): string {
  return WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80);
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new UnreadableAnswer(`The answer has an unknown charset: ${quoted(charset)}.`);
  }
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 40));
}
