/** The data that crosses between workflows and activities: small, plain, free of offers' texts. */

import type { AskedState } from '../domain/asking.js';
import type { WaitingReason } from '../domain/evidence.js';
import type { Facets } from '../domain/facets.js';
import type { ForecastInput } from '../domain/forecast.js';
import type { Installation } from '../domain/installation.js';
import type { ListEntry, ReplacedList } from '../domain/lists.js';
import type { PageSummary } from '../domain/page.js';
import type { Plan } from '../domain/plans.js';
import type { Rate, UNCHANGED_RATE } from '../domain/rate.js';
import type { RomeWeights } from '../domain/rome-sets.js';
import type { CreationWindow, Search } from '../domain/search.js';
import type { Novelties } from '../domain/shape/novelties.js';
import type { ClosureMode } from '../domain/stock.js';
import type { Tally } from '../domain/tally.js';
import type { VerifiedRegion } from '../domain/verification.js';
import type { StoreIdentity } from '../elasticsearch/index.js';

export interface CollectPageInput {
  readonly run: string;
  /** Key of the window that the page belongs to, see `searchKey`. */
  readonly window: string;
  readonly search: Search;
  /** 0 to 20. */
  readonly page: number;
  /**
   * The rate from this call on and for whoever calls next. Without it the worker keeps to its configuration. Of two
   * runs that ask for different rates, the last call wins.
   */
  readonly rate?: Rate | typeof UNCHANGED_RATE;
}

/** What enters a history of a page that was read and stored. */
export interface PageReceipt extends PageSummary {
  /** The API did not say the total: it is taken for 0, and to be doubted wherever offers were counted before. */
  readonly unsaid?: true;
  /** The API's clock when it answered, ISO 8601 UTC; absent where the answer does not tell. */
  readonly date?: string;
  /** Offers that the page's facets count for the whole search; absent where the page has none that can be read. */
  readonly counted?: number;
  /** What these facets count. */
  readonly facets?: Facets;
  readonly tally: Tally;
}

/** A list that takes the place of one that the API does not give. */
export interface KnownList {
  readonly entries: readonly ListEntry[];
  /** `index` = as an earlier run read it, at `readAt` (ISO 8601 UTC); `shipped` = as it came with Moisson. */
  readonly from: ReplacedList['from'];
  readonly readAt?: string;
}

export interface OpenRunInput {
  readonly run: string;
  readonly workflowId: string;
  readonly plan: Plan;
  readonly mode: 'full' | 'incremental';
  /** See `IngestionInput`. */
  readonly newApi?: boolean;
  /** See `workflows/started-by.ts`; absent in runs of earlier versions. */
  readonly startedBy?: string;
}

/** What the store holds of a run that goes on. */
export interface RunLook {
  /** Elasticsearch does not answer: the figures are 0 then. */
  readonly away: boolean;
  /** Distinct offers seen so far. */
  readonly seen: number;
  /** The same by the code of each region that they were seen in. */
  readonly regions: Readonly<Record<string, number>>;
}

export interface OpenedRun {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** The same instant on the API's clock: nothing created later is part of the run. */
  readonly frozenAt: string;
  /** Of an incremental run: only what was created from here on is part of it, on the API's clock. */
  readonly since?: string;
  /** Seconds that our own clock was ahead of the API's in the run that it goes on from, where that is known. */
  readonly sinceDriftS?: number;
  /** Task queues of the applications that share the calls. */
  readonly queues: readonly string[];
  /** Start of the last PROVEN run of the whole country, on the API's clock, ISO 8601 UTC. */
  readonly provenAt?: string;
  /** Closing rate of that run: offers an hour (stored name). */
  readonly pace?: number;
  /** Which index stood behind the alias of the offers when the run opened (stored name). */
  readonly lake?: StoreIdentity;
  /** How long after the first answer an offer that is still there is asked for again. */
  readonly recheckMs?: number;
  /** What may close where the run's input says nothing. */
  readonly maxClosedShare?: number;
  /** What the worker that opened the run serves: see `workflows/installation.ts`. */
  readonly installation?: Installation;
  /** What a person should know of the run from its beginning, in sentences. */
  readonly warnings?: readonly string[];
}

/** The PROVEN run that a closing without a run goes by. */
export interface OpenedClosing {
  readonly run: string;
  /** Its start on the API's clock, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly queues: readonly string[];
  /** Between the PROVEN run before it and this one; absent for the first. */
  readonly hoursSinceProof?: number;
  /** Closing rate of that run: offers an hour (stored name). */
  readonly pace: number;
  readonly recheckMs?: number;
  /** Whether closed offers are erased at all: under `purge` and `delete`. */
  readonly erasing?: boolean;
  /** Calls per second of each application as the workers are configured, and their margin; absent without a number. */
  readonly pacing?: { readonly rate: number; readonly marginMs: number };
  readonly installation?: Installation;
}

/** The missing offers of a run after an id, to be asked for next. */
export interface NextToAskInput {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly after?: string;
}
export interface NextToAsk {
  /** At most a round of them, in the order of their ids. */
  readonly ids: readonly string[];
  /** How many are left, these among them. */
  readonly left: number;
  /** Which run goes on, in a sentence, if one does. */
  readonly beside?: string;
}

export interface CloseByOwnWordInput {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly gone: readonly string[];
}

