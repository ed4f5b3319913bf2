import { ApplicationFailure } from '@temporalio/common';
import type { CountSeenInput, OpenedRun, SealWindowInput } from '../../src/activities/contracts.js';
import type { LedgerActivities } from '../../src/activities/ledger-contract.js';
import type { ReplayActivities } from '../../src/activities/replay.js';
import type { StockActivities } from '../../src/activities/stock.js';
import { earlyWindowOf } from '../../src/activities/window-activities.js';
import { addSeconds, BEGINNING, formatSecond, parisClock, toSecond } from '../../src/domain/clock.js';
import { shippedList } from '../../src/domain/lists.js';
import { estimatePlan } from '../../src/domain/plan.js';
import { missingInWindow } from '../../src/domain/proof.js';
import { quietSecond } from '../../src/domain/quiet-second.js';
import type { RunReport } from '../../src/domain/report.js';
import { blendWeights } from '../../src/domain/rome-sets.js';
import { type CreationWindow, isFrozen, placeKey } from '../../src/domain/search.js';
import type { WindowRecord } from '../../src/elasticsearch/index.js';
import { MemoryCases } from './cases.js';
import type { VirtualClock } from './clock.js';
import { Presences, type ReadPage } from './presences.js';
import { type ClosureMode, MemoryStock, type Written } from './stock.js';

interface StoredRun {
  readonly startedAt: string;
  readonly mode: 'full' | 'incremental';
  gel?: string;
  report?: RunReport;
  failure?: { readonly status: string; readonly reason: string };
}

export interface LakeOptions {
  readonly queues: readonly string[];
  readonly closedOffers: ClosureMode;
  /** See `OpenedRun.recheckMs`. */
  readonly recheckMs: number;
}

/** An hour, which an incremental run reads again of the time before: src/activities/opening.ts. */
const OVERLAP_S = 3_600;
const RUNS_WITH_PRESENCES = 3;
/** Offers of a window that a replay asks for by id: src/activities/replay.ts. */
const ASKED_FOR = 10;

