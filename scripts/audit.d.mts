export interface AuditOutcome {
  /** Known holes that are high or critical; absent when the registry could not be asked. */
  readonly holes?: number;
  /** A sentence for a person. */
  readonly line: string;
}

/** Reads what `npm audit --json` printed. */
export function readAudit(output: string): AuditOutcome;
