import { z } from 'zod';
import { describeIssues } from './ingestion-input.js';

const closingInput = z
  .strictObject({
    /** Whether offers close; otherwise it is only said which would. */
    apply: z.boolean().default(false),
    /** Share of the open stock, 0 to 1, that may close whatever the API's detail says. */
    maxClosedShare: z.number().min(0).max(1).optional(),
    /** Whether every unseen offer is asked for by its id, instead of a sample of them. */
    askAll: z.boolean().default(false),
  })
  .refine(({ askAll, maxClosedShare }) => !askAll || maxClosedShare === undefined, {
    error: 'askAll goes by the word of each offer, and maxClosedShare by none: give one of them',
  });

/** What `CloseWorkflow` takes: everything optional, nothing unknown. */
export type ClosingInput = z.input<typeof closingInput>;

/** @throws `RangeError` whose message names every wrong or unknown field. */
export function parseClosingInput(input: unknown): z.output<typeof closingInput> {
  const result = closingInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`CloseWorkflow input: ${describeIssues(result.error)}`);
  return result.data;
}
