import type { Certificate, ProofFigures } from '../domain/certificate.js';
import type { StoredRun } from '../elasticsearch/index.js';

/** What a run's proof rested on; undefined for runs of before there were witnesses. */
export function proofOf({ certificat }: StoredRun): ProofFigures | undefined {
  return (certificat as Partial<Certificate> | undefined)?.proof;
}
