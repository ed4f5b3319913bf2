import type { Installation } from '../domain/installation.js';
import type { ListName } from '../domain/lists.js';
import type { PlanEstimate } from '../domain/plan.js';
import type { Gap } from '../domain/proof.js';
import type { RunReport } from '../domain/report.js';
import type { Search } from '../domain/search.js';
import type { Datalake, LakeIdentity } from '../elasticsearch/index.js';
import type {
  ClosedOffres,
  CloseUnseenInput,
  CountedOffres,
  CountSeenInput,
  EstimateRunInput,
  FoundWindow,
  KnownList,
  MedianSecondInput,
  OpenedRun,
  OpenRunInput,
  PartRef,
  RomeWeightsFound,
  RomeWeightsInput,
  SealedWindow,
  SealWindowInput,
} from './contracts.js';

/** What the activities that keep a run's books work with. */
export interface LedgerDependencies {
  readonly datalake: Datalake;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** See `OpenedRun.recheckMs`. */
  readonly recheckMs?: number | undefined;
  /** See `OpenedRun.maxClosedShare`. */
  readonly maxClosedShare?: number | undefined;
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
}

/** Everything a run writes about itself. Each call may be repeated: documents have fixed ids, counters are results. */
export interface LedgerActivities {
  /**
   * Makes sure that the indexes are there, and writes the document of a run that opens. Fails with `AlreadyRunning`
   * while another run is under way, whatever its workflow id, and with `NoWatermark` for an incremental run that has
   * no proven run to go on from; neither is tried again.
   */
  openRun(input: OpenRunInput): Promise<OpenedRun>;
  /** Notes where the run froze the country, on the API's clock. */
  freezeRun(input: { readonly run: string; readonly frozenAt: string }): Promise<void>;
  /** Why the index of the offers is not the one that the run began with, if it is not. */
  compareLake(input: { readonly lake: LakeIdentity }): Promise<{ readonly difference?: string }>;
  /** One of the windows that the run read first, with many offers. */
  earlyWindow(input: { readonly run: string }): Promise<FoundWindow>;
  /** The creation second that parts the offers seen within these bounds into two halves. */
  medianSecond(input: MedianSecondInput): Promise<{ readonly second: string }>;
  /** How many offers each ROME code holds, as far as the index knows. */
  romeWeights(input: RomeWeightsInput): Promise<RomeWeightsFound>;
  /** A reference list that the API does not give, from elsewhere: it is never empty. */
  knownList(name: ListName): Promise<KnownList>;
  /** Task queues of the applications, for who opens no run. */
  applicationQueues(): Promise<readonly string[]>;
  /** What a run would cost, by what the index knows of how offers spread. */
  estimateRun(input: EstimateRunInput): Promise<PlanEstimate>;
  /** Counts the distinct offers on the pages of a window and writes its line in the ledger. */
  sealWindow(input: SealWindowInput): Promise<SealedWindow>;
  /** Distinct offers that the run has seen and that meet the criteria. */
  countSeen(input: CountSeenInput): Promise<CountedOffres>;
  /** Opens a case in `erreurs` for a place where offers are missing. */
  openGap(input: { readonly run: string; readonly gap: Gap; readonly search: Search }): Promise<void>;
  /** Closes the offers that a proven run has not seen, of runs that began under an older version. */
  closeUnseen(input: CloseUnseenInput): Promise<ClosedOffres>;
  /**
   * Writes the end of a run. A proven run closes the cases that it covers, see `closeCoveredCases`. Last, what older
   * runs saw is forgotten.
   */
  closeRun(report: RunReport): Promise<void>;
  /** Whether a worker has asked a task queue for activities a short while ago. */
  isServed(input: { readonly queue: string }): Promise<boolean>;
  /** The ids of those workflows among these that do not go on any more. */
  endedParts(input: { readonly parts: readonly PartRef[] }): Promise<readonly string[]>;
  /** Writes the end of a run that could not finish. A start that was refused is no run, and leaves no document. */
  failRun(input: {
    readonly run: string;
    readonly status: 'failed' | 'cancelled' | 'refused';
    readonly reason: string;
  }): Promise<void>;
}
