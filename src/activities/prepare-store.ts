import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { Store } from '../elasticsearch/index.js';
import { MIGRATION_AWAITED_MS, MIGRATION_LOOKED_AT_MS } from '../patience/index.js';

/**
 * Makes sure that the indexes are there, for work that writes to them. Waits while a migration goes on; one that outlasts
 * an attempt fails it with `MigrationGoesOn`, to be tried again.
 * @throws StoreError.
 */
export async function prepareStore(store: Store): Promise<void> {
  await untilMigrated(store);
  await store.ensureSchema();
}

async function untilMigrated(store: Store): Promise<void> {
  const { cancellationSignal: signal, log } = Context.current();
  const until = performance.now() + MIGRATION_AWAITED_MS;
  for (let isTold = false; ; isTold = true) {
    const aliases = await store.aliasesInMigration(signal);
    if (aliases.length === 0) return;
    if (!isTold) log.info(waitsFor(aliases));
    if (performance.now() > until) throw migrationGoesOn(aliases);
    await sleep(MIGRATION_LOOKED_AT_MS, undefined, { signal });
  }
}

/**
 * A migration looks for runs once it has begun, and a run looks for a migration once its document is there: so one of
 * two that began together always sees the other. The run takes its document back, and waits.
 */
export async function giveWayToMigration(store: Store, run: string): Promise<void> {
  const aliases = await store.aliasesInMigration();
  if (aliases.length === 0) return;
  await store.withdrawRun(run);
  throw migrationGoesOn(aliases);
}

function migrationGoesOn(aliases: readonly string[]): ApplicationFailure {
  return ApplicationFailure.retryable(waitsFor(aliases), 'MigrationGoesOn');
}

function waitsFor(aliases: readonly string[]): string {
  return `A migration of ${aliases.join(', ')} goes on, or was left unfinished: this waits for its end. \`npx moisson migrate\` follows it, and goes on with one that was left.`;
}
