import { describe, expect, it } from 'vitest';
import { type Answered, answerJson, answerLines, questionLines } from '../../src/client/query-text.js';
import { tableLines } from '../../src/client/table.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import type { QuestionName } from '../../src/domain/questions/names.js';
import type { Asked, Rows } from '../../src/domain/questions/question.js';

const STATE = {
  updated: '2026-11-27T03:44:10.000Z',
  provenAt: '2026-11-27T03:30:00.000Z',
  provenRuns: [],
  isSimulated: false,
};

function answered(name: QuestionName, answer: Rows, asked: Partial<Asked> = {}): Answered {
  return {
    question: QUESTIONS[name],
    asked: {
      filters: {},
      limit: 20,
      atLeast: 10,
      span: { from: '2026-11-26', to: '2026-11-28' },
      cohorts: [],
      state: STATE,
      ...asked,
    },
    answer,
  };
}

const DEPARTEMENTS: Rows = {
  rows: [
    {
      code: '31',
      name: 'Haute-Garonne',
      inhabitants: 1_456_261,
      offers: 12_345,
      posts: 15_000,
      jobs: 11_800,
      offersPer1000: 8.48,
      postsPer1000: 10.3,
    },
    {
      code: null,
      name: null,
      inhabitants: null,
      offers: 12,
      posts: 13,
      jobs: 12,
      offersPer1000: null,
      postsPer1000: null,
    },
  ],
  total: { offers: 12_357, posts: 15_013, jobs: 11_812 },
  more: false,
};

describe('an answer for people', () => {
  it('says what, of when, from where, and what is estimated', () => {
    const lines = answerLines(answered('departements', DEPARTEMENTS), 'en');
    expect(lines.slice(0, 3)).toEqual([
      'Open offers and posts per 1 000 inhabitants, by departement',
      'As of 2026-11-27 03:44 UTC. Last PROVEN run of the whole country: 2026-11-27 03:30 UTC.',
      '',
    ]);
    const cells = lines.slice(3, 8).map((line) => line.trim().split(/ {2,}/));
    expect(cells[0]).toEqual([
      ...['code', 'departement', 'inhabitants', 'offers', 'posts', 'distinct', 'offers/1 000', 'posts/1 000'],
    ]);
    expect(cells[2]).toEqual([
      '31',
      'Haute-Garonne',
      '1 456 261',
      '12 345',
      '15 000',
      '≈ 11 800',
      '8.48',
      '10.30',
    ]);
    expect(cells[3]).toEqual(['(the offer names none)', '12', '13', '≈ 12']);
    expect(cells[4]).toEqual(['all', '12 357', '15 013', '≈ 11 812']);
    expect(lines.slice(-2)).toEqual([
      "Source: France Travail, API Offres d'emploi, updated 2026-11-27 03:44 UTC",
      'Inhabitants: INSEE, communes of 2026',
    ]);
    expect(lines.join('\n')).not.toContain('imulated');
  });

  it('says so in French, with commas', () => {
    const lines = answerLines(answered('departements', DEPARTEMENTS), 'fr');
    expect(lines[0]).toBe('Offres ouvertes et postes pour 1 000 habitants, par département');
    expect(lines[1]).toContain('Au 27/11/2026 à 03:44 UTC.');
    expect(lines[5]).toMatch(/≈ 11 800 +8,48 +10,30$/);
    expect(lines.slice(-2)).toEqual([
      "Source : France Travail, API Offres d'emploi, mise à jour du 27/11/2026 à 03:44 UTC",
      'Habitants : INSEE, communes de 2026',
    ]);
    const english = answerLines(answered('departements', DEPARTEMENTS), 'en');
    expect(lines).toHaveLength(english.length);
  });

  it('says where the data are simulated, and how it was narrowed down', () => {
    const filters = {
      regions: ['84'],
      trades: ['D1102'],
      keyword: 'C++',
      near: { label: 'Lyon (69123)', point: { lat: 45.7, lon: 4.8 }, kilometres: 20 },
    };
    const lines = answerLines(
      answered('newest', { rows: [] }, { filters, state: { ...STATE, isSimulated: true } }),
      'en',
    );
    expect(lines[0]).toBe(
      'Newest open offers (region 84; ROME D1102; « C++ »; within 20 km of Lyon (69123))',
    );
    expect(lines[2]).toMatch(/^Simulated data: /);
    expect(lines).toContain('Nothing was found.');
    expect(lines.at(-1)).toContain("API Offres d'emploi (simulated), updated");
  });

  it('says that no run has ended, and that no week has been watched', () => {
    const state = { provenRuns: [], isSimulated: false };
    const lines = answerLines(answered('closed-soon', { rows: [] }, { state }), 'en');
    expect(lines[1]).toBe('As of no date: no run has ended yet. No run has PROVEN the whole country yet.');
    expect(lines.join('\n')).toContain('There is no day yet whose new offers have been watched for a week');
  });

  it('shows a blank and not 0 where nothing is known', () => {
    const rows = [
      { day: '2026-11-26', opened: null, openedPosts: null, closed: null, closedPosts: null, runs: null },
      { day: '2026-11-27', opened: 0, openedPosts: 0, closed: 3, closedPosts: 4, runs: 1 },
    ];
    const lines = answerLines(answered('days', { rows }), 'en');
    expect(lines[5]).toBe('2026-11-26');
    expect(lines[6]?.split(/ +/)).toEqual(['2026-11-27', '0', '0', '3', '4', '1']);
  });
});

