/** One line of a reference list. */
export interface Entry {
  readonly code: string;
  readonly libelle: string;
}

/** The fields of each line of a list of ours (`a|b|c`, one record a line). */
export function readRecords(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

/** A list `code|libelle`. */
export function readEntries(text: string): Entry[] {
  return readRecords(text).map(([code = '', libelle = '']) => ({ code, libelle }));
}
