import type { ProofFigures } from '../domain/certificate.js';
import type { ListEntry, ListName, References } from '../domain/lists.js';
import { PROVEN_COUNTRY } from '../domain/questions/days.js';
import type { Shape } from '../domain/shape/shape.js';
import { WRITES_IN_CONFLICT } from '../patience/index.js';
import { readDocuments } from './documents.js';
import { classified, ElasticsearchMisconfigured } from './errors.js';
import { ownershipOf } from './ownership.js';
import { refresh } from './refresh.js';
import type { IndexName } from './schemas/schema.js';
import type { Query, StoreAccess } from './store-access.js';

type RunStatus = 'en_cours' | 'prouvee' | 'lacune' | 'echouee' | 'annulee';

/** A reference list that a run read. */
export interface KeptList {
  /** When the API gave it, ISO 8601. */
  readonly lue: string;
  readonly entrees: readonly ListEntry[];
}
type KeptLists = Readonly<Partial<Record<ListName, KeptList>>>;

/** The shape of the offers that a run read, as its document keeps it: what later runs are compared with. */
export interface KeptShape {
  /** What the run read: runs that read the same can be compared share by share. */
  readonly perimetre: string;
  readonly offres: number;
  /** How many things were told as new. */
  readonly nouveautes: number;
  readonly contenu: Shape;
}

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
  /** Host of the API that it read, see `hostOf`; absent in runs of earlier versions. */
  readonly api?: string;
  /** Who started it; absent in runs of earlier versions. */
  readonly declencheur?: string;
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
  readonly preuve?: Pick<ProofFigures, 'clock'>;
  /** Reference lists that the run read. */
  readonly listes?: KeptLists;
  /** What the run splits by, with lists from elsewhere where the API did not give them; not searchable. */
  readonly referentiels?: References;
  /** Which attributes the offers had; absent in runs of earlier versions. */
  readonly forme?: KeptShape;
}

/** Larger than all the rest, and read by themselves. */
const LARGE = ['listes', 'referentiels', 'forme.contenu'];

/** Fields of documents, by their paths. */
type Parts = { readonly includes: string[] } | { readonly excludes: string[] };

export interface StoredRun extends RunDocument {
  readonly id: string;
}

/** When a run began on the API's clock, as far as its document tells. ISO 8601. */
export function startOnItsClock({ date_debut, preuve }: Pick<RunDocument, 'date_debut' | 'preuve'>): string {
  return preuve?.clock.startedAt ?? date_debut;
}

export interface CurrentRun extends StoredRun {
  /** Grows with each write to the index: of two documents that were written once, the first has the lower. */
  readonly ordre: number;
  /** Whether the document was written to since it was made, which only a run does that has opened. */
  readonly avance: boolean;
}

/**
 * A run that is refused at its opening still tells how it ended, and one document may follow another hours later: what
 * stands under a name is looked at again before.
 */
async function requireOurs(
  store: StoreAccess,
  name: IndexName,
  signal: AbortSignal | undefined,
): Promise<void> {
  const ownership = await ownershipOf(store.client, store.index(name), signal);
  if (ownership.state === 'refused') throw new ElasticsearchMisconfigured(ownership.reason);
}

/** Which run is meant. */
export interface RunFilter {
  /** How it ended. */
  readonly statut?: RunStatus;
  readonly workflowId?: string;
  /** Started before; ISO 8601. */
  readonly before?: string;
  /** Those alone that say which API they read. */
  readonly ofKnownApi?: boolean;
}

/** Writes the document of a run that opens. One that is there already stays as it is: an activity may run twice. */
export async function openRun(
  store: StoreAccess,
  id: string,
  run: RunDocument,
  signal?: AbortSignal,
): Promise<void> {
  const parameters = {
    index: store.index('ingestion'),
    id,
    document: run,
    refresh: true,
    require_alias: true,
  };
  await requireOurs(store, 'ingestion', signal);
  // A conflict is an answer here, not a failure.
  await classified((options) => store.client.create(parameters, { ...options, ignore: [409] }), signal);
}

/**
 * Adds to the document of a run, which is made if its opening was lost. Whoever finds a run ended finds its cases too.
 */
export async function closeRun(
  store: StoreAccess,
  id: string,
  patch: Partial<RunDocument>,
  signal?: AbortSignal,
): Promise<void> {
  await requireOurs(store, 'ingestion', signal);
  await refreshCases(store, signal).catch((error) => {
    // An index of cases that is gone, or not ours, must not keep a run from ending.
    if (!(error instanceof ElasticsearchMisconfigured)) throw error;
  });
  await addToRun(store, id, patch, signal);
}