/** A part of a run, which a workflow of its own collects. */
export interface PartRef {
  /** For a person. */
  readonly label: string;
  readonly workflowId: string;
  /** Of the first run of its chain. */
  readonly firstRunId: string;
}

export interface SealWindowInput {
  readonly run: string;
  readonly window: string;
  readonly search: Search;
  /** Pages of the window: those stored so far are counted. */
  readonly pages: number;
  readonly totalFirst: number;
  readonly totalLast: number;
  readonly startedAt: string;
  readonly tally: Tally;
  readonly queues: readonly string[];
  /** Why the reading stopped short, when it did. */
  readonly failure?: string;
}

export interface SealedWindow {
  readonly distinct: number;
}

export interface CountSeenInput {
  readonly run: string;
  /** Only criteria that every seen offer carries: ROME codes, origin, creation (seconds, both ends included). */
  readonly codesROME?: readonly string[];
  readonly origine?: 1 | 2;
  /** An offer is in every place that a page showed it in, and in the place that a page of it was asked for. */
  readonly region?: string;
  readonly departements?: readonly string[];
  readonly creation?: { readonly min: string; readonly max: string };
  /** Whether offers without a readable date count within `creation`. @default 'out' */
  readonly undated?: 'in' | 'out';
  /** Count every page stored so far, instead of those of half a minute ago. */
  readonly fresh?: boolean;
  /** Count all pages that were stored when somebody first counted at this stage of the run; later ones may be left out. */
  readonly stage?: string;
}

/** What a window of a verification brought that the sweep had not. */
export interface NewsInput {
  readonly run: string;
  readonly window: string;
  /** As in {@link CountSeenInput}. */
  readonly stage: string;
}
export interface News {
  /** Distinct offers on its pages that no search without a place has shown. */
  readonly found: number;
}

/** An offer that nothing but searches of a place has shown. */
export interface PlacedOffre {
  readonly id: string;
  /** Where one of those searches found it. */
  readonly region?: string;
  readonly departement?: string;
  /** Its creation second on the API's clock, and its trade, where it tells them. */
  readonly second?: string;
  readonly codeROME?: string;
}
export interface PlacedOffres {
  readonly count: number;
  /** Some of them, spread over all. */
  readonly sample: readonly PlacedOffre[];
}

/** One region of a verification, for the ledger. */
export interface RecordRegionInput {
  readonly run: string;
  readonly region: VerifiedRegion;
  readonly creation: CreationWindow;
  readonly startedAt: string;
  readonly queues: readonly string[];
  readonly calls: number;
}

export interface MedianSecondInput {
  readonly run: string;
  readonly creation: CreationWindow;
  /** As in {@link CountSeenInput}. */
  readonly stage?: string;
}

/** A window of a run, and what it searched; empty where there is none. */
export interface FoundWindow {
  readonly window?: string;
  readonly search?: Search;
}

export interface CountedOffres {
  readonly seen: number;
  /** Those among them that Elasticsearch refused each time: each is an open case in `erreurs`. */
  readonly refused: number;
}

/** What a search counts, and the calls that it took to hear it. */
export interface OffreCount {
  readonly total: number;
  readonly calls: number;
}

/** Whether the API still shows an offer, asked for by its id. */
export interface AskOffreInput {
  readonly id: string;
}
export interface AskedOffre {
  /** `gone` = the API says that the offer does not exist; an error is never taken for that. */
  readonly state: 'there' | 'gone';
  readonly calls: number;
}

/** The same for some offers, asked one after the other. */
export interface AskOffresInput {
  readonly ids: readonly string[];
  /** As in {@link CollectPageInput}; without it, the worker keeps to what it has. */
  readonly rate?: CollectPageInput['rate'];
}
export interface AskedOffres {
  /** In the order of the ids. */
  readonly states: readonly AskedState[];
  readonly calls: number;
}

/** Whether a search that should find an offer shows it. */
export interface FindOffreInput {
  readonly id: string;
  /** Narrow enough that its first page shows all of it. */
  readonly search: Search;
}
export interface FoundOffre {
  /** Whether the offer is on the first page of the search. */
  readonly found: boolean;
  /** As in {@link PageReceipt}. */
  readonly unsaid?: true;
  /** Offers that the API counts for the search, no less than its first page shows. */
  readonly total: number;
  readonly calls: number;
}

/** What a forecast rests on; how offers spread is the index's to say. */
export type ForecastRunInput = Omit<ForecastInput, 'stock'>;

export interface RomeWeightsInput {
  readonly region?: string;
}
export interface RomeWeightsFound {
  readonly weights: RomeWeights;
}

/** What is known once the end of a run is written. */
export interface EndedRun {
  /** The id of its document, where somebody is to be told how it ended. */
  readonly tell?: string;
}

/** What the certificate of a run gets when it is written. */
export interface ClosedRun extends EndedRun {
  /** Absent in the first run. */
  readonly novelties?: Novelties;
}

export interface CloseUnseenInput {
  readonly run: string;
  readonly startedAt: string;
  readonly maxShare: number;
}

export interface ClosedOffres {
  readonly closed: number;
  /** Closed offers that were purged or deleted. */
  readonly erased?: number;
  /** What becomes of closed offers. */
  readonly closedOffers?: ClosureMode;
  /** Unseen offers that stay open, and why. */
  readonly waiting?: number;
  readonly waitingFor?: WaitingReason;
  /** Why nothing was closed, when the share was above what the run allows. */
  readonly closureRefusal?: string;
}
