import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { STAR } from '../../src/domain/warehouse/star.js';
import type { Database } from '../../src/warehouse/database.js';
import type { Plain } from '../questions/world.js';
import { useFilled } from './filled.js';
import { contents, load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 180_000 });

const filled = useFilled(800);
const { client, store, prefix, refresh } = filled;
let file: string;

const event = (offre: string, type: string, date: string, more: object = {}) => ({
  offre,
  type,
  date,
  ecrit: date,
  run: 'r',
  ...more,
});

async function tell(...events: readonly ReturnType<typeof event>[]): Promise<void> {
  const operations = events.flatMap((one) => [
    { index: { _id: `${one.offre}-${one.type}-${one.date}` } },
    one,
  ]);
  await client.bulk({ index: `${prefix}evenements`, operations, refresh: true });
}

beforeAll(async () => {
  file = join(filled.folder.path, 'entrepot.duckdb');
  const changed = filled.all.slice(0, 40).map(({ id }) =>
    event(id, 'modifiee', '2026-11-20T03:00:00.000Z', {
      champs: ['intitule'],
      avant: { nombrePostes: 1 },
      apres: { nombrePostes: 2 },
    }),
  );
  await tell(...changed);
}, 300_000);

const inPostgresql = (schema: string) => filled.postgresql.look(schema, contents);
const inDuckdb = (path: string) => lookAt(path, contents);

describe('a first load', () => {
  it('holds what the index holds, in PostgreSQL and in DuckDB alike', async () => {
    const report = await load(store, filled.postgresql.settings('moisson'), prefix);
    const open = filled.all.filter(({ isOpen }) => isOpen);
    expect(report).toMatchObject({
      mode: 'full',
      reason: 'first',
      offres: filled.all.length,
      open: open.length,
      evenements: 40,
    });
    expect(await load(store, file, prefix)).toMatchObject({ mode: 'full', offres: filled.all.length });
    const tables = await inPostgresql('moisson');
    expect(await inDuckdb(file)).toEqual(tables);
    expect(tables.fait_offre).toHaveLength(filled.all.length);
    expect(Number(tables['dim_lieu reference']?.[0])).toBeGreaterThan(34_000);
    expect(tables.dim_secteur?.length).toBeGreaterThan(5);
  });

  it('has aggregates equal to those of the index', async () => {
    const open = filled.all.filter(({ isOpen }) => isOpen);
    const sum = (of: (offre: Plain) => number) => open.reduce((total, offre) => total + of(offre), 0);
    const figures = await filled.postgresql.look('moisson', (database) =>
      database.rows(`
        SELECT sum(o.postes) AS postes, count(DISTINCT o.cle_metier) AS metiers, count(DISTINCT l.departement) AS departements,
          count(CASE WHEN o.type_contrat = 'CDI' THEN 1 END) AS cdi, count(o.manque_candidats) AS disent,
          count(CASE WHEN o.teletravail = 'partiel' THEN 1 END) AS partiel, sum(o.salaire_annuel_max) AS salaires,
          count(o.latitude) AS points, count(DISTINCT o.doublon_texte) AS textes, count(e.nom) AS entreprises
        FROM fait_offre o JOIN dim_lieu l ON l.cle = o.cle_lieu LEFT JOIN dim_entreprise e ON e.cle = o.cle_entreprise
        WHERE o.etat = 'ouverte'`),
    );
    const of = (name: string) => Number(figures[0]?.[name]);
    expect(of('postes')).toBe(sum(({ posts }) => posts));
    expect(of('metiers')).toBe(new Set(open.map(({ rome }) => rome)).size);
    expect(of('departements')).toBe(new Set(open.flatMap(({ departement }) => departement ?? [])).size);
    expect(of('cdi')).toBe(open.filter(({ contract }) => contract === 'CDI').length);
    expect(of('disent')).toBe(open.filter(({ lacks }) => lacks !== undefined).length);
    expect(of('partiel')).toBe(open.filter(({ remote }) => remote === 'partiel').length);
    expect(of('salaires')).toBeCloseTo(
      sum(({ max }) => max ?? 0),
      0,
    );
    expect(of('points')).toBe(open.filter(({ point }) => point !== undefined).length);
    expect(of('textes')).toBe(new Set(open.flatMap(({ texte }) => texte ?? [])).size);
    const { count } = await client.count({
      index: `${prefix}offres`,
      query: {
        bool: {
          filter: [{ term: { 'suivi.statut': 'ouverte' } }, { exists: { field: 'derive.employeur.cle' } }],
        },
      },
    });
    expect(of('entreprises')).toBe(count);
  });

  it('keeps closed offers as facts: no title, company or board', async () => {
    const rows = await filled.postgresql.look('moisson', (database) =>
      database.rows(`
        SELECT count(*) AS fermees, count(intitule) + count(cle_entreprise) + count(via_agence) AS nommees,
          count(p.partenaire) AS sites
        FROM fait_offre o LEFT JOIN pont_partenaire p ON p.cle_offre = o.cle WHERE etat = 'fermee'`),
    );
    expect(rows).toEqual([
      { fermees: String(filled.all.filter(({ isOpen }) => !isOpen).length), nommees: '0', sites: '0' },
    ]);
    const everything = JSON.stringify(await inPostgresql('moisson'));
    expect(everything).not.toMatch(/@|urlOrigine|coordonnees|https?:/);
  });
});

