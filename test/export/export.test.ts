import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { Manifest } from '../../src/domain/export/manifest.js';
import type { ExportRequest } from '../../src/domain/export/request.js';
import { writing } from '../../src/export/failures.js';
import { ExportFolder, type ExportProgress, runExport } from '../../src/export/index.js';
import { Spill } from '../../src/export/spill.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import type { Plain } from '../questions/world.js';
import { duckdbModule, withDuckdb } from '../support/duckdb.js';
import { runMoisson, userEnvironment } from '../support/run-moisson.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const { client, store, prefix } = useStore();
let all: readonly Plain[];
let open: readonly Plain[];
let duckdb: string;
let folder: TemporaryFolder;

beforeAll(async () => {
  all = await fill({ client, prefix }, 1_500);
  open = all.filter(({ isOpen }) => isOpen);
  duckdb = await duckdbModule();
}, 300_000);
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const REQUEST: ExportRequest = { format: 'parquet', by: 'departement', state: 'open', filters: {} };

interface Wanted {
  readonly into?: string;
  readonly anew?: boolean;
  readonly tell?: (progress: ExportProgress) => void;
  readonly beganAnew?: () => void;
  readonly page?: number;
}

function exported(request: Partial<ExportRequest> = {}, wanted: Wanted = {}): Promise<Manifest> {
  const { into = folder.path, anew = false, tell = () => {}, beganAnew = () => {}, page = 20 } = wanted;
  return runExport(
    {
      store,
      folder: new ExportFolder(into),
      request: { ...REQUEST, ...request },
      duckdb,
      tell,
      beganAnew,
      page,
    },
    anew,
  );
}

const parquetIn = (path: string) => `read_parquet('${path}/*.parquet')`;
const lines = (name: string) => readFileSync(join(folder.path, name), 'utf8').trimEnd().split('\n');
const ids = (offres: readonly Plain[]) => offres.map(({ id }) => id).sort();

describe('an export to Parquet', () => {
  it('holds every open offer once, in a file for each departement, as the manifest says', async () => {
    const manifest = await exported();
    const departements = new Set(open.map(({ departement }) => departement));
    expect(manifest).toMatchObject({ rows: open.length, simulated: true, request: REQUEST });
    expect(manifest.files.length).toBeLessThanOrEqual(300);
    expect(manifest.files.length).toBeGreaterThanOrEqual(departements.size);
    expect(readdirSync(folder.path).sort()).toEqual(
      [...manifest.files.map(({ name }) => name), 'manifest.json'].sort(),
    );
    await withDuckdb(async (read) => {
      const [counts] = await read.rows(
        `SELECT count(*) AS offres, count(DISTINCT id) AS ids, sum(coalesce(nombre_postes, 1)) AS postes, count(description) AS textes FROM ${parquetIn(folder.path)}`,
      );
      const posts = open.reduce((sum, one) => sum + one.posts, 0);
      expect(counts).toMatchObject({
        offres: String(open.length),
        ids: String(open.length),
        postes: String(posts),
      });
      expect(Number(counts?.textes)).toBe(open.length);
      const rows = await read.rows(
        `SELECT DISTINCT departement FROM read_parquet('${folder.path}/offres-departement-69.parquet')`,
      );
      expect(rows).toEqual([{ departement: '69' }]);
      const [codec] = await read.rows(
        `SELECT DISTINCT compression FROM parquet_metadata('${folder.path}/offres-departement-69.parquet')`,
      );
      expect(codec).toEqual({ compression: 'ZSTD' });
    });
  });

  it('holds closed offers as facts, and types that programs can count with', async () => {
    await exported({ state: 'closed', by: 'mois' });
    await withDuckdb(async (read) => {
      const [row] = await read.rows(
        `SELECT count(*) AS offres, count(intitule) + count(description) + count(entreprise) + count(lien) + count(sites) AS named, typeof(any_value(competences)) AS liste, typeof(any_value(date_fermeture)) AS instant FROM ${parquetIn(folder.path)}`,
      );
      expect(row).toEqual({
        offres: String(all.length - open.length),
        named: '0',
        liste: 'VARCHAR[]',
        instant: 'TIMESTAMP WITH TIME ZONE',
      });
    });
  });
});

