import type { ListEntry, ListName } from '../domain/lists.js';
import { WRITES_IN_CONFLICT } from '../patience/index.js';
import { readDocuments } from './documents.js';
import { ElasticsearchMisconfigured, settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import { refresh } from './refresh.js';
import type { IndexName } from './schemas/schema.js';
import { standingOf } from './standing.js';

type RunStatus = 'en_cours' | 'prouvee' | 'lacune' | 'echouee' | 'annulee';

/** A reference list that a run read. */
export interface KeptList {
  /** When the API gave it, ISO 8601. */
  readonly lue: string;
  readonly entrees: readonly ListEntry[];
}
type KeptLists = Readonly<Partial<Record<ListName, KeptList>>>;

/** The document of a run in `ingestion`. Dates are ISO 8601; `duree_totale` is in seconds. */
export interface RunDocument {
  readonly message: string;
  readonly date_debut: string;
  readonly date_fin?: string;
  /** Offers that the API counts. */
  readonly total_offres?: number;
  /** Distinct offers collected. */
  readonly total_offres_collecte?: number;
  readonly duree_totale?: number;
  readonly statut: RunStatus;
  readonly plan: string;
  readonly mode: string;
  readonly workflowId: string;
  /** Of a proven run over the whole country: every offer created up to here is known. On the API's clock. */
  readonly filigrane?: string;
  /** Nothing created later is part of the run. On the API's clock. */
  readonly gel?: string;
  readonly lacune?: { readonly nombre: number; readonly fenetres: readonly string[] };
  readonly crees?: number;
  readonly modifies?: number;
  readonly inchanges?: number;
  readonly fermes?: number;
  /** Offers open before the run that it has not seen; of them, those that stay open. */
  readonly nonVues?: number;
  readonly enAttente?: number;
  readonly rejets?: number;
  readonly appels?: number;
  readonly appels429?: number;
  /** The least number of calls that could do: total / 150. */
  readonly plancher?: number;
  /** Per region; not searchable. */
  readonly regions?: readonly object[];
  /** Not searchable. */
  readonly certificat?: object;
  /** What the proof rests on; not searchable. */
  readonly preuve?: object;
  /** Reference lists that the run read. */
  readonly listes?: KeptLists;
}

export interface StoredRun extends RunDocument {
  readonly id: string;
}

export interface RunUnderWay extends StoredRun {
  /** Grows with each write to the index: of two runs, the one that opened first has the lower. */
  readonly ordre: number;
}

/**
 * A run that is refused at its opening still tells how it ended, and one document may follow another hours later: what
 * stands under a name is looked at again before.
 */
async function requireOurs(lake: Lake, name: IndexName, signal: AbortSignal | undefined): Promise<void> {
  const standing = await standingOf(lake.client, lake.index(name), signal);
  if (standing.state === 'refused') throw new ElasticsearchMisconfigured(standing.reason);
}

/** Which run is meant. */
export interface RunFilter {
  readonly statut?: RunStatus;
  readonly workflowId?: string;
  /** ISO 8601. */
  readonly before?: string;
}

/** Writes the document of a run that opens. One that is there already stays as it is: an activity may run twice. */
export async function openRun(lake: Lake, id: string, run: RunDocument, signal?: AbortSignal): Promise<void> {
  const parameters = {
    index: lake.index('ingestion'),
    id,
    document: run,
    refresh: true,
    require_alias: true,
  };
  await requireOurs(lake, 'ingestion', signal);
  // A conflict is an answer here, not a failure.
  await settled((options) => lake.client.create(parameters, { ...options, ignore: [409] }), signal);
}

/**
 * Adds to the document of a run, which is made if its opening was lost. Whoever finds a run ended finds its cases too.
 */
export async function closeRun(
  lake: Lake,
  id: string,
  patch: Partial<RunDocument>,
  signal?: AbortSignal,
): Promise<void> {
  await requireOurs(lake, 'ingestion', signal);
  await refreshCases(lake, signal).catch((error) => {
    // An index of cases that is gone, or not ours, must not keep a run from ending.
    if (!(error instanceof ElasticsearchMisconfigured)) throw error;
  });
  await addToRun(lake, id, patch, signal);
}

/** Adds to the document of a run, which is made if it is not there. @throws DatalakeError. */
export async function addToRun(
  lake: Lake,
  id: string,
  patch: Partial<RunDocument>,
  signal?: AbortSignal,
): Promise<void> {
  await settled(
    (options) =>
      lake.client.update(
        {
          index: lake.index('ingestion'),
          id,
          doc: patch,
          doc_as_upsert: true,
          refresh: true,
          require_alias: true,
          retry_on_conflict: WRITES_IN_CONFLICT,
        },
        options,
      ),
    signal,
  );
}

async function refreshCases(lake: Lake, signal: AbortSignal | undefined): Promise<void> {
  await requireOurs(lake, 'erreurs', signal);
  await refresh(lake, 'erreurs', signal);
}

/** Takes back the document of a start that was refused: it is no run. */
export async function withdrawRun(lake: Lake, id: string, signal?: AbortSignal): Promise<void> {
  const parameters = { index: lake.index('ingestion'), id, refresh: true };
  // A document that is gone is what was wanted.
  await settled((options) => lake.client.delete(parameters, { ...options, ignore: [404] }), signal);
}

export async function getRun(lake: Lake, id: string, signal?: AbortSignal): Promise<StoredRun | undefined> {
  const found = await readDocuments<RunDocument>(
    lake,
    { index: 'ingestion', ids: [id], exclude: ['listes'] },
    signal,
  );
  const run = found.get(id);
  return run && { ...run.source, id };
}

/** Runs whose documents say that they have not ended, the oldest first; at most a hundred. */
export function runsUnderWay(lake: Lake, signal?: AbortSignal): Promise<RunUnderWay[]> {
  return findRuns(lake, [{ term: { statut: 'en_cours' } }], { date_debut: 'asc' }, 100, signal);
}

/** The proven run that reaches furthest, on the API's clock (`filigrane`); undefined before the first one. */
export async function watermark(lake: Lake, signal?: AbortSignal): Promise<StoredRun | undefined> {
  return (await findRuns(lake, [{ exists: { field: 'filigrane' } }], { filigrane: 'desc' }, 1, signal))[0];
}

/** The run that started last; with `statut`, the last of that outcome; with `workflowId`, of that workflow; with `before`, started before that date. */
export async function lastRun(
  lake: Lake,
  { statut, workflowId, before }: RunFilter = {},
  signal?: AbortSignal,
): Promise<StoredRun | undefined> {
  const filter = [
    { exists: { field: 'date_debut' } },
    ...(statut === undefined ? [] : [{ term: { statut } }]),
    ...(workflowId === undefined ? [] : [{ term: { workflowId } }]),
    ...(before === undefined ? [] : [{ range: { date_debut: { lt: before } } }]),
  ];
  return (await findRuns(lake, filter, { date_debut: 'desc', date_fin: 'desc' }, 1, signal))[0];
}

/** The last run before `date` that saw every offer of the country, and so tells what was open then. */
export async function lastFullRun(
  lake: Lake,
  before: string,
  signal?: AbortSignal,
): Promise<StoredRun | undefined> {
  const filter = [
    { exists: { field: 'filigrane' } },
    { term: { mode: 'full' } },
    { range: { date_debut: { lt: before } } },
  ];
  return (await findRuns(lake, filter, { date_debut: 'desc' }, 1, signal))[0];
}

async function findRuns(
  { client, index }: Lake,
  filter: Query[],
  sort: Readonly<Record<string, 'asc' | 'desc'>>,
  size: number,
  signal: AbortSignal | undefined,
): Promise<RunUnderWay[]> {
  const answer = await settled(
    (options) =>
      client.search<RunDocument>(
        {
          index: index('ingestion'),
          query: { bool: { filter } },
          sort: [sort],
          size,
          seq_no_primary_term: true,
          // As large as all the rest.
          _source: { excludes: ['listes'] },
        },
        options,
      ),
    signal,
  );
  return answer.hits.hits.flatMap(({ _id, _source, _seq_no = 0 }) =>
    _source === undefined || _id === undefined ? [] : [{ ..._source, id: _id, ordre: _seq_no }],
  );
}