describe('a later load', () => {
  it('reads nothing and changes nothing where nothing was written', async () => {
    const before = await inPostgresql('moisson');
    const report = await load(store, filled.postgresql.settings('moisson'), prefix);
    expect(report).toMatchObject({
      mode: 'incremental',
      read: 0,
      evenementsRead: 0,
      offres: filled.all.length,
    });
    expect(await inPostgresql('moisson')).toEqual(before);
  });

  it('of a day of changes equals a fresh load, row by row, in both', async () => {
    await aDayOfChanges();
    const report = await load(store, filled.postgresql.settings('moisson'), prefix);
    expect(report).toMatchObject({ mode: 'incremental' });
    expect(report.read).toBeLessThan(100);
    expect(await load(store, file, prefix)).toMatchObject({ mode: 'incremental' });
    await load(store, filled.postgresql.settings('neuf'), prefix);
    const fresh = await inPostgresql('neuf');
    const later = await inPostgresql('moisson');
    const inFile = await inDuckdb(file);
    for (const { name } of STAR) {
      expect(later[name], name).toEqual(fresh[name]);
      expect(inFile[name], name).toEqual(fresh[name]);
    }
    expect(JSON.stringify(fresh)).not.toMatch(/employeur unique/i);
    // Once more: nothing is left to do.
    expect(await load(store, file, prefix)).toMatchObject({ mode: 'incremental', read: 0 });
  });

  /** Changed, closed, reopened, purged, deleted and new offers, one that was forgotten, and events written again or pruned. */
  async function aDayOfChanges(): Promise<void> {
    const [changed, closing, deleted, forgotten, purged] = filled.all
      .filter(({ isOpen }) => isOpen)
      .map(({ id }) => id);
    const reopened = filled.all.find(({ isOpen }) => !isOpen)?.id ?? '';
    const index = `${prefix}offres`;
    const day = '2026-11-25T03:00:00.000Z';
    const write = (id: string, document: object) => client.index({ index, id, document });
    const read = async (id = '') => (await client.get<Record<string, object>>({ index, id }))._source ?? {};
    const change = await read(changed);
    await write(changed ?? '', { ...change, intitule: 'Tout autre chose', nombrePostes: 7 });
    const only = await read(closing);
    const unique = { ...only, entreprise: { nom: 'Employeur unique' } };
    await write(closing ?? '', { ...unique, derive: deriveFacts(unique as OffreBrute) });
    await refresh();
    await load(store, filled.postgresql.settings('moisson'), prefix);
    await load(store, file, prefix);
    expect(JSON.stringify(await inPostgresql('moisson'))).toMatch(/employeur unique/i);
    const suivi = { ...only.suivi, statut: 'fermee', dateFermeture: day };
    await write(closing ?? '', { ...unique, derive: deriveFacts(unique as OffreBrute), suivi });
    const again = await read(reopened);
    const { dateFermeture: _, ...life } = again.suivi as { dateFermeture?: string };
    await write(reopened, { ...again, suivi: { ...life, statut: 'ouverte', reouvertures: 1 } });
    const { entreprise: __, ...erased } = await read(purged);
    await write(purged ?? '', {
      ...erased,
      suivi: { ...erased.suivi, statut: 'fermee', dateFermeture: day, effacee: day },
    });
    await client.delete({ index, id: deleted ?? '' });
    await write('nouvelle', { ...change, id: 'nouvelle', suivi: { ...change.suivi, premiereVue: day } });
    await tell(
      event(changed ?? '', 'modifiee', day, { champs: ['intitule', 'nombrePostes'] }),
      event(closing ?? '', 'fermee', day),
      event(deleted ?? '', 'fermee', day),
      event(reopened, 'rouverte', day, { joursFermee: 3.5 }),
      event('nouvelle', 'ouverte', day),
      // Written again, without its values, as when an offer is purged.
      event(filled.all[0]?.id ?? '', 'modifiee', '2026-11-20T03:00:00.000Z', {
        champs: ['intitule'],
        rang: 0,
      }),
    );
    await client.delete({
      index: `${prefix}evenements`,
      id: `${filled.all[1]?.id}-modifiee-2026-11-20T03:00:00.000Z`,
    });
    await refresh();
    expect(await store.forgetOffre({ id: forgotten ?? '', what: 'whole', now: new Date(day) })).toBeDefined();
    await refresh();
  }
});

