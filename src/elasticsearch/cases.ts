import { stringifyExact } from '../domain/exact-json.js';
import type { Search } from '../domain/search.js';
import { WRITES_IN_CONFLICT } from '../patience/index.js';
import { type Write, writeBulk } from './bulk.js';
import { shortDigest } from './digest.js';
import { readDocuments } from './documents.js';
import { classified, ElasticsearchSaturated } from './errors.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';
import type { Query, StoreAccess } from './store-access.js';

/** A failure to be looked at or replayed. */
export interface NewCase {
  /** A search that lacks offers, or an offer that Elasticsearch refused. */
  readonly type: 'fenetre' | 'document';
  /** Code of the error's class, e.g. `DocumentRejected`, `ApiUnavailable`; `lacune` when the figures do not add up. */
  readonly classe: string;
  readonly run: string;
  /** Of a window: the search that lacks offers, freeze included. */
  readonly requete?: Search;
  /** Of a window: its key without the freeze, so that the same place is one case whatever run it fails in. */
  readonly place?: string;
  /** Of a window: the page that could not be read. */
  readonly page?: number;
  readonly statutHttp?: number;
  /** Of a window: offers that the API counted in it. */
  readonly total?: number;
  /** A sentence without secrets. */
  readonly message: string;
  /** The refused offer as it came, kept whole for replay. Goes when the case closes. */
  readonly document?: unknown;
  readonly offreId?: string;
}

/** A case as stored in `erreurs`. Dates are ISO 8601. */
export interface Case extends Omit<NewCase, 'document'> {
  /** Times it failed since it was opened. */
  readonly essais: number;
  readonly premierEchec: string;
  readonly dernierEchec: string;
  /** When a run met it last; later failures are those of replays. */
  readonly lu: string;
  readonly statut: 'ouvert' | 'clos';
  readonly dateCloture?: string;
  /** The refused offer as JSON text. Null once the case is closed. */
  readonly corps?: string | null;
}

/** A case without its `corps`, which may hold personal data and is read by replays alone. */
export interface StoredCase extends Omit<Case, 'corps'> {
  readonly id: string;
}

const MAX_MESSAGE = 8 * 1024;
/** Real offers end at 9 KB. What is longer than this is not kept at all: half of an offer cannot be replayed. */
const MAX_DOCUMENT = 1024 * 1024;

/** The same failure has the same id in every run: it is one case, however often it comes back. */
function caseId({ type, place, offreId, document }: NewCase): string {
  return shortDigest(`${type}|${offreId ?? place ?? toText(document)}`);
}

/**
 * Opens cases, or counts one more failure of those that are open. A closed case that fails again is opened again.
 * @throws StoreError.
 */
export async function openCases(
  store: StoreAccess,
  cases: readonly NewCase[],
  now: Date,
  signal?: AbortSignal,
): Promise<string[]> {
  const pending = new Map(cases.map((opened) => [caseId(opened), opened]));
  const ids = [...pending.keys()];
  for (let attempt = 0; attempt < WRITES_IN_CONFLICT && pending.size > 0; attempt++) {
    const known = await readDocuments<Case>(
      store,
      { index: 'erreurs', ids: [...pending.keys()], exclude: ['corps'] },
      signal,
    );
    const batch = [...pending];
    const outcomes = await writeBulk(
      store,
      batch.map(([id, opened]) => {
        const before = known.get(id);
        const target = { _index: store.index('erreurs'), _id: id };
        const source = toCase(opened, before?.source, now);
        if (before === undefined) return { action: { create: target }, source };
        return { action: { index: { ...target, ...before.guard } }, source };
      }),
      signal,
    );
    for (const [i, [id, opened]] of batch.entries()) {
      const outcome = outcomes[i];
      if (outcome?.status === 'written') pending.delete(id);
      if (outcome?.status !== 'rejected') continue;
      // What was too large as an offer may be too large in a case: the case itself must not be lost for it.
      if (opened.document === undefined) throw outcome.error;
      pending.set(id, withoutDocument(opened));
    }
  }
  if (pending.size > 0)
    throw new ElasticsearchSaturated('Several writers are changing the same case at once.');
  return ids;
}

