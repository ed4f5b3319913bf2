import { Draw, rankOf, seedOf } from '../../domain/draw.js';
import { stringifyExact } from '../../domain/exact-json.js';
import { readDocuments } from '../documents.js';
import { ElasticsearchMisconfigured } from '../errors.js';
import { IdIndex } from '../id-index.js';
import { faultsIn, stateOf } from '../make-index.js';
import { ownershipOf, uuidOf } from '../ownership.js';
import { SCHEMAS } from '../schemas.js';
import type { StoreAccess } from '../store-access.js';
import { markOf } from '../versions.js';
import { makingAlias, originIn } from './family.js';
import { at, idsIn } from './ids.js';
import type { Move } from './next-index.js';
import { type Remake, remakeOf } from './remake.js';
import { isWriteBlocked, lastWritesOf } from './source.js';

/** What a check has looked at, and found to be right. */
export interface Checked {
  /** Documents of either index: the same ids. */
  readonly documents: number;
  /** Of them, those whose whole source was made anew and compared, character by character. */
  readonly compared: number;
}

const SAMPLE = 1_000;
/** Documents per request: about 0.6 MB of offers. */
const BATCH = 150;

/**
 * Compares a next index with the one that it was copied from: same ids, and a sample of whole documents.
 * @throws ElasticsearchMisconfigured with what differs; otherwise a StoreError.
 */
export async function checkNext(store: StoreAccess, move: Move, signal?: AbortSignal): Promise<Checked> {
  const { from, to, name } = move;
  const remake = await remakeOf(store, name, signal);
  await requireUntouched(store, move, signal);
  const there = new IdIndex();
  const sample = new Draw<string>(SAMPLE);
  const seed = seedOf(from);
  for await (const ids of idsIn(store, from, name, signal)) {
    for (const id of ids) {
      there.add(id);
      sample.offer(rankOf(seed, id), id);
    }
  }
  let same = 0;
  let added = 0;
  for await (const ids of idsIn(store, to, name, signal)) {
    for (const id of ids) {
      if (there.has(id)) same++;
      else added++;
    }
  }
  if (added > 0 || same !== there.size) {
    throw unlike(move, `it lacks ${there.size - same} of ${there.size} documents and has ${added} others`);
  }
  const ids = sample.items;
  for (let start = 0; start < ids.length; start += BATCH) {
    await compare(store, move, ids.slice(start, start + BATCH), remake, signal);
  }
  return { documents: same, compared: ids.length };
}

async function compare(
  store: StoreAccess,
  move: Move,
  ids: readonly string[],
  remake: Remake,
  signal: AbortSignal | undefined,
): Promise<void> {
  const read = { index: move.name, ids };
  const [before, after] = await Promise.all(
    [move.from, move.to].map((index) =>
      readDocuments<Readonly<Record<string, unknown>>>(at(store, index), read, signal),
    ),
  );
  for (const id of ids) {
    const source = before?.get(id)?.source;
    const copy = after?.get(id)?.source;
    if (source === undefined || stringifyExact(remake(source)) !== stringifyExact(copy)) {
      throw unlike(move, `the document ${id} is not what it should be`);
    }
  }
}

/**
 * Makes sure that both indexes of a move are those that it began with, and that nobody has written to the one that is
 * copied.
 * @throws ElasticsearchMisconfigured where that is not so; otherwise a StoreError.
 */
export async function requireUntouched(store: StoreAccess, move: Move, signal?: AbortSignal): Promise<void> {
  const { alias, from, to, toUuid, name } = move;
  const schema = SCHEMAS[name];
  const [source, next] = await Promise.all([stateOf(store.client, from), stateOf(store.client, to)]);
  const ownership = await ownershipOf(store.client, alias, signal);
  if (ownership.state !== 'ours' || ownership.index !== from) {
    throw unlike(move, `the alias ${alias} was moved by somebody else`);
  }
  if (uuidOf(next) !== toUuid || next.aliases?.[makingAlias(alias)] === undefined) {
    throw unlike(move, 'it was deleted, or made again, by somebody else');
  }
  const faults = faultsIn(next, { schema, meta: markOf(schema) });
  if (faults.length > 0) throw unlike(move, `its mapping was altered (${faults.slice(0, 5).join(', ')})`);
  const lastWrites = await lastWritesOf(store, from, signal);
  if (!isWriteBlocked(source) || originIn(next)?.lastWrites?.join() !== lastWrites.join()) {
    throw unlike(move, `somebody has allowed writes to ${from} meanwhile`);
  }
}

function unlike({ to }: Move, what: string): ElasticsearchMisconfigured {
  return new ElasticsearchMisconfigured(
    `The next index ${to} was not switched to: ${what}. Readers are where they were. Start the migration again.`,
  );
}
