/** What ends a sentence. */
const STOPS = new Set('.!?\n');

/** Where the sentence before `at` begins, at most so many characters back. */
export function sentenceStart(text: string, at: number, most: number): number {
  let start = at;
  while (start > 0 && at - start < most && !STOPS.has(text[start - 1] ?? '')) start--;
  return start;
}

/** Where the sentence after `at` ends, at most so many characters on. */
export function sentenceEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < text.length && end - at < most && !STOPS.has(text[end] ?? '')) end++;
  return end;
}
