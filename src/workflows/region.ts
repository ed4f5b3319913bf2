import { continueAsNew, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { concurrencyFor } from '../domain/concurrency.js';
import type { References } from '../domain/lists.js';
import { describeProgress } from '../domain/progress.js';
import { type LargeDepartement, type RomeWeights, splitDepartementsByROME } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { type Overcount, SplitCounts } from '../domain/split-counts.js';
import { storeCall } from '../patience/index.js';
import { answerProgress } from './answer-progress.js';
import { Collector } from './collector.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import type { CollectProgress } from './messages.js';
import type { Collected, CollectResult, PartInput } from './part-contract.js';
import { PartLists } from './part-lists.js';
import { RunControlState } from './run-control-state.js';

const store = proxyActivities<StoreActivities>(storeCall);

export interface RegionInput extends PartInput {
  readonly region: { readonly code: string; readonly libelle: string };
  /** Offers of the whole country within those bounds, where there are other regions. */
  readonly country?: number | undefined;
  /** Bounds of the run on the creation date: its freeze. */
  readonly creation: CreationWindow;
  /** Concurrency (stored name): windows that it reads in parallel; by its own size when the run cannot tell. */
  readonly lanes?: number | undefined;
  /** What an earlier part of this workflow left to do, when its history had grown long. */
  readonly carried?: CarriedRegion;
}

interface CarriedRegion extends Collected {
  readonly total: number;
  /** The frontier (stored name). */
  readonly pending: readonly Search[];
  /** Departements that wait to be split by ROME code (stored name). */
  readonly crowded: readonly LargeDepartement[];
  readonly weights: RomeWeights;
}

/**
 * Collects one region: whole when one search can show it, else by departement, and departements that are still too
 * large by sets of ROME codes. A ROME code that is too large even then is read along its creation dates (`domain/split.ts`).
 */
export async function RegionWorkflow(input: RegionInput): Promise<CollectResult> {
  const lists = new PartLists(input);
  const reading = new RegionReading(input, lists.known ?? (await lists.read()));
  answerProgress(() => reading.progress());
  let frontier = await reading.collect(input.carried?.pending ?? (await reading.begin()));
  if (frontier.length === 0 && reading.hasLarge) frontier = await reading.collect(await reading.splitLarge());
  if (frontier.length > 0) return continueAsNew<typeof RegionWorkflow>(reading.goingOn(frontier));
  return reading.result();
}

/** What is known of one region while it is read. */
class RegionReading {
  readonly #input: RegionInput;
  readonly #control: RunControlState;
  readonly #collector: Collector;
  readonly #references: References;
  /** Splitting that the API does not follow would read the country as often as a list has codes. */
  readonly #splits = new SplitCounts();
  /** Departements that one search cannot show wait for each other, to be split by ROME code together. */
  readonly #large: LargeDepartement[];
  #weights: RomeWeights;
  #total: number;

  constructor(input: RegionInput, references: References) {
    const { run, queues, carried } = input;
    this.#input = input;
    this.#control = RunControlState.ofChild(input.control);
    this.#collector = new Collector(run, queues, this.#control, input);
    this.#references = references;
    this.#large = [...(carried?.crowded ?? [])];
    this.#weights = carried?.weights ?? {};
    this.#total = carried?.total ?? 0;
  }

  progress(): CollectProgress {
    return this.#collector.progress(this.#total);
  }

  get hasLarge(): boolean {
    return this.#large.length > 0;
  }

  /** Looks at the region as one search. Returns what is left to read. */
  async begin(): Promise<readonly Search[]> {
    const { country } = this.#input;
    const region = this.#region;
    const isCountry = () => isWholeCountry(this.#total, country);
    const found: Search[] = [];
    const ahead = (searches: readonly Search[]) => void found.push(...searches);
    const parts = await examine(region, this.#collector, this.#context, {
      probed: ({ total }) => {
        this.#total = total;
        return total >= SEARCH_LIMIT && isCountry() ? 'take over' : 'read';
      },
      ahead,
    });
    if (isCountry()) {
      await this.#collector.overcounted({ parent: region, total: country ?? 0, counted: this.#total });
    }
    this.#splits.add(region, this.#total, parts);
    ahead(parts);
    return found;
  }

  /** Reads searches, and what they split into. Returns what is left once the history has grown long. */
  collect(searches: readonly Search[]): Promise<readonly Search[]> {
    const {
      historyLimit = HISTORY_LIMIT,
      lanes: concurrency = concurrencyFor(this.#total),
      region,
    } = this.#input;
    const historyIsLong = () => workflowInfo().historyLength > historyLimit;
    return workThrough(searches, concurrency, historyIsLong, async (search, add) => {
      add(await this.#read(search, add));
      setCurrentDetails(describeProgress(region.libelle, this.progress()));
    });
  }

  /** Splits the departements that one search cannot show, together, into sets of ROME codes. */
  async splitLarge(): Promise<readonly Search[]> {
    const { region } = this.#input;
    this.#weights = (await store.romeWeights({ region: region.code })).weights;
    const together = this.#large.reduce((sum, departement) => sum + departement.total, 0);
    const large = this.#large.splice(0);
    const parts = splitDepartementsByROME(this.#region, large, this.#references.codesROME, this.#weights);
    this.#splits.add(this.#region, together, parts);
    return parts;
  }

  async #read(search: Search, ahead: (searches: readonly Search[]) => void): Promise<readonly Search[]> {
    if (this.#splits.isOver(search)) return [];
    let total: number | undefined;
    let over: Overcount | undefined;
    const parts = await examine(search, this.#collector, this.#context, {
      probed: (probe) => {
        total = probe.total;
        over = this.#splits.count(search, total);
        return total >= SEARCH_LIMIT && this.#takesOver(search, total) ? 'take over' : 'read';
      },
      ahead,
    });
    if (over !== undefined) await this.#collector.overcounted(over);
    if (total !== undefined && parts.length > 0) this.#splits.add(search, total, parts);
    return parts;
  }

  /** Leaves a search whose parent counts too little unread, and lets a departement wait to be split with others. */
  #takesOver(search: Search, total: number): boolean {
    if (this.#splits.isOver(search)) return true;
    const [code] = search.departements ?? [];
    if (code === undefined || search.codesROME !== undefined) return false;
    this.#large.push({ code, total });
    return true;
  }

  get #region(): Search {
    return { region: this.#input.region.code, creation: this.#input.creation };
  }

  get #context(): SplitContext {
    return { ...this.#references, weights: this.#weights };
  }

  /** The input of the next run of this workflow, which does what is left. */
  goingOn(frontier: readonly Search[]): RegionInput {
    const { collected, applications } = this.#collector;
    return {
      ...this.#input,
      control: this.#control.current,
      spared: applications.openCircuits,
      carried: {
        total: this.#total,
        pending: frontier,
        crowded: this.#large,
        weights: this.#weights,
        ...collected,
      },
    };
  }

  result(): CollectResult {
    return this.#collector.result(this.#total);
  }
}

/** No region is the country, unless the API ignores which one is asked for: each would then read all of it. */
export function isWholeCountry(total: number, country: number | undefined): boolean {
  return country !== undefined && country > SEARCH_LIMIT && total > 0.95 * country;
}
