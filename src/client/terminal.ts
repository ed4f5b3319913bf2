import { printable } from '../domain/printable.js';

/** What a command has to say, to standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** What is said beside it, to standard error. */
export function say(text: string): void {
  console.error(printable(text));
}
