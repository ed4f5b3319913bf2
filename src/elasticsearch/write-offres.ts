import type { Countries } from '../domain/offre/countries.js';
import { deriveFacts } from '../domain/offre/derived-facts.js';
import { type Write, type WriteOutcome, writeBulk } from './bulk.js';
import { withdraw } from './events/event-documents.js';
import { type Told, tellOffres } from './events/events-of-offres.js';
import { withoutOurNames } from './own-attributes.js';
import type { IdentifiedOffre, RejectedOffre } from './sort-page.js';
import type { StoreAccess } from './store-access.js';
import type { Suivi } from './stored-offre.js';
import { isCurrent, isSame, readLatest, readStored, type StoredState } from './stored-state.js';

/** What offers are written under. */
interface WriteContext {
  readonly run: string;
  /** When they were read. */
  readonly lu: Date;
  /** As for `deriveFacts`. */
  readonly countries?: Countries | undefined;
  /** Whether what happens is told in `evenements`, see `historyBegun`. @default false */
  readonly events?: boolean | undefined;
  /** Whether the index holds nothing to compare with, see `holdsOnlyOwn`. @default false */
  readonly onlyOwn?: boolean | undefined;
}

/** What writing some offers did, by id. */
export interface OffresWrite {
  created: number;
  changed: number;
  unchanged: number;
  duplicates: number;
  readonly rejected: RejectedOffre[];
}

/**
 * Writes those offers that are new, changed or back again, or derived by other rules; reads the others' digests only.
 * An offer that was missing and is back as it was counts as unchanged, and so does one that is only derived again.
 *
 * A search does not see what was written since the last refresh, so the index has the last word: new offers are
 * created, changed ones replaced only in the state that was read, and where another page was faster the offer is read
 * again in real time. What happened is told before it is written: a crash in between loses nothing, and whoever repeats the
 * call tells nothing twice.
 * @throws StoreError; repeating the call is safe.
 */
export async function writeOffres(
  store: StoreAccess,
  offres: readonly IdentifiedOffre[],
  context: WriteContext,
  signal?: AbortSignal,
): Promise<OffresWrite> {
  const result: OffresWrite = { created: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: [] };
  const stored: ReadonlyMap<string, StoredState> =
    context.onlyOwn === true ? new Map() : await readStored(store, offres, signal);
  const pending = offres.filter((offre) => !isCurrent(offre, stored.get(offre.id)));
  result.unchanged = offres.length - pending.length;

  const { outcomes, told } = await writeRound(store, pending, { stored, context, guarded: true }, signal);
  count(result, pending, outcomes, stored);

  const contested = pending.filter((_, i) => outcomes[i]?.status === 'conflict');
  const latest = await readLatest(store, contested, signal);
  const behind = contested.filter((offre) => !isCurrent(offre, latest.get(offre.id)));
  result.duplicates += contested.length - behind.length;
  // Two readers met on one offer within seconds: either state is true, so the last one to write may win.
  const retried = await writeRound(store, behind, { stored: latest, context, guarded: false }, signal);
  count(result, behind, retried.outcomes, latest);
  // What was told first has not come about where the offer had left another state by then.
  const untrue = behind.flatMap(({ id }) => {
    const first = told.get(id);
    return first?.isNew === true && first.id !== retried.told.get(id)?.id ? [first.id] : [];
  });
  await withdraw(store, untrue, signal);
  return result;
}

interface Round {
  readonly stored: ReadonlyMap<string, StoredState>;
  readonly context: WriteContext;
  readonly guarded: boolean;
}

/** Tells, then writes. What is told of an offer that is then refused is taken back. */
async function writeRound(
  store: StoreAccess,
  offres: readonly IdentifiedOffre[],
  { stored, context, guarded }: Round,
  signal: AbortSignal | undefined,
): Promise<{ readonly outcomes: readonly WriteOutcome[]; readonly told: ReadonlyMap<string, Told> }> {
  const told =
    context.events === true ? await tellOffres(store, offres, stored, context, signal) : NOTHING_TOLD;
  const outcomes = await writeBulk(
    store,
    offres.map((offre) => toWrite(store, offre, stored.get(offre.id), { ...context, guarded })),
    signal,
  );
  const refused = offres.filter((_, i) => outcomes[i]?.status === 'rejected');
  await withdraw(
    store,
    refused.flatMap(({ id }) => told.get(id)?.id ?? []),
    signal,
  );
  return { outcomes, told };
}

const NOTHING_TOLD: ReadonlyMap<string, Told> = new Map();

function count(
  result: OffresWrite,
  offres: readonly IdentifiedOffre[],
  outcomes: readonly WriteOutcome[],
  stored: ReadonlyMap<string, StoredState>,
): void {
  for (const [i, offre] of offres.entries()) {
    const outcome = outcomes[i];
    const { id } = offre;
    if (outcome?.status === 'rejected') result.rejected.push({ id, reason: outcome.error.message });
    if (outcome?.status === 'written') result[kindOf(offre, stored.get(id))]++;
  }
}

function kindOf(
  offre: IdentifiedOffre,
  stored: StoredState | undefined,
): 'created' | 'changed' | 'unchanged' {
  if (stored === undefined) return 'created';
  return isSame(offre, stored) ? 'unchanged' : 'changed';
}

function toWrite(
  store: StoreAccess,
  identified: IdentifiedOffre,
  stored: StoredState | undefined,
  { run, lu, countries, guarded }: WriteContext & { readonly guarded: boolean },
): Write {
  const { id, offre } = identified;
  const suivi = toSuivi(identified, stored, { run, now: lu.toISOString() });
  const target = { _index: store.index('offres'), _id: id };
  const source = { ...withoutOurNames(offre), derive: deriveFacts(offre, countries), suivi };
  if (!guarded) return { action: { index: target }, source };
  if (stored === undefined) return { action: { create: target }, source };
  return { action: { index: { ...target, ...stored.guard } }, source };
}

function toSuivi(
  offre: IdentifiedOffre,
  stored: StoredState | undefined,
  { run, now }: { readonly run: string; readonly now: string },
): Suivi {
  const reouvertures = (stored?.reouvertures ?? 0) + (stored?.isOpen === false ? 1 : 0);
  // Of an offer that is back as it was, no content was written: that it was seen is all there is to say.
  const seen = isSame(offre, stored)
    ? { derniereModification: stored.derniereModification, derniereVue: now }
    : { derniereModification: now };
  return {
    premiereVue: stored?.premiereVue ?? now,
    ...seen,
    run,
    statut: 'ouverte',
    ...(reouvertures > 0 && { reouvertures }),
    empreinte: offre.empreinte,
  };
}
