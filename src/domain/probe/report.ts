import type { Checked, CheckName, ProbeVerdict } from './checks.js';

/** What a probe has found. Kept in the index, for `doctor` and the next probe. */
export interface ProbeReport {
  readonly workflowId: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly calls: number;
  readonly checked: readonly Checked[];
  /** What the API counted, by what was searched for. */
  readonly totals: Readonly<Record<string, number>>;
  /** Names of the headers of its pages. */
  readonly headers: readonly string[];
  /** Headers that tell a limit. */
  readonly limits: Readonly<Record<string, string>>;
  /** Paths of the attributes on the first page. */
  readonly attributes: readonly string[];
  /** Checks that the probe before told otherwise; absent without one. */
  readonly changed?: readonly ChangedCheck[];
}

export interface ChangedCheck {
  readonly check: CheckName;
  readonly before: ProbeVerdict;
  readonly now: ProbeVerdict;
}

/** What two probes of one API tell differently. What one of them could not tell is no difference. */
export function changedChecks(before: readonly Checked[], now: readonly Checked[]): ChangedCheck[] {
  const verdicts = new Map(before.map(({ check, verdict }) => [check, verdict]));
  return now.flatMap(({ check, verdict }) => {
    const was = verdicts.get(check);
    const isSame = was === undefined || was === verdict || was === 'unknown' || verdict === 'unknown';
    return isSame ? [] : [{ check, before: was, now: verdict }];
  });
}
