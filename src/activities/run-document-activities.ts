import { Context } from '@temporalio/activity';
import { parisClock } from '../domain/clock.js';
import { totalUnseen } from '../domain/evidence.js';
import { certificate, floorCalls, type RunReport } from '../domain/report.js';
import { DatalakeError, type RunDocument } from '../elasticsearch/index.js';
import { endDocument, withdraw } from './documents.js';
import type { LedgerActivities, LedgerDependencies } from './ledger-contract.js';
import { refuseSecondRun, sinceLastRun } from './opening.js';
import { proofOf, startOnItsClock } from './proven-run.js';
import { sharedClients } from './queues.js';

/** Runs whose pages stay in `presences` after their end, to look into what they saw. */
const RUNS_WITH_PRESENCES = 3;

type RunDocumentActivities = Pick<LedgerActivities, 'openRun' | 'freezeRun' | 'closeRun' | 'failRun'>;

/** What a run writes of itself as a whole: its beginning, its freeze and its end. */
export function runDocumentActivities(dependencies: LedgerDependencies): RunDocumentActivities {
  const { datalake, queues, recheckMs, maxClosedShare, installation } = dependencies;
  return {
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
      const [proven, warnings] = await Promise.all([
        datalake.lastFullRun(startedAt),
        // Worth saying, and nothing to wait for.
        sharedClients(queues).catch(() => []),
      ]);
      const opened = {
        startedAt,
        frozenAt: parisClock(start),
        queues,
        lake: await datalake.lakeIdentity(),
        ...(proven === undefined
          ? {}
          : { provenAt: startOnItsClock(proven), pace: proofOf(proven)?.pace ?? 0 }),
        ...(warnings.length === 0 ? {} : { warnings }),
        ...(recheckMs === undefined ? {} : { recheckMs }),
        ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
        ...(installation === undefined ? {} : { installation: await installation() }),
      };
      return mode === 'incremental' ? { ...opened, ...(await sinceLastRun(datalake)) } : opened;
    },

    async freezeRun({ run, frozenAt }) {
      await datalake.closeRun(run, { gel: frozenAt });
    },

    async closeRun(report) {
      const { run, startedAt } = report;
      if (report.status === 'proven') {
        const wholeCountry = report.regions === undefined && report.mode === 'full';
        // Cases bear the API's clock, as pages do.
        const clock = report.proof?.clock.startedAt ?? startedAt;
        await beside(
          'cases that this run proves closed stay open',
          (error) => error instanceof DatalakeError && error.code === 'ElasticsearchMisconfigured',
          () => datalake.closeCoveredCases({ run, startedAt: clock, wholeCountry }, new Date()),
        );
      }
      const { id, beginning } = await endDocument(datalake, run, report.endedAt);
      await datalake.closeRun(id, { ...beginning, ...endOf(report) });
      await beside(
        'presences of earlier runs stay',
        () => true,
        () => datalake.forgetPresences({ keep: RUNS_WITH_PRESENCES }),
      );
    },

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

/** What the document of a run says once it has ended with a report. Pure. */
function endOf(report: RunReport): Partial<RunDocument> {
  const { tally, gaps } = report;
  return {
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
  };
}
