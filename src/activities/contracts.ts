/** The data that crosses between workflows and activities: small, plain, free of offers' texts. */

import type { WaitingReason } from '../domain/evidence.js';
import type { Installation } from '../domain/installation.js';
import type { ListEntry, ReplacedList } from '../domain/lists.js';
import type { PageSummary } from '../domain/page.js';
import type { PlanInput } from '../domain/plan.js';
import type { Rate } from '../domain/rate.js';
import type { RomeWeights } from '../domain/rome-sets.js';
import type { CreationWindow, Search } from '../domain/search.js';
import type { Tally } from '../domain/tally.js';
import type { LakeIdentity } from '../elasticsearch/index.js';

export interface CollectPageInput {
  readonly run: string;
  /** Key of the window that the page belongs to, see `searchKey`. */
  readonly window: string;
  readonly search: Search;
  /** 0 to 20. */
  readonly page: number;
  /**
   * The rate from this call on and for whoever calls next; `standing` = as the last call left it. Without it the worker keeps to its configuration. Of two runs that
   * ask for different rates, the last call wins.
   */
  readonly rate?: Rate | 'standing';
}

/** What enters a history of a page that was read and stored. */
export interface PageReceipt extends PageSummary {
  /** The API did not say the total: it is taken for 0, and to be doubted wherever offers were counted before. */
  readonly unsaid?: true;
  /** The API's clock when it answered, ISO 8601 UTC; absent where the answer does not tell. */
  readonly date?: string;
  /** Offers that the page's facets count for the whole search; absent where the page has none that can be read. */
  readonly counted?: number;
  readonly tally: Tally;
}

/** The reference lists that splitting needs. */
export interface References {
  readonly regions: readonly { readonly code: string; readonly libelle: string }[];
  /** Departement codes by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
  readonly typesContrat: readonly string[];
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
  readonly plan: 'region' | 'national';
  readonly mode: 'full' | 'incremental';
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
  /** Offers that closed an hour while that run went on. */
  readonly pace?: number;
  /** What the alias of the offers stands for. */
  readonly lake?: LakeIdentity;
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
  readonly pace: number;
  readonly recheckMs?: number;
  readonly installation?: Installation;
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
  readonly creation?: { readonly min: string; readonly max: string };
  /** Whether offers without a readable date count within `creation`. @default 'out' */
  readonly undated?: 'in' | 'out';
  /** Count every page stored so far, instead of those of half a minute ago. */
  readonly fresh?: boolean;
}

export interface MedianSecondInput {
  readonly run: string;
  readonly creation: CreationWindow;
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

/** What a plan is estimated from; how offers spread is the index's to say. */
export type EstimateRunInput = Omit<PlanInput, 'stock'>;

export interface RomeWeightsInput {
  readonly region?: string;
}
export interface RomeWeightsFound {
  readonly weights: RomeWeights;
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
  /** Unseen offers that stay open, and why. */
  readonly waiting?: number;
  readonly waitingFor?: WaitingReason;
  /** Why nothing was closed, when the share was above what the run allows. */
  readonly closureRefusal?: string;
}
