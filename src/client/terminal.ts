import { printable } from '../domain/printable.js';

/** How much a command says beside its result. */
let volume: 'quiet' | 'usual' | 'verbose' = 'usual';

export function setVolume(wanted: typeof volume): void {
  volume = wanted;
}

/** No progress: results, warnings and errors alone. */
export function isQuiet(): boolean {
  return volume === 'quiet';
}

/** Errors with all that is known of them. */
export function isVerbose(): boolean {
  return volume === 'verbose';
}

/** What a command has to say, to standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** What is said beside it, to standard error. */
export function say(text: string): void {
  console.error(printable(text));
}

/** Columns of a terminal; endless where the text goes elsewhere. */
export function columnsOf(out: NodeJS.WriteStream): number {
  return out.isTTY ? out.columns || 80 : Number.POSITIVE_INFINITY;
}

const COLOURS = { good: '32', bad: '31' } as const;

/** Coloured for a terminal that shows colours: https://no-color.org. To be printed by {@link printColoured}. */
export function coloured(
  text: string,
  colour: keyof typeof COLOURS,
  out: NodeJS.WriteStream = process.stdout,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const mayColour = out.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return mayColour ? `\x1b[${COLOURS[colour]}m${printable(text)}\x1b[0m` : printable(text);
}

/** Prints lines that were made {@link coloured}. */
export function printColoured(text: string): void {
  console.log(text);
}

/** A line folded at its spaces for a terminal of so many columns; what follows stands under its text, `indent` to the right. */
export function folded(line: string, columns: number, indent: number): string[] {
  if (line.length <= columns || columns <= 2 * indent) return [line];
  // Not inside a number such as 739 788.
  const spaces = [...line.matchAll(/ (?!\d{3}\b)|(?<!\d) /g)].map(({ index }) => index);
  const at = spaces.findLast((space) => space <= columns) ?? 0;
  if (at <= indent) return [line];
  return [line.slice(0, at), ...folded(`${' '.repeat(indent)}${line.slice(at + 1)}`, columns, indent)];
}
