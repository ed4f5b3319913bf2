import { ApplicationFailure } from '@temporalio/common';
import type { ApiActivities } from '../../src/activities/api.js';
import type { ClosingActivities } from '../../src/activities/closing.js';
import type {
  CollectPageInput,
  CountSeenInput,
  News,
  PageReceipt,
  PlacedOffre,
} from '../../src/activities/contracts.js';
import type { ProbeActivities } from '../../src/activities/probing.js';
import type { StockActivities } from '../../src/activities/stock.js';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import { ROUND } from '../../src/domain/asking.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { formatSecond, toSecond } from '../../src/domain/clock.js';
import { forecastRun, type StockFigures } from '../../src/domain/forecast.js';
import type { References } from '../../src/domain/lists.js';
import { type ListEntry, type ListName, shippedList } from '../../src/domain/lists.js';
import { summarizePage } from '../../src/domain/page.js';
import type { Gap } from '../../src/domain/proof.js';
import { pageRange, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import type { StockExamination } from '../../src/domain/stock.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import {
  CODES_ROME,
  DEPARTEMENTS,
  matcherOf,
  newestFirst,
  REGION,
  stampOf,
  TYPES,
  type WorldOffre,
} from '../domain/worlds.js';
import { observed } from './fake-probe.js';

export interface Moods {
  /** Called before each page is answered. */
  readonly beforePage?: (api: FakeApi) => Promise<void>;
  /** Called after each page: the place to close and publish offers. */
  readonly afterPage?: (api: FakeApi) => void;
  /** Thrown instead of an answer. */
  readonly failing?: (input: CollectPageInput, queue: string) => Error | undefined;
  /** Offers without a place: only searches without one show them. */
  readonly withoutPlace?: (offre: WorldOffre) => boolean;
  /** Offers that only searches of a place show. */
  readonly hiddenFromDates?: (offre: WorldOffre) => boolean;
  /** Where an incremental run begins. */
  readonly since?: string;
  /** Ids of closed offers that the detail shows still. */
  readonly lingering?: readonly number[];
  /** What an earlier run has left in the index. */
  readonly indexed?: readonly WorldOffre[];
  /** Added to every total. */
  readonly lie?: number;
  /** Bounds on the creation date leave out the offers of their own second. */
  readonly exclusive?: boolean;
  /** What the API says instead of the total, by the true total and the number of the call. */
  readonly total?: (real: number, call: number) => number;
}

interface Found {
  readonly total: number;
  readonly offres: readonly WorldOffre[];
}

/** The API and the store in memory, behind the activities' own interfaces: for the logic of workflows alone. */
export class FakeApi {
  readonly open: OpenOffres;
  /** Every offer that was on a page, as the index `presences` keeps them. */
  readonly seen = new Map<number, WorldOffre>();
  /** Those that a search without a place has shown, and the window of a place that brought each of the others first. */
  private readonly shownAtLarge = new Set<number>();
  private readonly news = new Map<number, string>();
  /** The ids on each page, by window and page. */
  private readonly pages = new Map<string, Set<number>>();
  private readonly kept = new Map<string, Found>();
  private foundIn = 0;
  readonly calls: { readonly queue: string; readonly input: CollectPageInput }[] = [];
  readonly gaps: Gap[] = [];
  closures = 0;
  readonly closedByOwnWord = new Set<string>();
  /** Calls that stored nothing. */
  asked = 0;
  /** Where the run froze the country, on the API's clock. */
  frozen: string | undefined;
  /** The lists that its run has kept. */
  references: References = REFERENCES;
  certificate: Certificate | undefined;
  failure: { readonly status: string; readonly reason: string } | undefined;

  constructor(
    world: readonly WorldOffre[],
    private readonly frozenAt: string,
    private readonly moods: Moods = {},
  ) {
    this.open = new OpenOffres(world);
  }

