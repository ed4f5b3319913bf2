import { type Write, writeBulk } from './bulk.js';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';

/** A run that says it is under way is believed for this long: one whose workflow was terminated says so for ever. */
const UNDER_WAY_FOR_DAYS = 30;
/** Presences per deletion: ids only. */
const BATCH = 2_000;

/**
 * Deletes what runs before the last `keep` saw, page by page: 5 000 documents a run, of no use once it has ended.
 * What a run under way saw stays, and so does whatever is younger than the oldest run that is kept: a replay's, for
 * example. Gives the number of pages forgotten.
 * @throws DatalakeError; repeating is safe.
 */
export async function forgetPresences(
  lake: Lake,
  { keep }: { readonly keep: number },
  signal?: AbortSignal,
): Promise<number> {
  const last = await runsByStart(lake, { exists: { field: 'date_debut' } }, keep, signal);
  const oldest = last.at(-1);
  if (oldest === undefined || last.length < keep) return 0;
  const recent: Query = { range: { date_debut: { gte: `now-${UNDER_WAY_FOR_DAYS}d` } } };
  const underWay: Query = { bool: { filter: [{ term: { statut: 'en_cours' } }, recent] } };
  const kept = [...last, ...(await runsByStart(lake, underWay, 1_000, signal))].map(({ id }) => id);

  const query = {
    bool: { filter: [{ range: { lu: { lt: oldest.startedAt } } }], must_not: [{ terms: { run: kept } }] },
  };
  return remove(lake, query, signal);
}

/** Deletes what one run saw. @throws DatalakeError; repeating is safe. */
export async function forgetPresencesOf(lake: Lake, run: string, signal?: AbortSignal): Promise<number> {
  return remove(lake, { term: { run } }, signal);
}

/** By scan and bulk: the small distribution has no delete-by-query. */
async function remove(lake: Lake, query: Query, signal: AbortSignal | undefined): Promise<number> {
  const _index = lake.index('presences');
  await refresh(lake, 'presences', signal);
  let removed = 0;
  const source = { index: 'presences', query, size: BATCH, read: { _source: false } } as const;
  for await (const hits of scan(lake, source, signal)) {
    const writes = hits.map(({ _id = '' }): Write => ({ action: { delete: { _index, _id } } }));
    for (const { status } of await writeBulk(lake, writes, signal)) if (status === 'written') removed++;
  }
  return removed;
}

interface RunStart {
  readonly id: string;
  readonly startedAt: string;
}

/** The latest first. */
async function runsByStart(
  { client, index }: Lake,
  query: Query,
  size: number,
  signal: AbortSignal | undefined,
): Promise<RunStart[]> {
  const answer = await settled(
    (options) =>
      client.search<{ date_debut: string }>(
        { index: index('ingestion'), query, size, sort: [{ date_debut: 'desc' }], _source: ['date_debut'] },
        options,
      ),
    signal,
  );
  return answer.hits.hits.flatMap(({ _id = '', _source }) =>
    _source === undefined ? [] : [{ id: _id, startedAt: _source.date_debut }],
  );
}
