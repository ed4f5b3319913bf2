import { describe, expect, it } from 'vitest';
import type { PageWrite } from '../../src/elasticsearch/index.js';
import { useStore } from '../elasticsearch/store.js';
import { type Json, ODD_VALUES, OFFRE, PLACES, withValueAt } from '../support/offre.js';

const { client, store, prefix, stored, refresh } = useStore();

const LU = new Date('2026-11-24T03:00:00Z');
let pages = 0;

/** Stores a page in a run of its own, and checks that no offer of it is lost: each is stored, or an open case. */
async function indexPage(offres: readonly unknown[]): Promise<PageWrite & { run: string }> {
  const run = `bad-${pages++}`;
  const written = await store.indexPage({ run, fenetre: 'france', page: 0, offres, lu: LU });
  const { created, changed, unchanged, duplicates, rejected } = written;
  expect(created + changed + unchanged + duplicates + rejected.length).toBe(offres.length);
  const cases = await store.listOpenCases({ run });
  expect(cases.map(({ message }) => message).toSorted()).toEqual(
    rejected.map(({ reason }) => reason).toSorted(),
  );
  return { ...written, run };
}

const offre = (id: unknown, changes: object = {}): Json => ({ ...OFFRE, id, ...changes });
const nested = (levels: number): unknown => {
  let deep: unknown = 0;
  for (let i = 0; i < levels; i++) deep = [deep];
  return deep;
};

/** An offer that cannot be stored: what is wrong with it, and the sentence of its case in `erreurs`. */
const REFUSED: [what: string, offre: unknown, sentence: string | RegExp][] = [
  ['a text', 'offre', 'The offer is not an object.'],
  ['null', null, 'The offer is not an object.'],
  ['a list', [OFFRE], 'The offer is not an object.'],
  ['no id', offre(undefined), "The offer's id is not a string but undefined."],
  ['null as id', offre(null), "The offer's id is not a string but object."],
  ['a number as id', offre(1234567), "The offer's id is not a string but number."],
  ['a list as id', offre(['1']), "The offer's id is not a string but object."],
  ['an empty id', offre(''), "The offer's id is empty."],
  ['an id of spaces', offre(' \n'), "The offer's id is empty."],
  ['an id of 514 bytes', offre('é'.repeat(257)), "The offer's id is longer than 512 bytes."],
  ['an id with half a character', offre('1\ud800'), "The offer's id holds half a character."],
  [
    'text for an object',
    offre('r-1', { lieuTravail: 'Paris' }),
    /object mapping for \[lieuTravail\] tried to parse field \[lieuTravail\] as object, but found a concrete value$/,
  ],
  [
    'an object for text',
    offre('r-2', { intitule: { nom: 'x' } }),
    /failed to parse field \[intitule\] of type \[text\]/,
  ],
  [
    'an object for a keyword',
    offre('r-3', { romeCode: { code: 'x' } }),
    /failed to parse field \[romeCode\] of type \[keyword\]/,
  ],
  [
    'an object for a date',
    offre('r-4', { dateCreation: { jour: 1 } }),
    /Malformed content, found extra data after parsing/,
  ],
  [
    'a dotted name into a value',
    offre('r-6', { 'romeCode.code': 'x' }),
    /failed to parse field \[romeCode\]/,
  ],
  ['an empty name', offre('r-7', { '': 1 }), /field name cannot be an empty string$/],
  ['a name of dots', offre('r-8', { '.': 1 }), /field name cannot contain only dots$/],
  ['a name that starts with a dot', offre('r-9', { '.a': 1 }), /field name cannot contain only whitespace/],
  [
    '1 100 levels',
    offre('r-10', { deep: nested(1_100) }),
    /Document nesting depth \(1001\) exceeds the maximum/,
  ],
];

/** An offer that is strange, and stored as it is. */
const STORED: [what: string, changes: object][] = [
  ['unknown fields', { inconnu: { a: [1, { b: 'c' }] }, 'autre champ': null }],
  ['a dotted unknown field', { 'inconnu.a.b': 1 }],
  ['a dotted known field', { 'lieuTravail.codePostal': '31100' }],
  [
    'names of JavaScript',
    JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":2,"hasOwnProperty":3}'),
  ],
  ['100 000 characters', { description: 'mot '.repeat(25_000) }],
  ['100 000 characters in one word', { intitule: 'x'.repeat(100_000), romeCode: 'y'.repeat(100_000) }],
  ['100 000 elements', { outilsBureautiques: Array(100_000).fill('x') }],
  ['null bytes', { description: 'a\u0000b\u0000', intitule: '\u0000' }],
  ['half a character', { description: 'a\ud800b', romeCode: '\udfff' }],
  ['latitude 999', { lieuTravail: { libelle: '31 - TOULOUSE', latitude: 999, longitude: 1.4 } }],
  ['swapped coordinates', { lieuTravail: { libelle: '31 - TOULOUSE', latitude: 1.43, longitude: 43.6 } }],
  ['coordinates as text', { lieuTravail: { libelle: '31 - TOULOUSE', latitude: '43.6', longitude: '1.43' } }],
  ['numbers beyond a double', JSON.parse('{"nombrePostes":1e400,"inconnu":-1e999}')],
  ['numbers beyond a long', JSON.parse('{"nombrePostes":99999999999999999999999}')],
  ['text for a number', { nombrePostes: 'beaucoup' }],
  ['text for a boolean', { alternance: 'peut-être', accessibleTH: 2 }],
  ['a date of the future', { dateCreation: '2999-01-01T00:00:00Z' }],
  ['the year 0', { dateCreation: '0000-01-01T00:00:00Z' }],
  ['a date that is none', { dateCreation: '2026-02-31T25:61:61Z', dateActualisation: 'hier' }],
  ['a list for a value', { romeCode: ['A', 'B'], dateCreation: ['2026-01-01T00:00:00Z'] }],
  ['900 levels', { deep: nested(900) }],
  ['our own names', { derive: 'x', suivi: { inconnu: 1 } }],
  ['a dotted name into what we follow', { 'suivi.inconnu': 1 }],
  ['null everywhere', Object.fromEntries(Object.keys(OFFRE).map((name) => [name, null]))],
  ['nothing at all', Object.fromEntries(Object.keys(OFFRE).map((name) => [name, undefined]))],
];

