import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { Manifest } from '../../src/domain/export/manifest.js';
import type { ExportRequest } from '../../src/domain/export/request.js';
import { writing } from '../../src/export/failures.js';
import { ExportFolder, type ExportProgress, runExport } from '../../src/export/index.js';
import { Spill } from '../../src/export/spill.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import type { Plain } from '../questions/world.js';
import { duckdbModule, withDuckdb } from '../support/duckdb.js';
import { runMoisson } from '../support/run-moisson.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const { client, store, prefix } = useStore();
let all: readonly Plain[];
let open: readonly Plain[];
let duckdb: string;
let folder: TemporaryFolder;
let outside: TemporaryFolder;

beforeAll(async () => {
  all = await fill({ client, prefix }, 1_500);
  open = all.filter(({ isOpen }) => isOpen);
  duckdb = await duckdbModule();
  outside = await temporaryFolder();
}, 300_000);
afterAll(() => outside.remove());
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
  const { into = folder.path, anew = false, tell = () => {}, beganAnew = () => {}, page = 50 } = wanted;
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
            await fetch(`${inject('elasticsearchUrl')}/${prefix}offres/_doc/${id}?refresh=true`, {
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
      for (const id of ids) await client.delete({ index: `${prefix}offres`, id, refresh: true });
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

describe('an export that is broken off', () => {
  class Killed extends Error {}
  const dieAt = (phase: ExportProgress['phase'], done: number) => (progress: ExportProgress) => {
    if (progress.phase === phase && progress.done >= done) throw new Killed();
  };

  it.each([
    ['before its first note', 'reading', 100, 'parquet'],
    ['while it reads', 'reading', 1_025, 'parquet'],
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
    const whole = await exported(
      { format, state },
      { into: join(outside.path, `${phase}-${done}-${format}`) },
    );
    expect(manifest.files.map(({ name, rows }) => [name, rows])).toEqual(
      whole.files.map(({ name, rows }) => [name, rows]),
    );
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
    await expect(exported({}, { tell: dieAt('reading', 500) })).rejects.toThrow(Killed);
    const journal = join(folder.path, 'export-en-cours.json');
    const { view } = JSON.parse(readFileSync(journal, 'utf8')) as { view: string };
    await client.closePointInTime({ id: view });
    const beganAnew = vi.fn();
    expect((await exported({}, { beganAnew })).rows).toBe(open.length);
    expect(beganAnew).toHaveBeenCalledOnce();
  });

  it('is not gone on with by an export of another kind', async () => {
    await expect(exported({}, { tell: dieAt('reading', 500) })).rejects.toThrow(Killed);
    await expect(exported({ state: 'closed' })).rejects.toThrow(
      /an export of another kind was broken off \(parquet by departement, open offers\)/,
    );
    expect((await exported({ state: 'closed' }, { anew: true })).rows).toBe(all.length - open.length);
    const left = readdirSync(folder.path).filter(
      (name) => !/^offres-departement-[\w-]+\.parquet$/.test(name),
    );
    expect(left).toEqual(['manifest.json']);
  });
});

describe('a folder that cannot be used', () => {
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
    const { PATH, HOME, MOISSON_CACHE } = process.env;
    const env = {
      PATH,
      HOME,
      ...(MOISSON_CACHE === undefined ? {} : { MOISSON_CACHE }),
      MOISSON_HOME: join(folder.path, 'home'),
      MOISSON_LANG: 'en',
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      ...more,
    };
    mkdirSync(join(folder.path, 'home'), { recursive: true });
    return runMoisson(['export', ...args], { cwd: folder.path, env });
  }

  it('writes what was asked for, and says so in both languages', async () => {
    const { code, out } = await moisson(['out', '--where', 'departement=69']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ offers in 1 files \(.*\)\nAs of .* UTC\. Licence: refresh within 24 h/);
    expect(out).toContain('Simulated data');
    const french = await moisson(['excel', '--format', 'csv-excel'], { MOISSON_LANG: 'fr' });
    expect(french.out).toMatch(/^\d[\d ]* offres dans 1 fichiers/);
    const [head] = readFileSync(join(folder.path, 'excel', 'offres-toutes.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/^\uFEFFid;etat;intitule;/);
    const json = await moisson(['json', '--format', 'ndjson', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ schemaVersion: 1, rows: open.length, simulated: true });
  });

  it.each([
    [['x', '--where', 'commune=1'], '"commune=1" is no filter'],
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
