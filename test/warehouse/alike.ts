import { expect } from 'vitest';
import { cohortsOf, type DataState, type lastDays, parisDay } from '../../src/domain/questions/days.js';
import type { Filters } from '../../src/domain/questions/filters.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import type { QuestionName } from '../../src/domain/questions/names.js';
import type { Row } from '../../src/domain/questions/question.js';
import { VIEWS } from '../../src/domain/warehouse/views.js';
import type { Store } from '../../src/elasticsearch/index.js';
import type { DatabaseRow } from '../../src/warehouse/database.js';

/** Of an answer. */
const MOST_ROWS = 10_000;

/** What Elasticsearch answers to a question: all of it, up to so many rows. */
export async function askAll(
  store: Store,
  name: QuestionName,
  { span, state }: { readonly span: ReturnType<typeof lastDays>; readonly state: DataState },
): Promise<readonly Row[]> {
  const question = QUESTIONS[name];
  const { filters = {} } = ALIKE[name];
  const asked = { filters, limit: MOST_ROWS, atLeast: 1, span, cohorts: cohortsOf(span, state), state };
  return question.read(await store.answerTo({ index: question.index, body: question.request(asked) }), asked)
    .rows;
}

/** The rows of its view. */
export function viewSql(name: QuestionName): string {
  const view = VIEWS.find(({ question }) => question === name)?.name;
  return `SELECT * FROM ${view} WHERE ${ALIKE[name].where ?? 'TRUE'}`;
}

/** How a view names the columns of a question; `near`: by how much a figure of it may differ, as a share. */
interface Alike {
  /** By which column of each rows are compared. */
  readonly key: readonly [question: string, view: string];
  readonly columns: Readonly<Record<string, string>>;
  readonly near?: Readonly<Record<string, number>>;
  readonly filters?: Filters;
  readonly where?: string;
}

const MEASURES = { offers: 'offres', posts: 'postes', jobs: 'distincts' };
/** Elasticsearch estimates distinct values, a percent off at most. */
const ESTIMATED = { jobs: 0.01 };
const MEDIAN = 0.005;

const ALIKE: Readonly<Record<QuestionName, Alike>> = {
  departements: {
    key: ['code', 'code'],
    columns: {
      ...MEASURES,
      inhabitants: 'habitants',
      offersPer1000: 'offres_pour_1000',
      postsPer1000: 'postes_pour_1000',
    },
    near: { ...ESTIMATED, offersPer1000: 0.5, postsPer1000: 0.5 },
  },
  regions: {
    key: ['code', 'code'],
    columns: { ...MEASURES, inhabitants: 'habitants', offersPer1000: 'offres_pour_1000' },
    near: { ...ESTIMATED, offersPer1000: 0.5 },
  },
  trades: {
    key: ['code', 'code'],
    columns: { ...MEASURES, name: 'nom', share: 'part' },
    near: { ...ESTIMATED, share: 0.5 },
  },
  contracts: { key: ['code', 'code'], columns: { ...MEASURES, name: 'nom' }, near: ESTIMATED },
  pay: {
    key: ['code', 'code'],
    columns: {
      offers: 'offres',
      posts: 'postes',
      withPay: 'avec_salaire',
      medianLow: 'median_min',
      medianHigh: 'median_max',
    },
    near: { medianLow: MEDIAN, medianHigh: MEDIAN },
  },
  hardest: {
    key: ['code', 'code'],
    columns: {
      offers: 'offres',
      posts: 'postes',
      said: 'le_disent',
      lacking: 'manquent',
      lackingPosts: 'postes_manquent',
      daysOpen: 'jours',
    },
    near: { daysOpen: MEDIAN },
  },
  newest: {
    key: ['id', 'offre'],
    columns: {
      title: 'intitule',
      contract: 'type_contrat',
      posts: 'postes',
      payLow: 'salaire_annuel_min',
      payHigh: 'salaire_annuel_max',
    },
  },
  skills: {
    key: ['skill', 'competence'],
    columns: { offers: 'offres', posts: 'postes', required: 'exigees', wished: 'souhaitees', share: 'part' },
    near: { share: 0.01 },
    filters: { trades: ['K1304'] },
    where: "code_rome = 'K1304'",
  },
  remote: { key: ['level', 'niveau'], columns: MEASURES, near: ESTIMATED },
  boards: { key: ['board', 'site'], columns: MEASURES, near: ESTIMATED },
  duplicates: {
    key: ['by', 'cle'],
    columns: { offers: 'offres', posts: 'postes', distinct: 'distincts' },
    near: { distinct: 0.01 },
  },
  repeated: {
    key: ['id', 'exemple'],
    columns: { offers: 'offres', posts: 'postes', communes: 'communes', boards: 'sites', title: 'intitule' },
    near: { communes: 0.05 },
  },
  days: {
    key: ['day', 'jour'],
    columns: {
      opened: 'ouvertes',
      openedPosts: 'postes_ouverts',
      closed: 'fermees',
      closedPosts: 'postes_fermes',
      runs: 'collectes',
    },
  },
  'closed-soon': {
    key: ['code', 'code'],
    columns: {
      offers: 'offres',
      posts: 'postes',
      closed: 'fermees',
      closedPosts: 'postes_fermes',
      share: 'part',
    },
    near: { share: 0.02 },
  },
  events: {
    key: ['day', 'jour'],
    columns: {
      opened: 'ouvertes',
      changed: 'modifiees',
      closed: 'fermees',
      reopened: 'rouvertes',
      runs: 'collectes',
    },
  },
};

const keyText = (value: unknown): string =>
  value instanceof Date ? parisDay(new Date(value.getTime() + 43_200_000)) : String(value ?? 'none');

export function expectAlike(name: QuestionName, wanted: readonly Row[], found: readonly DatabaseRow[]): void {
  const { key, columns, near = {} } = ALIKE[name];
  const by = new Map(found.map((row) => [keyText(row[key[1]]), row]));
  // A day without a PROVEN run is a row of blanks there, and may be no row here.
  const rows = wanted.filter((row) => row.runs === undefined || row.runs !== null);
  expect(rows.length, name).toBeGreaterThan(0);
  for (const row of rows) {
    const view = by.get(keyText(row[key[0]]));
    expect(view, `${name} ${row[key[0]]}`).toBeDefined();
    for (const [column, own] of Object.entries(columns)) {
      const [one, other] = [row[column], view?.[own]];
      const what = `${name} ${row[key[0]]} ${column}`;
      const within = near[column];
      if (one === null) expect(other ?? null, what).toBeNull();
      else if (typeof one === 'string') expect(other, what).toBe(one);
      else if (within === undefined) expect(Number(other), what).toBeCloseTo(Number(one), 1);
      else
        expect(Math.abs(Number(other) - Number(one)), `${what}: ${other}, ${one}`).toBeLessThanOrEqual(
          Math.max(0.011, Number(one) * within),
        );
    }
  }
  // Nothing more either: rows of a ranking are those that have what is ranked, and a long list ends somewhere.
  if (rows.length === MOST_ROWS) return;
  if (name !== 'pay' && name !== 'hardest' && name !== 'days') expect(found.length, name).toBe(rows.length);
}
