import { parseExact } from '../domain/exact-json.js';
import type { Countries } from '../domain/offre/countries.js';
import {
  type Case,
  openCasesQuery,
  type ScannedCase,
  type SettledCase,
  scanCases,
  writeSettled,
} from './cases.js';
import { readDocuments } from './documents.js';
import type { Lake } from './lake.js';
import { countriesOf } from './lists.js';
import { type IdentifiedOffre, sortPage } from './sort-page.js';
import type { Suivi } from './stored-offre.js';
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
 * Stores the refused offers that open cases keep, without a call of the API, and closes the case of each that is
 * taken now. Of an offer that was stored or closed since it was refused the case is closed, and the offer left alone:
 * what is kept is older.
 * @throws DatalakeError; repeating is safe.
 */
export async function replayDocuments(
  lake: Lake,
  { run, failedBefore }: DocumentsReplay,
  signal?: AbortSignal,
): Promise<ReplayedDocuments> {
  const done = { closed: 0, failed: 0 };
  const query = openCasesQuery({ type: 'document', failedBefore });
  const countries = await countriesOf(lake, run, signal);
  for await (const batch of scanCases(lake, query, { _source: true }, signal)) {
    // A clock that is behind must not make the case look untried.
    const now = new Date(Math.max(Date.now(), Date.parse(failedBefore)));
    const settled = await replayBatch(lake, batch, { run, countries }, signal);
    await writeSettled(lake, settled, now, signal);
    for (const { outcome } of settled) done[outcome.status]++;
  }
  return done;
}

async function replayBatch(
  lake: Lake,
  batch: readonly ScannedCase[],
  { run, countries }: { readonly run: string; readonly countries: Countries },
  signal: AbortSignal | undefined,
): Promise<SettledCase[]> {
  const suivis = await readDocuments<{ suivi: Suivi }>(
    lake,
    { index: 'offres', ids: batch.flatMap(({ source }) => source.offreId ?? []), include: ['suivi'] },
    signal,
  );
  const settled: SettledCase[] = [];
  const pending: { readonly refused: ScannedCase; readonly offre: IdentifiedOffre }[] = [];
  const settle = ({ id, guard, source: { essais } }: ScannedCase, failure?: string) =>
    settled.push({
      id,
      guard,
      essais,
      outcome: failure === undefined ? { status: 'closed' } : { status: 'failed', message: failure },
    });

  for (const refused of batch) {
    const suivi = suivis.get(refused.source.offreId ?? '')?.source.suivi;
    if (suivi !== undefined && isSettledSince(suivi, refused.source)) {
      settle(refused);
      continue;
    }
    const kept = readKept(refused.source, countries);
    if ('failure' in kept) settle(refused, kept.failure);
    else pending.push({ refused, offre: kept });
  }
  // Each under the time at which the API showed it: an offer that a later run does not see is closed by that.
  for (const lu of new Set(pending.map(({ refused }) => refused.source.lu))) {
    const group = pending.filter(({ refused }) => refused.source.lu === lu);
    const offres = group.map(({ offre }) => offre);
    const { rejected } = await writeOffres(lake, offres, { run, lu: new Date(lu), countries }, signal);
    const reasons = new Map(rejected.map(({ id, reason }) => [id, reason]));
    for (const { refused, offre } of group) settle(refused, reasons.get(offre.id));
  }
  return settled;
}

/** Whether `offres` says more of this offer than the case does. */
function isSettledSince(suivi: Suivi, { lu }: Case): boolean {
  const { derniereModification, derniereVue = '', dateFermeture = '' } = suivi;
  return derniereModification > lu || derniereVue > lu || dateFermeture > lu;
}

function readKept(
  { corps, message }: Case,
  countries: Countries,
): IdentifiedOffre | { readonly failure: string } {
  if (typeof corps !== 'string') return { failure: message };
  let document: unknown;
  try {
    document = parseExact(corps);
  } catch {
    return { failure: message };
  }
  const { offres, rejected } = sortPage([document], countries);
  const [offre] = offres;
  return offre ?? { failure: rejected[0]?.rejection.reason ?? message };
}
