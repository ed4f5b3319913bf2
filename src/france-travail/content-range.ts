import { UnreadableAnswer } from './errors.js';

/** What an answer says about its place in the result. Positions count from 0; both are absent on an empty page. */
export interface ContentRange {
  readonly total: number;
  readonly first?: number;
  readonly last?: number;
}

const FORM = /^(?:offres\s+)?(?:(\*|-1--1)|(\d{1,9})-(\d{1,9}))\/(\d{1,9})$/i;

/**
 * Reads `offres 0-149/353`, `offres *\/0`, `*\/0` and `offres -1--1/353`. (docs/api/search.md "Status")
 * A last position beyond the total is accepted: totals can be off by some offers, and whoever counts
 * offers against totals must see both.
 * @throws UnreadableAnswer when the header is absent or of any other form.
 */
export function parseContentRange(header: string | undefined): ContentRange {
  if (header === undefined) throw new UnreadableAnswer('The answer has no Content-Range.');
  const match = FORM.exec(header.trim());
  if (match === null) {
    throw new UnreadableAnswer(
      `The answer has a strange Content-Range: ${JSON.stringify(header.slice(0, 60))}.`,
    );
  }
  const [, empty, firstText, lastText, total] = match;
  if (empty !== undefined) return { total: Number(total) };
  const [first, last] = [Number(firstText), Number(lastText)];
  if (last < first) {
    throw new UnreadableAnswer(`The answer's Content-Range ends before it starts: ${header.trim()}.`);
  }
  return { total: Number(total), first, last };
}
