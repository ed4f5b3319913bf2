import type { Certificate } from '../../src/domain/certificate.js';
import type { ClosingInput } from '../../src/domain/closing-input.js';
import type { ClosingReport } from '../../src/domain/closing-report.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import type { ClosureMode } from '../../src/domain/stock.js';
import { CloseWorkflow, IngestionWorkflow, ReplayWorkflow } from '../../src/workflows/index.js';
import { certificateOf } from '../support/certificate-of.js';
import { type Habits, MemoryApi, PLAIN_HABITS } from './api.js';
import { VirtualClock } from './clock.js';
import { type CountryShape, PLAIN } from './country.js';
import type { Lie } from './lies.js';
import type { Happenings } from './occurrences.js';
import type { Offre } from './offre.js';
import type { Deed } from './stock.js';
import { MemoryStore } from './store.js';
import { MemoryTemporal, type TemporalOptions } from './temporal.js';
import { World } from './world.js';

export const QUEUES = ['offres-app-1', 'offres-app-2'];

/** Where a story begins: a day in November, noon in Paris. */
const BEGINNING = Date.parse('2026-11-20T11:00:00Z');

/** What a story is made from: plain data, so that a failing one can be told again. */
export interface StorySeed {
  readonly country?: Partial<CountryShape>;
  readonly habits?: Partial<Habits>;
  readonly closedOffers?: ClosureMode;
  readonly recheckMs?: number;
  /** Decides in which order things happen. */
  readonly seed?: number;
}

export interface Chapter {
  readonly input?: object;
  readonly lies?: readonly Lie[];
  readonly happenings?: Happenings;
  readonly temporal?: Partial<TemporalOptions>;
}

/** What a run said, and what was so. */
export interface Account {
  /** Absent when the run failed. */
  readonly certificate?: Certificate;
  readonly failure?: unknown;
  /** Offers that were searchable from before its first call to after its last. */
  readonly stable: readonly Offre[];
  /** Those of them that it has not seen. */
  readonly missed: readonly Offre[];
  /** What it closed and erased; `wrong` = of stable offers. */
  readonly deeds: readonly Deed[];
  readonly wrong: readonly Deed[];
  readonly calls: number;
}

/** One country, one API and one index over several runs and the days between them. */
export class Story {
  readonly clock = new VirtualClock(BEGINNING);
  readonly world: World;
  readonly store: MemoryStore;
  readonly api: MemoryApi;
  private readonly seed: number;
  private chapters = 0;

  constructor({ country, habits, closedOffers = 'purge', recheckMs = 120_000, seed = 1 }: StorySeed = {}) {
    this.seed = seed;
    const own = { ...PLAIN_HABITS, ...habits };
    this.world = new World({ ...PLAIN, ...country }, BEGINNING, own.offsetMs);
    this.store = new MemoryStore(this.clock, { queues: QUEUES, closedOffers, recheckMs });
    this.api = new MemoryApi(this.world, this.clock, (page) => this.store.write(page), own, seed);
  }

  /** A run, from its start to its end. */
  async run(chapter: Chapter = {}): Promise<Account> {
    const { world, store, api, clock } = this;
    const began = clock.now;
    const deedsBefore = store.stock.deeds.length;
    const { input = {} } = chapter;
    const run = await this.play(chapter, (temporal) =>
      temporal.execute(IngestionWorkflow, [input]).then(
        (end) => ({ certificate: certificateOf(end) }),
        (failure: unknown) => ({ failure }),
      ),
    );
    const seen = store.presences.seen([...store.runs.keys()].at(-1) ?? '');
    const stable = world.stableSince(began);
    const good = new Set(stable.map(({ id }) => id));
    const deeds = store.stock.deeds.slice(deedsBefore);
    return {
      ...run,
      stable,
      missed: stable.filter(({ id }) => !seen.has(id)),
      deeds,
      wrong: deeds.filter(({ id }) => good.has(id)),
      calls: api.calls,
    };
  }

  close(input: ClosingInput, chapter: Omit<Chapter, 'input'> = {}): Promise<ClosingReport> {
    return this.play(chapter, (temporal) => temporal.execute(CloseWorkflow, [input], 'close'));
  }

  replay(chapter: Chapter = {}): Promise<ReplayReport> {
    return this.play(chapter, (temporal) => temporal.execute(ReplayWorkflow));
  }

  /** Time in which nobody looks. */
  pause(ms: number): void {
    this.world.pause(ms);
    this.clock.skip(ms);
  }

  /** Lets workflows run while this happens and is told. */
  async play<T>(
    { lies = [], happenings = {}, temporal: options }: Chapter,
    work: (temporal: MemoryTemporal) => Promise<T>,
  ): Promise<T> {
    const { clock, world, store, api } = this;
    const workers = {
      ingestion: store.activities(),
      ...Object.fromEntries(QUEUES.map((queue) => [queue, api.activities(queue)])),
    };
    const seed = this.seed + 1_000 * this.chapters++;
    const temporal = new MemoryTemporal(clock, workers, { seed, ...options });
    world.begin(happenings);
    api.begin(lies);
    const result = await work(temporal);
    world.advance(clock.now);
    return result;
  }
}
