/**
 * JSON that keeps every number to its last digit. `JSON.parse` makes the nearest double of a number, so that
 * 9007199254740993 becomes ...992, 1e400 becomes null when it is written again, and a long fraction ends early. The API
 * may send such numbers, and what is stored must be what it sent. (Node 20 has no `JSON.rawJSON` yet.)
 */

/** In no text that anybody could send: each process draws its own, which never leaves it. */
const MARK = `number:${crypto.randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g');

/**
 * Whether a text may hold a number that a double cannot: 16 characters or more, or an exponent. It looks for them
 * where numbers stand, behind `:`, `,` or `[`; in a description it may be wrong, which costs some milliseconds.
 */
const SUSPECT = /[:,[]\s*-?\d(?:[\d.]{15}|[\d.]*[eE][+-]?\d)/;
/** The start of a string, or a number: in JSON that was parsed before, there are no others. */
const QUOTE_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;
/** A longer number is kept as it is, double or not. */
const MAX_COMPARED = 400;

/** A number whose value is no double, by the digits it came in. */
export class ExactNumber {
  constructor(readonly digits: string) {}

  /** For {@link stringifyExact} alone. */
  toJSON(): string {
    return MARK + this.digits;
  }
}

/**
 * `JSON.parse`, but numbers that it would change, inside an object or a list, become {@link ExactNumber}s.
 * @throws SyntaxError, which quotes the text.
 */
export function parseExact(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!SUSPECT.test(text)) return value;
  const marked = withMarks(text);
  return marked === text ? value : revived(JSON.parse(marked));
}

/** `JSON.stringify`, in which each {@link ExactNumber} becomes a number again. */
export function stringifyExact(value: unknown): string {
  const text = JSON.stringify(value);
  // Of what has no JSON, `JSON.stringify` makes undefined.
  return text?.includes(MARK) ? text.replace(MARKED, '$1') : text;
}

/** The nearest double of an {@link ExactNumber}, anything else as it is: for conclusions, not for storing. */
export function nearest(value: unknown): unknown {
  return value instanceof ExactNumber ? Number(value.digits) : value;
}

/** The text with each number that is no double as a marked string. */
function withMarks(text: string): string {
  const scan = new RegExp(QUOTE_OR_NUMBER);
  let marked = '';
  let copied = 0;
  for (let found = scan.exec(text); found !== null; found = scan.exec(text)) {
    const [token] = found;
    if (token === '"') scan.lastIndex = endOfString(text, found.index);
    else if (!isDouble(token)) {
      marked += `${text.slice(copied, found.index)}"${MARK}${token}"`;
      copied = scan.lastIndex;
    }
  }
  return marked + text.slice(copied);
}

/** The place behind the string that starts at `start`. A regular expression would run out of stack on a long one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
}

function isDouble(number: string): boolean {
  if (number.length > MAX_COMPARED) return false;
  return canonical(number) === canonical(String(Number(number)));
}

/** One text for all ways to write the same decimal number: its digits without zeros around, and their exponent. */
function canonical(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  // A BigInt, since an exponent may have any number of digits itself.
  const scale = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${scale}`;
}

/** Without recursion, which what is nested deeply would break. */
function revived(root: unknown): unknown {
  const pending = [root];
  for (let i = 0; i < pending.length; i++) {
    const holder = pending[i];
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object') pending.push(value);
      else if (typeof value === 'string' && value.startsWith(MARK)) {
        // Assigned, `__proto__` would become the prototype.
        const exact = new ExactNumber(value.slice(MARK.length));
        Object.defineProperty(holder, key, {
          value: exact,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
    }
  }
  return root;
}
