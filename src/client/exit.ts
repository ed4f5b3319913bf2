/** Exit codes of every command. */
export const EXIT = { proven: 0, failed: 1, usage: 2, gap: 3, waiting: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A person ended the command: a sentence says what becomes of the run. Exit code 1, since its end is not known. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Something that the command needs is away or broken: shown as one sentence, without a stack. Exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** What a person did wrong, or asked for where it cannot be done: shown as one sentence, without a stack. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
