import { ApplicationFailure } from '@temporalio/common';
import type { ClosingActivities } from '../../src/activities/closing.js';
import type {
  CountSeenInput,
  OpenedClosing,
  OpenedRun,
  PlacedOffre,
  PlacedOffres,
  SealWindowInput,
} from '../../src/activities/contracts.js';
import type { ReplayActivities } from '../../src/activities/replay.js';
import type { StockActivities } from '../../src/activities/stock.js';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import { earlyWindowOf } from '../../src/activities/window-activities.js';
import { ROUND } from '../../src/domain/asking.js';
import type { Certificate } from '../../src/domain/certificate.js';
import {
  addSeconds,
  BEGINNING,
  formatSecond,
  hoursBetween,
  parisClock,
  toSecond,
} from '../../src/domain/clock.js';
import { Draw, rankOf } from '../../src/domain/draw.js';
import { forecastRun } from '../../src/domain/forecast.js';
import { type References, shippedList } from '../../src/domain/lists.js';
import { missingInWindow } from '../../src/domain/proof.js';
import { quietSecond } from '../../src/domain/quiet-second.js';
import { blendWeights } from '../../src/domain/rome-sets.js';
import { type CreationWindow, isFrozen, placeKey } from '../../src/domain/search.js';
import { ATTRIBUTE_NAMES } from '../../src/domain/search-attributes.js';
import type { ClosureMode } from '../../src/domain/stock.js';
import type { WindowRecord } from '../../src/elasticsearch/index.js';
import { MemoryCases } from './cases.js';
import type { VirtualClock } from './clock.js';
import { Presences, type ReadPage, type Seen } from './presences.js';
import { MemoryStock, type Written } from './stock.js';

interface StoredRun {
  readonly startedAt: string;
  readonly mode: 'full' | 'incremental';
  gel?: string;
  references?: References;
  certificate?: Certificate;
  failure?: { readonly status: string; readonly reason: string };
}

export interface StoreOptions {
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
export class MemoryStore {
  readonly presences = new Presences();
  readonly stock: MemoryStock;
  readonly runs = new Map<string, StoredRun>();
  readonly cases = new MemoryCases();
  /** Says that a run has begun, to a closing. */
  runBeside: string | undefined;
  private readonly windows = new Map<string, WindowRecord[]>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly options: StoreOptions,
  ) {
    this.stock = new MemoryStock(this.presences, options.closedOffers);
  }

  /** Stores a page that was read. */
  write(page: ReadPage): Written {
    this.presences.record(page);
    return this.stock.write(page.offres, page.run, page.lu);
  }