  apiActivities(queue: string): ApiActivities & ProbeActivities {
    return {
      observeApi: observed,
      collectPage: async (input) => this.collectPage(queue, input),
      countOffres: async (search) => {
        this.asked++;
        return { total: this.totalOf(this.found(search).total), calls: 1 };
      },
      askOffre: async ({ id }) => ({ state: this.isThere(Number(id)) ? 'there' : 'gone', calls: 1 }),
      askOffres: async ({ ids }) => ({
        states: ids.map((id) => (this.isThere(Number(id)) ? 'there' : 'gone')),
        calls: ids.length,
      }),
      findOffre: async ({ id, search }) => {
        const shown = this.shown(search);
        return { found: shown.some((offre) => String(offre.id) === id), total: shown.length, calls: 1 };
      },
      readReferentiel: async (name) => referentiel(name),
    };
  }

  /** What an earlier run has left in the index, and no search shows. */
  private leftOver(): string[] {
    const ids = (this.moods.indexed ?? []).filter(({ id }) => !this.open.has(id)).map(({ id }) => String(id));
    return ids.filter((id) => !this.closedByOwnWord.has(id)).sort();
  }

  private isThere(id: number): boolean {
    return this.open.has(id) || this.moods.lingering?.includes(id) === true;
  }

  /** All that a search finds, newest first. */
  private shown(search: Search): WorldOffre[] {
    const { withoutPlace, hiddenFromDates, exclusive } = this.moods;
    const isHidden = isPlaced(search) ? withoutPlace : hiddenFromDates;
    const matches = matcherOf(search, { inclusive: exclusive !== true });
    return this.open.newestFirst.filter((offre) => matches(offre) && !isHidden?.(offre));
  }

  /** What pages of a search can show, and how many it finds: kept while nothing opens or closes. */
  private found(search: Search): Found {
    if (this.open.version !== this.foundIn) this.kept.clear();
    this.foundIn = this.open.version;
    const key = JSON.stringify(search);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const all = this.shown(search);
    const found = { total: all.length, offres: all.slice(0, SEARCH_LIMIT) };
    this.kept.set(key, found);
    return found;
  }

  private async collectPage(queue: string, input: CollectPageInput): Promise<PageReceipt> {
    this.calls.push({ queue, input });
    await this.moods.beforePage?.(this);
    const failure = this.moods.failing?.(input, queue);
    if (failure !== undefined) throw failure;
    const { search, page, window } = input;
    const found = this.found(search);
    const { first, last } = pageRange(page);
    const offres = found.offres.slice(first, last + 1);
    const key = `${window}|${page}`;
    const ids = this.pages.get(key) ?? new Set();
    this.pages.set(key, ids);
    for (const offre of offres) {
      ids.add(offre.id);
      this.seen.set(offre.id, offre);
      if (!isPlaced(search)) this.shownAtLarge.add(offre.id);
    }
    this.moods.afterPage?.(this);
    const total = Math.max(0, this.totalOf(found.total) + (this.moods.lie ?? 0));
    const summary = summarizePage({ total, offres: offres.map(stampOf) }, page, search.creation);
    const understated = summary.total > total ? 1 : 0;
    return {
      ...summary,
      tally: {
        ...EMPTY_TALLY,
        calls: 1,
        pages: 1,
        read: offres.length,
        created: offres.length,
        understated,
      },
    };
  }

  private newsOf(window: string): News {
    const shown = new Set(
      [...this.pages].flatMap(([key, ids]) => (key.startsWith(`${window}|`) ? [...ids] : [])),
    );
    const found = [...shown].filter((id) => {
      if (this.shownAtLarge.has(id)) return false;
      const first = this.news.get(id) ?? window;
      this.news.set(id, first);
      return first === window;
    });
    return { found: found.length };
  }

  private totalOf(real: number): number {
    return this.moods.total?.(real, this.calls.length) ?? real;
  }

