import { Context } from '@temporalio/activity';
import { BEGINNING, parisClock } from '../domain/clock.js';
import { totalUnseen } from '../domain/evidence.js';
import type { Installation } from '../domain/installation.js';
import { estimatePlan, type PlanEstimate } from '../domain/plan.js';
import { type Gap, missingInWindow } from '../domain/proof.js';
import { certificate, floorCalls, type RunReport } from '../domain/report.js';
import { blendWeights } from '../domain/rome-sets.js';
import { isFrozen, placeKey, type Search } from '../domain/search.js';
import {
  type Datalake,
  DatalakeError,
  type LakeIdentity,
  sameLake,
  type WindowRecord,
} from '../elasticsearch/index.js';
import type {
  ClosedOffres,
  CloseUnseenInput,
  CountedOffres,
  CountSeenInput,
  EstimateRunInput,
  FoundWindow,
  MedianSecondInput,
  OpenedRun,
  OpenRunInput,
  PartRef,
  RomeWeightsFound,
  RomeWeightsInput,
  SealedWindow,
  SealWindowInput,
} from './contracts.js';
import { endDocument, withdraw } from './documents.js';
import { withFailures } from './failures.js';
import { withHeartbeats } from './heartbeat.js';
import { refuseSecondRun, sinceLastRun } from './opening.js';
import { createOracle } from './oracle.js';
import { endedParts, isServed } from './parts.js';
import { proofOf, startOnItsClock } from './proven-run.js';

/** Runs whose pages stay in `presences` after their end, to look into what they saw. */
const RUNS_WITH_PRESENCES = 3;

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

