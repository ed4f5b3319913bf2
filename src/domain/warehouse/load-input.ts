import { z } from 'zod';
import { describeIssues } from '../ingestion-input.js';

const loadInput = z.strictObject({
  /** Whether everything is loaded anew, whatever was loaded before, and from wherever. */
  full: z.boolean().optional(),
});

/** What `WarehouseWorkflow` takes: everything optional, nothing unknown. */
export type WarehouseInput = z.input<typeof loadInput>;

/** @throws `RangeError` whose message names every wrong or unknown field. */
export function parseWarehouseInput(input: unknown): WarehouseInput {
  const result = loadInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`WarehouseWorkflow input: ${describeIssues(result.error)}`);
  return result.data;
}
