import { ExactNumber, parseExact } from '../domain/exact-json.js';
import { UnreadableAnswer } from './errors.js';

/**
 * Numbers keep their digits, see `parseExact`.
 * @throws UnreadableAnswer without the parser's own error, whose message quotes the text: that may be an
 * offer or a token.
 */
export function parseJson(body: string, what = 'The answer'): unknown {
  try {
    return parseExact(body);
  } catch {
    throw new UnreadableAnswer(`${what} is not complete JSON (${body.length} characters).`);
  }
}

/** The object that a text is, or undefined. */
export function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
