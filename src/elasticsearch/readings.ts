import { Draw, rankOf, seedOf } from '../domain/draw.js';
import type { ReadingComparison } from '../domain/stock.js';
import { BOARD_FIELD, BoardTally, boardCounts, boardsOf } from './boards.js';
import { readOffres } from './open-offres.js';
import { seenInWindow } from './presences.js';
import { refresh } from './refresh.js';
import type { StoreAccess } from './store-access.js';

export interface Readings {
  readonly run: string;
  /** Key of the window, as in the ledger: the same in both readings. */
  readonly fenetre: string;
  /** The name under which the second reading was recorded, in place of the run's. */
  readonly again: string;
}

const SAMPLE = 75;
/** Offers whose boards are read per request. */
const BATCH = 5_000;

/**
 * Compares two readings of a window: what the first showed and the second does not. Offers that are not in `offres`
 * have no board. Changes nothing; a repeated call draws the same sample.
 * @throws StoreError.
 */
export async function compareReadings(
  store: StoreAccess,
  { run, fenetre, again }: Readings,
  signal?: AbortSignal,
): Promise<ReadingComparison> {
  await refresh(store, 'offres', signal);
  const first = [...(await idsOf(store, { run, fenetre }, signal))];
  const second = await idsOf(store, { run: again, fenetre }, signal);
  const [open, unseen] = [new BoardTally(), new BoardTally()];
  for (let start = 0; start < first.length; start += BATCH) {
    const batch = first.slice(start, start + BATCH);
    for (const { id, values } of await readOffres(store, batch, { fields: [BOARD_FIELD] }, signal)) {
      const boards = boardsOf(values(BOARD_FIELD));
      open.add(boards);
      if (!second.has(id)) unseen.add(boards);
    }
  }
  const vanished = first.filter((id) => !second.has(id));
  const draw = new Draw<string>(SAMPLE);
  const seed = seedOf(`${run} ${fenetre}`);
  for (const id of vanished) draw.offer(rankOf(seed, id), id);
  return {
    first: first.length,
    vanished: vanished.length,
    boards: boardCounts(open, unseen),
    sample: draw.items,
  };
}

async function idsOf(
  store: StoreAccess,
  which: { readonly run: string; readonly fenetre: string },
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { contenu } of seenInWindow(store, which, signal))
    for (const id of contenu.ids) ids.add(id);
  return ids;
}
