import type { Certificate } from '../../src/domain/certificate.js';
import type { SkippedStart } from '../../src/domain/refusals.js';

/** The certificate of a run that was no skipped start. */
export function certificateOf(end: Certificate | SkippedStart): Certificate {
  if (end.status === 'skipped') throw new Error(`skipped: ${end.reason}`);
  return end;
}
