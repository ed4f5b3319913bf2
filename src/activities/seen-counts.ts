import type { PresenceTable, Store } from '../elasticsearch/index.js';
import { SEEN_TABLE_FRESH_MS } from '../patience/index.js';

interface Loaded {
  readonly run: string;
  readonly table: Promise<PresenceTable>;
  readonly at: number;
  /** The stage of the run that it was loaded for, where one was named. */
  readonly stage?: string | undefined;
}

/** How recent a table must be: half a minute old at most; `fresh` = read now; of a `stage` = read since that was first named. */
interface Recency {
  readonly fresh?: boolean | undefined;
  readonly stage?: string | undefined;
}

/** What a run has seen, to be counted. */
export type SeenCounts = (run: string, recency: Recency) => Promise<PresenceTable>;

/**
 * Keeps a table in memory of what a run has seen, which reads what is new when it has to. One run's at a time: 24 bytes an
 * offer.
 */
export function createSeenCounts(store: Store): SeenCounts {
  let loaded: Loaded | undefined;

  const load = (run: string, stage: string | undefined): Loaded => {
    const known = loaded?.run === run ? loaded.table : undefined;
    const table = known === undefined ? store.presenceTable(run) : extended(known);
    const fresh: Loaded = { run, table, at: performance.now(), stage };
    fresh.table.catch(() => {
      if (loaded === fresh) loaded = undefined;
    });
    loaded = fresh;
    return fresh;
  };

  const extended = async (known: Promise<PresenceTable>): Promise<PresenceTable> => {
    const table = await known;
    await table.extend();
    return table;
  };

  const isUsable = (of: Loaded, run: string, { fresh = false, stage }: Recency): boolean => {
    if (of.run !== run || fresh) return false;
    return stage === undefined ? performance.now() - of.at < SEEN_TABLE_FRESH_MS : of.stage === stage;
  };
  return (run, recency) =>
    (loaded !== undefined && isUsable(loaded, run, recency) ? loaded : load(run, recency.stage)).table;
}
