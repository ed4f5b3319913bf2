import type { estypes } from '@elastic/elasticsearch';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { lastDays, parisDay } from '../../src/domain/questions/days.js';
import { OWN_BOARD } from '../../src/domain/questions/filters.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import type { QuestionName } from '../../src/domain/questions/names.js';
import type { Row, Rows } from '../../src/domain/questions/question.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import { useStore } from '../elasticsearch/store.js';
import { fieldAt } from './fields.js';
import { MISSING, readSavedObjects } from './kibana-panels.js';
import { fill } from './store.js';
import { NOW, type Plain, RUNS } from './world.js';

const OFFERS = 2_000;

vi.setConfig({ testTimeout: 60_000 });

const { client, store, prefix } = useStore();
const SPAN = lastDays(30, NOW);
let all: readonly Plain[];

/** Events on both sides of midnight in Paris, which is an hour ahead; one is of a document alone. */
const EVENTS = [
  ['ouverte', '2026-11-20T02:31:00.000Z'],
  ['ouverte', '2026-11-20T02:32:00.000Z'],
  ['modifiee', '2026-11-20T22:59:59.000Z'],
  ['modifiee', '2026-11-20T23:00:00.000Z'],
  ['rouverte', '2026-11-21T02:32:00.000Z'],
  ['fermee', '2026-11-14T22:50:00.000Z'],
  ['modifiee', '2026-11-14T23:10:00.000Z'],
  ['oubliee', '2026-11-20T10:00:00.000Z'],
] as const;

/** Runs with figures: one that proves nothing about the country, and a gap after midnight in Paris. */
const LATER_RUNS = [
  {
    date_debut: '2026-11-26T10:00:00.000Z',
    date_fin: '2026-11-26T10:02:00.000Z',
    statut: 'prouvee',
    mode: 'incremental',
    filigrane: '2026-11-26T11:00:00Z',
    duree_totale: 120,
    total_offres_collecte: 50,
    appels: 12,
  },
  {
    date_debut: '2026-11-26T23:30:00.000Z',
    date_fin: '2026-11-26T23:50:00.000Z',
    statut: 'lacune',
    mode: 'full',
    duree_totale: 1_200,
    total_offres_collecte: 1_900,
    lacune: { nombre: 7 },
    appels: 340,
  },
];

interface Silent {
  readonly typeContrat?: string;
  readonly derive?: { readonly doublons?: object };
}

beforeAll(async () => {
  all = await fill({ client, prefix }, OFFERS);
  // Offers that say neither their contract nor enough to be compared.
  const silent = all.filter(({ isOpen }) => isOpen).slice(0, 20);
  for (const { id } of silent) {
    const { _source } = await client.get<Silent>({ index: `${prefix}offres`, id });
    const { typeContrat, derive: { doublons, ...derive } = {}, ...document } = _source ?? {};
    expect([typeContrat, doublons]).not.toContain(undefined);
    await client.index({ index: `${prefix}offres`, id, document: { ...document, derive } });
  }
  await client.indices.refresh({ index: `${prefix}offres` });
  const events = EVENTS.map(([type, date]) => ({ offre: 'x', type, date, ecrit: date, run: 'r' }));
  await create('evenements', events);
  await create('ingestion', [
    ...LATER_RUNS.map((run) => ({ ...run, message: '', plan: 'verified', workflowId: 'w' })),
    { avis: { date: NOW.toISOString(), genre: 'gap', par: 'x' } },
  ]);
}, 120_000);

async function create(index: string, documents: readonly object[]): Promise<void> {
  const operations = documents.flatMap((one) => [{ create: {} }, one]);
  const { errors } = await client.bulk({ index: prefix + index, operations, refresh: true });
  expect(errors).toBe(false);
}

/** The answer of `query`. */
async function ask(name: QuestionName, limit = 1_000): Promise<Rows> {
  const question = QUESTIONS[name];
  const state = await store.dataState(SPAN);
  const asked = { filters: {}, limit, atLeast: 1, span: SPAN, cohorts: [], state };
  return question.read(await store.answerTo({ index: question.index, body: question.request(asked) }), asked);
}

type Figures = readonly (number | null)[];
/** By what a line is about, joined. */
type Lines = ReadonlyMap<string, Figures>;

const lineOf = (...keys: readonly string[]) => keys.join(' | ');
const oneFigure = (value: unknown): Lines => new Map([['', [Number(value)]]]);
const byLine = (rows: readonly Row[], key: (row: Row) => string, columns: readonly string[]): Lines =>
  new Map(rows.map((row) => [key(row), columns.map((column) => number(row[column]))]));
