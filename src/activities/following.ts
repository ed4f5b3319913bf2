import { ApplicationFailure } from '@temporalio/common';
import { type Followed, laterMark, type Mark, markOfRun } from '../domain/follow.js';
import type { Installation } from '../domain/installation.js';
import type { Store, StoredRun } from '../elasticsearch/index.js';
import { type OpeningDependencies, requireSameApi, runBeside } from './opening.js';
import { prepareStore } from './prepare-store.js';

/** What a look begins with. */
export interface OpenedLook {
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** Up to when the lake has everything: by the last look, or by a run that proved more since. */
  readonly mark: Mark;
  /** What the last look left; absent before the first one. */
  readonly followed?: Followed;
  /** Why this is no moment to read: a run goes on. */
  readonly busy?: string;
  readonly installation?: Installation;
}

/** On the queue `ingestion`. Each may be repeated. */
export interface FollowActivities {
  /**
   * Says where a look begins, and whether it may: a run goes first. Fails with `NoWatermark` where no run has proven the
   * country yet, and with `OtherApi` where the index holds another API's offers; neither is tried again.
   */
  openLook(): Promise<OpenedLook>;
  /** Whether a run goes on that a look gives way to; absent where none does. */
  lookGivesWay(): Promise<{ readonly busy?: string }>;
  /** Keeps what a look left. */
  keepLook(followed: Followed): Promise<void>;
}

export function createFollowActivities({
  store,
  queues,
  installation,
}: OpeningDependencies): FollowActivities {
  return {
    async openLook() {
      await prepareStore(store);
      const served = await installation?.();
      await requireSameApi(store, served?.api);
      const [before, proven] = await Promise.all([store.followed(), store.watermark()]);
      const mark = laterMark(before?.mark, markOf(proven));
      if (mark === undefined) {
        throw ApplicationFailure.nonRetryable(
          'following goes on from a proven run, and there is none yet: start a full run first',
          'NoWatermark',
        );
      }
      return {
        queues,
        mark,
        ...(before === undefined ? {} : { followed: before }),
        ...(await beside(store)),
        ...(served === undefined ? {} : { installation: served }),
      };
    },
    lookGivesWay: () => beside(store),
    keepLook: (followed) => store.keepFollowed(followed),
  };
}

function markOf(proven: StoredRun | undefined): Mark | undefined {
  return proven?.filigrane === undefined ? undefined : markOfRun(proven.filigrane);
}

async function beside(store: Store): Promise<{ readonly busy?: string }> {
  const busy = await runBeside(store);
  return busy === undefined ? {} : { busy };
}
