import type { ProofReport, RunReport } from '../domain/report.js';
import type { StoredRun } from '../elasticsearch/index.js';

/** What a run's proof rested on; undefined for runs of before there were witnesses. */
export function proofOf({ certificat }: StoredRun): ProofReport | undefined {
  return (certificat as Partial<RunReport> | undefined)?.proof;
}

/** When a run began on the API's clock, as far as its document tells. */
export function startOnItsClock(run: StoredRun): string {
  return proofOf(run)?.clock.startedAt ?? run.date_debut;
}
