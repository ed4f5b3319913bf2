import {
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import { Cuts, type Overcount } from '../domain/cuts.js';
import { lanesFor } from '../domain/lanes.js';
import { describeProgress } from '../domain/progress.js';
import { type CrowdedDepartement, type RomeWeights, splitDepartementsByROME } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { bookkeeping } from '../patience/index.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { type CollectProgress, progressQuery } from './messages.js';
import type { Collected, CollectResult, PartInput } from './part-contract.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

export interface RegionInput extends PartInput {
  readonly region: { readonly code: string; readonly libelle: string };
  /** Offers of the whole country within those bounds, where there are other regions. */
  readonly country?: number | undefined;
  /** Bounds of the run on the creation date: its freeze. */
  readonly creation: CreationWindow;
  /** Windows that it reads side by side; by its own size when the run cannot tell. */
  readonly lanes?: number | undefined;
  /** What an earlier part of this workflow left to do, when its history had grown long. */
  readonly carried?: CarriedRegion;
}

interface CarriedRegion extends Collected {
  readonly total: number;
  readonly pending: readonly Search[];
  readonly crowded: readonly CrowdedDepartement[];
  readonly weights: RomeWeights;
}

/**
 * Collects one region: whole when one search can show it, else by departement, and departements that are still too
 * full by sets of ROME codes. A trade that is too full even then is read along its creation dates (`domain/split.ts`).
 */
export async function RegionWorkflow(input: RegionInput): Promise<CollectResult> {
  const reading = new RegionReading(input);
  setHandler(progressQuery, () => reading.progress());
  let pending = await reading.collect(input.carried?.pending ?? (await reading.begin()));
  if (pending.length === 0 && reading.isCrowded) pending = await reading.collect(await reading.cutCrowded());
  if (pending.length > 0) return continueAsNew<typeof RegionWorkflow>(reading.goingOn(pending));
  return reading.result();
}

/** What is known of one region while it is read. */
class RegionReading {
  readonly #input: RegionInput;
  readonly #control: Control;
  readonly #collector: Collector;
  /** Splitting that the API does not follow would read the country as often as a list has codes. */
  readonly #cuts = new Cuts();
  /** Departements that one search cannot show wait for each other, to be cut by ROME code together. */
  readonly #crowded: CrowdedDepartement[];
  #weights: RomeWeights;
  #total: number;

  constructor(input: RegionInput) {
    const { run, queues, carried } = input;
    this.#input = input;
    this.#control = Control.ofChild(input.control);
    this.#collector = new Collector(run, queues, this.#control, input);
    this.#crowded = [...(carried?.crowded ?? [])];
    this.#weights = carried?.weights ?? {};
    this.#total = carried?.total ?? 0;
  }

  progress(): CollectProgress {
    return this.#collector.progress(this.#total);
  }

  get isCrowded(): boolean {
    return this.#crowded.length > 0;
  }

  /** Looks at the region as a whole. Returns what is left to read. */
  async begin(): Promise<readonly Search[]> {
    const { country } = this.#input;
    const whole = this.#whole;
    const probed = (probe: PageReceipt) => {
      this.#total = probe.total;
    };
    const found: Search[] = [];
    const ahead = (searches: readonly Search[]) => void found.push(...searches);
    const isCountry = () => isWholeCountry(this.#total, country);
    const parts = await examine(whole, this.#collector, this.#context, { probed, ahead, divert: isCountry });
    if (isCountry()) {
      await this.#collector.overcounted({ whole, total: country ?? 0, counted: this.#total });
    }
    this.#cuts.add(whole, this.#total, parts);
    ahead(parts);
    return found;
  }

  /** Reads searches, and what they split into. Returns what is left once the history has grown long. */
  collect(searches: readonly Search[]): Promise<readonly Search[]> {
    const { historyLimit = HISTORY_LIMIT, lanes = lanesFor(this.#total), region } = this.#input;
    const historyIsLong = () => workflowInfo().historyLength > historyLimit;
    return workThrough(searches, lanes, historyIsLong, async (search, add) => {
      add(await this.#cut(search, add));
      setCurrentDetails(describeProgress(region.libelle, this.progress()));
    });
  }

  /** Cuts the departements that one search cannot show, together, by sets of ROME codes. */
  async cutCrowded(): Promise<readonly Search[]> {
    const { region, references } = this.#input;
    this.#weights = (await ledger.romeWeights({ region: region.code })).weights;
    const together = this.#crowded.reduce((sum, departement) => sum + departement.total, 0);
    const crowded = this.#crowded.splice(0);
    const parts = splitDepartementsByROME(this.#whole, crowded, references.codesROME, this.#weights);
    this.#cuts.add(this.#whole, together, parts);
    return parts;
  }

  async #cut(search: Search, ahead: (searches: readonly Search[]) => void): Promise<readonly Search[]> {
    if (this.#cuts.isOver(search)) return [];
    let probed: PageReceipt | undefined;
    let over: Overcount | undefined;
    const note = (probe: PageReceipt) => {
      probed = probe;
      over = this.#cuts.count(search, probe.total);
    };
    const divert = (one: Search, probe: PageReceipt) => this.#divert(one, probe);
    const parts = await examine(search, this.#collector, this.#context, { divert, ahead, probed: note });
    if (over !== undefined) await this.#collector.overcounted(over);
    if (probed !== undefined && parts.length > 0) this.#cuts.add(search, probed.total, parts);
    return parts;
  }

  #divert(search: Search, probe: PageReceipt): boolean {
    if (this.#cuts.isOver(search)) return true;
    const [code] = search.departements ?? [];
    if (code === undefined || search.codesROME !== undefined) return false;
    this.#crowded.push({ code, total: probe.total });
    return true;
  }

  get #whole(): Search {
    return { region: this.#input.region.code, creation: this.#input.creation };
  }

  get #context(): SplitContext {
    return { ...this.#input.references, weights: this.#weights };
  }

  /** The input of the next run of this workflow, which does what is left. */
  goingOn(pending: readonly Search[]): RegionInput {
    const { collected, applications } = this.#collector;
    return {
      ...this.#input,
      control: this.#control.current,
      spared: applications.spared,
      carried: {
        total: this.#total,
        pending,
        crowded: this.#crowded,
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
function isWholeCountry(total: number, country: number | undefined): boolean {
  return country !== undefined && country > SEARCH_LIMIT && total > 0.95 * country;
}
