import type { Certificate } from '../domain/certificate.js';
import type { Forecast } from '../domain/forecast.js';
import type { Installation } from '../domain/installation.js';
import type { ListName, References } from '../domain/lists.js';
import type { Metrics } from '../domain/metrics/metrics.js';
import type { Gap } from '../domain/proof.js';
import type { Search } from '../domain/search.js';
import type { SearchAttribute } from '../domain/search-attributes.js';
import type { Store, StoreIdentity } from '../elasticsearch/index.js';
import type {
  ClosedOffres,
  ClosedRun,
  CloseUnseenInput,
  CountedOffres,
  CountSeenInput,
  EndedRun,
  ForecastRunInput,
  FoundWindow,
  KnownList,
  MedianSecondInput,
  News,
  NewsInput,
  OpenedRun,
  OpenRunInput,
  PartRef,
  PlacedOffres,
  RecordRegionInput,
  RomeWeightsFound,
  RomeWeightsInput,
  RunLook,
  SealedWindow,
  SealWindowInput,
} from './contracts.js';
import type { SeenCounts } from './seen-counts.js';

/** What the activities that read and write the store work with. */
export interface StoreDependencies {
  readonly store: Store;
  /** Shared with the other activities of a worker. */
  readonly seenCounts?: SeenCounts;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** See `OpenedRun.recheckMs`. */
  readonly recheckMs?: number | undefined;
  /** See `OpenedRun.maxClosedShare`. */
  readonly maxClosedShare?: number | undefined;
  /** For how many days events are kept. */
  readonly eventDays?: number | undefined;
  /** Whether somebody is to be told how runs end. */
  readonly tells?: boolean;
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
  /** Told how runs end. Default: nobody. */
  readonly metrics?: Metrics;
}

/** Everything a run writes about itself. Each call may be repeated: documents have fixed ids, counters are results. */
export interface StoreActivities {
  /**
   * Makes sure that the indexes are there, and writes the document of a run that opens. Fails with `AlreadyRunning`
   * while there is another current run, whatever its workflow id, with `NoWatermark` for an incremental run that has
   * no proven run to go on from, and with `OtherApi` where the index holds another API's offers; none is tried again.
   */
  openRun(input: OpenRunInput): Promise<OpenedRun>;
  /**
   * Resolves once no run is running. Until then it fails with `TurnAwaited`, whose message names the run, and is tried
   * again: nothing of the worker is held meanwhile.
   */
  awaitTurn(): Promise<void>;
  /** Notes where the run froze the country, on the API's clock. */
  freezeRun(input: { readonly run: string; readonly frozenAt: string }): Promise<void>;
  /** Keeps the lists that the run splits by, for its parts. */
  keepReferences(input: { readonly run: string; readonly references: References }): Promise<void>;
  /** The lists that a run has kept. Fails with `NoLists` where it has none, not tried again. */
  referencesOf(input: { readonly run: string }): Promise<References>;
  /** Why the index of the offers is not the one that the run began with, if it is not. */
  compareLake(input: { readonly lake: StoreIdentity }): Promise<{ readonly difference?: string }>;
  /** One of the windows that the run read first, with many offers. */
  earlyWindow(input: { readonly run: string }): Promise<FoundWindow>;
  /** The creation second that splits the offers seen within these bounds into two halves. */
  medianSecond(input: MedianSecondInput): Promise<{ readonly second: string }>;
  /** How many offers each ROME code holds, as far as the index knows. */
  romeWeights(input: RomeWeightsInput): Promise<RomeWeightsFound>;
  /** A reference list that the API does not give, from elsewhere: it is never empty. */
  knownList(name: ListName): Promise<KnownList>;
  /** Task queues of the applications, for who opens no run. */
  applicationQueues(): Promise<readonly string[]>;
  /** What a run would cost, by what the index knows of how offers spread. */
  estimateRun(input: ForecastRunInput): Promise<Forecast>;
  /** Counts the distinct offers on the pages of a window and writes its entry in the ledger. */
  sealWindow(input: SealWindowInput): Promise<SealedWindow>;
  /** Distinct offers that the run has seen and that meet the criteria. */
  countSeen(input: CountSeenInput): Promise<CountedOffres>;
  /** Distinct offers that the run has seen so far, by the code of each region that they were seen in. */
  seenByRegion(input: { readonly run: string }): Promise<Readonly<Record<string, number>>>;
  /** The same while the run reads, for whoever watches it: an Elasticsearch that is away is no failure. */
  lookAtRun(input: { readonly run: string }): Promise<RunLook>;
  /** What the pages of a window brought that no search without a place had shown. */
  newsOf(input: NewsInput): Promise<News>;
  /** The offers of a run that nothing but searches of a place has shown, and some of them. */
  shownByPlaceOnly(input: { readonly run: string; readonly most: number }): Promise<PlacedOffres>;
  /** Writes the line of a verified region in the ledger. */
  recordRegion(input: RecordRegionInput): Promise<void>;
  /** Opens a case in `erreurs` for a place where offers are missing. */
  openGap(input: { readonly run: string; readonly gap: Gap; readonly search: Search }): Promise<void>;
  /** Closes the offers that a proven run has not seen, of runs that began under an older version. */
  closeUnseen(input: CloseUnseenInput): Promise<ClosedOffres>;
  /**
   * Writes the end of a run, with what it found new in the API. A proven run closes the cases that it covers, see
   * `closeCoveredCases`. Last, what older runs saw is forgotten, and so are old events.
   */
  closeRun(certificate: Certificate): Promise<ClosedRun>;
  /** Whether a worker has asked a task queue for activities a short while ago. */
  isServed(input: { readonly queue: string }): Promise<boolean>;
  /** Search attributes of ours that the namespace has, with their types. None where nobody may ask. */
  usableSearchAttributes(): Promise<readonly SearchAttribute[]>;
  /** The ids of those workflows among these that do not go on any more. */
  endedParts(input: { readonly parts: readonly PartRef[] }): Promise<readonly string[]>;
  /** Writes the end of a run that could not finish. A start that was refused is no run, and leaves no document. */
  failRun(input: {
    readonly run: string;
    readonly status: 'failed' | 'cancelled' | 'refused';
    readonly reason: string;
  }): Promise<EndedRun>;
}
