import { writeBulk } from './bulk.js';
import { digest, shortHash } from './digest.js';
import { readDocuments } from './documents.js';
import { ElasticsearchSaturated, settled } from './errors.js';
import type { Lake } from './lake.js';
import { scan } from './scan.js';

/** A failure to be looked at or replayed. */
export interface NewCase {
  readonly type: 'requete' | 'document' | 'fenetre';
  /** Code of the error's class, e.g. `document-rejected`. */
  readonly classe: string;
  readonly run: string;
  /** What was asked of the API, for `requete` and `fenetre`: identifies the case. */
  readonly requete?: Readonly<Record<string, unknown>>;
  readonly statutHttp?: number;
  /** A sentence without secrets. */
  readonly message: string;
  /** Body of the answer; cut at 8 KB. */
  readonly corps?: string;
  /** The refused offer, kept for replay without its `contact`. */
  readonly document?: unknown;
  readonly offreId?: string;
}

/** A case as stored in `erreurs`. Dates are ISO 8601. */
export interface Case extends Omit<NewCase, 'document'> {
  /** Times it failed since it was opened. */
  readonly essais: number;
  readonly premierEchec: string;
  readonly dernierEchec: string;
  readonly statut: 'ouvert' | 'clos';
}

export interface StoredCase extends Case {
  readonly id: string;
}

const MAX_BODY = 8 * 1024;
/** A refused offer is kept whole, as replay needs it; real ones end at 9 KB, so beyond this it is no offer. */
const MAX_DOCUMENT = 512 * 1024;

/** The same failure has the same id in every run: it is one case, however often it comes back. */
export function caseId({ type, requete, offreId, document }: NewCase): string {
  const subject = offreId ?? (requete === undefined ? safeText(document) : digest(requete));
  return shortHash(`${type}|${subject}`);
}

/**
 * Opens cases, or counts one more failure of those that are open. A closed case that fails again is opened anew.
 * Throws DatalakeError.
 */
export async function openCases(
  lake: Lake,
  cases: readonly NewCase[],
  now: Date,
  signal?: AbortSignal,
): Promise<string[]> {
  const pending = new Map(cases.map((opened) => [caseId(opened), opened]));
  const ids = [...pending.keys()];
  for (let attempt = 0; attempt < 5 && pending.size > 0; attempt += 1) {
    const known = await readDocuments<Case>(
      lake,
      { index: 'erreurs', ids: [...pending.keys()], exclude: ['corps'] },
      signal,
    );
    const batch = [...pending];
    const outcomes = await writeBulk(
      lake,
      batch.map(([id, opened]) => {
        const before = known.get(id);
        const target = { _index: lake.index('erreurs'), _id: id };
        const source = toCase(opened, before?.source, now);
        if (before === undefined) return { action: { create: target }, source };
        return { action: { index: { ...target, ...before.guard } }, source };
      }),
      signal,
    );
    for (const [i, [id]] of batch.entries()) {
      const outcome = outcomes[i];
      if (outcome?.status === 'rejected') throw outcome.error;
      if (outcome?.status === 'written') pending.delete(id);
    }
  }
  if (pending.size > 0)
    throw new ElasticsearchSaturated('Several writers are changing the same case at once.');
  return ids;
}

/** {@link openCases} for one; gives its id. */
export async function openCase(
  lake: Lake,
  opened: NewCase,
  now: Date,
  signal?: AbortSignal,
): Promise<string> {
  const [id = ''] = await openCases(lake, [opened], now, signal);
  return id;
}

/** Closes a case on proof that it no longer fails. A case that does not exist, or is closed, stays as it is. */
export async function closeCase(lake: Lake, id: string, signal?: AbortSignal): Promise<void> {
  const update = { _index: lake.index('erreurs'), _id: id, retry_on_conflict: 5 };
  const [outcome] = await writeBulk(
    lake,
    [{ action: { update }, source: { doc: { statut: 'clos' } } }],
    signal,
  );
  if (outcome?.status === 'rejected') throw outcome.error;
  if (outcome?.status === 'conflict')
    throw new ElasticsearchSaturated('The case is being changed by other writers.');
}

/** Every open case, of one run if given. Throws DatalakeError. */
export async function listOpenCases(
  lake: Lake,
  { run }: { readonly run?: string } = {},
  signal?: AbortSignal,
): Promise<StoredCase[]> {
  await settled((options) => lake.client.indices.refresh({ index: lake.index('erreurs') }, options), signal);
  const filter = [{ term: { statut: 'ouvert' } }, ...(run === undefined ? [] : [{ term: { run } }])];
  const cases: StoredCase[] = [];
  const query = { bool: { filter } };
  for await (const hits of scan<Case>(
    lake,
    { index: 'erreurs', query, size: 200, read: { _source: true } },
    signal,
  )) {
    for (const { _id, _source } of hits) if (_source !== undefined) cases.push({ ..._source, id: _id ?? '' });
  }
  return cases;
}

function toCase(opened: NewCase, before: Case | undefined, now: Date): Case {
  const { document, corps, message, ...rest } = opened;
  const body = document === undefined ? corps?.slice(0, MAX_BODY) : safeText(document).slice(0, MAX_DOCUMENT);
  const continues = before?.statut === 'ouvert';
  return {
    ...rest,
    message: message.slice(0, MAX_BODY),
    ...(body !== undefined && { corps: body }),
    essais: (continues ? before.essais : 0) + 1,
    premierEchec: continues ? before.premierEchec : now.toISOString(),
    dernierEchec: now.toISOString(),
    statut: 'ouvert',
  };
}

/** JSON of a refused offer without `contact`, which names people; what cannot be serialised is only named. */
function safeText(document: unknown): string {
  try {
    const withoutContact = (key: string, value: unknown) => (key === 'contact' ? undefined : value);
    return JSON.stringify(document, withoutContact) ?? typeof document;
  } catch {
    return 'not serialisable';
  }
}
