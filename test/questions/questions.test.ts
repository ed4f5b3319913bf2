import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inhabitantsOf } from '../../src/domain/inhabitants.js';
import { cohortsOf, type DataState, lastDays } from '../../src/domain/questions/days.js';
import type { Filters } from '../../src/domain/questions/filters.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import { QUESTION_NAMES, type QuestionName } from '../../src/domain/questions/names.js';
import type { Row, Rows } from '../../src/domain/questions/question.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from './store.js';
import { KNOWN_DAYS, NOW, type Plain, RARE, RUNS } from './world.js';

/** `npm run test:full` takes 200 000. */
const OFFERS = Number(process.env.QUESTION_OFFERS ?? 2_000);

vi.setConfig({ testTimeout: 300_000 });

const { client, store, prefix } = useStore();
let all: readonly Plain[];
let open: readonly Plain[];
let state: DataState;
const SPAN = lastDays(30, NOW);
const LYON = { lat: 45.75, lon: 4.85 };

beforeAll(async () => {
  all = await fill({ client, prefix }, OFFERS);
  open = all.filter(({ isOpen }) => isOpen);
  state = await store.dataState(SPAN);
}, 1_200_000);

/** The answer to a question as the command gives it. */
async function ask(
  name: QuestionName,
  filters: Filters = {},
  { limit = 1_000, atLeast = 1 }: { limit?: number; atLeast?: number } = {},
): Promise<Rows> {
  const question = QUESTIONS[name];
  const asked = { filters, limit, atLeast, span: SPAN, cohorts: cohortsOf(SPAN, state), state };
  return question.read(await store.answerTo({ index: question.index, body: question.request(asked) }), asked);
}

function groups<K>(offres: readonly Plain[], keysOf: (offre: Plain) => readonly K[]): Map<K, Plain[]> {
  const found = new Map<K, Plain[]>();
  for (const offre of offres) {
    for (const key of keysOf(offre)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [offre]);
      else group.push(offre);
    }
  }
  return found;
}

const posts = (offres: readonly Plain[]) => offres.reduce((sum, offre) => sum + offre.posts, 0);
const counts = (offres: readonly Plain[]) => ({ offers: offres.length, posts: posts(offres) });
const share = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 10_000;

function jobs(offres: readonly Plain[]): number {
  const keys = offres.flatMap(({ annonce }) => annonce ?? []);
  return new Set(keys).size + offres.length - keys.length;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Whether two numbers differ by less than a share of the second; two blanks do not differ. */
function expectNear(found: unknown, wanted: number | null, within: number, what: string): void {
  if (wanted === null) expect(found, what).toBeNull();
  else
    expect(Math.abs(Number(found) - wanted), `${what}: ${found}, ${wanted}`).toBeLessThanOrEqual(
      wanted * within,
    );
}

/** Rows by a column, each once. */
function byColumn(rows: readonly Row[], column: string): Map<Row[string], Row> {
  const found = new Map(rows.map((row) => [row[column] ?? null, row]));
  expect(found.size).toBe(rows.length);
  return found;
}

/** Holds the rows of a question against groups of offers: offers, posts and distinct jobs of each, and of all. */
function expectGroups(
  rows: Rows,
  column: string,
  wanted: ReadonlyMap<string | null, readonly Plain[]>,
): void {
  const found = byColumn(rows.rows, column);
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [key, offres] of wanted) {
    expect(found.get(key), String(key)).toMatchObject(counts(offres));
    expectNear(found.get(key)?.jobs, jobs(offres), 0.01, `jobs of ${key}`);
  }
  expect(rows.total).toMatchObject(counts(open));
  expectNear(rows.total?.jobs, jobs(open), 0.01, 'jobs of all');
}

