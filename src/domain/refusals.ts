/**
 * Failures of a start that was refused before any work: another run goes on, there is nothing to go on from, or the
 * input is wrong. Such a start is no run: it leaves no document, and is never taken for the last run.
 */
const REFUSED_STARTS: readonly (string | null | undefined)[] = [
  'AlreadyRunning',
  'NoWatermark',
  'InvalidInput',
];

/** Whether a failure of this type is that of a refused start. */
export function isRefusedStart(type: string | null | undefined): boolean {
  return REFUSED_STARTS.includes(type);
}
