import { ApplicationFailure } from '@temporalio/common';
import type { ApiActivities } from '../../src/activities/api.js';
import type { ClosingActivities } from '../../src/activities/closing.js';
import type {
  CollectPageInput,
  CountSeenInput,
  PageReceipt,
  References,
  ReferentielEntry,
  ReferentielName,
} from '../../src/activities/contracts.js';
import type { LedgerActivities } from '../../src/activities/ledger-contract.js';
import type { StockActivities } from '../../src/activities/stock.js';
import { formatSecond, toSecond } from '../../src/domain/clock.js';
import { summarizePage } from '../../src/domain/page.js';
import { estimatePlan, type StockFigures } from '../../src/domain/plan.js';
import type { Gap } from '../../src/domain/proof.js';
import type { RunReport } from '../../src/domain/report.js';
import { pageRange, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import type { StockExamination } from '../../src/domain/stock.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import {
  CODES_ROME,
  DEPARTEMENTS,
  matching,
  REGION,
  stampOf,
  TYPES,
  type WorldOffre,
} from '../domain/worlds.js';

export interface Moods {
  /** Called before each page is answered. */
  readonly beforePage?: (api: FakeApi) => Promise<void>;
  /** Called after each page: the place to close and publish offers. */
  readonly afterPage?: (api: FakeApi) => void;
  /** Thrown instead of an answer. */
  readonly failing?: (input: CollectPageInput, queue: string) => Error | undefined;
  /** Offers without a place: only searches without one show them. */
  readonly withoutPlace?: (offre: WorldOffre) => boolean;
  /** Where an incremental run begins. */
  readonly since?: string;
  /** Ids of closed offers that the detail shows still. */
  readonly lingering?: readonly number[];
  /** What an earlier run has left in the index. */
  readonly indexed?: readonly WorldOffre[];
  /** Added to every total. */
  readonly lie?: number;
  /** What the API says instead of the total, by the true total and the number of the call. */
  readonly total?: (real: number, call: number) => number;
}

/** The API and the datalake in memory, behind the activities' own interfaces: for the logic of workflows alone. */
export class FakeApi {
  readonly open: Map<number, WorldOffre>;
  /** Every offer on each page, by window and page, as the index `presences` keeps it. */
  private readonly pages = new Map<string, Map<number, WorldOffre>>();
  readonly calls: { readonly queue: string; readonly input: CollectPageInput }[] = [];
  readonly gaps: Gap[] = [];
  closures = 0;
  /** Calls that stored nothing. */
  asked = 0;
  /** Where the run froze the country, on the API's clock. */
  frozen: string | undefined;
  report: RunReport | undefined;
  failure: { readonly status: string; readonly reason: string } | undefined;

  constructor(
    world: readonly WorldOffre[],
    private readonly frozenAt: string,
    private readonly moods: Moods = {},
  ) {
    this.open = new Map(world.map((offre) => [offre.id, offre]));
  }

  get seen(): Map<number, WorldOffre> {
    return new Map([...this.pages.values()].flatMap((page) => [...page]));
  }

  apiActivities(queue: string): ApiActivities {
    return {
      collectPage: async (input) => this.collectPage(queue, input),
      countOffres: async (search) => {
        this.asked++;
        return { total: this.totalOf(this.shown(search).length), calls: 1 };
      },
      askOffre: async ({ id }) => ({ state: this.isThere(Number(id)) ? 'there' : 'gone', calls: 1 }),
      findOffre: async ({ id, search }) => {
        const shown = this.shown(search);
        return { found: shown.some((offre) => String(offre.id) === id), total: shown.length, calls: 1 };
      },
      readReferentiel: async (name) => referentiel(name),
    };
  }

  private isThere(id: number): boolean {
    return this.open.has(id) || this.moods.lingering?.includes(id) === true;
  }

  /** What the API shows of a search, newest first. */
  private shown(search: Search): WorldOffre[] {
    const placed = search.region !== undefined || search.departements !== undefined;
    const shown = [...this.open.values()].filter((offre) => !(placed && this.moods.withoutPlace?.(offre)));
    return matching(shown, search, { inclusive: true });
  }