describe(`of ${OFFERS} simulated offers, each answer is that of a plain reading:`, () => {
  it('the country is rich enough to go wrong on', () => {
    expect(open.length).toBeGreaterThan(OFFERS / 2);
    expect(all.length - open.length).toBeGreaterThan(OFFERS / 8);
    expect(open.filter(({ departement }) => departement === undefined).length).toBeGreaterThan(5);
    expect(jobs(open)).toBeLessThan(0.97 * open.length);
    expect(open.some(({ isDoubtful, point }) => isDoubtful && point?.lat === LYON.lat)).toBe(true);
    for (const level of ['total', 'partiel', 'exclu']) {
      expect(open.filter(({ remote }) => remote === level).length).toBeGreaterThan(5);
    }
  });

  it.each([
    ['departements', 'code', ({ departement }: Plain) => departement ?? null],
    ['regions', 'code', ({ region }: Plain) => region ?? null],
    ['contracts', 'code', ({ contract }: Plain) => contract],
    ['remote', 'level', ({ remote }: Plain) => remote ?? null],
  ] as const)('%s', async (name, column, keyOf) => {
    expectGroups(
      await ask(name),
      column,
      groups(open, (offre) => [keyOf(offre)]),
    );
  });

  it('offers and posts per 1 000 inhabitants', async () => {
    const { rows } = await ask('departements');
    for (const row of rows.filter(({ code }) => code !== null)) {
      const inhabitants = inhabitantsOf(String(row.code));
      expect(row.inhabitants).toBe(inhabitants);
      expect(row.offersPer1000).toBe(Math.round((100_000 * Number(row.offers)) / inhabitants) / 100);
      expect(row.postsPer1000).toBe(Math.round((100_000 * Number(row.posts)) / inhabitants) / 100);
    }
    const order = rows.map(({ offersPer1000 }) => Number(offersPer1000 ?? -1));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(rows.at(-1)).toMatchObject({ code: null, offersPer1000: null });
  });

  it('boards: one of two counts for both, none is France Travail', async () => {
    const wanted = groups(open, ({ boards }) => (boards.length === 0 ? ['France Travail'] : boards));
    const found = await ask('boards');
    expectGroups(found, 'board', wanted);
    const [board, offres] = [...wanted][0] ?? ['', []];
    expect(byColumn(found.rows, 'board').get(board)?.share).toBe(share(offres.length, open.length));
    expect(found.rows.reduce((sum, { offers }) => sum + Number(offers), 0)).toBeGreaterThan(open.length);
  });

  it('trades, the largest first', async () => {
    const found = await ask('trades', {}, { limit: 15 });
    const wanted = groups(open, ({ rome }) => [rome]);
    const largest = [...wanted.values()].map(({ length }) => length).sort((a, b) => b - a);
    expect(found.more).toBe(true);
    expect(found.rows.map(({ offers }) => offers)).toEqual(largest.slice(0, 15));
    for (const row of found.rows) {
      const offres = wanted.get(String(row.code)) ?? [];
      expect(row).toMatchObject({ ...counts(offres), share: share(offres.length, open.length) });
      expectNear(row.jobs, jobs(offres), 0.01, `jobs of ${row.code}`);
      expect(row.name).toBeTruthy();
    }
  });

  it('pay: medians by trade and of all', async () => {
    const paid = (offres: readonly Plain[]) => offres.filter(({ payIsBelievable }) => payIsBelievable);
    const wanted = groups(open, ({ rome }) => [rome]);
    const found = await ask('pay');
    expect(found.rows.length).toBe([...wanted.values()].filter((offres) => paid(offres).length > 0).length);
    const check = (row: Row | undefined, offres: readonly Plain[]) => {
      expect(row).toMatchObject({ ...counts(offres), withPay: paid(offres).length });
      for (const [column, bound] of [
        ['medianLow', 'min'],
        ['medianHigh', 'max'],
      ] as const) {
        expectNear(
          row?.[column],
          median(paid(offres).flatMap((one) => one[bound] ?? [])),
          0.005,
          `${row?.code} ${column}`,
        );
      }
    };
    for (const row of found.rows) check(row, wanted.get(String(row.code)) ?? []);
    check(found.total, open);
    const few = await ask('pay', {}, { atLeast: 5, limit: 3 });
    expect(few.rows).toHaveLength(3);
    for (const { withPay } of few.rows) expect(withPay).toBeGreaterThanOrEqual(5);
  });

  it('hardest: share that lacks candidates, and time open', async () => {
    const asOf = Date.parse(RUNS.at(-1)?.end ?? '');
    const wanted = groups(open, ({ rome }) => [rome]);
    const check = (row: Row | undefined, offres: readonly Plain[]) => {
      const said = offres.filter(({ lacks }) => lacks !== undefined);
      const lacking = said.filter(({ lacks }) => lacks);
      expect(row).toMatchObject({
        ...counts(offres),
        said: said.length,
        lacking: lacking.length,
        lackingPosts: posts(lacking),
        share: share(lacking.length, said.length),
      });
      const days = median(offres.map(({ created }) => (asOf - created) / 86_400_000)) ?? 0;
      expect(Math.abs(Number(row?.daysOpen) - days)).toBeLessThan(0.01 + 0.005 * days);
    };
    const { rows, total } = await ask('hardest');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) check(row, wanted.get(String(row.code)) ?? []);
    check(total, open);
    const shares = rows.map((row) => Number(row.share));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('skills of a trade', async () => {
    const [code = '', offres = []] =
      [...groups(open, ({ rome }) => [rome])].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const naming = offres.filter(({ skills }) => skills.length > 0);
    const { rows, total } = await ask('skills', { trades: [code] });
    expect(total).toEqual(counts(naming));
    const wanted = groups(naming, ({ skills }) => skills);
    expect(rows.length).toBe(wanted.size);
    for (const row of rows) {
      const having = wanted.get(String(row.skill)) ?? [];
      const needing = (exigence: string) =>
        having.filter(({ needs }) => needs.includes(`${row.skill}|${exigence}`)).length;
      expect(row).toEqual({
        skill: row.skill,
        ...counts(having),
        share: share(having.length, naming.length),
        required: needing('E'),
        wished: needing('S'),
      });
    }
  });

  it('newest', async () => {
    const { rows, more } = await ask('newest', {}, { limit: 50 });
    const wanted = open.toSorted((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1)).slice(0, 50);
    expect(rows.map(({ id, posts: some }) => [id, some])).toEqual(
      wanted.map(({ id, posts: some }) => [id, some]),
    );
    expect(rows.map(({ created }) => Date.parse(String(created)))).toEqual(
      wanted.map(({ created }) => created),
    );
    expect(more).toBe(true);
  });

  it('duplicates', async () => {
    const { rows } = await ask('duplicates');
    for (const [i, key] of (['annonce', 'texte'] as const).entries()) {
      const keyed = open.filter((offre) => offre[key] !== undefined);
      const distinct = new Set(keyed.map((offre) => offre[key])).size;
      expect(rows[i]).toMatchObject({ by: key, ...counts(keyed) });
      expectNear(rows[i]?.distinct, distinct, 0.01, key);
      expect(Number(rows[i]?.extra) + Number(rows[i]?.distinct)).toBe(keyed.length);
    }
  });

  it('repeated texts', async () => {
    const { rows } = await ask('repeated', {}, { limit: 20 });
    const wanted = [...groups(open, ({ texte }) => (texte === undefined ? [] : [texte])).values()].sort(
      (a, b) => b.length - a.length,
    );
    expect(rows.map(({ offers }) => offers)).toEqual(wanted.slice(0, 20).map(({ length }) => length));
    const byId = new Map(wanted.flatMap((offres) => offres.map((offre) => [offre.id, offres] as const)));
    for (const row of rows) {
      const offres = byId.get(String(row.id)) ?? [];
      expect(row).toMatchObject({
        ...counts(offres),
        title: offres.find(({ id }) => id === row.id)?.title,
        communes: new Set(offres.flatMap(({ commune }) => commune ?? [])).size,
        boards: new Set(offres.flatMap(({ boards }) => boards)).size,
      });
    }
  });

  it('closed within a week, of the offers of days that have been watched for one', async () => {
    // Seven days after it, each of these has a PROVEN run; the 3rd has the gap of the 10th.
    const days = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
    const watched = all.filter(({ seen }) => days.includes(parisDayOf(seen)));
    const soon = watched.filter(
      ({ seen, closed }) => closed !== undefined && parisDayOf(closed) - parisDayOf(seen) <= 7,
    );
    const inTime = new Set(soon);
    const { rows, total } = await ask('closed-soon');
    expect(total).toEqual({
      ...counts(watched),
      closed: soon.length,
      closedPosts: posts(soon),
      share: share(soon.length, watched.length),
    });
    const wanted = groups(watched, ({ rome }) => [rome]);
    expect(rows.length).toBe(wanted.size);
    for (const row of rows) {
      const offres = wanted.get(String(row.code)) ?? [];
      expect(row).toMatchObject({
        ...counts(offres),
        closed: offres.filter((one) => inTime.has(one)).length,
      });
    }
  });

  it('opened and closed per day, blank where nobody knows', async () => {
    const { rows } = await ask('days');
    expect(rows.map(({ day }) => day)).toEqual([
      ...[28, 29, 30, 31].map((day) => `2026-10-${day}`),
      ...Array.from({ length: 26 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`),
    ]);
    for (const row of rows) {
      const day = Number(String(row.day).slice(8));
      if (!String(row.day).startsWith('2026-11') || !KNOWN_DAYS.has(day)) {
        expect(row).toEqual({
          day: row.day,
          opened: null,
          openedPosts: null,
          closed: null,
          closedPosts: null,
          runs: null,
        });
        continue;
      }
      const opened = all.filter(({ seen }) => parisDayOf(seen) === day);
      const closed = all.filter((one) => one.closed !== undefined && parisDayOf(one.closed) === day);
      expect(row).toEqual({
        day: row.day,
        opened: opened.length,
        openedPosts: posts(opened),
        closed: closed.length,
        closedPosts: posts(closed),
        runs: 1,
      });
    }
    // They are there, and are not shown: those of an incremental run, of a gap, and of the first runs.
    for (const day of [1, 2, 9, 10]) {
      expect(all.some(({ seen }) => parisDayOf(seen) === day)).toBe(true);
    }
  });
});

/** The day of November in Paris, which is an hour ahead then. */
function parisDayOf(instant: string): number {
  return new Date(Date.parse(instant) + 3_600_000).getUTCDate();
}

describe('filters', () => {
  const RADIANS = Math.PI / 180;

  /** On the sphere that Elasticsearch measures on. */
  function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
    const [north, east] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
    const h =
      Math.sin(north / 2) ** 2 +
      Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(east / 2) ** 2;
    return 2 * 6371.0087714 * Math.asin(Math.sqrt(h));
  }

  const FILTERS: readonly [what: string, filters: Filters, holds: (offre: Plain) => boolean][] = [
    [
      'departements',
      { departements: ['69', '2A', '974'] },
      ({ departement = '' }) => ['69', '2A', '974'].includes(departement),
    ],
    ['a region', { regions: ['84'] }, ({ region }) => region === '84'],
    ['ROME codes', { trades: ['K1304', 'N4105'] }, ({ rome }) => ['K1304', 'N4105'].includes(rome)],
    ['a domain and a main domain', { trades: ['K13', 'J'] }, ({ rome }) => /^(K13|J)/.test(rome)],
    ['types of contract', { contracts: ['CDD', 'MIS'] }, ({ contract }) => ['CDD', 'MIS'].includes(contract)],
    ['a keyword', { keyword: 'TELETRAVAIL' }, ({ mentionsRemote }) => mentionsRemote],
    [
      'words of two fields',
      { keyword: 'testeuses zephyr' },
      ({ title, texte }) => title === RARE.title && texte !== undefined,
    ],
    [
      'a distance',
      { near: { label: 'Lyon', point: LYON, kilometres: 30 } },
      ({ point, isDoubtful }) => point !== undefined && !isDoubtful && distance(LYON, point) <= 30,
    ],
    [
      'several at once',
      { regions: ['11'], contracts: ['CDI'], trades: ['M'] },
      ({ region, contract, rome }) => region === '11' && contract === 'CDI' && rome.startsWith('M'),
    ],
  ];

  it.each(FILTERS)('by %s', async (_, filters, holds) => {
    const wanted = open.filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(open.length);
    const { total } = await ask('contracts', filters);
    expect(total).toMatchObject(counts(wanted));
    const { rows } = await ask('newest', filters, { limit: 1_000 });
    expect(rows.map(({ id }) => id).sort()).toEqual(
      wanted
        .toSorted((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1))
        .slice(0, 1_000)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('hold in every question that takes them', async () => {
    const filters: Filters = { regions: ['84'], trades: ['K', 'N', 'J', 'M'] };
    const named = QUESTION_NAMES.filter((name) => QUESTIONS[name].filtered !== false);
    for (const name of named) {
      const [some, everything] = [
        await ask(name, filters),
        await ask(name, name === 'skills' ? { trades: ['K'] } : {}),
      ];
      expect(JSON.stringify(some.rows), name).not.toBe(JSON.stringify(everything.rows));
    }
  });

  it('of codes that nobody knows are told apart from codes of our lists and of offers', async () => {
    expect(await store.unknownCodes('romeCode', ['Z9999', 'K1304'])).toEqual(['Z9999']);
    expect(await store.unknownCodes('typeContrat', ['XYZ'])).toEqual(['XYZ']);
    expect(await store.unknownCodes('typeContrat', [])).toEqual([]);
  });
});

describe('what the documents of the runs say', () => {
  it('is when the data are of, what was PROVEN, and that the API is a simulator', async () => {
    const state = await store.dataState(lastDays(5, NOW));
    expect(state).toMatchObject({
      updated: '2026-11-26T02:44:00.000Z',
      provenAt: '2026-11-26T02:30:00.000Z',
      historySince: '2026-11-02T03:44:00.000Z',
      isSimulated: true,
    });
    // From the 21st on: the 22nd is the first of five days, and a run may have begun the day before.
    expect(state.provenRuns.map(({ start }) => start.slice(8, 10))).toEqual([
      '26',
      '25',
      '24',
      '23',
      '22',
      '21',
    ]);
  });
});

describe('events per day', () => {
  beforeAll(async () => {
    const event = (type: string, date: string) => ({ offre: 'x', type, date, ecrit: date, run: 'r' });
    const told = [
      event('ouverte', '2026-11-20T02:31:00.000Z'),
      event('ouverte', '2026-11-20T02:32:00.000Z'),
      event('modifiee', '2026-11-20T02:32:00.000Z'),
      event('rouverte', '2026-11-21T02:32:00.000Z'),
      event('fermee', '2026-11-14T22:50:00.000Z'),
      event('modifiee', '2026-11-14T23:10:00.000Z'),
      event('oubliee', '2026-11-20T10:00:00.000Z'),
      // Of an incremental run, and of a day of which not all is kept.
      event('ouverte', '2026-11-09T10:01:00.000Z'),
      event('fermee', '2026-11-12T02:30:00.000Z'),
    ];
    const horizon = [
      { create: { _id: 'horizon' } },
      { type: 'horizon', rang: 3, date: '2026-11-12T08:00:00.000Z' },
    ];
    const operations = [...told.flatMap((one, i) => [{ create: { _id: String(i) } }, one]), ...horizon];
    const { errors } = await client.bulk({ index: `${prefix}evenements`, operations, refresh: true });
    expect(errors).toBe(false);
    state = await store.dataState(SPAN);
  });

  it('are counted by Paris days, and blank where something is missing', async () => {
    const rows = byColumn((await ask('events')).rows, 'day');
    const day = (number: number) => rows.get(`2026-11-${number}`);
    const figures = (opened: number, changed: number, closed: number, reopened: number) =>
      expect.objectContaining({ opened, changed, closed, reopened, runs: 1 });
    expect(day(20)).toEqual(figures(2, 1, 0, 0));
    expect(day(21)).toEqual(figures(0, 0, 0, 1));
    expect(day(14)).toEqual(figures(0, 0, 1, 0));
    expect(day(15)).toEqual(figures(0, 1, 0, 0));
    expect(day(16)).toEqual(figures(0, 0, 0, 0));
    for (const number of [10, 11, 12])
      expect(day(number)).toMatchObject({ opened: null, closed: null, runs: null });
    expect(rows.get('2026-11-09')).toMatchObject({ opened: null });
  });
});

it('no question asks for, or shows, whom to contact', () => {
  const asked = {
    filters: { keyword: 'x' },
    limit: 10,
    atLeast: 1,
    span: lastDays(30, NOW),
    cohorts: [],
    state: { provenRuns: [], isSimulated: false },
  };
  for (const question of Object.values(QUESTIONS)) {
    const body = question.request(asked);
    expect(JSON.stringify(body)).not.toMatch(/contact|agence/);
    // A list of fields, or nothing at all.
    expect(body.size === 0 || (body._source ?? []).length > 0).toBe(true);
  }
});
