import { z } from 'zod';
import { describeIssues } from './ingestion-input.js';
import { STORE_INDEXES } from './store-indexes.js';

const migrationInput = z.strictObject({
  /** Indexes that are copied whatever their version, so that their documents are made anew. */
  rebuild: z.array(z.enum(STORE_INDEXES)).default([]),
});

/** What `MigrateWorkflow` takes: everything optional, nothing unknown. */
export type MigrationInput = z.input<typeof migrationInput>;

/** How far the copy of an index has come, as the pending activity tells with each heartbeat. */
export interface CopyProgress {
  readonly alias: string;
  /** Documents that the next index has, and those that it is to have. */
  readonly copied: number;
  readonly documents: number;
}

/** @throws `RangeError` whose message names every wrong or unknown field. */
export function parseMigrationInput(input: unknown): z.output<typeof migrationInput> {
  const result = migrationInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`MigrateWorkflow input: ${describeIssues(result.error)}`);
  return result.data;
}