const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));

/** Sums of figures, and of those of which the highest counts, by line. */
function tallied(
  lines: readonly (readonly [line: string, figures: Figures])[],
  highest: readonly number[] = [],
): Lines {
  const found = new Map<string, Figures>();
  for (const [line, figures] of lines) {
    const before = found.get(line) ?? figures.map(() => null);
    const both = figures.map((figure, i) => {
      const values = [figure, before[i] ?? null].filter((value) => value !== null);
      if (values.length === 0) return null;
      return highest.includes(i) ? Math.max(...values) : values.reduce((a, b) => a + b);
    });
    found.set(line, both);
  }
  return found;
}

/** What each panel has to show: by `query` where it has a question for it, else by plain code. */
const WANTED: Readonly<Record<string, () => Promise<Lines>>> = {
  open: async () => oneFigure((await ask('contracts')).total?.offers),
  posts: async () => oneFigure((await ask('contracts')).total?.posts),
  jobs: async () => oneFigure((await ask('contracts')).total?.jobs),
  proven: async () => oneFigure(Date.parse((await store.dataState(SPAN)).provenRuns[0]?.end ?? '')),
  newest: async () => oneFigure(Date.parse(String((await ask('newest', 1)).rows[0]?.created))),
  trades: async () => {
    const pay = new Map((await ask('pay')).rows.map(({ code, medianHigh }) => [code, medianHigh]));
    const rows = (await ask('trades')).rows.map((row) => ({
      ...row,
      pay: pay.get(row.code ?? null) ?? null,
    }));
    return byLine(rows, (row) => String(row.name), ['offers', 'posts', 'pay']);
  },
  contracts: async () =>
    byLine((await ask('contracts')).rows, ({ code }) => String(code ?? MISSING), ['offers']),
  boards: async () =>
    byLine((await ask('boards')).rows, ({ board }) => (board === OWN_BOARD ? MISSING : String(board)), [
      'offers',
    ]),
  created: async () => tallied(all.map(({ created, posts }) => [parisDay(new Date(created)), [1, posts]])),
  events: async () => {
    const told = EVENTS.filter(([type]) => type !== 'oubliee');
    const lines = tallied(told.map(([type, date]) => [lineOf(parisDay(new Date(date)), type), [1]]));
    const types = { opened: 'ouverte', changed: 'modifiee', closed: 'fermee', reopened: 'rouverte' };
    for (const row of (await ask('events')).rows.filter(({ runs }) => runs !== null)) {
      for (const [column, type] of Object.entries(types)) {
        expect(row[column], `${row.day} ${type}`).toBe(lines.get(lineOf(String(row.day), type))?.[0] ?? 0);
      }
    }
    return lines;
  },
  runs: async () => {
    const lines = RUNS.map(({ start, end, statut }) => ({
      date_debut: start,
      statut,
      duree_totale: (Date.parse(end) - Date.parse(start)) / 1000,
      total_offres_collecte: null,
      lacune: { nombre: null },
      appels: 0,
    }));
    return tallied(
      [...lines, ...LATER_RUNS].map(({ date_debut, statut, lacune, ...run }) => [
        lineOf(parisDay(new Date(date_debut)), statut),
        [1, run.total_offres_collecte, lacune?.nombre ?? null, run.appels, run.duree_totale],
      ]),
      [1, 2, 4],
    );
  },
};

/** How far a figure of a panel may be from that of `query`, as a share. */
const WITHIN: Readonly<Record<string, number>> = { median: 0.005, 'unique_count + count': 0.01 };

it('the country is rich enough to go wrong on', async () => {
  const open = all.filter(({ isOpen }) => isOpen);
  const medians = (offers: readonly Plain[]) => offers.flatMap(({ max }) => max ?? []).length;
  expect(medians(open)).toBeGreaterThan(medians(open.filter(({ payIsBelievable }) => payIsBelievable)) + 20);
  expect(open.some(({ isDoubtful, point }) => isDoubtful && point !== undefined)).toBe(true);
  const newest = (offers: readonly Plain[]) => Math.max(...offers.map(({ created }) => created));
  // By the luck of this seed and number of offers.
  expect(newest(all)).toBeGreaterThan(newest(open));
  const { count } = await client.count({
    index: `${prefix}offres`,
    query: { bool: { must_not: [{ exists: { field: 'nombrePostes' } }] } },
  });
  expect(count).toBeGreaterThan(20);
  // Before midnight in London, and after it in Paris.
  expect(all.some(({ created }) => new Date(created).getUTCHours() === 23)).toBe(true);
});

