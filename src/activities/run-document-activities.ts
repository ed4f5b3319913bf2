import { Context } from '@temporalio/activity';
import { type Certificate, certificateLines, floorCalls, writtenOf } from '../domain/certificate.js';
import { parisClock } from '../domain/clock.js';
import { EVENT_DAYS } from '../domain/events.js';
import { totalUnseen } from '../domain/evidence.js';
import { hostOf } from '../domain/installation.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { type RunDocument, type Store, StoreError, startOnItsClock } from '../elasticsearch/index.js';
import type { ClosedRun } from './contracts.js';
import { endDocument, withdraw } from './documents.js';
import { type FoundNovelties, findNovelties } from './novelties.js';
import { awaitTurn, refuseSecondRun, requireSameApi, sinceLastRun } from './opening.js';
import { giveWayToMigration, prepareStore } from './prepare-store.js';
import { proofOf } from './proven-run.js';
import { sharedClients } from './queues.js';
import type { StoreActivities, StoreDependencies } from './store-contract.js';

/** Runs whose pages stay in `presences` after their end, to look into what they saw. */
const RUNS_WITH_PRESENCES = 3;

type RunDocumentActivities = Pick<
  StoreActivities,
  'openRun' | 'awaitTurn' | 'freezeRun' | 'closeRun' | 'failRun'
>;

/** What a run writes of itself as a whole: its beginning, its freeze and its end. */
export function runDocumentActivities(dependencies: StoreDependencies): RunDocumentActivities {
  const { store, queues, recheckMs, maxClosedShare, installation, tells = false } = dependencies;
  const { eventDays = EVENT_DAYS, metrics = NO_METRICS } = dependencies;
  return {
    async openRun({ run, workflowId, plan, mode, newApi = false, startedBy }) {
      // Fixed by the first attempt, so that all later ones speak of the same run.
      const start = new Date(Context.current().info.scheduledTimestampMs);
      const startedAt = start.toISOString();
      await prepareStore(store);
      const served = await installation?.();
      if (!newApi) await requireSameApi(store, served?.api, startedAt);
      await store.openRun(run, {
        message: 'Run in progress',
        date_debut: startedAt,
        statut: 'en_cours',
        plan,
        mode,
        workflowId,
        ...(served?.api === undefined ? {} : { api: hostOf(served.api) }),
        ...(startedBy === undefined ? {} : { declencheur: startedBy }),
      });
      await giveWayToMigration(store, run);
      await refuseSecondRun(store, run);
      const [proven, warnings] = await Promise.all([
        store.lastFullRun(startedAt),
        // Worth saying, and nothing to wait for.
        sharedClients(queues).catch(() => []),
      ]);
      const opened = {
        startedAt,
        frozenAt: parisClock(start),
        queues,
        lake: await store.storeIdentity(),
        ...(proven === undefined
          ? {}
          : { provenAt: startOnItsClock(proven), pace: proofOf(proven)?.pace ?? 0 }),
        ...(warnings.length === 0 ? {} : { warnings }),
        ...(recheckMs === undefined ? {} : { recheckMs }),
        ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
        ...(served === undefined ? {} : { installation: served }),
      };
      return mode === 'incremental' ? { ...opened, ...(await sinceLastRun(store)) } : opened;
    },

    awaitTurn: () => awaitTurn(store),

    async freezeRun({ run, frozenAt }) {
      await store.closeRun(run, { gel: frozenAt });
    },

    async closeRun(certificate) {
      const closed = await closeRun(store, certificate, { eventDays, tells });
      countEnd(metrics, certificate);
      return closed;
    },

    async failRun({ run, status, reason }) {
      if (status === 'refused') {
        await withdraw(store, run);
        return tells ? { tell: run } : {};
      }
      const { id, beginning } = await endDocument(store, run);
      await store.closeRun(id, {
        ...beginning,
        message: reason,
        date_fin: new Date().toISOString(),
        statut: status === 'cancelled' ? 'annulee' : 'echouee',
      });
      metrics.count('moisson_runs_total', { verdict: status });
      return tells ? { tell: id } : {};
    },
  };
}

function countEnd(metrics: Metrics, { status, closed, erased = 0 }: Certificate): void {
  metrics.count('moisson_runs_total', { verdict: status });
  if (closed > 0) metrics.count('moisson_offers_total', { outcome: 'closed' }, closed);
  if (erased > 0) metrics.count('moisson_offers_total', { outcome: 'erased' }, erased);
}