/** {@link openCases} for one; gives its id. */
export async function openCase(
  store: StoreAccess,
  opened: NewCase,
  now: Date,
  signal?: AbortSignal,
): Promise<string> {
  const [id = ''] = await openCases(store, [opened], now, signal);
  return id;
}

/** What became of a case that was tried again; the message says why it fails still. */
export type CaseOutcome =
  | { readonly status: 'closed' }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Writes what a replay found: closes the case on proof, or counts one more failure. A case that has failed once more
 * since `dernierEchec`, or is closed, is left to whoever did that.
 * @throws StoreError; repeating is safe.
 */
export async function updateCase(
  store: StoreAccess,
  { id, dernierEchec }: Pick<StoredCase, 'id' | 'dernierEchec'>,
  outcome: CaseOutcome,
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  const read = { index: 'erreurs', ids: [id], exclude: ['corps'] } as const;
  const known = (await readDocuments<Case>(store, read, signal)).get(id);
  if (known?.source.statut !== 'ouvert' || known.source.dernierEchec !== dernierEchec) return;
  const { essais } = known.source;
  await writeCaseUpdates(store, [{ id, essais, guard: known.guard, outcome }], now, signal);
}

/** A case in the state it was read in, and what is to be written into it. */
export interface CaseUpdate {
  readonly id: string;
  readonly essais: number;
  readonly guard: { readonly if_seq_no: number; readonly if_primary_term: number };
  readonly outcome: CaseOutcome;
}

/** Updates cases in the very state in which they were read; one that was changed meanwhile is left to its writer. */
export async function writeCaseUpdates(
  store: StoreAccess,
  cases: readonly CaseUpdate[],
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  const writes = cases.map(({ id, essais, guard, outcome }): Write => {
    const doc =
      outcome.status === 'closed'
        ? // What was kept for a replay is of no more use, and names people (docs/api/licence.md "Licence of the data").
          { statut: 'clos', dateCloture: now.toISOString(), corps: null }
        : {
            essais: essais + 1,
            dernierEchec: now.toISOString(),
            message: outcome.message.slice(0, MAX_MESSAGE),
          };
    return { action: { update: { _index: store.index('erreurs'), _id: id, ...guard } }, source: { doc } };
  });
  for (const outcome of await writeBulk(store, writes, signal)) {
    if (outcome.status === 'rejected') throw outcome.error;
  }
}

export interface OpenCases {
  readonly run?: string;
  readonly type?: NewCase['type'];
  /** Only cases whose last failure is older. ISO 8601. */
  readonly failedBefore?: string;
  /** At most this many. */
  readonly limit?: number;
}

/** Open cases, without what they keep for replay. @throws StoreError. */
export async function listOpenCases(
  store: StoreAccess,
  { limit = Number.POSITIVE_INFINITY, ...which }: OpenCases = {},
  signal?: AbortSignal,
): Promise<StoredCase[]> {
  const cases: StoredCase[] = [];
  const read = { _source: { excludes: ['corps'] } };
  for await (const batch of scanCases(store, openCasesQuery(which), read, signal)) {
    for (const { id, source } of batch) cases.push({ ...source, id });
    if (cases.length >= limit) return cases.slice(0, limit);
  }
  return cases;
}

/** How many cases are open. @throws StoreError. */
export async function countOpenCases(store: StoreAccess, signal?: AbortSignal): Promise<number> {
  await refresh(store, 'erreurs', signal);
  const request = { index: store.index('erreurs'), query: openCasesQuery({}) };
  return (await classified((options) => store.client.count(request, options), signal)).count;
}

export interface ProvenRun {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Whether the proof holds for all offers: otherwise it only covers the run's own windows. */
  readonly wholeCountry: boolean;
}