describe('a load that is broken off', () => {
  class Killed extends Error {}

  it.each([
    ['first', 'mort'],
    ['later', 'moisson'],
  ])('at a %s load changes nothing', async (_, schema) => {
    const before = await inPostgresql(schema).catch(() => 'nothing');
    const died = load(store, filled.postgresql.settings(schema), prefix, {
      full: true,
      tell: () => {
        throw new Killed();
      },
    });
    await expect(died).rejects.toThrow(Killed);
    expect(await inPostgresql(schema).catch(() => 'nothing')).toEqual(before);
  });

  it('by the server says so, changes nothing, and can be done again', async () => {
    const before = await inPostgresql('moisson');
    let killed: Promise<unknown> | undefined;
    const load1 = load(store, filled.postgresql.settings('moisson'), prefix, {
      full: true,
      tell: () => {
        killed ??= filled.postgresql.look('autre', (database) =>
          database.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'moisson' AND pid <> pg_backend_pid()",
          ),
        );
      },
    });
    await expect(load1).rejects.toThrow(/broke the connection off .* Nothing was changed\.$/);
    await killed;
    expect(await inPostgresql('moisson')).toEqual(before);
    expect(await load(store, filled.postgresql.settings('moisson'), prefix)).toMatchObject({
      mode: 'incremental',
    });
  });

  it('in a DuckDB file changes nothing', async () => {
    const before = await inDuckdb(file);
    const died = load(store, file, prefix, {
      full: true,
      tell: () => {
        throw new Killed();
      },
    });
    await expect(died).rejects.toThrow(Killed);
    expect(await inDuckdb(file)).toEqual(before);
  });
});