  private async collectPage(queue: string, input: CollectPageInput): Promise<PageReceipt> {
    this.calls.push({ queue, input });
    await this.moods.beforePage?.(this);
    const failure = this.moods.failing?.(input, queue);
    if (failure !== undefined) throw failure;
    const { search, page, window } = input;
    const found = this.shown(search);
    const { first, last } = pageRange(page);
    const offres = found.slice(first, Math.min(last + 1, SEARCH_LIMIT));
    const key = `${window}|${page}`;
    this.pages.set(key, new Map([...(this.pages.get(key) ?? []), ...offres.map((o) => [o.id, o] as const)]));
    this.moods.afterPage?.(this);
    const total = Math.max(0, this.totalOf(found.length) + (this.moods.lie ?? 0));
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

  private totalOf(real: number): number {
    return this.moods.total?.(real, this.calls.length) ?? real;
  }

  ledgerActivities(queues: readonly string[]): LedgerActivities & StockActivities & ClosingActivities {
    return {
      openClosing: async () => ({ run: 'proven', startedAt: '2026-11-20T08:00:00.000Z', queues, pace: 0 }),
      freezeRun: async ({ frozenAt }) => {
        this.frozen = frozenAt;
      },
      compareLake: async () => ({}),
      earlyWindow: async () => ({}),
      medianSecond: async ({ creation }) => {
        const within = [...this.seen.values()].filter((offre) => meets(offre, { run: '', creation }));
        const created = within.map((offre) => offre.created).sort((a, b) => a - b);
        return { second: formatSecond(created[created.length >> 1] ?? toSecond(creation.min)) };
      },
      examineStock: async ({ run }) => {
        // A closing goes by what an earlier run saw: all that is open now.
        const seen = run === 'proven' ? [...this.open.keys()] : [...this.seen.keys()];
        return examinationOf(seen, this.moods.indexed ?? []);
      },
      closeGone: async () => {
        this.closures++;
        return { closed: 0, erased: 0, waiting: 0 };
      },
      voidAltered: async () => ({ altered: 0 }),
      compareReadings: async () => ({ first: 0, vanished: 0, boards: [], sample: [] }),
      openRun: async ({ mode }) => ({
        startedAt: '2026-11-20T08:00:00.000Z',
        frozenAt: this.frozenAt,
        queues,
        ...(mode === 'incremental' && this.moods.since !== undefined ? { since: this.moods.since } : {}),
      }),
      applicationQueues: async () => queues,
      estimateRun: async (input) =>
        estimatePlan({ ...input, stock: figuresOf(this.moods.indexed ?? [], this.moods.withoutPlace) }),
      romeWeights: async () => ({ weights: weightsOf(this.seen.values()) }),
      sealWindow: async ({ window, pages }) => {
        const ids = [...Array(pages).keys()].flatMap((page) => [
          ...(this.pages.get(`${window}|${page}`)?.keys() ?? []),
        ]);
        return { distinct: new Set(ids).size };
      },
      countSeen: async (input) => ({
        seen: [...this.seen.values()].filter((offre) => meets(offre, input)).length,
        refused: 0,
      }),
      openGap: async ({ gap }) => void this.gaps.push(gap),
      closeUnseen: async () => {
        this.closures++;
        return { closed: 0 };
      },
      closeRun: async (report) => {
        this.report = report;
      },
      endedParts: async () => [],
      isServed: async () => true,
      failRun: async (failure) => {
        this.failure = failure;
      },
    };
  }
}

/** Offers that are asked for by id. */
const SAMPLE = 30;

/** Of an index that holds what the run has seen, and what an earlier one has left in it. */
function examinationOf(seen: readonly number[], indexed: readonly WorldOffre[]): StockExamination {
  const unseen = indexed.filter(({ id }) => !seen.includes(id));
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

function meets(offre: WorldOffre, { codesROME, origine, creation }: CountSeenInput): boolean {
  return (
    (codesROME?.includes(offre.codeROME) ?? true) &&
    (origine === undefined || origine === offre.origine) &&
    (creation === undefined ||
      (offre.created >= toSecond(creation.min) && offre.created <= toSecond(creation.max)))
  );
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

function referentiel(name: ReferentielName): readonly ReferentielEntry[] {
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
