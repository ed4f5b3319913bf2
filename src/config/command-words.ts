/**
 * The words of a command: split at spaces, where `"two words"` and `'two words'` are one. Nothing else has a meaning: no
 * variable, pattern, pipe or backslash. Undefined for a quote without an end, and for a command without a word.
 */
export function wordsOf(text: string): string[] | undefined {
  const words: string[] = [];
  const word = /\s*((?:[^\s"']|"[^"]*"|'[^']*')+)\s*/y;
  while (word.lastIndex < text.length) {
    const found = word.exec(text)?.[1];
    if (found === undefined) return undefined;
    words.push(found.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  }
  return words[0] === undefined || words[0] === '' ? undefined : words;
}