export function createLedgerActivities({
  datalake,
  queues,
  recheckMs,
  maxClosedShare,
  installation,
}: LedgerDependencies): LedgerActivities {
  const oracle = createOracle(datalake);

  const activities: LedgerActivities = {
    async openRun({ run, workflowId, plan, mode }) {
      // Fixed by the first attempt, so that all later ones speak of the same run.
      const start = new Date(Context.current().info.scheduledTimestampMs);
      const startedAt = start.toISOString();
      await datalake.ensureSchema();
      await datalake.openRun(run, {
        message: 'Ingestion under way',
        date_debut: startedAt,
        statut: 'en_cours',
        plan,
        mode,
        workflowId,
      });
      await refuseSecondRun(datalake, run);
      const proven = await datalake.lastFullRun(startedAt);
      const opened = {
        startedAt,
        frozenAt: parisClock(start),
        queues,
        lake: await datalake.lakeIdentity(),
        ...(proven === undefined
          ? {}
          : { provenAt: startOnItsClock(proven), pace: proofOf(proven)?.pace ?? 0 }),
        ...(recheckMs === undefined ? {} : { recheckMs }),
        ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
        ...(installation === undefined ? {} : { installation: await installation() }),
      };
      return mode === 'incremental' ? { ...opened, ...(await sinceLastRun(datalake)) } : opened;
    },

    async freezeRun({ run, frozenAt }) {
      await datalake.closeRun(run, { gel: frozenAt });
    },

    async compareLake({ lake }) {
      const difference = sameLake(lake, await datalake.lakeIdentity());
      return difference === undefined ? {} : { difference };
    },

    async earlyWindow({ run }) {
      return earlyWindowOf(await datalake.windowsOfRun(run));
    },

    medianSecond: ({ run, creation }) => oracle.medianSecond(run, creation),

    async romeWeights({ region }) {
      const found = await datalake.romeWeights(region === undefined ? {} : { region });
      return { weights: blendWeights(found.region ?? {}, found.national) };
    },

    applicationQueues: async () => queues,

    async estimateRun(input) {
      return estimatePlan({ ...input, stock: await datalake.placeFigures() });
    },

    async sealWindow(input) {
      const { run, window, totalFirst, totalLast, failure } = input;
      const distinct = await datalake.distinctInWindow(run, window, [...Array(input.pages).keys()]);
      const missing = missingInWindow({ totalFirst, totalLast, distinct, frozen: isFrozen(input.search) });
      await datalake.recordWindow({
        run,
        cle: window,
        criteres: input.search,
        totalPremier: totalFirst,
        totalDernier: totalLast,
        pages: input.tally.pages,
        distincts: distinct,
        derive: totalLast - totalFirst,
        applications: input.queues,
        appels: input.tally.calls,
        debut: input.startedAt,
        fin: new Date().toISOString(),
        verdict: failure !== undefined ? 'echouee' : missing > 0 ? 'lacune' : 'complete',
      });
      return { distinct };
    },

    countSeen: ({ run, fresh, ...criteria }) => oracle.count(run, criteria, fresh ?? false),

    async openGap({ run, gap, search }) {
      const opened = await datalake.getRun(run);
      const frozenAt = opened === undefined ? '' : (opened.gel ?? parisClock(new Date(opened.date_debut)));
      const { kind = 'lacune', status, page } = gap.cause ?? {};
      await datalake.openCase(
        {
          type: 'fenetre',
          classe: kind,
          run,
          requete: search,
          place: placeKey(search, { min: BEGINNING, max: frozenAt }),
          ...(page === undefined ? {} : { page }),
          ...(status === undefined ? {} : { statutHttp: status }),
          ...(gap.total === undefined ? {} : { total: gap.total }),
          message: `${gap.missing === 0 ? 'An unknown number of' : gap.missing} offers missing in ${gap.window}: ${gap.reason}`,
        },
        new Date(),
      );
    },

    async closeUnseen({ run, startedAt, maxShare }) {
      const result = await datalake.closeUnseen({
        run,
        startedAt: new Date(startedAt),
        maxShare,
      });
      return result.status === 'closed'
        ? { closed: result.closed }
        : { closed: 0, closureRefusal: result.reason };
    },

    async closeRun(report) {
      const { run, tally, gaps, startedAt } = report;
      if (report.status === 'proven') {
        const wholeCountry = report.regions === undefined && report.mode === 'full';
        // Cases bear the API's clock, as pages do.
        const clock = report.proof?.clock.startedAt ?? startedAt;
        await beside(
          'cases that this run proves closed stay open',
          (error) => error instanceof DatalakeError && error.code === 'misconfigured',
          () => datalake.closeCoveredCases({ run, startedAt: clock, wholeCountry }, new Date()),
        );
      }
      const { id, beginning } = await endDocument(datalake, run, report.endedAt);
      await datalake.closeRun(id, {
        ...beginning,
        message: certificate(report)[0] ?? '',
        date_fin: report.endedAt,
        duree_totale: (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000,
        total_offres: report.totalAtStart,
        total_offres_collecte: report.distinct,
        statut: report.status === 'proven' ? 'prouvee' : 'lacune',
        ...(report.status === 'proven' && report.regions === undefined ? { filigrane: report.frozenAt } : {}),
        ...(report.status === 'gap'
          ? { lacune: { nombre: report.missing, fenetres: gaps.map((gap) => gap.window) } }
          : {}),
        crees: tally.created,
        modifies: tally.changed,
        inchanges: tally.unchanged,
        rejets: tally.rejected,
        fermes: report.closed,
        ...(report.waiting === undefined ? {} : { enAttente: report.waiting }),
        ...(report.proof === undefined ? {} : { preuve: report.proof, nonVues: totalUnseen(report.proof) }),
        appels: tally.calls,
        appels429: tally.rateLimited,
        plancher: floorCalls(report.totalAtStart),
        regions: report.parts,
        certificat: report,
      });
      await beside(
        'presences of earlier runs stay',
        () => true,
        () => datalake.forgetPresences({ keep: RUNS_WITH_PRESENCES }),
      );
    },

    endedParts: ({ parts }) => endedParts(parts),
    isServed: ({ queue }) => isServed(queue),

    async failRun({ run, status, reason }) {
      if (status === 'refused') return withdraw(datalake, run);
      const { id, beginning } = await endDocument(datalake, run);
      await datalake.closeRun(id, {
        ...beginning,
        message: reason,
        date_fin: new Date().toISOString(),
        statut: status === 'cancelled' ? 'annulee' : 'echouee',
      });
    },
  };
  return withFailures(withHeartbeats(activities));
}

/** Share of a run's windows that count as early. */
const EARLY = 0.1;

/** The largest of the windows that were read to their end first. Pure. */
export function earlyWindowOf(windows: readonly WindowRecord[]): FoundWindow {
  const whole = windows.filter(({ verdict }) => verdict === 'complete');
  const inOrder = whole.toSorted((a, b) => (a.fin < b.fin ? -1 : 1));
  const early = inOrder.slice(0, Math.max(1, Math.ceil(EARLY * inOrder.length)));
  const [largest] = early.toSorted((a, b) => b.distincts - a.distincts);
  return largest === undefined ? {} : { window: largest.cle, search: largest.criteres };
}

/** Work that the certificate stands without. Where it fails for good, it is left to the next run, with a warning. */
async function beside(
  left: string,
  isFinal: (error: unknown) => boolean,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isFinal(error)) throw error;
    Context.current().log.warn(`${left}: ${String(error)}`);
  }
}
