import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Config } from '../config/index.js';
import type { Notice } from '../domain/notice.js';
import type { Store } from '../elasticsearch/index.js';
import { notifierOf, unkeptText, worthTelling } from '../notify/index.js';
import { UNTOLD_LOOKED_FOR_MS } from '../patience/index.js';

type Log = (line: string) => void;

/**
 * What happened while no worker was there to tell it: to be asked before this one polls its queue, or it finds itself.
 * Resolves within some seconds, with nothing where that was too little. Resolves at once where nobody is to be told.
 */
export async function untoldNotices(
  config: Config,
  connection: NativeConnection,
  store: Store,
  log: Log,
): Promise<readonly Notice[]> {
  if (config.notifications === undefined) return [];
  const { indexPrefix, queues, temporal } = config;
  const client = new Client({ connection, namespace: temporal.namespace });
  const end = new AbortController();
  const looking = worthTelling({ store, client, own: { indexPrefix, queues } }, new Date());
  const late = sleep(UNTOLD_LOOKED_FOR_MS, undefined, { signal: end.signal, ref: false }).catch(
    () => undefined,
  );
  const found = await Promise.race([looking, late]);
  end.abort();
  const unseen = found === undefined ? ['no answer in time'] : found.unseen;
  for (const sentence of unseen) log(`what nobody was told of cannot be looked at: ${sentence}`);
  return found?.notices ?? [];
}

/** Tells notices that were not told before. Nothing rests on it: what cannot be told is logged, and left to the next one who looks. */
export async function tellUntold(
  config: Config,
  store: Store,
  notices: readonly Notice[],
  log: Log,
): Promise<void> {
  const notifier = notifierOf(config);
  for (const notice of notices) {
    try {
      const { unkept } = (await notifier?.tell(store, notice)) ?? {};
      if (unkept !== undefined) log(unkeptText(notice, unkept));
    } catch (error) {
      log(`"${notice.id}" was not told: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