/**
 * Closes the cases that a PROVEN run covers: its own windows, and when it looked at the whole country every case that
 * no run has met since it started. Such a window was read whole by now; such an offer is gone, or was taken.
 * Gives their number.
 * @throws StoreError; repeating is safe.
 */
export async function closeCoveredCases(
  store: StoreAccess,
  { run, startedAt, wholeCountry }: ProvenRun,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const own: Query = { bool: { filter: [{ term: { type: 'fenetre' } }, { term: { run } }] } };
  // What the run met itself is open whatever the clock of the worker that met it says.
  const older: Query = {
    bool: { filter: [{ range: { lu: { lt: startedAt } } }], must_not: [{ term: { run } }] },
  };
  const covered = { bool: { should: wholeCountry ? [own, older] : [own] } };
  const query = { bool: { filter: [{ term: { statut: 'ouvert' } }, covered] } };
  let closed = 0;
  for await (const batch of scanCases(store, query, { _source: ['essais'] }, signal)) {
    const outcome = { status: 'closed' } as const;
    await writeCaseUpdates(
      store,
      batch.map(({ id, guard, source: { essais } }) => ({ id, essais, guard, outcome })),
      now,
      signal,
    );
    closed += batch.length;
  }
  return closed;
}

export interface ScannedCase {
  readonly id: string;
  readonly source: Case;
  readonly guard: CaseUpdate['guard'];
}

/** Cases per request: with their documents, about 2 MB. */
const SCAN_SIZE = 200;

/** Cases of a query, batch by batch. Refreshes first. @throws StoreError. */
export async function* scanCases(
  store: StoreAccess,
  query: Query,
  read: { readonly _source: true | string[] | { excludes: string[] } },
  signal?: AbortSignal,
): AsyncGenerator<ScannedCase[]> {
  await refresh(store, 'erreurs', signal);
  const source = {
    index: 'erreurs',
    query,
    size: SCAN_SIZE,
    read: { ...read, seq_no_primary_term: true },
  } as const;
  for await (const hits of scan<Case>(store, source, signal)) {
    yield hits.flatMap(({ _id = '', _source, _seq_no = 0, _primary_term = 0 }) =>
      _source === undefined
        ? []
        : [{ id: _id, source: _source, guard: { if_seq_no: _seq_no, if_primary_term: _primary_term } }],
    );
  }
}

/** The query of open cases. */
export function openCasesQuery({ run, type, failedBefore }: Omit<OpenCases, 'limit'>): Query {
  const filter = [
    { term: { statut: 'ouvert' } },
    ...(run === undefined ? [] : [{ term: { run } }]),
    ...(type === undefined ? [] : [{ term: { type } }]),
    ...(failedBefore === undefined ? [] : [{ range: { dernierEchec: { lt: failedBefore } } }]),
  ];
  return { bool: { filter } };
}

function toCase(opened: NewCase, before: Case | undefined, now: Date): Case {
  const corps = opened.document === undefined ? undefined : toText(opened.document);
  if (corps !== undefined && corps.length > MAX_DOCUMENT) return toCase(withoutDocument(opened), before, now);
  const { document: _, message, ...rest } = opened;
  const continues = before?.statut === 'ouvert';
  return {
    ...rest,
    message: message.slice(0, MAX_MESSAGE),
    ...(corps !== undefined && { corps }),
    essais: (continues ? before.essais : 0) + 1,
    premierEchec: continues ? before.premierEchec : now.toISOString(),
    dernierEchec: now.toISOString(),
    lu: now.toISOString(),
    statut: 'ouvert',
  };
}

function withoutDocument({ document: _, message, ...rest }: NewCase): NewCase {
  return { ...rest, message: `${message} The offer is too large to be kept for replay.` };
}

/** JSON of a refused offer; what cannot be serialised is only named. */
function toText(document: unknown): string {
  try {
    return stringifyExact(document) ?? typeof document;
  } catch {
    return 'not serialisable';
  }
}
