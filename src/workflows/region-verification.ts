import { proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import type { CreationWindow, Search } from '../domain/search.js';
import { type DatedSearch, halvesAt, hasDates } from '../domain/split.js';
import {
  byCodeROME,
  type Lack,
  lackOf,
  mostLacking,
  nextStep,
  partsOf,
  type VerifiedRegion,
  verificationKey,
} from '../domain/verification.js';
import { storeCall } from '../patience/index.js';
import { answerProgress } from './answer-progress.js';
import { Collector } from './collector.js';
import { countOn } from './count.js';
import type { CollectProgress } from './messages.js';
import type { CollectResult, PartInput } from './part-contract.js';
import { PartLists } from './part-lists.js';
import { RunControlState } from './run-control-state.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** What the pages stored until the end of the sweep are counted as. */
const AFTER_SWEEP = 'after the sweep';

export interface RegionVerificationInput extends PartInput {
  readonly region: { readonly code: string; readonly libelle: string };
  /** Bounds of the run on the creation date: its freeze. */
  readonly creation: CreationWindow;
  /** Offers that the API counted there before the sweep. */
  readonly first?: number | undefined;
  /** What was found before, and calls that looking for what it lacks may take while nothing new appears. */
  readonly lacking?: { readonly counted: VerifiedRegion; readonly allowance: number };
}

export interface RegionVerificationResult extends CollectResult {
  readonly verified: VerifiedRegion;
}

/**
 * Holds what the API counts in one region against the distinct offers that the run has seen there. Told to, it looks for
 * what the region lacks as well: by departement and ROME code on the total count, down to searches that it reads. What
 * it reads counts as seen; what it cannot read is no gap, since the sweep has read the country.
 */
export async function RegionVerificationWorkflow(
  input: RegionVerificationInput,
): Promise<RegionVerificationResult> {
  const verification = new RegionVerification(input);
  answerProgress(() => verification.progress());
  if (input.lacking === undefined) await verification.count();
  else await verification.look(input.lacking.allowance);
  return verification.result();
}

class RegionVerification {
  readonly #input: RegionVerificationInput;
  readonly #collector: Collector;
  readonly #lists: PartLists;
  readonly #startedAt = new Date().toISOString();
  #region: VerifiedRegion;
  /** Calls since something new appeared. */
  #withoutNews = 0;
  /** What is left to be looked into, the parts of the last split last. */
  readonly #lacks: Lack[][] = [];

  constructor(input: RegionVerificationInput) {
    const { run, queues, region, first } = input;
    this.#input = input;
    this.#collector = new Collector(run, queues, RunControlState.ofChild(input.control), input);
    this.#lists = new PartLists(input);
    this.#region = input.lacking?.counted ?? {
      ...region,
      ...(first === undefined ? {} : { first }),
      seen: 0,
      pages: 0,
      found: 0,
    };
  }

  progress(): CollectProgress {
    return this.#collector.progress(this.#region.last ?? 0);
  }

  result(): RegionVerificationResult {
    return { ...this.#collector.result(this.#region.last ?? 0), verified: this.#region };
  }

  async count(): Promise<void> {
    const seen = await this.#seenIn(this.#whole);
    const last = await this.#countOf(this.#whole);
    this.#region = { ...this.#region, seen, ...(last === undefined ? {} : { last }) };
    const { run, creation } = this.#input;
    const { used } = this.#collector.applications;
    const { calls } = this.#collector.tally;
    const startedAt = this.#startedAt;
    await store.recordRegion({ run, region: this.#region, creation, startedAt, queues: used, calls });
  }

  /** Goes down to where offers are lacking, by the clearest lack of each split, until nothing lacks or nothing new appears. */
  async look(allowance: number): Promise<void> {
    const { last = 0 } = this.#region;
    const whole = { search: this.#whole, total: last, lack: lackOf(this.#region) };
    this.#lacks.push([whole]);
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      if (this.#withoutNews >= allowance || this.#region.found >= whole.lack) return;
      await this.#follow(next);
    }
  }

  #take(): Lack | undefined {
    while (this.#lacks.at(-1)?.length === 0) this.#lacks.pop();
    const last = this.#lacks.at(-1) ?? [];
    const best = mostLacking(last);
    if (best !== undefined) last.splice(last.indexOf(best), 1);
    return best;
  }

  async #follow(lack: Lack): Promise<void> {
    this.#lacks.push([]);
    const references = this.#lists.known ?? (await this.#lists.read());
    const context = { ...references, weights: {} };
    const step = nextStep(lack, context);
    if (step === 'dates' && hasDates(lack.search)) {
      await this.#compareHalves(lack, await this.#halves(lack.search));
    } else if (step !== 'codes') await this.#read(lack.search);
    else if (lack.search.codesROME !== undefined) {
      await this.#compareHalves(lack, partsOf(lack.search, context));
    } else {
      const known = await this.#compare(partsOf(lack.search, context));
      // Offers that name no departement are in none of them.
      if (lack.search.region !== undefined && known < lack.lack) {
        await this.#compare(byCodeROME(lack.search, references.codesROME));
      }
    }
  }

  /** Notes which of these searches lack offers. Returns how many they lack together. */
  async #compare(searches: readonly Search[]): Promise<number> {
    let sum = 0;
    for (const search of searches) {
      const total = await this.#countOf(search);
      sum += total === undefined ? 0 : await this.#note(search, total);
    }
    return sum;
  }

  /** The same for two halves: one count tells both. */
  async #compareHalves({ total }: Lack, halves: readonly Search[]): Promise<void> {
    const [one, other] = halves;
    if (one === undefined || other === undefined) return;
    const counted = await this.#countOf(one);
    if (counted === undefined) return;
    await this.#note(one, counted);
    await this.#note(other, Math.max(0, total - counted));
  }

  async #note(search: Search, total: number): Promise<number> {
    const lack = Math.max(0, total - (await this.#seenIn(search)));
    if (lack > 0) this.#lacks.at(-1)?.push({ search, total, lack });
    return lack;
  }

  async #halves(search: DatedSearch): Promise<readonly Search[]> {
    const { creation } = search;
    const { second } = await store.medianSecond({ run: this.#input.run, creation, stage: AFTER_SWEEP });
    return halvesAt(creation, second).map((half) => ({ ...search, creation: half }));
  }

  async #read(search: Search): Promise<void> {
    const window = verificationKey(search);
    const { pages: before } = this.#collector.tally;
    await this.#collector.readUnsealed(search, window);
    const pages = this.#collector.tally.pages - before;
    const { found } = await store.newsOf({ run: this.#input.run, window, stage: AFTER_SWEEP });
    this.#withoutNews = found > 0 ? 0 : this.#withoutNews + pages;
    this.#region = {
      ...this.#region,
      pages: this.#region.pages + pages,
      found: this.#region.found + found,
    };
  }

  async #countOf(search: Search): Promise<number | undefined> {
    this.#withoutNews++;
    return (await countOn(this.#collector, search))?.total;
  }

  async #seenIn({ typesContrat: _, ...criteria }: Search): Promise<number> {
    const { run } = this.#input;
    // Offers without a readable date are in every window of dates.
    return (await store.countSeen({ run, ...criteria, undated: 'in', stage: AFTER_SWEEP })).seen;
  }

  get #whole(): Search {
    return { region: this.#input.region.code, creation: this.#input.creation };
  }
}