/** Nothing rests on what is new: only an Elasticsearch that is away is waited for. */
async function noveltiesFor(store: Store, certificate: Certificate): Promise<FoundNovelties> {
  let found: FoundNovelties = {};
  await bestEffort('what is new in the API is not told', isLasting, async () => {
    found = await findNovelties(store, certificate);
  });
  return found;
}

function isLasting(error: unknown): boolean {
  return !(error instanceof StoreError && error.retryable);
}

async function closeRun(
  store: Store,
  certificate: Certificate,
  { eventDays, tells }: { readonly eventDays: number; readonly tells: boolean },
): Promise<ClosedRun> {
  if (certificate.status === 'proven') await closeCases(store, certificate);
  const { id, beginning } = await endDocument(store, certificate.run, certificate.endedAt);
  const { novelties, shape } = await noveltiesFor(store, certificate);
  const found = novelties === undefined ? {} : { novelties };
  await store.closeRun(id, { ...beginning, ...endOf({ ...certificate, ...found }) });
  if (shape !== undefined) {
    // A run that an earlier version opened has an index without room for it.
    await bestEffort('what the offers look like is not kept', isLasting, () => store.keepShape(id, shape));
  }
  await tidy(store, eventDays);
  return { ...found, ...(tells ? { tell: id } : {}) };
}

/** What a run leaves to be forgotten, once its certificate is written. */
async function tidy(store: Store, eventDays: number): Promise<void> {
  await bestEffort(
    'presences of earlier runs stay',
    () => true,
    () => store.forgetPresences({ keep: RUNS_WITH_PRESENCES }),
  );
  await bestEffort(
    'old events stay',
    () => true,
    () => store.pruneEvents({ days: eventDays, now: new Date() }),
  );
  await bestEffort(
    'marks of old notices stay',
    () => true,
    () => store.forgetTold(),
  );
  await bestEffort(
    'what a person had forgotten may be back',
    () => true,
    () => store.forgetAgain(),
  );
}

/** Closes the cases that a PROVEN run has shown to be none any more. */
function closeCases(store: Store, { run, startedAt, regions, mode, proof }: Certificate): Promise<void> {
  const wholeCountry = regions === undefined && mode === 'full';
  // Cases carry the API's clock, as pages do.
  const clock = proof?.clock.startedAt ?? startedAt;
  return bestEffort(
    'cases that this run proves closed stay open',
    (error) => error instanceof StoreError && error.code === 'ElasticsearchMisconfigured',
    () => store.closeCoveredCases({ run, startedAt: clock, wholeCountry }, new Date()),
  );
}

/** Work that the certificate does not depend on. Where it fails for good, it is left to the next run, with a warning. */
async function bestEffort(
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

/** What the document of a run says once it has ended with a certificate. Pure. */
function endOf(certificate: Certificate): Partial<RunDocument> {
  const { tally, gaps } = certificate;
  const { created, changed, unchanged, rejected } = writtenOf(certificate);
  return {
    message: certificateLines(certificate)[0] ?? '',
    date_fin: certificate.endedAt,
    duree_totale: (Date.parse(certificate.endedAt) - Date.parse(certificate.startedAt)) / 1000,
    total_offres: certificate.totalAtStart,
    total_offres_collecte: certificate.distinct,
    statut: certificate.status === 'proven' ? 'prouvee' : 'lacune',
    ...(certificate.status === 'proven' && certificate.regions === undefined
      ? { filigrane: certificate.frozenAt }
      : {}),
    ...(certificate.status === 'gap'
      ? { lacune: { nombre: certificate.missing, fenetres: gaps.map((gap) => gap.window) } }
      : {}),
    crees: created,
    modifies: changed,
    inchanges: unchanged,
    rejets: rejected,
    fermes: certificate.closed,
    ...(certificate.waiting === undefined ? {} : { enAttente: certificate.waiting }),
    ...(certificate.proof === undefined
      ? {}
      : { preuve: certificate.proof, nonVues: totalUnseen(certificate.proof) }),
    appels: tally.calls,
    appels429: tally.rateLimited,
    plancher: floorCalls(certificate.totalAtStart),
    regions: certificate.parts,
    certificat: certificate,
  };
}
