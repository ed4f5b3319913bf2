import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { duration } from '../../domain/progress.js';
import type { Store } from '../../elasticsearch/index.js';
import { followHandle } from '../follow-handle.js';
import { checked, type Finding, notice, right, wrong } from './check.js';

/** Looks that may fail, or come late, before the lake counts as behind. */
const LOOKS_MISSED = 5;

/** How far the lake is behind the API, where somebody follows it; nothing where nobody ever did. */
export function checkFollowing(
  { client, store }: { readonly client: Client; readonly store: Store },
  config: Config,
  { now, runs }: { readonly now: Date; readonly runs: number },
): Promise<Finding[]> {
  const name = 'following';
  return checked(name, async () => {
    const followed = await store.followed();
    if (followed === undefined) return [];
    const { lookedAt, settings, trouble, stopped } = followed;
    const goesOn = await followHandle(client, config)
      .describe()
      .then(
        ({ status }) => status.name === 'RUNNING',
        () => false,
      );
    if (stopped === true) return notice(name, 'stopped: new offers come with runs alone');
    if (!goesOn) {
      return wrong(name, 'it has ended, and nobody stopped it', '`npx moisson follow` starts it again');
    }
    if (lookedAt === undefined) return notice(name, 'no look has ended yet');
    const behindS = (now.getTime() - Date.parse(lookedAt)) / 1_000;
    const seen = `the lake is ${duration(behindS)} behind the API`;
    if (behindS <= (1 + LOOKS_MISSED) * settings.everyS) return right(name, seen);
    if (runs > 0) return notice(name, `${seen}: it waits for the run that goes on`);
    const why = trouble === undefined ? seen : `${seen}: ${trouble}`;
    return wrong(name, why, '`npx moisson follow --status` says how it goes');
  });
}
