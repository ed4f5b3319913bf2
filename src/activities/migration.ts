import { ApplicationFailure, Context } from '@temporalio/activity';
import type { Installation } from '../domain/installation.js';
import type { CopyProgress, MigrationInput } from '../domain/migration.js';
import type { Checked, Move, Store } from '../elasticsearch/index.js';
import { refuseSecondRun } from './opening.js';

export interface MigrationDependencies {
  readonly store: Store;
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
}

interface OpenedMigration {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** None where every index is of this version. */
  readonly moves: readonly Move[];
  /** What the worker that opened the migration serves: see `workflows/installation.ts`. */
  readonly installation?: Installation;
}

/** What a migration does in Elasticsearch. Each call may be repeated, and goes on where an earlier one was killed. */
export interface MigrationActivities {
  /**
   * Makes the next index of each that has to be migrated, and blocks writes to the one behind the alias. From then on,
   * runs that begin wait. Fails with `AlreadyRunning` beside a run, with `NoRoom` where no disk has room for the next
   * indexes, and with `StoreVersion` for an index of a version that this Moisson does not know; none is tried again.
   */
  openMigration(input: MigrationInput): Promise<OpenedMigration>;
  /** Copies what the next index lacks; tells {@link CopyProgress} meanwhile. */
  copyToNext(move: Move): Promise<{ readonly copied: number }>;
  /** Compares the next index with the one that it was copied from. */
  checkNext(move: Move): Promise<Checked>;
  /** Moves all aliases at once, and brings the other indexes to this version in place. */
  switchToNext(input: { readonly moves: readonly Move[] }): Promise<void>;
  /** Removes the next indexes that are not switched to, and allows writes again. */
  abandonMigration(): Promise<void>;
}

export function createMigrationActivities({
  store,
  installation,
}: MigrationDependencies): MigrationActivities {
  const signal = () => Context.current().cancellationSignal;
  return {
    async openMigration(input) {
      const startedAt = new Date(Context.current().info.scheduledTimestampMs).toISOString();
      const moves = await openMoves(store, input, signal());
      return {
        startedAt,
        moves,
        ...(installation === undefined ? {} : { installation: await installation() }),
      };
    },

    async copyToNext(move) {
      const { alias, documents } = move;
      const tell = (copied: number) =>
        Context.current().heartbeat({ alias, copied, documents } satisfies CopyProgress);
      return { copied: await store.copyToNext(move, tell, signal()) };
    },

    checkNext: (move) => store.checkNext(move, signal()),

    async switchToNext({ moves }) {
      await store.switchTo(moves, signal());
      await store.ensureSchema();
    },

    async abandonMigration() {
      await store.abandonNext(signal());
    },
  };
}

async function openMoves(
  store: Store,
  { rebuild = [] }: MigrationInput,
  signal: AbortSignal,
): Promise<Move[]> {
  const begun = await store.aliasesInMigration(signal);
  const { moves, lackOfRoom } = await store.planMigration({ rebuild }, signal);
  if (moves.length === 0) {
    // Left by a migration that was terminated, and not needed any more.
    await store.abandonNext(signal);
    return [];
  }
  // What was made before takes room already.
  if (lackOfRoom !== undefined && begun.length === 0) {
    throw ApplicationFailure.nonRetryable(`${lackOfRoom} Nothing was changed.`, 'NoRoom');
  }
  await store.ensureSchema({ outdated: 'leave' });
  await refuseSecondRun(store, '');
  const prepared: Move[] = [];
  for (const move of moves) prepared.push(await store.prepareNext(move, signal));
  // A run that opened meanwhile goes first: see `giveWayToMigration`.
  await refuseSecondRun(store, '');
  return prepared;
}
