/** Exit codes of every command. */
export const EXIT = { proven: 0, failed: 1, usage: 2, gap: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A person ended the command: a sentence says what becomes of the run. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What a person did wrong, or has to put right: shown as one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
