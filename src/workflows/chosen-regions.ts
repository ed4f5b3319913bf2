import { ApplicationFailure } from '@temporalio/workflow';
import type { References } from '../domain/lists.js';

/** The regions of these codes, or all of them. Fails with `InvalidInput` naming the codes that the API does not know. */
export function chooseRegions(
  references: References,
  codes: readonly string[] | undefined,
): References['regions'] {
  if (codes === undefined) return references.regions;
  const unknown = codes.filter((code) => !references.regions.some((region) => region.code === code));
  if (unknown.length > 0) {
    const known = references.regions.map((region) => region.code).join(', ');
    throw ApplicationFailure.nonRetryable(
      `IngestionWorkflow input: regions: unknown ${unknown.join(', ')}; the API knows ${known}`,
      'InvalidInput',
    );
  }
  return references.regions.filter((region) => codes.includes(region.code));
}
