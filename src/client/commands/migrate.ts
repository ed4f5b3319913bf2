import { WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure, rootCause } from '@temporalio/common';
import { isRefusedStart } from '../../domain/refusals.js';
import type { STORE_INDEXES } from '../../domain/store-indexes.js';
import { openStore } from '../../elasticsearch/index.js';
import { failureTypeOf } from '../../temporal/ingestions.js';
import type { MigrationReport } from '../../workflows/migrate.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { cancelMigration, type MigrationHandle, showCopies, startMigration } from '../migration.js';
import { keptLines, migrationLines, planLines } from '../migration-text.js';
import { serveUnlessServed } from '../own-worker.js';
import { patientResult } from '../patient-result.js';
import { RunFailed } from '../run-end.js';
import { warnOfUnnamed } from '../servers.js';
import { withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { type LineView, lineView } from '../view.js';

export interface MigrateOptions {
  readonly dryRun?: boolean;
  readonly rebuild?: readonly (typeof STORE_INDEXES)[number][];
  readonly cancel?: boolean;
  readonly dropOld?: boolean;
  readonly json?: boolean;
}

/**
 * `moisson migrate`: says what has to be migrated and the room that it needs, migrates it, and follows the migration to
 * its end; joins one that goes on.
 */
export async function migrate(options: MigrateOptions, context: Context): Promise<ExitCode> {
  const json = options.json ?? false;
  if (options.cancel === true) return cancel(context, json);
  warnOfUnnamed('elasticsearch', context.config);
  const store = openStore(context.config);
  if (options.dropOld === true) {
    const removed = await store.removeKept();
    if (json) printJson({ removed });
    else print(keptLines(removed).join('\n'));
    return EXIT.proven;
  }
  const rebuild = [...(options.rebuild ?? [])];
  const plan = await store.planMigration({ rebuild });
  const left = await store.aliasesInMigration();
  if (options.dryRun === true || plan.moves.length + left.length === 0) {
    if (json) printJson(plan);
    else print(planLines(plan).join('\n'));
    return EXIT.proven;
  }
  for (const line of planLines(plan)) say(line);
  const report = await follow(context, rebuild, lineView());
  if (json) printJson(report);
  else print(migrationLines(report).join('\n'));
  return EXIT.proven;
}

function follow(
  context: Context,
  rebuild: NonNullable<MigrateOptions['rebuild']>,
  view: LineView,
): Promise<MigrationReport> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    const memo = await intendedInstallation(context);
    const { handle, joined } = await startMigration(client, config, {
      input: { rebuild: [...rebuild] },
      memo,
    });
    if (joined) view.say('A migration goes on already: this follows it.');
    const end = new AbortController();
    const beside = Promise.all([
      showCopies(handle, view, end.signal),
      serveUnlessServed(client, context, 'the migration', (line) => view.say(line), end.signal),
    ]);
    try {
      return await resultOf(handle, view);
    } finally {
      end.abort();
      await beside;
      view.end();
    }
  });
}

async function resultOf(handle: MigrationHandle, view: LineView): Promise<MigrationReport> {
  const wayBack = 'To stop waiting, press Ctrl-C; `npx moisson migrate` follows the migration again.';
  try {
    return await patientResult({ handle, name: 'The migration', wayBack }, (line) => view.say(line));
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    if (error.cause instanceof CancelledFailure) {
      throw new RunFailed('The migration was cancelled: everything is as it was before.', false);
    }
    const reason = rootCause(error.cause) ?? error.message;
    throw new RunFailed(`The migration failed: ${reason}`, isRefusedStart(failureTypeOf(error)));
  }
}

async function cancel({ config }: Context, json: boolean): Promise<ExitCode> {
  const isCancelled = await withTemporal(config, (client) => cancelMigration(client, config));
  // One that was terminated has left what it made.
  const removed = isCancelled ? [] : await openStore(config).abandonNext();
  if (!isCancelled && removed.length === 0) throw new UsageError('No migration goes on.');
  if (json) printJson({ cancelled: true });
  else print('The migration is cancelled: everything is as it was before.');
  return EXIT.proven;
}
