import { CancellationScope, log, patched, proxyActivities, sleep } from '@temporalio/workflow';
import type { RunLook } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Look } from '../domain/run-details.js';
import { PAGE_SIZE } from '../domain/search.js';
import { FIRST_LOOK_MS, glance, MAX_LOOK_MS, PAGES_BETWEEN_LOOKS } from '../patience/index.js';
import type { RegionProgress } from './messages.js';
import type { RunControlState } from './run-control-state.js';
import type { RunProgress } from './run-progress.js';
import type { RunScope } from './run-scope.js';

const store = proxyActivities<StoreActivities>(glance);

/**
 * Looks now and then at what a run has seen, for whoever watches it in the web UI: the run itself hears of a part only
 * when that ends. `first` is what the API counted in each region, by code. Returns what ends it.
 */
export function lookNowAndThen(
  scope: RunScope,
  first: Readonly<Record<string, number>>,
  progress: RunProgress,
): () => void {
  // Runs that began before it was so are shown as their parts end.
  if (!patched('a run is looked at while it reads')) return () => {};
  const looks = new CancellationScope({ cancellable: true });
  looks.run(() => new Looks(scope, first, progress).go()).catch(() => {});
  return () => looks.cancel();
}

class Looks {
  #last: Look | undefined;
  #seen: Readonly<Record<string, number>> = {};

  constructor(
    private readonly scope: RunScope,
    private readonly first: Readonly<Record<string, number>>,
    private readonly progress: RunProgress,
  ) {}

  /** Each look takes a dozen events: pauses are as long as it takes to read many times as many. */
  async go(): Promise<never> {
    for (let pause = FIRST_LOOK_MS; ; ) {
      await sleep(pause);
      const before = this.#last?.seen ?? 0;
      await this.#look();
      pause = pauseAfter(pause, (this.#last?.seen ?? 0) - before, this.scope.collector.control);
    }
  }

  async #look(): Promise<void> {
    const at = new Date().toISOString();
    let found: RunLook;
    try {
      found = await store.lookAtRun({ run: this.scope.run });
    } catch (error) {
      log.warn('the run cannot be looked at', { error });
      return;
    }
    const { away, seen, regions } = found;
    const { seen: before = 0, awaySince = at, at: lastAt } = this.#last ?? {};
    if (away) {
      this.#last = { at, seen: before, awaySince };
    } else {
      const seconds = lastAt === undefined ? 0 : (Date.parse(at) - Date.parse(lastAt)) / 1000;
      this.#last = { at, seen, ...(seconds > 0 && { pace: Math.max(0, seen - before) / seconds }) };
      this.progress.reach(this.#regions(regions, seconds));
      this.#seen = regions;
    }
    this.progress.looked(this.#last);
  }

  #regions(seen: Readonly<Record<string, number>>, seconds: number): readonly RegionProgress[] {
    return this.scope.references.regions.flatMap(({ code, libelle }) => {
      const [total, now, before] = [this.first[code], seen[code] ?? 0, this.#seen[code]];
      if (total === undefined && now === 0) return [];
      const pace = before === undefined || seconds <= 0 ? undefined : Math.max(0, now - before) / seconds;
      return [{ code, libelle, total: total ?? 0, seen: now, ...(pace !== undefined && { pace }) }];
    });
  }
}

/** In milliseconds: enough for `PAGES_BETWEEN_LOOKS` pages at the pace of the last pause, which brought `offres`. */
function pauseAfter(pauseMs: number, offres: number, { current: { paused } }: RunControlState): number {
  const pages = offres / PAGE_SIZE;
  const wanted = paused || pages <= 0 ? 2 * pauseMs : (pauseMs * PAGES_BETWEEN_LOOKS) / pages;
  // No more than twice as long at once: a moment without pages is no slow run.
  return Math.round(Math.min(MAX_LOOK_MS, 2 * pauseMs, Math.max(FIRST_LOOK_MS, wanted)));
}
