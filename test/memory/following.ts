import { ApplicationFailure } from '@temporalio/common';
import type { FollowActivities } from '../../src/activities/following.js';
import type { TellingActivities } from '../../src/activities/telling.js';
import { type Followed, type FollowInput, laterMark, markOfRun } from '../../src/domain/follow.js';
import { FollowWorkflow } from '../../src/workflows/index.js';
import type { Happenings } from './occurrences.js';
import type { Offre } from './offre.js';
import type { Story } from './story.js';

export interface FollowedStory {
  readonly followed: Followed;
  /** Offers that were searchable when a whole look began, and were not in the index when it ended: of all looks. */
  readonly missing: readonly Offre[];
  /** When whole looks ended, in milliseconds from the beginning. */
  readonly wholeAt: readonly number[];
  /** Times at which a look was wanted. */
  readonly looks: number;
  readonly histories: number;
}

export interface FollowingOptions {
  readonly input?: FollowInput;
  /** How long it goes on. */
  readonly seconds: number;
  readonly happenings?: Happenings;
  /** Milliseconds from the beginning between which a run goes on. */
  readonly busy?: readonly [number, number];
  /** The look, counted from 1, that finds a run beside it. */
  readonly busyLook?: number;
}

/** Follows a world for some time. Following has no end: the fake says then that the index is another API's. */
export async function follow(
  story: Story,
  { input = {}, seconds, happenings = {}, busy = [0, 0], busyLook }: FollowingOptions,
): Promise<FollowedStory> {
  const { clock, world, store } = story;
  const began = clock.now;
  const missing = new Map<string, Offre>();
  const wholeAt: number[] = [];
  let followed: Followed | undefined;
  let looks = 0;
  const runBeside = () => {
    const since = clock.now - began;
    return since >= busy[0] && since < busy[1] ? { busy: 'the run "full" goes on' } : {};
  };
  const activities: FollowActivities & Pick<TellingActivities, 'tellUntold'> = {
    tellUntold: async () => {},
    async openLook() {
      looks++;
      if (clock.now >= began + seconds * 1_000) throw ApplicationFailure.nonRetryable('over', 'OtherApi');
      const proven = [...store.runs.values()].findLast(
        ({ certificate }) => certificate?.status === 'proven',
      )?.gel;
      const mark = laterMark(followed?.mark, proven === undefined ? undefined : markOfRun(proven));
      if (mark === undefined) throw ApplicationFailure.nonRetryable('no proven run', 'NoWatermark');
      return {
        queues: ['offres-app-1', 'offres-app-2'],
        mark,
        ...(followed && { followed }),
        ...(looks === busyLook ? { busy: 'the run "full" goes on' } : runBeside()),
      };
    },
    lookGivesWay: async () => runBeside(),
    async keepLook(left) {
      const { lookedAt } = left;
      if (lookedAt !== undefined && lookedAt !== followed?.lookedAt) {
        world.advance(clock.now);
        const there = world.stableSince(Date.parse(lookedAt));
        for (const offre of there) if (!store.stock.offres.has(offre.id)) missing.set(offre.id, offre);
        wholeAt.push(clock.now - began);
      }
      followed = left;
    },
  };
  const ofStore = store.activities.bind(store);
  store.activities = () => ({ ...ofStore(), ...activities });
  let histories = 0;
  const end = await story
    .play({ happenings }, async (temporal) => {
      const ended: unknown = await temporal.execute(FollowWorkflow, [input]).catch((error: unknown) => error);
      histories = temporal.histories;
      return ended;
    })
    .finally(() => {
      store.activities = ofStore;
    });
  if (!(end instanceof Error && String(end.cause ?? end).includes('over'))) throw end;
  if (followed === undefined) throw new Error('no look was kept');
  return { followed, missing: [...missing.values()], wholeAt, looks, histories };
}
