import { parseExact } from '../domain/exact-json.js';
import {
  type Case,
  type CaseUpdate,
  openCasesQuery,
  type ScannedCase,
  scanCases,
  writeCaseUpdates,
} from './cases.js';
import { readDocuments } from './documents.js';
import { forgottenOffres } from './events/forgotten-offres.js';
import { historyBegun } from './events/history.js';
import { countriesOf } from './lists.js';
import { type IdentifiedOffre, sortPage } from './sort-page.js';
import type { StoreAccess } from './store-access.js';
import type { Suivi } from './stored-offre.js';
import type { StoringRules } from './storing-rules.js';
import { writeOffres } from './write-offres.js';

export interface DocumentsReplay {
  /** Becomes the `suivi.run` of the offers that are stored. */
  readonly run: string;
  /** Only cases whose last failure is older, so that a repeated call tries none twice. ISO 8601. */
  readonly failedBefore: string;
}

export interface ReplayedDocuments {
  readonly closed: number;
  readonly failed: number;
}

/**
 * Stores the refused offers that open cases keep, without an API call, and closes the case of each that is
 * taken now. Of an offer that was stored or closed since it was refused the case is closed, and the offer stays as it is:
 * what is kept is older.
 * @throws StoreError; repeating is safe.
 */
export async function replayDocuments(
  store: StoreAccess,
  { run, failedBefore }: DocumentsReplay,
  signal?: AbortSignal,
): Promise<ReplayedDocuments> {
  const done = { closed: 0, failed: 0 };
  const query = openCasesQuery({ type: 'document', failedBefore });
  const rules = {
    run,
    countries: await countriesOf(store, run, signal),
    events: await historyBegun(store, signal),
    forgotten: await forgottenOffres(store, signal),
  };
  for await (const batch of scanCases(store, query, { _source: true }, signal)) {
    // A clock that is behind must not make the case look untried.
    const now = new Date(Math.max(Date.now(), Date.parse(failedBefore)));
    const updates = await replayBatch(store, batch, rules, signal);
    await writeCaseUpdates(store, updates, now, signal);
    for (const { outcome } of updates) done[outcome.status]++;
  }
  return done;
}

async function replayBatch(
  store: StoreAccess,
  batch: readonly ScannedCase[],
  { run, countries, events, forgotten }: Omit<StoringRules, 'onlyOwn'> & { readonly run: string },
  signal: AbortSignal | undefined,
): Promise<CaseUpdate[]> {
  const suivis = await readDocuments<{ suivi: Suivi }>(
    store,
    { index: 'offres', ids: batch.flatMap(({ source }) => source.offreId ?? []), include: ['suivi'] },
    signal,
  );
  const updates: CaseUpdate[] = [];
  const pending: { readonly refused: ScannedCase; readonly offre: IdentifiedOffre }[] = [];
  const update = ({ id, guard, source: { essais } }: ScannedCase, failure?: string) =>
    updates.push({
      id,
      guard,
      essais,
      outcome: failure === undefined ? { status: 'closed' } : { status: 'failed', message: failure },
    });

  for (const refused of batch) {
    const suivi = suivis.get(refused.source.offreId ?? '')?.source.suivi;
    if (suivi !== undefined && isNewerThan(suivi, refused.source)) {
      update(refused);
      continue;
    }
    const kept = readKept(refused.source, { countries, forgotten });
    if ('failure' in kept) update(refused, kept.failure);
    else pending.push({ refused, offre: kept });
  }
  // Each under the time at which the API showed it: an offer that a later run does not see is closed by that.
  for (const lu of new Set(pending.map(({ refused }) => refused.source.lu))) {
    const group = pending.filter(({ refused }) => refused.source.lu === lu);
    const offres = group.map(({ offre }) => offre);
    const context = { run, lu: new Date(lu), countries, events };
    const { rejected } = await writeOffres(store, offres, context, signal);
    const reasons = new Map(rejected.map(({ id, reason }) => [id, reason]));
    for (const { refused, offre } of group) update(refused, reasons.get(offre.id));
  }
  return updates;
}

/** Whether `offres` says more of this offer than the case does. */
function isNewerThan(suivi: Suivi, { lu }: Case): boolean {
  const { derniereModification, derniereVue = '', dateFermeture = '' } = suivi;
  return derniereModification > lu || derniereVue > lu || dateFermeture > lu;
}

function readKept(
  { corps, message }: Case,
  { countries, forgotten }: Pick<StoringRules, 'countries' | 'forgotten'>,
): IdentifiedOffre | { readonly failure: string } {
  if (typeof corps !== 'string') return { failure: message };
  let document: unknown;
  try {
    document = parseExact(corps);
  } catch {
    return { failure: message };
  }
  const { offres, rejected } = sortPage([document], countries, forgotten);
  const [offre] = offres;
  return offre ?? { failure: rejected[0]?.rejection.reason ?? message };
}