describe('an offer that cannot be stored becomes a case, and the rest of its page is stored', () => {
  it.each(REFUSED)('%s', async (what, bad, sentence) => {
    const beside = `beside ${what}`;
    const { rejected, created, ids } = await indexPage([offre(`${beside} 1`), bad, offre(`${beside} 2`)]);
    expect(created).toBe(2);
    expect(rejected).toHaveLength(1);
    const [refused] = rejected;
    if (typeof sentence === 'string') expect(refused).toEqual({ id: '', reason: sentence });
    else {
      expect(refused?.reason).toMatch(/^Elasticsearch refused the document: /);
      expect(refused?.reason).toMatch(sentence);
      expect(refused?.id).toBe((bad as Json).id);
    }
    // One with an id was seen and is counted; one without cannot be, so the window lacks it.
    expect(ids).toBe(typeof sentence === 'string' ? 2 : 3);
  });

  it('keeps it for replay, and out of what lists the cases', async () => {
    const { run } = await indexPage([offre(undefined, { intitule: 'Sans numéro' })]);
    const [opened] = await store.listOpenCases({ run });
    expect(opened).toMatchObject({ type: 'document', classe: 'DocumentRejected', statut: 'ouvert' });
    expect(JSON.stringify(opened)).not.toMatch(/Sans numéro|Mme Témoin|temoin@example/);
    const written = await client.get<{ corps: string }>({ index: `${prefix}erreurs`, id: opened?.id ?? '' });
    expect(written._source?.corps).toContain('Sans numéro');
  });
});

describe('an offer that is strange is stored as it is', () => {
  it.each(STORED)('%s', async (what, changes) => {
    const strange = offre(`odd ${what}`, { ...changes, id: `odd ${what}` });
    expect(await indexPage([strange])).toMatchObject({ created: 1, rejected: [], ids: 1 });
    const { derive: _derive, suivi, ...raw } = (await stored(`odd ${what}`)).source;
    expect(suivi.statut).toBe('ouverte');
    // An attribute of its own that is named like one of ours has one more `_`.
    const sent = JSON.stringify(strange).replace(/"(derive|suivi)(\.inconnu)?":/g, '"$1_$2":');
    expect(JSON.stringify(raw)).toBe(sent);
    await refresh();
    // Read again, it is the same offer: it is neither rewritten nor reopened at each run.
    expect(await indexPage([strange])).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('keeps no coordinates that cannot be true, and swaps back those that can', async () => {
    expect((await stored('odd latitude 999')).source.derive).toMatchObject({ geo: 'absente' });
    expect((await stored('odd latitude 999')).source.derive).not.toHaveProperty('localisation');
    expect((await stored('odd swapped coordinates')).source.derive).toMatchObject({
      geo: 'permutee',
      localisation: { lat: 43.6, lon: 1.43 },
    });
  });
});

describe('a wrong value in any place', () => {
  it.each(ODD_VALUES.map((value) => [JSON.stringify(value).slice(0, 40), value]))(
    `%s in each of the ${PLACES.length} places loses no offer of the page`,
    async (shown, value) => {
      const page = PLACES.map((_, place) => withValueAt(offre(`any ${shown} ${place}`), place, value)).map(
        (spoilt, place) => (PLACES[place]?.[0] === 'id' ? offre(`any ${shown} ${place}`) : spoilt),
      );
      const { rejected, ids } = await indexPage(page);
      expect(ids).toBe(PLACES.length);
      expect(rejected.every(({ reason }) => reason.startsWith('Elasticsearch refused the document: '))).toBe(
        true,
      );
    },
  );

  it('at any depth is stored or refused, and never stops a run', async () => {
    const depths = Array.from({ length: 40 }, (_, i) => 500 + i * 250);
    const { created, rejected } = await indexPage(
      depths.map((levels) => offre(`deep ${levels}`, { deep: nested(levels) })),
    );
    expect(created).toBeGreaterThan(0);
    expect(created + rejected.length).toBe(depths.length);
  });
});