describe('an export to text', () => {
  it('writes one JSON object a line', async () => {
    const manifest = await exported({ format: 'ndjson', by: 'aucun', state: 'all' });
    expect(manifest.files.map(({ name }) => name)).toEqual(['offres-toutes.ndjson']);
    const found = lines('offres-toutes.ndjson').map((line) => (JSON.parse(line) as { id: string }).id);
    expect(found.sort()).toEqual(ids(all));
  });

  /** As they may stand in a text; the API sends them plain or escaped. */
  const TEXTS = [
    'Crêpier à',
    '\u00a0à\u00a0',
    '漢字 😀',
    'a\u2028b\u0001c"\\\\u00e9',
    'é\tà;,\r\n"',
    ' ',
    'a\ufeffà',
  ];

  it.each(['ndjson', 'csv', 'csv-excel'] as const)(
    'to %s hands on every character, however it was written',
    async (format) => {
      const ids = await Promise.all(
        TEXTS.flatMap((text, i) =>
          ['plain', 'escaped'].map(async (way) => {
            const id = `texte-${i}-${way}`;
            const document = { id, intitule: text, typeContrat: 'TEXTE', suivi: { statut: 'ouverte' } };
            const plain = JSON.stringify(document);
            const escaped = plain.replace(
              /[^ -~]/g,
              (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
            );
            await fetch(`${inject('elasticsearchUrl')}/${prefix}offres/_doc/${id}`, {
              method: 'PUT',
              headers: { 'content-type': 'application/json' },
              body: way === 'plain' ? plain : escaped,
            });
            return id;
          }),
        ),
      );
      // One offer a request: each is read as its own bytes allow.
      await exported({ format, by: 'aucun', filters: { contracts: ['TEXTE'] } }, { page: 1 });
      const operations = ids.map((id) => ({ delete: { _index: `${prefix}offres`, _id: id } }));
      await client.bulk({ operations, refresh: true });
      const [file = ''] = readdirSync(folder.path).filter((name) => name.startsWith('offres-'));
      const from = join(folder.path, file);
      const reader = {
        ndjson: `read_json('${from}', columns = {id: 'VARCHAR', intitule: 'VARCHAR'})`,
        csv: `read_csv('${from}', all_varchar = true, delim = ',', quote = '"', escape = '"', header = true)`,
        'csv-excel': `read_csv('${from}', all_varchar = true, delim = ';', quote = '"', escape = '"', header = true)`,
      }[format];
      const rows = await withDuckdb((read) => read.rows(`SELECT id, intitule FROM ${reader}`));
      const found = new Map(rows.map(({ id, intitule }) => [id, intitule]));
      for (const [i, text] of TEXTS.entries()) {
        for (const way of ['plain', 'escaped']) expect(found.get(`texte-${i}-${way}`), way).toBe(text);
      }
    },
  );

  it('keeps to the filters of `query`', async () => {
    const filters = { departements: ['69'], contracts: ['CDI'] };
    const manifest = await exported({ format: 'csv', by: 'aucun', filters });
    const wanted = open.filter(({ departement, contract }) => departement === '69' && contract === 'CDI');
    expect(manifest.rows).toBe(wanted.length);
    await withDuckdb(async (read) => {
      const rows = await read.rows(
        `SELECT id FROM read_csv('${folder.path}/offres-toutes.csv', all_varchar = true) ORDER BY id`,
      );
      expect(rows.map(({ id }) => id)).toEqual(ids(wanted));
    });
  });
});

class Killed extends Error {}
const dieAt = (phase: ExportProgress['phase'], done: number) => (progress: ExportProgress) => {
  if (progress.phase === phase && progress.done >= done) throw new Killed();
};

describe('an export that is broken off', () => {
  it.each([
    ['before its first note', 'reading', 100, 'parquet'],
    ['while it reads', 'reading', 1_225, 'parquet'],
    ['while it makes files', 'making', 5, 'parquet'],
    ['while it moves files', 'making', 5, 'ndjson'],
  ] as const)('%s goes on to the same files', async (_, phase, done, format) => {
    const state = 'all';
    await expect(exported({ format, state }, { tell: dieAt(phase, done) })).rejects.toThrow(Killed);
    expect(existsSync(join(folder.path, 'manifest.json'))).toBe(false);
    // What happens meanwhile is not in the export: one point in time.
    const id = `late-${phase}-${done}-${format}`;
    await client.index({
      index: `${prefix}offres`,
      id,
      document: { id, suivi: { statut: 'ouverte' } },
      refresh: true,
    });
    const first: number[] = [];
    const manifest = await exported({ format, state }, { tell: (progress) => first.push(progress.done) });
    await client.delete({ index: `${prefix}offres`, id, refresh: true });
    const wanted = new Map<string, number>();
    for (const { departement } of all) {
      const name = `offres-departement-${departement}.${format}`;
      if (departement !== undefined) wanted.set(name, (wanted.get(name) ?? 0) + 1);
    }
    const nowhere = /-(?:etranger|sans-departement)\./;
    expect(
      manifest.files.filter(({ name }) => !nowhere.test(name)).map(({ name, rows }) => [name, rows]),
    ).toEqual([...wanted].sort());
    expect(manifest.rows).toBe(all.length);
    if (done > 1_000) expect(first[0]).toBeGreaterThan(1_000);
    if (format === 'parquet') {
      await withDuckdb(async (read) => {
        const [row] = await read.rows(
          `SELECT count(DISTINCT id) AS ids, count(*) AS offres FROM ${parquetIn(folder.path)}`,
        );
        expect(row).toEqual({ ids: String(all.length), offres: String(all.length) });
      });
    }
  });

  it('begins anew, and says so, where its point in time is lost', async () => {
    await expect(exported({ format: 'ndjson' }, { tell: dieAt('reading', 500) })).rejects.toThrow(Killed);
    const journal = join(folder.path, 'export-en-cours.json');
    const { view } = JSON.parse(readFileSync(journal, 'utf8')) as { view: string };
    await client.closePointInTime({ id: view });
    const beganAnew = vi.fn();
    expect((await exported({ format: 'ndjson' }, { beganAnew })).rows).toBe(open.length);
    expect(beganAnew).toHaveBeenCalledOnce();
  });

  it('says so where its point in time is lost while it reads, and the next one begins anew', async () => {
    const closing: Promise<unknown>[] = [];
    const lose = () => {
      const journal = readFileSync(join(folder.path, 'export-en-cours.json'), 'utf8');
      closing.push(client.closePointInTime({ id: (JSON.parse(journal) as { view: string }).view }));
    };
    const tell = () => (closing.length === 0 ? lose() : undefined);
    await expect(exported({ format: 'ndjson' }, { tell })).rejects.toThrow(
      /lost the view that was being read/,
    );
    await Promise.all(closing);
    const beganAnew = vi.fn();
    expect((await exported({ format: 'ndjson' }, { beganAnew })).rows).toBe(open.length);
    expect(beganAnew).toHaveBeenCalledOnce();
  });

  it('is not gone on with by an export of another kind', async () => {
    await expect(exported({ format: 'ndjson' }, { tell: dieAt('reading', 500) })).rejects.toThrow(Killed);
    await expect(exported({ format: 'ndjson', state: 'closed' })).rejects.toThrow(
      /an export of another kind was broken off \(ndjson by departement, open offers\)/,
    );
    expect((await exported({ format: 'ndjson', state: 'closed' }, { anew: true })).rows).toBe(
      all.length - open.length,
    );
    const left = readdirSync(folder.path).filter((name) => !/^offres-departement-[\w-]+\.ndjson$/.test(name));
    expect(left).toEqual(['manifest.json']);
  });
});

describe('a folder that cannot be used', () => {
  it('is not one in which a killed export left a file that it had not noted: --anew takes it away', async () => {
    await expect(
      exported({ format: 'ndjson', state: 'all' }, { tell: dieAt('reading', 1_100) }),
    ).rejects.toThrow(Killed);
    const journal = JSON.parse(readFileSync(join(folder.path, 'export-en-cours.json'), 'utf8')) as {
      spilled: object;
    };
    const [part] = Object.keys(journal.spilled);
    writeFileSync(join(folder.path, `offres-departement-${part}.ndjson`), 'left');
    const manifest = await exported({ format: 'ndjson', state: 'closed', by: 'mois' }, { anew: true });
    expect(readdirSync(folder.path).sort()).toEqual(
      [...manifest.files.map(({ name }) => name), 'manifest.json'].sort(),
    );
  });

  it('is one with other files, or with a finished export', async () => {
    writeFileSync(join(folder.path, 'notes.txt'), 'mine');
    await expect(exported({}, { anew: true })).rejects.toThrow(
      'holds files that are not of an export of Moisson, such as notes.txt',
    );
    const into = join(folder.path, 'export');
    await exported({ format: 'csv', by: 'aucun' }, { into });
    await expect(exported({}, { into })).rejects.toThrow(
      /holds a finished export \(csv by aucun, open offers/,
    );
    writeFileSync(join(into, 'mine.txt'), 'mine');
    await expect(exported({}, { into, anew: true })).rejects.toThrow('such as mine.txt');
    expect(readFileSync(join(into, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is a file', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    await expect(exported({}, { into: join(folder.path, 'file') })).rejects.toThrow(
      'cannot be written to (EEXIST)',
    );
  });

  it('is on a full disk: a sentence, and the way on', async () => {
    symlinkSync('/dev/full', join(folder.path, 'full'));
    const spill = new Spill((part) => join(folder.path, part), '', {});
    await expect(writing(folder.path, () => spill.append('full', 'a\n', 1, 'utf8'))).rejects.toThrow(
      /^The disk of .* is full\. Make room and start the same command again: it goes on where it was\.$/,
    );
    spill.close();
  });
});

describe('an export of changes', () => {
  const event = (offre: string, type: string, date: string) => ({ offre, type, date, ecrit: date, run: 'r' });

  it('holds each changed offer once, removals included, and says where the next one goes on', async () => {
    const [first, second] = open.map(({ id }) => id);
    const closed = all.find(({ isOpen }) => !isOpen)?.id ?? '';
    const operations = [
      event(first ?? '', 'ouverte', '2026-11-20T03:00:00.000Z'),
      event(first ?? '', 'modifiee', '2026-11-21T03:00:00.000Z'),
      event(second ?? '', 'rouverte', '2026-11-21T03:00:00.000Z'),
      event(closed, 'fermee', '2026-11-22T03:00:00.000Z'),
      event('deleted', 'fermee', '2026-11-22T03:00:00.000Z'),
      event('forgotten', 'oubliee', '2026-11-23T03:00:00.000Z'),
      event('before', 'ouverte', '2026-11-01T03:00:00.000Z'),
    ].flatMap((one) => [{ create: { _id: `${one.offre}-${one.date}` } }, one]);
    await client.bulk({ index: `${prefix}evenements`, operations, refresh: true });
    const changes = { since: '2026-11-10T00:00:00.000Z' };
    const manifest = await exported({ format: 'ndjson', by: 'aucun', state: 'all', changes });
    const rows = lines('offres-changements.ndjson').map(
      (line) => JSON.parse(line) as Record<string, unknown>,
    );
    const by = new Map(rows.map((row) => [row.id, row]));
    expect(rows.length).toBe(5);
    expect(manifest.rows).toBe(5);
    expect(by.get(first)).toMatchObject({
      changement: 'modifiee',
      etat: 'ouverte',
      intitule: open[0]?.title,
    });
    expect(by.get(closed)).toMatchObject({ changement: 'fermee', etat: 'fermee' });
    expect(by.get(closed)).not.toHaveProperty('intitule');
    expect(by.get('deleted')).toEqual({
      changement: 'fermee',
      date_changement: '2026-11-22T03:00:00.000Z',
      id: 'deleted',
      etat: 'absente',
    });
    expect(by.get('forgotten')).toMatchObject({ changement: 'oubliee', etat: 'absente' });

    // Of one that was killed after its file was there, whatever is left is replaced, and of a part the rest is to be erased.
    const into = join(folder.path, 'filtered');
    const departement = open[0]?.departement ?? '';
    const part = { format: 'ndjson', by: 'aucun', state: 'all', changes } as const;
    const filtered = { ...part, filters: { departements: [departement] } };
    await expect(exported(filtered, { into, tell: dieAt('reading', 1) })).rejects.toThrow(Killed);
    writeFileSync(join(into, 'offres-changements.ndjson'), 'half');
    await expect(exported(part, { into })).rejects.toThrow(/an export of another kind was broken off/);
    expect((await exported(filtered, { into })).rows).toBe(5);
    const found = new Map(
      readFileSync(join(into, 'offres-changements.ndjson'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .map((row) => [row.id, row.etat]),
    );
    expect(found.get(first)).toBe('ouverte');
    expect(found.get(closed)).toBe(
      all.find(({ id }) => id === closed)?.departement === departement ? 'fermee' : 'hors_filtre',
    );
    expect([...found.values()]).toContain('hors_filtre');
    expect(readdirSync(into).sort()).toEqual(['manifest.json', 'offres-changements.ndjson']);

    const cursor = manifest.cursor ?? '';
    const next = join(folder.path, 'next');
    const parquet = await exported({ by: 'aucun', state: 'all', changes: { cursor } }, { into: next });
    expect(parquet).toMatchObject({ rows: 0, cursor });
    await expect(
      exported({ by: 'aucun', changes: { cursor: `other${cursor}` } }, { into: join(folder.path, 'lost') }),
    ).rejects.toThrow(/is not all kept any more: export everything/);
  });
});

describe('`moisson export`', () => {
  async function moisson(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
    const env = userEnvironment({
      MOISSON_HOME: join(folder.path, 'home'),
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      ...more,
    });
    mkdirSync(join(folder.path, 'home'), { recursive: true });
    return runMoisson(['export', ...args], { cwd: folder.path, env });
  }

  it('writes what was asked for, and says so in both languages', async () => {
    const { code, out } = await moisson(['out', '--where', 'departement=69']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ offers in 1 file \(.*\)\nAs of .* UTC\. Licence: refresh within 24 h/);
    expect(out).toContain('Simulated data');
    const french = await moisson(['excel', '--format', 'csv-excel'], { MOISSON_LANG: 'fr' });
    expect(french.out).toMatch(/^\d[\d ]* offres dans 1 fichier /);
    const [head] = readFileSync(join(folder.path, 'excel', 'offres-toutes.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/^\uFEFFid;etat;intitule;/);
    // Two at once into one folder: one waits, and is told of what the other has finished.
    const both = await Promise.all(
      [1, 2].map(() => moisson(['json', '--format', 'ndjson', '--by', 'aucun', '--json'])),
    );
    const done = both.find((one) => one.code === 0);
    expect(JSON.parse(done?.out ?? '')).toMatchObject({
      schemaVersion: 1,
      rows: open.length,
      simulated: true,
    });
    expect(both.find((one) => one !== done)?.err).toContain('holds a finished export (ndjson by aucun');
    expect(readdirSync(join(folder.path, 'json')).sort()).toEqual(['manifest.json', 'offres-toutes.ndjson']);
  });

  it.each([
    [['x', '--where', 'rome=Z9999'], 'No list and no stored offer has the ROME code Z9999.'],
    [['x', '--since', '2026-11-20', '--by', 'mois'], 'Changes are written to one file: leave --by away.'],
    [
      ['x', '--since', '2026-11-20', '--state', 'closed'],
      "option '--since <date>' cannot be used with option '--state <state>'",
    ],
    [['x', '--format', 'xlsx'], 'Allowed choices are parquet, ndjson, csv, csv-excel.'],
    [[], "missing required argument 'folder'"],
  ])('%j is a wrong call', async (args, sentence) => {
    const { code, err } = await moisson(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(join(folder.path, 'x'))).toBe(false);
  });
});
