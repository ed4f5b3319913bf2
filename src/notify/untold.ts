import type { Client } from '@temporalio/client';
import { endOf, STALE_AFTER_S } from '../domain/freshness.js';
import { type Notice, type NoticedRun, noticeOfAge, noticeOfEnd } from '../domain/notice.js';
import type { Store, StoredRun } from '../elasticsearch/index.js';
import { NEWS_KEPT_MS, TOLD_BY_ITSELF_MS } from '../patience/index.js';
import { missedRuns, type Own } from '../temporal/missed-runs.js';

/** Runs among which those of the last day are looked for: one every quarter of an hour. */
const RUNS_LOOKED_AT = 100;

export interface LookedAt {
  readonly store: Pick<Store, 'listRuns' | 'lastFullRun'>;
  /** Absent where Temporal does not answer: what it would tell is left out. */
  readonly client?: Client | undefined;
  readonly own: Own;
}

export interface Found {
  readonly notices: readonly Notice[];
  /** What could not be looked at, in a sentence each. */
  readonly unseen: readonly string[];
}

/**
 * Everything of the last day that somebody should have been told, whether it was or not: how runs ended, runs that
 * nobody serves, starts that were missed, and a last proven run that is too old.
 */
export async function worthTelling({ store, client, own }: LookedAt, now: Date): Promise<Found> {
  const unseen: string[] = [];
  const seen = async (look: () => Promise<Notice[]>): Promise<Notice[]> => {
    try {
      return await look();
    } catch (error) {
      unseen.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  const notices = await Promise.all([
    seen(() => endsOf(store, now)),
    seen(() => ageOf(store, now)),
    client === undefined ? [] : seen(() => missedOf(client, own, now)),
  ]);
  return { notices: notices.flat(), unseen };
}

async function missedOf(client: Client, own: Own, now: Date): Promise<Notice[]> {
  const { waiting, over } = await missedRuns(client, own, now);
  return [...waiting, ...over];
}

/** How the runs of the last day ended. The newest moments are left to the run, which tells its own end. */
async function endsOf(store: LookedAt['store'], now: Date): Promise<Notice[]> {
  const runs = await store.listRuns(RUNS_LOOKED_AT);
  return runs.flatMap((run) => {
    const age = now.getTime() - Date.parse(run.date_fin ?? '');
    return age > TOLD_BY_ITSELF_MS && age < NEWS_KEPT_MS ? noticesOfDocument(run) : [];
  });
}

async function ageOf(store: LookedAt['store'], now: Date): Promise<Notice[]> {
  const last = await store.lastFullRun(now.toISOString());
  if (last === undefined) return [];
  const seconds = (now.getTime() - endOf(last)) / 1_000;
  return seconds > STALE_AFTER_S ? [noticeOfAge(last.id, noticedRun(last), Math.floor(seconds / 3_600))] : [];
}

const KINDS = { prouvee: 'proven', lacune: 'gap', echouee: 'failed' } as const;

/** How a run ended, by its document: nothing while it goes on, and where a person cancelled it. */
export function noticesOfDocument(run: StoredRun): Notice[] {
  const { statut } = run;
  return statut === 'en_cours' || statut === 'annulee'
    ? []
    : [noticeOfEnd(KINDS[statut], run.id, noticedRun(run))];
}

function noticedRun(run: StoredRun): NoticedRun {
  const optional: { [Key in keyof NoticedRun]?: NoticedRun[Key] | undefined } = {
    startedBy: run.declencheur,
    endedAt: run.date_fin,
    missing: run.lacune?.nombre,
    offers: run.total_offres_collecte,
    total: run.total_offres,
    calls: run.appels,
    duration: run.duree_totale,
    message: run.statut === 'echouee' ? run.message : undefined,
  };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    // A run that was reset has a document for each end.
    run: run.id.split('/')[0] ?? run.id,
    workflowId: run.workflowId,
    plan: run.plan,
    mode: run.mode,
    startedAt: run.date_debut,
    ...(Object.fromEntries(known) as Partial<NoticedRun>),
  };
}