/** Elasticsearch in memory, behind the activities' own interfaces. It outlives runs, as the index does. */
export class MemoryLake {
  readonly presences = new Presences();
  readonly stock: MemoryStock;
  readonly runs = new Map<string, StoredRun>();
  readonly cases = new MemoryCases();
  private readonly windows = new Map<string, WindowRecord[]>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly options: LakeOptions,
  ) {
    this.stock = new MemoryStock(this.presences, options.closedOffers);
  }

  /** Stores a page that was read. */
  store(page: ReadPage): Written {
    this.presences.record(page);
    return this.stock.write(page.offres, page.run, page.lu);
  }

  activities(): LedgerActivities & StockActivities & ReplayActivities {
    const { queues } = this.options;
    return {
      openRun: async ({ run, mode }) => this.openRun(run, mode),
      freezeRun: async ({ run, frozenAt }) => void Object.assign(this.runs.get(run) ?? {}, { gel: frozenAt }),
      compareLake: async () => ({}),
      isServed: async () => true,
      endedParts: async () => [],
      earlyWindow: async ({ run }) => earlyWindowOf(this.windows.get(run) ?? []),
      medianSecond: async ({ run, creation }) => ({ second: this.medianSecond(run, creation) }),
      romeWeights: async ({ region }) => {
        const ofRegion = region === undefined ? {} : this.stock.weights(region);
        return { weights: blendWeights(ofRegion, this.stock.weights()) };
      },
      knownList: async (name) => ({ entries: shippedList(name), from: 'shipped' }),
      applicationQueues: async () => queues,
      estimateRun: async (input) => estimatePlan(input),
      sealWindow: async (input) => ({ distinct: this.seal(input) }),
      countSeen: async (input) => ({ seen: this.countSeen(input), refused: 0 }),
      openGap: async ({ run, gap, search }) => {
        const freeze = { min: BEGINNING, max: this.runs.get(run)?.gel ?? '' };
        this.cases.open({ run, gap, search, place: placeKey(search, freeze), now: this.now() });
      },
      closeUnseen: async ({ run, startedAt }) => {
        const decision = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false } as const;
        return { closed: this.stock.close(run, startedAt, decision).closed };
      },
      closeRun: async (report) => this.closeRun(report),
      failRun: async ({ run, ...failure }) => void Object.assign(this.runs.get(run) ?? {}, { failure }),
      examineStock: async ({ run, startedAt }) => this.stock.examine(run, startedAt),
      closeGone: async ({ run, startedAt, decision }) => this.stock.close(run, startedAt, decision),
      voidAltered: async () => ({ altered: 0 }),
      compareReadings: async ({ run, window, again }) => this.stock.compare(run, window, again),
      openReplay: async () => ({ startedAt: this.now(), queues }),
      replayDocuments: async () => ({ closed: 0, failed: 0 }),
      nextWindowCases: async ({ startedAt }) => this.cases.untried(startedAt),
      openInSearch: async ({ search }) => this.stock.openIn(search, ASKED_FOR),
      settleWindow: async ({ run, found, outcome, startedAt }) => {
        this.cases.settle(found.id, outcome, startedAt);
        this.presences.forget(run);
      },
      openCases: async () => ({ open: this.cases.listOpen().length, left: [] }),
    };
  }

  private openRun(run: string, mode: StoredRun['mode']): OpenedRun {
    const start = new Date(this.clock.now);
    const startedAt = start.toISOString();
    const { queues, recheckMs } = this.options;
    const full = this.lastProven('full')?.report;
    this.runs.set(run, { startedAt, mode });
    return {
      startedAt,
      frozenAt: parisClock(start),
      queues,
      recheckMs,
      ...(full === undefined
        ? {}
        : { provenAt: full.proof?.clock.startedAt ?? full.startedAt, pace: full.proof?.pace ?? 0 }),
      ...(mode === 'incremental' ? { since: this.since() } : {}),
    };
  }

  private since(): string {
    const frozenAt = this.lastProven()?.report?.frozenAt;
    if (frozenAt === undefined) throw ApplicationFailure.nonRetryable('no proven run', 'NoWatermark');
    return addSeconds(frozenAt, -OVERLAP_S);
  }

  /** The last proven run over the whole country; of either mode by default. */
  private lastProven(mode?: StoredRun['mode']): StoredRun | undefined {
    return [...this.runs.values()].findLast(
      (run) =>
        run.report?.status === 'proven' &&
        run.report.regions === undefined &&
        (mode ?? run.mode) === run.mode,
    );
  }

  private seal(input: SealWindowInput): number {
    const { run, window, search, totalFirst, totalLast, failure } = input;
    const distinct = this.presences.idsOf(run, window, input.pages).size;
    const missing = missingInWindow({ totalFirst, totalLast, distinct, frozen: isFrozen(search) });
    const others = (this.windows.get(run) ?? []).filter(({ cle }) => cle !== window);
    this.windows.set(run, [
      ...others,
      {
        run,
        cle: window,
        criteres: search,
        totalPremier: totalFirst,
        totalDernier: totalLast,
        pages: input.tally.pages,
        distincts: distinct,
        applications: input.queues,
        appels: input.tally.calls,
        debut: input.startedAt,
        fin: this.now(),
        verdict: failure !== undefined ? 'echouee' : missing > 0 ? 'lacune' : 'complete',
      },
    ]);
    return distinct;
  }

  private countSeen({ run, codesROME, origine, creation, undated = 'out' }: CountSeenInput): number {
    const codes = codesROME === undefined ? undefined : new Set(codesROME);
    const isWithin = creation === undefined ? undefined : within(creation, undated === 'in');
    let seen = 0;
    for (const offre of this.presences.seen(run).values()) {
      if (codes !== undefined && !codes.has(offre.codeROME)) continue;
      if (origine !== undefined && origine !== offre.origine) continue;
      if (isWithin === undefined || isWithin(offre.created)) seen++;
    }
    return seen;
  }

  private medianSecond(run: string, creation: CreationWindow): string {
    const isWithin = within(creation, false);
    const created = [...this.presences.seen(run).values()].map((offre) => offre.created).filter(isWithin);
    const second = quietSecond(created.sort((a, b) => a - b));
    return second === undefined ? creation.min : formatSecond(second);
  }

  private closeRun(report: RunReport): void {
    const { run, status, mode, regions } = report;
    const stored = this.runs.get(run);
    if (stored !== undefined) stored.report = report;
    if (status === 'proven') {
      const wholeCountry = mode === 'full' && regions === undefined;
      this.cases.closeCovered(run, report.proof?.clock.startedAt ?? report.startedAt, wholeCountry);
    }
    for (const old of [...this.runs.keys()].slice(0, -RUNS_WITH_PRESENCES)) this.presences.forget(old);
  }

  private now(): string {
    return new Date(this.clock.now).toISOString();
  }
}

/** Whole seconds, both ends included. */
function within({ min, max }: CreationWindow, undated: boolean): (created: number) => boolean {
  const [low, high] = [toSecond(min) * 1_000, toSecond(max) * 1_000 + 999];
  return (created) => (Number.isNaN(created) ? undated : created >= low && created <= high);
}
