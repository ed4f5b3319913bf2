import type { ExitCode } from '../exit.js';

/** Takes the exit code of the command that was run. */
export type Done = (code: ExitCode) => void;
