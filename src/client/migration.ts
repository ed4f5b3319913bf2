import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  type WorkflowHandle,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { CancelledFailure, defaultPayloadConverter } from '@temporalio/common';
import type { Config } from '../config/index.js';
import type { CopyProgress, MigrationInput } from '../domain/migration.js';
import type { MigrateWorkflow } from '../workflows/index.js';
import { UsageError } from './exit.js';
import type { IntendedInstallation } from './intended-installation.js';
import { copyLine } from './migration-text.js';
import { barLine, type LineView } from './view.js';

export type MigrationHandle = WorkflowHandle<typeof MigrateWorkflow>;

/** One id for an installation, so that two migrations never meet. */
function migrationId({ indexPrefix }: Pick<Config, 'indexPrefix'>): string {
  return `${indexPrefix}migrate`;
}

/** Starts a migration, or joins the one that goes on. */
export async function startMigration(
  client: Client,
  config: Config,
  { input, memo }: { readonly input: MigrationInput; readonly memo: IntendedInstallation },
): Promise<{ readonly handle: MigrationHandle; readonly joined: boolean }> {
  const workflowId = migrationId(config);
  try {
    const handle = await client.workflow.start<typeof MigrateWorkflow>('MigrateWorkflow', {
      workflowId,
      taskQueue: config.queues.ingestion,
      memo: { ...memo },
      args: [input],
      staticSummary: 'The indexes, brought to this version',
    });
    return { handle, joined: false };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return { handle: client.workflow.getHandle(workflowId), joined: true };
  }
}

/** Cancels the migration that goes on, and waits for its end; false where none does. */
export async function cancelMigration(client: Client, config: Config): Promise<boolean> {
  const handle: MigrationHandle = client.workflow.getHandle(migrationId(config));
  try {
    if ((await handle.describe()).status.name !== 'RUNNING') return false;
    await handle.cancel();
    await handle.result();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    if (error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure) return true;
    throw error;
  }
  throw new UsageError('The migration was about to end, and has: its indexes are switched.');
}

/** Shows how far the copies of a migration have come, until `end`. */
export async function showCopies(handle: MigrationHandle, view: LineView, end: AbortSignal): Promise<void> {
  let first: (CopyProgress & { readonly at: number }) | undefined;
  while (!end.aborted) {
    // What cannot be asked for a while is asked again with the next line.
    const state = await copyOf(handle).catch(() => undefined);
    if (state !== undefined && !end.aborted) {
      const at = Date.now() / 1000;
      if (first?.alias !== state.alias || state.copied < first.copied) first = { ...state, at };
      const rate = at > first.at ? (state.copied - first.copied) / (at - first.at) : 0;
      view.show(barLine(copyLine(state, rate), state.copied, state.documents));
    }
    await sleep(view.intervalMs, undefined, { signal: end }).catch(() => {});
  }
}

async function copyOf(handle: MigrationHandle): Promise<CopyProgress | undefined> {
  const { raw } = await handle.describe();
  const details = raw.pendingActivities?.flatMap(
    ({ heartbeatDetails }) => heartbeatDetails?.payloads?.map(decoded) ?? [],
  );
  return details?.find(isCopyProgress);
}

function decoded(payload: Parameters<typeof defaultPayloadConverter.fromPayload>[0]): unknown {
  return defaultPayloadConverter.fromPayload(payload);
}

function isCopyProgress(details: unknown): details is CopyProgress {
  return typeof details === 'object' && details !== null && 'copied' in details;
}