describe('a warehouse of the version before', () => {
  const version1 = readFileSync(new URL('version-1.sql', import.meta.url), 'utf8');
  const COLUMNS = 'derivation, origine, offres_index, offres_rang, evenements_index, evenements_rang, charge';

  /** Copies what a warehouse of this version holds into the tables of version 1 beside it. */
  async function makeOlder(database: Database, from: string): Promise<void> {
    const sql = database.kind === 'duckdb' ? version1.replace(/, PRIMARY KEY \([^)]*\)/g, '') : version1;
    const statements = sql
      .replace(/^--.*$/m, '')
      .split(';\n')
      .filter((one) => one.trim() !== '');
    for (const statement of statements) await database.run(statement);
    for (const { name, columns } of STAR) {
      const added = name === 'dim_temps' ? ['semaine', 'annee_semaine'] : [];
      const held = columns.map((column) => column.name).filter((column) => !added.includes(column));
      await database.run(`INSERT INTO ${name} SELECT ${held.join(', ')} FROM ${from}.${name}`);
    }
    await database.run(`INSERT INTO moisson_chargement SELECT 1, ${COLUMNS} FROM ${from}.moisson_chargement`);
  }

  it('is brought to this one in place, views of a person too, and loaded on, in both', async () => {
    await load(store, filled.postgresql.settings('moisson'), prefix);
    await load(store, file, prefix);
    const older = join(filled.folder.path, 'version-1.duckdb');
    await filled.postgresql.look('version_1', async (database) => {
      await makeOlder(database, 'moisson');
      await database.run('CREATE VIEW la_mienne AS SELECT jour FROM dim_temps');
    });
    await lookAt(older, async (database) => {
      await database.run(`ATTACH '${file}' AS plein`);
      await makeOlder(database, 'plein');
      await database.run('DETACH plein');
      await database.run('CREATE VIEW la_mienne AS SELECT jour FROM dim_temps');
    });
    const [id = ''] = filled.all
      .filter(({ isOpen }) => isOpen)
      .map((one) => one.id)
      .slice(-1);
    const index = `${prefix}offres`;
    const { _source: source = {} } = await client.get<Record<string, object>>({ index, id });
    await client.index({ index, id, document: { ...source, intitule: 'Encore autre chose' }, refresh: true });
    await load(store, filled.postgresql.settings('frais'), prefix);
    const fresh = await inPostgresql('frais');
    for (const place of [filled.postgresql.settings('version_1'), older]) {
      const report = await load(store, place, prefix);
      expect(report).toMatchObject({ mode: 'incremental', upgradedFrom: 1, read: 1 });
      expect(await load(store, place, prefix)).not.toHaveProperty('upgradedFrom');
    }
    const days = (database: Database) => database.rows('SELECT count(*) AS n FROM la_mienne');
    for (const name of Object.keys(fresh)) {
      expect((await inPostgresql('version_1'))[name], name).toEqual(fresh[name]);
      expect((await inDuckdb(older))[name], name).toEqual(fresh[name]);
    }
    expect(await filled.postgresql.look('version_1', days)).toEqual([{ n: String(fresh.dim_temps?.length) }]);
    expect(await lookAt(older, days)).toEqual([{ n: String(fresh.dim_temps?.length) }]);
  });

  it('is as it was where the load that brings it to this one dies', async () => {
    const older = join(filled.folder.path, 'mourant.duckdb');
    await filled.postgresql.look('mourant', (database) => makeOlder(database, 'moisson'));
    await lookAt(older, async (database) => {
      await database.run(`ATTACH '${file}' AS plein`);
      await makeOlder(database, 'plein');
      await database.run('DETACH plein');
    });
    class Killed extends Error {}
    const tell = () => {
      throw new Killed();
    };
    const seen = (database: Database) =>
      database.rows(
        "SELECT version, (SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'dim_temps') AS colonnes FROM moisson_chargement",
      );
    await expect(
      load(store, filled.postgresql.settings('mourant'), prefix, { full: true, tell }),
    ).rejects.toThrow(Killed);
    await expect(load(store, older, prefix, { full: true, tell })).rejects.toThrow(Killed);
    const wanted = { version: 1, colonnes: '6' };
    expect(await filled.postgresql.look('mourant', seen)).toEqual([wanted]);
    expect(await lookAt(older, seen)).toEqual([wanted]);
  });
});

describe('all is loaded anew by itself', () => {
  it('where the feed has forgotten what happened since the last load', async () => {
    await client.index({
      index: `${prefix}evenements`,
      id: 'horizon',
      document: { type: 'horizon', rang: 9_000_000, date: '2026-11-25T00:00:00.000Z' },
      refresh: true,
    });
    expect(await load(store, filled.postgresql.settings('moisson'), prefix)).toMatchObject({
      mode: 'full',
      reason: 'forgotten',
    });
    await client.delete({ index: `${prefix}evenements`, id: 'horizon', refresh: true });
  });

  it('where rows of the last load are missing', async () => {
    await filled.postgresql.look('moisson', (database) =>
      database.run('DELETE FROM fait_offre WHERE cle IN (SELECT min(cle) FROM fait_offre)'),
    );
    expect(await load(store, filled.postgresql.settings('moisson'), prefix)).toMatchObject({
      mode: 'full',
      reason: 'incomplete',
    });
  });

  it('where an older version made the tables, or older rules the offers', async () => {
    const set = (what: string) =>
      filled.postgresql.look('moisson', (database) => database.run(`UPDATE moisson_chargement SET ${what}`));
    await set('derivation = 0');
    expect(await load(store, filled.postgresql.settings('moisson'), prefix)).toMatchObject({
      mode: 'full',
      reason: 'new-rules',
    });
    await set('version = 0');
    await filled.postgresql.look('moisson', (database) =>
      database.run('ALTER TABLE fait_offre ADD COLUMN ancienne integer'),
    );
    expect(await load(store, filled.postgresql.settings('moisson'), prefix)).toMatchObject({
      mode: 'full',
      reason: 'older-version',
    });
    await load(store, filled.postgresql.settings('neuf'), prefix);
    expect(await inPostgresql('moisson')).toEqual(await inPostgresql('neuf'));
  });
});