describe.each(['en', 'fr'] as const)('what Kibana imports, in %s', (language) => {
  const { objects, dashboard, map, panels, lens, views, lensSearch, layers, tilesSearch } =
    readSavedObjects(language);

  async function run(index: string, body: estypes.SearchRequest): Promise<estypes.SearchResponse> {
    const answer = await client.search({ index: prefix + index, ...body });
    expect(answer._shards.failed).toBe(0);
    expect(answer.timed_out).toBe(false);
    return answer;
  }

  it('leads to nothing that it does not bring, and each before it is needed', () => {
    const seen = new Set<string>();
    for (const { id, references } of objects) {
      for (const reference of references) expect(seen, `${id} to ${reference.id}`).toContain(reference.id);
      seen.add(id);
    }
    expect(seen.size).toBe(objects.length);
    expect(dashboard?.references.map(({ name }) => name).sort()).toEqual(
      panels
        .map(({ panelIndex, type }) =>
          type === 'map'
            ? `${panelIndex}:panel_${panelIndex}`
            : `${panelIndex}:indexpattern-datasource-layer-layer`,
        )
        .sort(),
    );
  });

  it('has data views by true instants, which hide whom to contact', () => {
    expect(views.length).toBe(4);
    for (const { attributes } of views) {
      const index = String(attributes.title);
      expect(Object.keys(SCHEMAS)).toContain(index);
      const { timeFieldName } = attributes;
      if (timeFieldName !== undefined)
        expect(fieldAt(index, String(timeFieldName))).toMatchObject({ type: 'date' });
      // What the API writes is Paris time with a false Z.
      expect(timeFieldName).not.toBe('dateCreation');
      if (index === 'offres') {
        expect(attributes.sourceFilters).toBe(
          '[{"value":"contact"},{"value":"contact.*"},{"value":"agence"},{"value":"agence.*"}]',
        );
      }
    }
  });

  it('looks at 30 days, today included', () => {
    expect(dashboard?.attributes).toMatchObject({ timeFrom: 'now-29d/d', timeTo: 'now' });
  });

  it('has panels that stand side by side', () => {
    const cells = panels.flatMap(({ gridData: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(48);
      return Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('has panels each of which is compared here', () => {
    expect(lens.map(({ panelIndex }) => panelIndex).sort()).toEqual(Object.keys(WANTED).sort());
  });

  it.each(lens.map((panel) => [panel.panelIndex, panel] as const))(
    'panel %s shows the figures of `query`',
    async (id, panel) => {
      const { index, body, operations, size, read } = lensSearch(panel);
      const rows = read(await run(index, body));
      const wanted = (await WANTED[id]?.()) ?? new Map<string, Figures>();
      expect(wanted.size).toBeGreaterThan(0);
      expect(rows.length).toBe(Math.min(size ?? wanted.size, wanted.size));
      for (const { keys, figures } of rows) {
        const line = lineOf(...keys);
        for (const [i, figure] of figures.entries()) {
          const due = wanted.get(line)?.[i];
          const what = `${line}, ${operations[i]}: ${figure}, query ${due}`;
          if (due === null || due === undefined || figure === null) expect(figure, what).toBe(due);
          else {
            const within = (WITHIN[operations[i] ?? ''] ?? 0) * due;
            expect(Math.abs(figure - due), what).toBeLessThanOrEqual(within);
          }
        }
      }
      if (size !== undefined) {
        // Those that are left out are no larger.
        const largest = [...wanted.values()].map(([first]) => first ?? 0).sort((a, b) => b - a);
        expect(rows.map(({ figures }) => figures[0])).toEqual(largest.slice(0, rows.length));
      }
    },
  );

  it('has a map of tiles with the offers of points that are not doubtful', async () => {
    const [base, tiles] = layers;
    expect(base?.type).toBe('EMS_VECTOR_TILE');
    expect(tiles?.sourceDescriptor).toMatchObject({
      type: 'ES_GEO_GRID',
      indexPatternRefName: map?.references[0]?.name,
    });
    const { index, body } = tilesSearch();
    const { aggregations = {} } = await run(index, body);
    const { buckets } = aggregations.tiles as unknown as { buckets: { doc_count: number }[] };
    expect(buckets.length).toBeGreaterThan(3);
    const shown = all.filter(({ isOpen, point, isDoubtful }) => isOpen && point !== undefined && !isDoubtful);
    expect(buckets.reduce((sum, { doc_count }) => sum + doc_count, 0)).toBe(shown.length);
  });
});
