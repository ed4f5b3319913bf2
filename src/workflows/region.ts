import {
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger.js';
import { Cuts, type Overcount } from '../domain/cuts.js';
import { lanesFor } from '../domain/lanes.js';
import { describeProgress } from '../domain/progress.js';
import type { Gap } from '../domain/proof.js';
import { type CrowdedDepartement, type RomeWeights, splitDepartementsByROME } from '../domain/rome-sets.js';
import { type CreationWindow, SEARCH_LIMIT, type Search } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import type { Tally } from '../domain/tally.js';
import { bookkeeping } from '../patience/index.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { examine } from './examine.js';
import { workThrough } from './frontier.js';
import { HISTORY_LIMIT } from './history-limit.js';
import { type CollectProgress, progressQuery } from './messages.js';
import type { CollectResult, PartInput } from './part-contract.js';

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

interface CarriedRegion {
  readonly total: number;
  readonly pending: readonly Search[];
  readonly crowded: readonly CrowdedDepartement[];
  readonly weights: RomeWeights;
  readonly tally: Tally;
  readonly gaps: readonly Gap[];
  readonly refusals: readonly string[];
  readonly steepest?: number;
}

/**
 * Collects one region: whole when one search can show it, else by departement, and departements that are still too
 * full by sets of ROME codes. A trade that is too full even then is read along its creation dates (`domain/split.ts`).
 */
export async function RegionWorkflow(input: RegionInput): Promise<CollectResult> {
  const { run, region, references, carried } = input;
  const control = Control.ofChild(input.control);
  const collector = new Collector(run, input.queues, control, input);
  const crowded: CrowdedDepartement[] = [...(carried?.crowded ?? [])];
  let weights: RomeWeights = carried?.weights ?? {};
  let total = carried?.total ?? 0;
  const progress = (): CollectProgress => ({ total, tally: collector.tally, gaps: collector.gaps.length });
  setHandler(progressQuery, progress);

  const { historyLimit = HISTORY_LIMIT } = input;
  const historyIsLong = () => workflowInfo().historyLength > historyLimit;
  const context = (): SplitContext => ({ ...references, weights });
  // Departements that one search cannot show wait for each other, to be cut by ROME code together.
  const divert = (search: Search, probe: PageReceipt): boolean => {
    if (cuts.isOver(search)) return true;
    const [code] = search.departements ?? [];
    if (code === undefined || search.codesROME !== undefined) return false;
    crowded.push({ code, total: probe.total });
    return true;
  };
  // Splitting that the API does not follow would read the country as often as a list has codes.
  const cuts = new Cuts();
  const cut = async (search: Search, ahead: (searches: readonly Search[]) => void) => {
    if (cuts.isOver(search)) return [];
    let probed: PageReceipt | undefined;
    let over: Overcount | undefined;
    const note = (probe: PageReceipt) => {
      probed = probe;
      over = cuts.count(search, probe.total);
    };
    const parts = await examine(search, collector, context(), { divert, ahead, probed: note });
    if (over !== undefined) await collector.overcounted(over);
    if (probed !== undefined && parts.length > 0) cuts.add(search, probed.total, parts);
    return parts;
  };
  const collect = (searches: readonly Search[]) =>
    workThrough(searches, input.lanes ?? lanesFor(total), historyIsLong, async (search, add) => {
      add(await cut(search, add));
      setCurrentDetails(describeProgress(region.libelle, progress()));
    });

  let pending: readonly Search[] = carried?.pending ?? [];
  if (carried === undefined) {
    const whole: Search = { region: region.code, creation: input.creation };
    const probed = (probe: PageReceipt) => {
      total = probe.total;
    };
    const found: Search[] = [];
    const ahead = (searches: readonly Search[]) => void found.push(...searches);
    const isCountry = () => isWholeCountry(total, input.country);
    const parts = await examine(whole, collector, context(), { probed, ahead, divert: isCountry });
    if (isCountry()) await collector.overcounted({ whole, total: input.country ?? 0, counted: total });
    cuts.add(whole, total, parts);
    ahead(parts);
    pending = found;
  }
  pending = await collect(pending);
  if (pending.length === 0 && crowded.length > 0) {
    weights = (await ledger.romeWeights({ region: region.code })).weights;
    const base: Search = { region: region.code, creation: input.creation };
    const together = crowded.reduce((sum, departement) => sum + departement.total, 0);
    pending = splitDepartementsByROME(base, crowded.splice(0), references.codesROME, weights);
    cuts.add(base, together, pending);
    pending = await collect(pending);
  }
  const { tally, gaps, refusals, steepest, contradiction } = collector;
  const { spared } = collector.applications;
  if (pending.length > 0) {
    return continueAsNew<typeof RegionWorkflow>({
      ...input,
      control: control.current,
      spared,
      carried: { total, pending, crowded, weights, tally, gaps, refusals, steepest },
    });
  }
  return { total, tally, gaps, refusals, spared, steepest, ...(contradiction && { contradiction }) };
}

/** No region is the country, unless the API ignores which one is asked for: each would then read all of it. */
function isWholeCountry(total: number, country: number | undefined): boolean {
  return country !== undefined && country > SEARCH_LIMIT && total > 0.95 * country;
}
