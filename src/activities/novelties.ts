import type { Certificate } from '../domain/certificate.js';
import { type Novelties, noveltiesOf } from '../domain/shape/novelties.js';
import { withKnown } from '../domain/shape/shape.js';
import type { KeptShape, Store } from '../elasticsearch/index.js';

/** Earlier runs that fill rates are compared with: more than a week of daily ones. */
const COMPARED_RUNS = 8;

type ShapeStore = Pick<Store, 'shapeOfRun' | 'lastShape' | 'shapesAlike' | 'listsOf'>;

/** What a run found new in the API, and what it leaves for later runs to compare with. */
export interface FoundNovelties {
  /** Absent in the first run: there is nothing to compare it with. */
  readonly novelties?: Novelties;
  /** Absent where the run has read no offer. */
  readonly shape?: KeptShape;
}

/**
 * Compares what the pages of a run show with the runs before it. Only proven runs of the same kind are compared share by
 * share: what a run has not read fills nothing. Changes nothing. @throws StoreError.
 */
export async function findNovelties(
  store: ShapeStore,
  { run, startedAt, status, mode, regions }: Certificate,
): Promise<FoundNovelties> {
  const perimetre = [mode, ...(regions ?? [])].join(' ');
  const last = await store.lastShape(startedAt);
  const now = await store.shapeOfRun({ run, known: last?.shape });
  if (now.offres === 0) return {};
  const kept = { perimetre, offres: now.offres, contenu: withKnown(now, last?.shape) };
  if (last === undefined) return { shape: { ...kept, nouveautes: 0 } };
  const [lists, listsBefore, alike] = await Promise.all([
    store.listsOf(run),
    store.listsOf(last.run),
    status === 'proven' ? store.shapesAlike({ perimetre, before: startedAt, most: COMPARED_RUNS }) : [],
  ]);
  const novelties = noveltiesOf({ now, lists, last: { shape: last.shape, lists: listsBefore }, alike });
  return { novelties, shape: { ...kept, nouveautes: novelties.told.length + novelties.more } };
}
