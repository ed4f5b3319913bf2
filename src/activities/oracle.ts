import type { CreationWindow } from '../domain/search.js';
import type { Datalake, PresenceCount, PresenceCriteria, PresenceTable } from '../elasticsearch/index.js';
import { SEEN_TABLE_FRESH_MS } from '../patience/index.js';

interface Loaded {
  readonly run: string;
  readonly table: Promise<PresenceTable>;
  readonly at: number;
}

/** Answers for a run from what it has seen. */
export interface Oracle {
  medianSecond(run: string, creation: CreationWindow): Promise<{ readonly second: string }>;
  count(run: string, criteria: PresenceCriteria, fresh: boolean): Promise<PresenceCount>;
}

/**
 * Counts what a run has seen, from a table in memory that is read anew every half minute, or when `fresh` is asked
 * for. One run's table at a time is kept: 29 bytes an offer.
 */
export function createOracle(datalake: Datalake): Oracle {
  let loaded: Loaded | undefined;

  const load = (run: string): Loaded => {
    const fresh: Loaded = { run, table: datalake.presenceTable(run), at: performance.now() };
    fresh.table.catch(() => {
      if (loaded === fresh) loaded = undefined;
    });
    loaded = fresh;
    return fresh;
  };

  const tableOf = (run: string, fresh: boolean): Promise<PresenceTable> => {
    const usable = loaded?.run === run && !fresh && performance.now() - loaded.at < SEEN_TABLE_FRESH_MS;
    return (usable && loaded !== undefined ? loaded : load(run)).table;
  };

  return {
    async medianSecond(run, creation) {
      return { second: (await tableOf(run, false)).medianSecond(creation) };
    },

    async count(run, criteria, fresh) {
      return (await tableOf(run, fresh)).count(criteria);
    },
  };
}
