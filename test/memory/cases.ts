import type { WindowCase } from '../../src/activities/replay.js';
import type { Gap } from '../../src/domain/proof.js';
import type { Search } from '../../src/domain/search.js';

interface StoredCase extends WindowCase {
  readonly run: string;
  /** When a run met it last; later failures are those of replays. */
  readonly lu: string;
  readonly message: string;
  open: boolean;
  dernierEchec: string;
}

interface NewCase {
  readonly run: string;
  readonly gap: Gap;
  readonly search: Search;
  /** The same place is one case, whatever run it fails in. */
  readonly place: string;
  readonly now: string;
}

/** Windows that a batch of a replay takes. */
const BATCH = 50;

/** The index `erreurs` in memory: a case for each place that lacks offers. */
export class MemoryCases {
  private readonly cases = new Map<string, StoredCase>();

  open({ run, gap, search, place, now }: NewCase): void {
    const { total } = gap;
    this.cases.set(place, {
      id: place,
      place,
      search,
      run,
      lu: now,
      dernierEchec: now,
      message: `${gap.missing} missing in ${gap.window}: ${gap.reason}`,
      open: true,
      ...(total === undefined ? {} : { total }),
    });
  }

  listOpen(): StoredCase[] {
    return [...this.cases.values()].filter(({ open }) => open);
  }

  untried(startedAt: string): WindowCase[] {
    const untried = this.listOpen().filter(({ dernierEchec }) => dernierEchec < startedAt);
    return untried.slice(0, BATCH).map(({ id, place, search, dernierEchec, total }) => {
      return { id, place, search, dernierEchec, ...(total === undefined ? {} : { total }) };
    });
  }

  update(id: string, outcome: { readonly status: 'closed' | 'failed' }, now: string): void {
    const updated = this.cases.get(id);
    if (updated === undefined) return;
    updated.open = outcome.status === 'failed';
    updated.dernierEchec = now;
  }

  /** What a proven run covers: its own windows, and all cases that no run has met since, if it read the country. */
  closeCovered(run: string, startedAt: string, wholeCountry: boolean): void {
    for (const found of this.cases.values()) {
      if (found.run === run || (wholeCountry && found.lu < startedAt)) found.open = false;
    }
  }
}
