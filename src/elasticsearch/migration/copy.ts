import type { estypes } from '@elastic/elasticsearch';
import { type Write, writeBulk } from '../bulk.js';
import {
  classified,
  type DocumentRejected,
  ElasticsearchMisconfigured,
  type RequestOptions,
} from '../errors.js';
import { IdIndex } from '../id-index.js';
import { type Scan, scan } from '../scan.js';
import type { StoreAccess } from '../store-access.js';
import { makingAlias } from './family.js';
import { at, idsIn } from './ids.js';
import type { Move } from './next-index.js';
import { type Remake, remakeOf } from './remake.js';

/** Documents per request: about 2 MB of offers. */
const BATCH = 500;
/** Bulks in flight: a second one keeps Elasticsearch busy while offers are read and derived. */
const IN_FLIGHT = 2;

type Source = Readonly<Record<string, unknown>>;

/**
 * Copies into the next index what it lacks, and gives the number of documents that it then has. What an earlier attempt
 * copied is left as it is: nobody has written to either index since. `told` is called with each new number.
 * @throws ElasticsearchMisconfigured where the next index refuses a document; otherwise a StoreError. May be repeated.
 */
export async function copyToNext(
  store: StoreAccess,
  move: Move,
  told: (copied: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const remake = await remakeOf(store, move.name, signal);
  const there = new IdIndex();
  for await (const ids of idsIn(store, move.to, move.name, signal)) for (const id of ids) there.add(id);
  let copied = there.size;
  told(copied);
  const write = async (writes: readonly Write[]): Promise<void> => {
    await writeNew(store, move, writes, signal);
    copied += writes.length;
    told(copied);
  };
  // What was written right before the block is not in sight yet.
  await classified(
    (options: RequestOptions) => store.client.indices.refresh({ index: move.from }, options),
    signal,
  );
  const source: Scan = { index: move.name, query: { match_all: {} }, size: BATCH, read: { _source: true } };
  const inFlight: Promise<void>[] = [];
  try {
    for await (const hits of scan<Source>(at(store, move.from), source, signal)) {
      const writes = hits.flatMap((hit) => toWrites(move, hit, there, remake));
      if (writes.length === 0) continue;
      const bulk = write(writes);
      // Awaited below; until then, its failure is nobody's.
      bulk.catch(() => {});
      inFlight.push(bulk);
      if (inFlight.length >= IN_FLIGHT) await inFlight.shift();
    }
    await Promise.all(inFlight);
  } finally {
    await Promise.allSettled(inFlight);
  }
  return copied;
}

function toWrites(
  { alias }: Move,
  { _id, _source }: estypes.SearchHit<Source>,
  there: IdIndex,
  remake: Remake,
): Write[] {
  if (_id === undefined || _source === undefined || there.has(_id)) return [];
  return [{ action: { create: { _index: makingAlias(alias), _id } }, source: remake(_source) }];
}

/** A document that is there already was written by an attempt that was taken for dead. */
async function writeNew(
  store: StoreAccess,
  move: Move,
  writes: readonly Write[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const outcomes = await writeBulk(store, writes, signal);
  const refused = outcomes.flatMap((outcome, i) => {
    const id = writes[i]?.action?.create?._id ?? '';
    return outcome.status === 'rejected' ? [{ id, error: outcome.error }] : [];
  });
  const [first] = refused;
  if (first !== undefined) throw refusedBy(move, refused.length, first);
}

function refusedBy(
  { from, to }: Move,
  number: number,
  { id, error }: { readonly id: string; readonly error: DocumentRejected },
): ElasticsearchMisconfigured {
  return new ElasticsearchMisconfigured(
    `The next index ${to} refuses ${number} documents of ${from} that were sent together; the first is ${id}. ` +
      `The migration ends here, and nothing was switched. ${error.message}`,
  );
}
