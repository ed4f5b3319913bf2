import { afterEach, describe, expect, inject, it } from 'vitest';
import { parseExact, stringifyExact } from '../../src/domain/exact-json.js';
import type { ClosureMode } from '../../src/domain/stock.js';
import { offre, useStore } from './store.js';

const { store, stored, client, offres, refresh, prefix, empty } = useStore();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');

/** Numbers that JSON.parse would change, in attributes with and without a mapping. */
const INTEGERS =
  '"entier":9007199254740993,"liste":[-12345678901234567890,{"n":18446744073709551617}],"nombrePostes":9007199254740993';
const NUMBERS = `${INTEGERS},"decimal":0.12345678901234567890123,"grand":1e400`;

/** An offer as the API's own text, with this text in front of its last brace. */
const textOf = (id: string, more: string) =>
  `${JSON.stringify(offre(id, { nombrePostes: undefined })).slice(0, -1)},${more}}`;

function see(run: string, lu: Date, ...texts: readonly string[]) {
  return store.indexPage({
    run,
    fenetre: 'all',
    page: 0,
    offres: texts.map((text) => parseExact(text)),
    lu,
  });
}

/** The source of an offer as Elasticsearch has it, to the last character. */
async function sourceText(id: string): Promise<string> {
  const answer = await fetch(`${inject('elasticsearchUrl')}/${offres}/_source/${id}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

afterEach(() => empty('offres', 'presences', 'erreurs'));

describe('a number that a double cannot hold', () => {
  it('is stored to its last digit, and a change of that digit is a change', async () => {
    expect(await see('r1', DAY_1, textOf('exact', NUMBERS))).toMatchObject({ created: 1, rejected: [] });
    expect(await sourceText('exact')).toContain(NUMBERS);
    expect(await see('r1', DAY_1, textOf('exact', NUMBERS))).toMatchObject({ created: 0, changed: 0 });
    const other = NUMBERS.replace('993', '994');
    expect(await see('r2', DAY_2, textOf('exact', other))).toMatchObject({ changed: 1 });
    expect(await sourceText('exact')).toContain(other);
  });

  // Elasticsearch itself merges or filters the source then, and makes doubles of fractions.
  it.each<ClosureMode>(['mark', 'purge'])(
    'keeps its digits, if whole, when the offer is closed (%s)',
    async (mode) => {
      await see('r1', DAY_1, textOf('exact', NUMBERS));
      await see('r2', DAY_2, textOf('other', '"n":1'));
      await refresh();
      const decision = { gone: ['exact'], there: [], cohorts: [], erase: false };
      const closing = { run: 'r2', startedAt: DAY_2, mode, decision };
      expect(await store.closeGone(closing)).toMatchObject({ closed: 1 });
      expect(await sourceText('exact')).toContain(INTEGERS);
      expect((await stored('exact')).source.suivi.statut).toBe('fermee');
    },
  );

  it('gives the coordinates that it is nearest to', async () => {
    const lieu =
      '"lieuTravail":{"libelle":"31 - TOULOUSE","commune":"31555","latitude":43.6046520000000000001,"longitude":1.44420900000000000001}';
    const text = textOf('lieu', lieu);
    await see('r1', DAY_1, text);
    expect((await stored('lieu')).source.derive.localisation).toEqual({ lat: 43.604652, lon: 1.444209 });
  });

  it('is no id', async () => {
    const { rejected } = await see('r1', DAY_1, '{"id":9007199254740993}');
    expect(rejected).toEqual([{ id: '', reason: "The offer's id is not a string but number." }]);
    await refresh();
    const { hits } = await client.search<{ corps: string }>({ index: `${prefix}erreurs` });
    expect(hits.hits[0]?._source?.corps).toBe('{"id":9007199254740993}');
  });
});

describe("an attribute of the API's own that is named like one of ours", () => {
  it.each([
    ['derive', 'derive_'],
    ['suivi', 'suivi_'],
    ['derive_', 'derive__'],
    ['suivi__', 'suivi___'],
    ['derive.region', 'derive_.region'],
    ['suivi.statut', 'suivi_.statut'],
    ['suivi_.statut', 'suivi__.statut'],
  ])('%s is kept as %s, beside ours', async (name, kept) => {
    const own = { statut: 'fermee', region: ['x'] };
    await store.indexPage({
      run: 'r1',
      fenetre: 'all',
      page: 0,
      offres: [offre('named', { [name]: own }), offre('plain', { derivee: 1, suivis: 2, 'x.derive': 3 })],
      lu: DAY_1,
    });
    const { source } = await stored('named');
    const { derive, suivi, ...rest } = source;
    expect(rest).toEqual(offre('named', { [kept]: own }));
    expect(derive).toMatchObject({ departement: '31', region: '76' });
    expect(suivi).toMatchObject({ statut: 'ouverte', run: 'r1' });
    const { derive: _, suivi: __, ...plain } = (await stored('plain')).source;
    expect(plain).toEqual(offre('plain', { derivee: 1, suivis: 2, 'x.derive': 3 }));
    await refresh();
    const closed = await client.count({ index: offres, query: { term: { 'suivi.statut': 'fermee' } } });
    expect(closed.count).toBe(0);
  });

  it('counts in what tells two states of an offer apart', async () => {
    const read = (derive: unknown) =>
      store.indexPage({
        run: 'r1',
        fenetre: 'all',
        page: 0,
        offres: [offre('state', { derive })],
        lu: DAY_1,
      });
    expect(await read(1)).toMatchObject({ created: 1 });
    expect(await read(1)).toMatchObject({ created: 0, changed: 0 });
    expect(await read(2)).toMatchObject({ changed: 1 });
  });
});

it('a refused offer keeps its digits until it is stored by a replay', async () => {
  const text = textOf('replayed', NUMBERS);
  const corps = stringifyExact(parseExact(text));
  expect(corps).toBe(text);
  await client.index({
    index: `${prefix}erreurs`,
    id: 'a-case',
    document: {
      type: 'document',
      classe: 'DocumentRejected',
      run: 'r1',
      message: 'refused',
      offreId: 'replayed',
      corps,
      essais: 1,
      premierEchec: DAY_1,
      dernierEchec: DAY_1,
      lu: DAY_1,
      statut: 'ouvert',
    },
  });
  expect(await store.replayDocuments({ run: 'r2', failedBefore: DAY_2.toISOString() })).toEqual({
    closed: 1,
    failed: 0,
  });
  expect(await sourceText('replayed')).toContain(NUMBERS);
});