  storeActivities(queues: readonly string[]): StoreActivities & StockActivities & ClosingActivities {
    return {
      openClosing: async () => ({ run: 'proven', startedAt: '2026-11-20T08:00:00.000Z', queues, pace: 0 }),
      nextToAsk: async ({ after = '' }) => {
        const left = this.leftOver().filter((id) => id > after);
        return { ids: left.slice(0, ROUND), left: left.length };
      },
      closeByOwnWord: async ({ gone }) => {
        for (const id of gone) this.closedByOwnWord.add(id);
        return { closed: gone.length, erased: 0 };
      },
      keepReferences: async ({ references }) => {
        this.references = references;
      },
      referencesOf: async () => this.references,
      freezeRun: async ({ frozenAt }) => {
        this.frozen = frozenAt;
      },
      compareLake: async () => ({}),
      earlyWindow: async () => ({}),
      medianSecond: async ({ creation }) => {
        const within = [...this.seen.values()].filter(criteriaOf({ run: '', creation }));
        const created = within.map((offre) => offre.created).sort((a, b) => a - b);
        return { second: formatSecond(created[created.length >> 1] ?? toSecond(creation.min)) };
      },
      examineStock: async ({ run }) => {
        // A closing goes by what an earlier run saw: all that is open now.
        const seen = run === 'proven' ? [...this.open.keys()] : [...this.seen.keys()];
        return examinationOf(seen, this.moods.indexed ?? []);
      },
      closeGone: async ({ run }) => {
        this.closures++;
        return {
          closed: 0,
          erased: 0,
          waiting: run === 'proven' ? this.leftOver().length : 0,
          mode: 'purge',
        };
      },
      voidAltered: async () => ({ altered: 0 }),
      compareReadings: async () => ({ first: 0, vanished: 0, boards: [], sample: [] }),
      openRun: async ({ mode }) => ({
        startedAt: '2026-11-20T08:00:00.000Z',
        frozenAt: this.frozenAt,
        queues,
        ...(mode === 'incremental' && this.moods.since !== undefined ? { since: this.moods.since } : {}),
      }),
      knownList: async (name) => ({ entries: shippedList(name), from: 'shipped' }),
      applicationQueues: async () => queues,
      estimateRun: async (input) =>
        forecastRun({ ...input, stock: figuresOf(this.moods.indexed ?? [], this.moods.withoutPlace) }),
      romeWeights: async () => ({ weights: weightsOf(this.seen.values()) }),
      sealWindow: async ({ window, pages }) => {
        const ids = [...Array(pages).keys()].flatMap((page) => [
          ...(this.pages.get(`${window}|${page}`) ?? []),
        ]);
        return { distinct: new Set(ids).size };
      },
      countSeen: async (input) => ({
        seen: [...this.seen.values()].filter(criteriaOf(input)).length,
        refused: 0,
      }),
      seenByRegion: async () => ({}),
      usableSearchAttributes: async () => [],
      lookAtRun: async () => ({ away: false, seen: this.seen.size, regions: {} }),
      newsOf: async ({ window }) => this.newsOf(window),
      shownByPlaceOnly: async ({ most }) => {
        const placed = [...this.seen.values()].filter(({ id }) => !this.shownAtLarge.has(id));
        return { count: placed.length, sample: placed.slice(0, most).map(placedOf) };
      },
      recordRegion: async () => {},
      openGap: async ({ gap }) => void this.gaps.push(gap),
      closeUnseen: async () => {
        this.closures++;
        return { closed: 0 };
      },
      closeRun: async (certificate) => {
        this.certificate = certificate;
        return {};
      },
      awaitTurn: async () => {},
      endedParts: async () => [],
      isServed: async () => true,
      failRun: async (failure) => {
        this.failure = failure;
        return {};
      },
    };
  }
}

function isPlaced({ region, departements }: Search): boolean {
  return region !== undefined || departements !== undefined;
}

function placedOf({ id, departement, created, codeROME }: WorldOffre): PlacedOffre {
  return { id: String(id), region: REGION, departement, second: formatSecond(created), codeROME };
}

/** Offers that are asked for by id. */
const SAMPLE = 30;

