import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type DataState, lastDays } from '../../src/domain/questions/days.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { NOW } from '../questions/world.js';
import { askAll, expectAlike, viewSql } from './alike.js';
import { useFilled } from './filled.js';
import { contents, load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 3_600_000 });

const OFFERS = Number(process.env.OUTPUT_OFFERS ?? 200_000);
const BATCH = 500;
const SPAN = lastDays(60, NOW);
const DAY = '2026-11-26T03:00:00.000Z';

const filled = useFilled(OFFERS);
const { client, store, prefix, refresh } = filled;
let file: string;
let state: DataState;

beforeAll(async () => {
  file = join(filled.folder.path, 'star.duckdb');
  await tell(
    filled.all
      .slice(0, OFFERS / 20)
      .map(({ id }, i) => ({ offre: id, type: TYPES[i % 4] ?? '', date: dateOf(i) })),
  );
  for (const place of [filled.postgresql.settings('moisson'), file]) {
    expect(await load(store, place, prefix)).toMatchObject({ mode: 'full', offres: filled.all.length });
  }
  state = await store.dataState(SPAN);
});

const TYPES = ['ouverte', 'modifiee', 'fermee', 'rouverte'];
const dateOf = (i: number) => new Date(Date.parse('2026-11-02T00:30:00Z') + i * 200_000).toISOString();

interface Told {
  readonly offre: string;
  readonly type: string;
  readonly date: string;
}

/** Writes events, each under the id of the offer, type and date. */
async function tell(events: readonly Told[]): Promise<void> {
  await write(
    'evenements',
    events.map((event) => [
      { index: { _id: `${event.offre}-${event.type}-${event.date}` } },
      { ...event, ecrit: event.date, run: 'r' },
    ]),
  );
}

async function write(
  name: 'offres' | 'evenements',
  operations: readonly (readonly object[])[],
): Promise<void> {
  for (let start = 0; start < operations.length; start += BATCH) {
    const { errors } = await client.bulk({
      index: prefix + name,
      operations: operations.slice(start, start + BATCH).flat(),
      filter_path: 'errors',
    });
    expect(errors).toBe(false);
  }
}

/** Tables by their first difference: a million rows side by side say nothing. */
function expectSame(one: Readonly<Record<string, readonly string[]>>, other: typeof one): void {
  expect(Object.keys(one)).toEqual(Object.keys(other));
  for (const [name, rows] of Object.entries(one)) {
    const others = other[name] ?? [];
    const at = rows.findIndex((row, i) => row !== others[i]);
    expect([name, rows.length, rows[at]]).toEqual([name, others.length, others[at]]);
  }
}

const inPostgresql = (schema: string) => filled.postgresql.look(schema, contents);
const inDuckdb = (path: string) => lookAt(path, contents);

describe('both stars', () => {
  it.each(QUESTION_NAMES)('answer `%s` as Elasticsearch does', async (name) => {
    const wanted = await askAll(store, name, { span: SPAN, state });
    expectAlike(
      name,
      wanted,
      await filled.postgresql.look('moisson', (database) => database.rows(viewSql(name))),
    );
    expectAlike(name, wanted, await lookAt(file, (database) => database.rows(viewSql(name))));
  });

  it('hold the same, row by row', async () => {
    expectSame(await inDuckdb(file), await inPostgresql('moisson'));
  });
});

it('a day of changes that is loaded on equals a fresh load, row by row, in both', async () => {
  const written = await aDayOfChanges();
  const fresh = join(filled.folder.path, 'fresh.duckdb');
  const figures = { offres: filled.all.length - written.removed + written.added };
  for (const place of [filled.postgresql.settings('moisson'), file]) {
    const report = await load(store, place, prefix);
    expect(report).toMatchObject({ mode: 'incremental', ...figures });
    expect(report.read).toBe(written.offres);
  }
  for (const place of [filled.postgresql.settings('frais'), fresh]) {
    expect(await load(store, place, prefix)).toMatchObject({ mode: 'full', reason: 'first', ...figures });
  }
  const wanted = await inPostgresql('frais');
  expect(wanted.fait_offre).toHaveLength(figures.offres);
  for (const found of [await inPostgresql('moisson'), await inDuckdb(file), await inDuckdb(fresh)]) {
    expectSame(found, wanted);
  }
});

/** Of a hundred offers: three change, two close, one of them purged, one reopens, one is new; some are deleted or forgotten. */
async function aDayOfChanges() {
  const open = filled.all.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  const closed = filled.all.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
  const every = (ids: readonly string[], step: number, from: number) =>
    ids.filter((_, i) => i % step === from);
  const ids = {
    changed: every(open, 33, 1),
    closing: every(open, 100, 2),
    purged: every(open, 100, 3),
    reopened: every(closed, 100, 4),
    copied: every(open, 100, 5),
    deleted: every(open, 1_000, 6),
  };
  const forgotten = every(open, 10_000, 7);
  const change = (list: readonly string[], made: (source: Stored, id: string) => Stored) =>
    rewrite(list, made);
  await change(ids.changed, (source) => ({ ...source, intitule: 'Tout autre chose', nombrePostes: 7 }));
  await change(ids.closing, closing);
  await change(ids.purged, (source) => {
    const { entreprise: _, intitule: __, description: ___, ...erased } = closing(source);
    return { ...erased, suivi: { ...erased.suivi, effacee: DAY } };
  });
  await change(ids.reopened, ({ suivi: { dateFermeture: _, ...suivi }, ...source }) => ({
    ...source,
    suivi: { ...suivi, statut: 'ouverte', reouvertures: 1 },
  }));
  await change(ids.copied, (source, id) => ({ ...source, id: `${id}-2` }));
  await write(
    'offres',
    ids.deleted.map((id) => [{ delete: { _id: id } }]),
  );
  const told = { changed: 'modifiee', closing: 'fermee', purged: 'fermee', reopened: 'rouverte' };
  await tell(
    Object.entries(told).flatMap(([kind, type]) =>
      ids[kind as keyof typeof ids].map((offre) => ({ offre, type, date: DAY })),
    ),
  );
  await refresh();
  for (const id of forgotten) {
    expect(await store.forgetOffre({ id, what: 'whole', now: new Date(DAY) })).toBeDefined();
  }
  await refresh();
  const { deleted, copied, ...rewritten } = ids;
  const removed = new Set([...deleted, ...forgotten]);
  // Some are rewritten twice, and some are removed after that.
  const written = new Set(
    Object.values(rewritten)
      .flat()
      .filter((id) => !removed.has(id)),
  );
  return { removed: removed.size, added: copied.length, offres: copied.length + written.size };
}

type Stored = Readonly<Record<string, unknown>> & { readonly suivi: Readonly<Record<string, unknown>> };

const closing = (source: Stored): Stored => ({
  ...source,
  suivi: { ...source.suivi, statut: 'fermee', dateFermeture: DAY },
});

/** Writes what `made` makes of stored offers, under the id that it gives them. */
async function rewrite(ids: readonly string[], made: (source: Stored, id: string) => Stored): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const { docs } = await client.mget<Stored>({
      index: `${prefix}offres`,
      ids: ids.slice(start, start + BATCH),
    });
    await write(
      'offres',
      docs.flatMap((doc) => {
        if (!('_source' in doc) || doc._source === undefined) return [];
        const document = made(doc._source, doc._id);
        return [[{ index: { _id: String(document.id) } }, document]];
      }),
    );
  }
}