  activities(): StoreActivities & StockActivities & ReplayActivities & ClosingActivities {
    const { queues } = this.options;
    return {
      openRun: async ({ run, mode }) => this.openRun(run, mode),
      keepReferences: async ({ run, references }) =>
        void Object.assign(this.runs.get(run) ?? {}, { references }),
      referencesOf: async ({ run }) => this.referencesOf(run),
      freezeRun: async ({ run, frozenAt }) => void Object.assign(this.runs.get(run) ?? {}, { gel: frozenAt }),
      compareLake: async () => ({}),
      isServed: async () => true,
      usableSearchAttributes: async () => ATTRIBUTE_NAMES,
      awaitTurn: async () => {},
      endedParts: async () => [],
      earlyWindow: async ({ run }) => earlyWindowOf(this.windows.get(run) ?? []),
      medianSecond: async ({ run, creation }) => ({ second: this.medianSecond(run, creation) }),
      romeWeights: async ({ region }) => {
        const ofRegion = region === undefined ? {} : this.stock.weights(region);
        return { weights: blendWeights(ofRegion, this.stock.weights()) };
      },
      knownList: async (name) => ({ entries: shippedList(name), from: 'shipped' }),
      applicationQueues: async () => queues,
      estimateRun: async (input) => forecastRun(input),
      sealWindow: async (input) => ({ distinct: this.seal(input) }),
      countSeen: async (input) => ({ seen: this.countSeen(input), refused: 0 }),
      seenByRegion: async ({ run }) => this.seenByRegion(run),
      lookAtRun: async ({ run }) => ({
        away: false,
        seen: this.presences.seen(run).size,
        regions: this.seenByRegion(run),
      }),
      newsOf: async ({ run, window }) => {
        const shown = this.presences.idsOf(run, window);
        return { found: this.presences.newsOf(run, window, shown) };
      },
      shownByPlaceOnly: async ({ run, most }) => this.shownByPlaceOnly(run, most),
      recordRegion: async () => {},
      openGap: async ({ run, gap, search }) => {
        const freeze = { min: BEGINNING, max: this.runs.get(run)?.gel ?? '' };
        this.cases.open({ run, gap, search, place: placeKey(search, freeze), now: this.now() });
      },
      closeUnseen: async ({ run, startedAt }) => {
        const decision = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false } as const;
        return { closed: this.stock.close(run, startedAt, decision).closed };
      },
      closeRun: async (certificate) => {
        this.closeRun(certificate);
        return {};
      },
      failRun: async ({ run, ...failure }) => {
        Object.assign(this.runs.get(run) ?? {}, { failure });
        return {};
      },
      examineStock: async ({ run, startedAt }) => this.stock.examine(run, startedAt),
      closeGone: async ({ run, startedAt, decision }) => ({
        ...this.stock.close(run, startedAt, decision),
        mode: this.options.closedOffers,
      }),
      voidAltered: async () => ({ altered: 0 }),
      openClosing: async () => this.openClosing(),
      nextToAsk: async ({ run, startedAt, after }) => {
        if (this.runBeside !== undefined) return { ids: [], left: 0, beside: this.runBeside };
        const ids = this.stock.missing(run, startedAt, after);
        return { ids: ids.slice(0, ROUND), left: ids.length };
      },
      closeByOwnWord: async ({ run, startedAt, gone }) => this.stock.closeByOwnWord(run, startedAt, gone),
      compareReadings: async ({ run, window, again }) => this.stock.compare(run, window, again),
      openReplay: async () => ({ startedAt: this.now(), queues }),
      replayDocuments: async () => ({ closed: 0, failed: 0 }),
      nextWindowCases: async ({ startedAt }) => this.cases.untried(startedAt),
      openInSearch: async ({ search }) => this.stock.openIn(search, ASKED_FOR),
      settleWindow: async ({ run, found, outcome, startedAt }) => {
        this.cases.update(found.id, outcome, startedAt);
        this.presences.forget(run);
      },
      openCases: async () => ({ open: this.cases.listOpen().length, left: [] }),
    };
  }

  private openClosing(): OpenedClosing {
    const { queues, recheckMs, closedOffers } = this.options;
    const [proven, before] = [...this.runs]
      .filter(([, { mode, certificate }]) => mode === 'full' && certificate?.status === 'proven')
      .map(([run, { certificate, startedAt }]) => ({
        run,
        startedAt: certificate?.proof?.clock.startedAt ?? startedAt,
      }))
      .reverse();
    if (proven === undefined) throw ApplicationFailure.nonRetryable('no proven run', 'NoProvenRun');
    return {
      ...proven,
      queues,
      recheckMs,
      pace: 0,
      erasing: closedOffers !== 'mark',
      pacing: { rate: 3, marginMs: 0 },
      ...(before === undefined ? {} : { hoursSinceProof: hoursBetween(before.startedAt, proven.startedAt) }),
    };
  }

  private openRun(run: string, mode: StoredRun['mode']): OpenedRun {
    const start = new Date(this.clock.now);
    const startedAt = start.toISOString();
    const { queues, recheckMs } = this.options;
    const full = this.lastProven('full')?.certificate;
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
    const frozenAt = this.lastProven()?.certificate?.frozenAt;
    if (frozenAt === undefined) throw ApplicationFailure.nonRetryable('no proven run', 'NoWatermark');
    return addSeconds(frozenAt, -OVERLAP_S);
  }

  /** The last proven run over the whole country; of either mode by default. */
  private lastProven(mode?: StoredRun['mode']): StoredRun | undefined {
    return [...this.runs.values()].findLast(
      (run) =>
        run.certificate?.status === 'proven' &&
        run.certificate.regions === undefined &&
        (mode ?? run.mode) === run.mode,
    );
  }

  private referencesOf(run: string): References {
    const { references } = this.runs.get(run) ?? {};
    if (references === undefined) throw ApplicationFailure.nonRetryable('no lists', 'NoLists');
    return references;
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

  private seenByRegion(run: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { places } of this.presences.seen(run).values()) {
      for (const place of places) {
        const [kind, code = ''] = place.split(' ');
        if (kind === 'region') counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return counts;
  }

  private shownByPlaceOnly(run: string, most: number): PlacedOffres {
    const placed = [...this.presences.seen(run)].filter(([, { withoutPlace }]) => !withoutPlace);
    const sample = new Draw<PlacedOffre>(most);
    for (const [id, { places, created, codeROME }] of placed) {
      const of = (kind: string) => [...places].find((place) => place.startsWith(kind))?.split(' ')[1];
      const [region, departement] = [of('region'), of('departement')];
      sample.offer(rankOf(0, id), {
        id,
        ...(region && { region }),
        ...(departement && { departement }),
        ...(Number.isNaN(created) ? {} : { second: formatSecond(Math.floor(created / 1_000)) }),
        codeROME,
      });
    }
    return { count: placed.length, sample: sample.items };
  }

  private countSeen({
    run,
    codesROME,
    origine,
    region,
    departements,
    creation,
    undated = 'out',
  }: CountSeenInput): number {
    const isIn = (place: string, id: string, seen: Seen) => this.presences.isIn(place, id, seen);
    const codes = codesROME === undefined ? undefined : new Set(codesROME);
    const isWithin = creation === undefined ? undefined : within(creation, undated === 'in');
    let seen = 0;
    for (const [id, offre] of this.presences.seen(run)) {
      if (codes !== undefined && !codes.has(offre.codeROME)) continue;
      if (origine !== undefined && origine !== offre.origine) continue;
      if (region !== undefined && !isIn(`region ${region}`, id, offre)) continue;
      if (departements?.some((code) => isIn(`departement ${code}`, id, offre)) === false) continue;
      if (isWithin === undefined || isWithin(offre.created)) seen++;
    }
    return seen;
  }

  private medianSecond(run: string, creation: CreationWindow): string {
    const isWithin = within(creation, false);
    const created = [...this.presences.seen(run).values()].map((offre) => offre.created).filter(isWithin);
    const seconds = created.map((milliseconds) => Math.floor(milliseconds / 1000));
    const second = quietSecond(seconds.sort((a, b) => a - b));
    return second === undefined ? creation.min : formatSecond(second);
  }

  private closeRun(certificate: Certificate): void {
    const { run, status, mode, regions } = certificate;
    const stored = this.runs.get(run);
    if (stored !== undefined) stored.certificate = certificate;
    if (status === 'proven') {
      const wholeCountry = mode === 'full' && regions === undefined;
      this.cases.closeCovered(run, certificate.proof?.clock.startedAt ?? certificate.startedAt, wholeCountry);
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