/** Adds to the document of a run, which is made if it is not there. @throws StoreError. */
export async function addToRun(
  store: StoreAccess,
  id: string,
  patch: Partial<RunDocument>,
  signal?: AbortSignal,
): Promise<void> {
  await classified(
    (options) =>
      store.client.update(
        {
          index: store.index('ingestion'),
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

async function refreshCases(store: StoreAccess, signal: AbortSignal | undefined): Promise<void> {
  await requireOurs(store, 'erreurs', signal);
  await refresh(store, 'erreurs', signal);
}

/** Takes back the document of a start that was refused: it is no run. */
export async function withdrawRun(store: StoreAccess, id: string, signal?: AbortSignal): Promise<void> {
  const parameters = { index: store.index('ingestion'), id, refresh: true };
  // A document that is gone is what was wanted.
  await classified((options) => store.client.delete(parameters, { ...options, ignore: [404] }), signal);
}

export async function getRun(
  store: StoreAccess,
  id: string,
  signal?: AbortSignal,
): Promise<StoredRun | undefined> {
  const found = await readDocuments<RunDocument>(
    store,
    { index: 'ingestion', ids: [id], exclude: LARGE },
    signal,
  );
  const run = found.get(id);
  return run && { ...run.source, id };
}

/** Runs whose documents say that they have not ended, the oldest first; at most a hundred. */
export function currentRuns(store: StoreAccess, signal?: AbortSignal): Promise<CurrentRun[]> {
  return findRuns(store, [{ term: { statut: 'en_cours' } }], { date_debut: 'asc' }, 100, signal);
}

/** The proven run that reaches furthest, on the API's clock (`filigrane`); undefined before the first one. */
export async function watermark(store: StoreAccess, signal?: AbortSignal): Promise<StoredRun | undefined> {
  return (await findRuns(store, [{ exists: { field: 'filigrane' } }], { filigrane: 'desc' }, 1, signal))[0];
}

/** The run that started last, of those that a filter names. */
export async function lastRun(
  store: StoreAccess,
  { statut, workflowId, before, ofKnownApi = false }: RunFilter = {},
  signal?: AbortSignal,
): Promise<StoredRun | undefined> {
  const filter = [
    { exists: { field: 'date_debut' } },
    ...(statut === undefined ? [] : [{ term: { statut } }]),
    ...(workflowId === undefined ? [] : [{ term: { workflowId } }]),
    ...(before === undefined ? [] : [{ range: { date_debut: { lt: before } } }]),
    ...(ofKnownApi ? [{ exists: { field: 'api' } }] : []),
  ];
  return (await findRuns(store, filter, { date_debut: 'desc', date_fin: 'desc' }, 1, signal))[0];
}

/** Runs, the newest first, `most` at most: without what is large in their documents. */
export function listRuns(store: StoreAccess, most: number, signal?: AbortSignal): Promise<StoredRun[]> {
  const filter = [{ exists: { field: 'date_debut' } }];
  const parts = { excludes: [...LARGE, 'regions', 'certificat.parts', 'certificat.estimate'] };
  return findRuns(store, filter, { date_debut: 'desc', date_fin: 'desc' }, most, signal, parts);
}

/** The last run before `date` that saw every offer of the country, and so tells what was open then. */
export async function lastFullRun(
  store: StoreAccess,
  before: string,
  signal?: AbortSignal,
): Promise<StoredRun | undefined> {
  const filter = [...PROVEN_COUNTRY, { range: { date_debut: { lt: before } } }];
  return (await findRuns(store, filter, { date_debut: 'desc' }, 1, signal))[0];
}

/** Runs in an order, `size` at most, with `parts` of their documents: all but what is large by default. @throws StoreError. */
export async function findRuns(
  { client, index }: StoreAccess,
  filter: readonly Query[],
  sort: Readonly<Record<string, 'asc' | 'desc'>>,
  size: number,
  signal: AbortSignal | undefined,
  parts: Parts = { excludes: LARGE },
): Promise<CurrentRun[]> {
  const answer = await classified(
    (options) =>
      client.search<RunDocument>(
        {
          index: index('ingestion'),
          query: { bool: { filter: [...filter] } },
          sort: [sort],
          size,
          seq_no_primary_term: true,
          version: true,
          _source: parts,
        },
        options,
      ),
    signal,
  );
  return answer.hits.hits.flatMap(({ _id, _source, _seq_no = 0, _version = 1 }) =>
    _source === undefined || _id === undefined
      ? []
      : [{ ..._source, id: _id, ordre: _seq_no, avance: _version > 1 }],
  );
}
