import type { ReplayActivities, WindowCase } from '../../src/activities/replay.js';
import type { Search } from '../../src/domain/search.js';
import { QUEUES } from './stage.js';

/** The cases in memory, behind the activities' own interface. */
export class FakeCases {
  readonly updates: { readonly place: string; readonly outcome: object }[] = [];
  private readonly untried: WindowCase[];

  constructor(searches: Readonly<Record<string, Search>>) {
    this.untried = Object.entries(searches).map(([place, search], i) => ({
      id: `case-${i}`,
      place,
      search,
      dernierEchec: '2026-11-20T08:00:00.000Z',
    }));
  }

  activities(): ReplayActivities {
    return {
      openReplay: async () => ({ startedAt: '2026-11-21T08:00:00.000Z', queues: QUEUES }),
      replayDocuments: async () => ({ closed: 2, failed: 1 }),
      nextWindowCases: async () => this.untried.slice(0, 2),
      settleWindow: async ({ found, outcome }) => {
        this.untried.splice(
          this.untried.findIndex(({ id }) => id === found.id),
          1,
        );
        this.updates.push({ place: found.place, outcome });
      },
      openInSearch: async () => [],
      openCases: async () => ({
        open: this.updates.filter((one) => 'message' in one.outcome).length,
        left: [],
      }),
    };
  }
}
