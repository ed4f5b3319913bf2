import { CancellationScope, log, proxyActivities } from '@temporalio/workflow';
import type { MigrationActivities } from '../activities/migration.js';
import { type MigrationInput, parseMigrationInput } from '../domain/migration.js';
import { briefStoreCall, migrating } from '../patience/index.js';
import { readInput } from './input.js';

const brief = proxyActivities<MigrationActivities>(briefStoreCall);
const long = proxyActivities<MigrationActivities>(migrating);

/** An index that was migrated. */
interface Migrated {
  readonly alias: string;
  /** The index behind the alias before, which is kept, and the one that took its place. */
  readonly from: string;
  readonly to: string;
  readonly versions: { readonly from: number; readonly to: number };
  readonly documents: number;
  /** Documents that were compared whole. */
  readonly compared: number;
}

export interface MigrationReport {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly migrated: readonly Migrated[];
}

/**
 * Brings the indexes to this version of Moisson where that cannot be done in place: copies each into its next index,
 * deriving offers anew, compares both, and moves all aliases at once. The indexes of before are kept.
 *
 * Where it fails or is cancelled before that, the next indexes are removed and everything is as it was. Fails with
 * `InvalidInput`, and as `openMigration` does.
 */
export async function MigrateWorkflow(input?: MigrationInput): Promise<MigrationReport> {
  const settings = readInput(parseMigrationInput, input);
  try {
    return await migrate(settings);
  } catch (error) {
    await CancellationScope.nonCancellable(abandon);
    throw error;
  }
}

async function migrate(settings: MigrationInput): Promise<MigrationReport> {
  const { startedAt, moves } = await brief.openMigration(settings);
  for (const move of moves) await long.copyToNext(move);
  const migrated: Migrated[] = [];
  for (const move of moves) {
    const { alias, from, to, versions } = move;
    migrated.push({ alias, from, to, versions, ...(await long.checkNext(move)) });
  }
  if (moves.length > 0) await CancellationScope.nonCancellable(() => brief.switchToNext({ moves }));
  return { startedAt, endedAt: new Date().toISOString(), migrated };
}

/** What cannot be removed now, the next migration finds and removes. */
async function abandon(): Promise<void> {
  await brief.abandonMigration().catch((left: unknown) => log.error('the next indexes are left', { left }));
}