describe('an answer for programs', () => {
  it('is the same in every language, with blanks as null', () => {
    expect(answerJson(answered('departements', DEPARTEMENTS))).toMatchObject({
      question: 'departements',
      asOf: '2026-11-27T03:44:10.000Z',
      provenAt: '2026-11-27T03:30:00.000Z',
      simulated: false,
      sources: ["France Travail, API Offres d'emploi", 'INSEE'],
      filters: {},
      limit: 20,
      rows: DEPARTEMENTS.rows,
      total: DEPARTEMENTS.total,
      more: false,
    });
    const { columns } = answerJson(answered('departements', DEPARTEMENTS)) as {
      columns: { name: string; kind: string }[];
    };
    expect(columns.filter(({ kind }) => kind === 'approximate')).toEqual([
      { name: 'jobs', kind: 'approximate' },
    ]);
  });

  it('has the days of a question by day', () => {
    expect(answerJson(answered('days', { rows: [] }))).toMatchObject({
      from: '2026-11-26',
      before: '2026-11-28',
    });
    const cohorts = [{ from: '2026-11-18', to: '2026-11-19', until: '2026-11-26' }];
    expect(answerJson(answered('closed-soon', { rows: [] }, { cohorts }))).toMatchObject({
      days: ['2026-11-18'],
      atLeast: 10,
    });
  });
});

describe('a table', () => {
  const table = [
    { heading: 'title', cells: ['Boulanger / Boulangère (H/F)', 'x'], cut: true },
    { heading: 'n', cells: ['1', '1 000'], right: true },
  ];

  it('has numbers to the right, under a rule', () => {
    expect(tableLines(table)).toEqual([
      'title                             n',
      '────────────────────────────  ─────',
      'Boulanger / Boulangère (H/F)      1',
      'x                             1 000',
    ]);
  });

  it('cuts texts, and no number, for a narrow terminal', () => {
    const lines = tableLines(table, 25);
    expect(lines[2]).toBe('Boulanger / Boula…      1');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(25);
    expect(tableLines(table, 5)[3]).toBe('x             1 000');
  });
});

it('the questions are listed with what they are about', () => {
  const lines = questionLines(Object.values(QUESTIONS), 'fr');
  expect(lines[0]).toBe('  departements  Offres ouvertes et postes pour 1 000 habitants, par département');
  expect(lines).toHaveLength(Object.keys(QUESTIONS).length);
});
