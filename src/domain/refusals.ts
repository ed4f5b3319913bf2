/**
 * Failures of a start that was refused before any work: another run goes on, there is nothing to go on from, the
 * input is wrong, the indexes are of another version or hold the offers of another API. Such a start is no run: it leaves
 * no document, and is never taken for the last run.
 */
const REFUSED_STARTS: readonly (string | null | undefined)[] = [
  'AlreadyRunning',
  'NoWatermark',
  'InvalidInput',
  'StoreVersion',
  'OtherApi',
];

/** Whether a failure of this type is that of a start beside another run. */
export function isBesideAnother(type: string | null | undefined): boolean {
  return type === 'AlreadyRunning';
}

/**
 * Whether a refused start of a schedule is one that is meant to be: an incremental run beside another one, since the
 * next one reads what it would have read.
 */
export function isSkippedStart(type: string | null | undefined, mode: string): boolean {
  return mode === 'incremental' && isBesideAnother(type);
}

/** Whether a failure of this type is that of a refused start. */
export function isRefusedStart(type: string | null | undefined): boolean {
  return REFUSED_STARTS.includes(type);
}

/** What a start of a schedule ends with that was skipped on purpose: it is no run, and no failure either. */
export interface SkippedStart {
  readonly status: 'skipped';
  /** Which run went on beside it. */
  readonly reason: string;
}