/** Of an index that holds what the run has seen, and what an earlier one has left in it. */
function examinationOf(seen: readonly number[], indexed: readonly WorldOffre[]): StockExamination {
  const wasSeen = new Set(seen);
  const unseen = indexed.filter(({ id }) => !wasSeen.has(id));
  return {
    open: indexed.length,
    seen: seen.length,
    stored: seen.length,
    refused: 0,
    readBack: { asked: 0, wrong: 0 },
    unseen: { fresh: unseen.length, recent: 0, old: 0 },
    erasable: 0,
    boards: [],
    sample: unseen.slice(0, SAMPLE).map(({ id, created, codeROME }) => ({
      id: String(id),
      cohort: 'fresh',
      drawn: 'random',
      second: formatSecond(created),
      codeROME,
    })),
    controls: seen.slice(0, 10).map(String),
  };
}

/** As the index counts what was seen: whole seconds, both ends included. */
function criteriaOf({
  codesROME,
  origine,
  region,
  departements,
  creation,
}: CountSeenInput): (offre: WorldOffre) => boolean {
  const search = {
    ...(codesROME === undefined ? {} : { codesROME }),
    ...(origine === undefined ? {} : { origine }),
    ...(region === undefined ? {} : { region }),
    ...(departements === undefined ? {} : { departements }),
    ...(creation === undefined ? {} : { creation }),
  };
  return matcherOf(search, { inclusive: true });
}

/** The open offers by their ids, and newest first. */
class OpenOffres extends Map<number, WorldOffre> {
  readonly #newestFirst: WorldOffre[];
  /** Another one after each change. */
  version = 0;

  constructor(world: readonly WorldOffre[]) {
    super();
    for (const offre of world) super.set(offre.id, offre);
    this.#newestFirst = world.toSorted(newestFirst);
  }

  get newestFirst(): readonly WorldOffre[] {
    return this.#newestFirst;
  }

  override set(id: number, offre: WorldOffre): this {
    this.delete(id);
    this.#newestFirst.splice(this.#position(offre), 0, offre);
    this.version++;
    return super.set(id, offre);
  }

  override delete(id: number): boolean {
    const offre = this.get(id);
    if (offre === undefined) return false;
    this.#newestFirst.splice(this.#position(offre), 1);
    this.version++;
    return super.delete(id);
  }

  /** Where an offer is among the newest first, or belongs. */
  #position(offre: WorldOffre): number {
    let [low, high] = [0, this.#newestFirst.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (newestFirst(this.#newestFirst[middle] as WorldOffre, offre) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How offers spread over places and trades, as the index would say it. */
function figuresOf(
  offres: readonly WorldOffre[],
  withoutPlace: (offre: WorldOffre) => boolean = () => false,
): StockFigures {
  const placed = offres.filter((offre) => !withoutPlace(offre));
  const departements: Record<string, number> = {};
  for (const { departement } of placed) departements[departement] = (departements[departement] ?? 0) + 1;
  return {
    offres: offres.length,
    departements,
    codesROME: { national: weightsOf(offres), regions: { [REGION]: weightsOf(placed) } },
  };
}

function weightsOf(offres: Iterable<WorldOffre>): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const { codeROME } of offres) weights[codeROME] = (weights[codeROME] ?? 0) + 1;
  return weights;
}

export function referentiel(name: ListName): readonly ListEntry[] {
  const entries = (codes: readonly string[]) => codes.map((code) => ({ code, libelle: code }));
  switch (name) {
    case 'regions':
      return [{ code: REGION, libelle: 'Ile-de-France' }];
    case 'departements':
      return entries(DEPARTEMENTS).map((entry) => ({ ...entry, region: REGION }));
    case 'metiers':
      return entries(CODES_ROME);
    case 'typesContrats':
      return entries(TYPES);
    case 'pays':
      return shippedList(name);
  }
}

/** The reference lists, as a run keeps them. */
export const REFERENCES: References = {
  regions: [{ code: REGION, libelle: 'Ile-de-France' }],
  departements: { [REGION]: DEPARTEMENTS },
  codesROME: CODES_ROME,
  typesContrat: TYPES,
};

export function refusedCredentials(application: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `The credentials of ${application} are refused.`,
    'InvalidCredentials',
  );
}

/** What an API that is away is to a workflow, attempt by attempt. */
export function away(): ApplicationFailure {
  return ApplicationFailure.retryable('The API is away.', 'ApiUnavailable');
}
