import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { type SimulatedOffre, TestClient } from './client.js';

// A world small enough to be read whole, so that every search can be checked against plain filters on its offers.
let simulator: Simulator;
let client: TestClient;
let world: SimulatedOffre[];

beforeAll(async () => {
  simulator = await startSimulator({ offers: 3150, rate: null, now: new Date('2026-07-01T10:00:00Z') });
  client = await TestClient.login(simulator);
  world = await client.all('sort=1');
});
afterAll(() => simulator.close());

const NATURES: Readonly<Record<string, string>> = {
  E1: 'Contrat travail',
  E2: 'Contrat apprentissage',
  NS: 'Emploi non salarié',
};
const atDepartement = ({ lieuTravail }: SimulatedOffre, code: string): boolean =>
  lieuTravail.libelle === code || lieuTravail.libelle.startsWith(`${code} - `);
const experienceOf = ({ experienceExige, experienceLibelle }: SimulatedOffre): string => {
  if (experienceExige === 'D') return '4';
  if (experienceLibelle.endsWith('Mois')) return '1';
  const years = Number(/(\d+) An/.exec(experienceLibelle)?.[1] ?? 0);
  return years === 0 ? '0' : years <= 3 ? '2' : '3';
};
const qualificationOf = ({ qualificationCode }: SimulatedOffre): string =>
  qualificationCode === undefined ? 'X' : qualificationCode === '9' ? '9' : '0';

/** Criteria as a query and as a plain predicate. */
interface Case {
  readonly query: string;
  readonly matches: (offre: SimulatedOffre) => boolean;
}
const anything: Case = { query: '', matches: () => true };
const some = (...cases: fc.Arbitrary<Case>[]): fc.Arbitrary<Case> =>
  fc.oneof(fc.constant(anything), ...cases);
const list = (values: readonly string[], most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const place = some(
  list(['75', '92', '69', '13', '59', '2A', '974', '31'], 5).map((codes) => ({
    query: `departement=${codes}`,
    matches: (offre) => codes.some((code) => atDepartement(offre, code)),
  })),
);
const trade = some(
  list(['K1304', 'D1106', 'N1103', 'K2204', 'J1501', 'M1805', 'A1101'], 6).map((codes) => ({
    query: `codeROME=${codes}`,
    matches: ({ romeCode }) => codes.includes(romeCode),
  })),
  fc.constantFrom('K', 'M18', 'D').map((start) => ({
    query: `grandDomaine=${start}`,
    matches: ({ romeCode }) => romeCode.startsWith(start),
  })),
);
const origine = some(
  fc.constantFrom('1', '2').map((code) => ({
    query: `origineOffre=${code}`,
    matches: ({ origineOffre }) => origineOffre.origine === code,
  })),
);
const boards = some(
  fc
    .tuple(
      fc.subarray(['JOBSIMULE', 'ANNONCES-DEMO', 'EMPLOI-EXEMPLE'], { minLength: 1 }),
      fc.constantFrom('', 'INCLUS', 'EXCLU'),
    )
    .map(([names, mode]) => ({
      query: `partenaires=${names}${mode === '' ? '' : `&modeSelectionPartenaires=${mode}`}`,
      matches: ({ origineOffre }: SimulatedOffre) =>
        (origineOffre.partenaires ?? []).some(({ nom }) => names.includes(nom)) !== (mode === 'EXCLU'),
    })),
);
const types = list(['CDI', 'CDD', 'MIS', 'LIB', 'REP'], 3);
const natures = list(Object.keys(NATURES), 2);
const contract = some(
  types.map((codes) => ({
    query: `typeContrat=${codes}`,
    matches: ({ typeContrat }) => codes.includes(typeContrat),
  })),
  fc.tuple(types, natures).map(([typeCodes, natureCodes]) => ({
    query: `typeContrat=${typeCodes}&natureContrat=${natureCodes}`,
    matches: ({ typeContrat, natureContrat }) =>
      typeCodes.includes(typeContrat) || natureCodes.some((code) => NATURES[code] === natureContrat),
  })),
);
const profile = some(
  fc.constantFrom('0', '1', '2', '3', '4').map((code) => ({
    query: `experience=${code}`,
    matches: (offre) => experienceOf(offre) === code,
  })),
  fc.constantFrom('0', '9').map((code) => ({
    query: `qualification=${code}`,
    matches: (offre) => qualificationOf(offre) === code,
  })),
);
const toBound = (wall: number): string => `${new Date(wall).toISOString().slice(0, 19)}Z`;
const creation = some(
  fc
    .tuple(fc.integer({ min: 0, max: 90 * 86_400 }), fc.integer({ min: 0, max: 30 * 86_400 }))
    .map(([secondsAgo, width]) => {
      const end = Date.parse('2026-07-01T12:00:00Z') - secondsAgo * 1000;
      const start = end - width * 1000;
      return {
        query: `minCreationDate=${toBound(start)}&maxCreationDate=${toBound(end)}`,
        matches: ({ dateCreation }) => Date.parse(dateCreation) >= start && Date.parse(dateCreation) <= end,
      };
    }),
);

const searches: fc.Arbitrary<Case> = fc
  .tuple(place, trade, origine, boards, contract, profile, creation)
  .map((cases) => ({
    query: cases
      .map(({ query }) => query)
      .filter((query) => query !== '')
      .join('&'),
    matches: (offre) => cases.every(({ matches }) => matches(offre)),
  }));

describe('a search', () => {
  it('finds exactly the offers that match, in order, with exact filtresPossibles', async () => {
    await fc.assert(
      fc.asyncProperty(searches, async ({ query, matches }) => {
        const expected = world.filter(matches);
        const page = await client.search(`${query}&sort=1`);
        if (expected.length === 0) {
          expect([query, page.status, page.contentRange]).toEqual([query, 204, '*/0']);
          return;
        }
        expect([query, page.total]).toEqual([query, expected.length]);
        expect(page.offres.map(({ id }) => id)).toEqual(expected.slice(0, 150).map(({ id }) => id));
        const counted = new Map<string, number>();
        const count = (key: string): void => {
          counted.set(key, (counted.get(key) ?? 0) + 1);
        };
        for (const offre of expected) {
          if (offre.typeContrat !== 'DDT') count(`typeContrat:${offre.typeContrat}`);
          count(`experience:${experienceOf(offre)}`);
          count(`qualification:${qualificationOf(offre)}`);
        }
        const told = [...page.filters].filter(([key]) => !key.startsWith('natureContrat'));
        expect(new Map(told)).toEqual(counted);
      }),
      { numRuns: 300 },
    );
  });

  it('counts all of its offers by nature, and all but the unlisted type by type', async () => {
    const { filters } = await client.search('range=0-0');
    const sum = (filtre: string): number =>
      [...filters].reduce((total, [key, count]) => total + (key.startsWith(`${filtre}:`) ? count : 0), 0);
    expect(sum('natureContrat')).toBe(3150);
    const unlisted = world.filter(({ typeContrat }) => typeContrat === 'DDT').length;
    expect(unlisted).toBeGreaterThan(0);
    expect(sum('typeContrat')).toBe(3150 - unlisted);
  });

  it('splits every search in two by origin', async () => {
    const [one, two] = await Promise.all([client.all('origineOffre=1'), client.all('origineOffre=2')]);
    expect(one.length + two.length).toBe(3150);
    expect(two.length / 3150).toBeGreaterThan(0.6);
    expect(two.length / 3150).toBeLessThan(0.8);
    for (const { id } of one) expect(id).toMatch(/^\d{3}[A-Z]{4}$/);
    for (const { id } of two) expect(id).toMatch(/^\d{9}$/);
  });

  it('understands keywords in titles, without accents or case', async () => {
    const offres = await client.all('motsCles=SERVEUR,restauration');
    expect(offres.length).toBeGreaterThan(0);
    for (const { romeLibelle } of offres) expect(romeLibelle).toBe('Serveur / Serveuse en restauration');
    expect((await client.search('motsCles=electricien')).total).toBeGreaterThan(0);
  });

  it('finds a commune with distance=0', async () => {
    const offres = await client.all('commune=31555&distance=0');
    expect(offres.length).toBeGreaterThan(0);
    for (const { lieuTravail } of offres) expect(lieuTravail.commune).toBe('31555');
  });

  it('understands publieeDepuis in the clock of the world', async () => {
    const now = Date.parse(simulator.worldNow());
    const expected = world.filter(({ dateCreation }) => Date.parse(dateCreation) > now - 7 * 86_400_000);
    expect(Math.abs((await client.search('publieeDepuis=7')).total - expected.length)).toBeLessThan(3);
  });
});

describe('bounds on creation', () => {
  async function around(
    unverified: object,
  ): Promise<{ onBound: boolean; within: boolean; exclusive: number }> {
    const other = await startSimulator({
      offers: 3150,
      rate: null,
      now: new Date('2026-07-01T10:00:00Z'),
      unverified,
    });
    const caller = await TestClient.login(other);
    const [offre] = (await caller.search('sort=1&range=1000-1000')).offres;
    const second = `${offre?.dateCreation.slice(0, 19)}Z`;
    const before = toBound(Date.parse(second) - 1000);
    const after = toBound(Date.parse(second) + 1000);
    const has = async (min: string, max: string): Promise<boolean> =>
      (await caller.all(`minCreationDate=${min}&maxCreationDate=${max}`)).some(({ id }) => id === offre?.id);
    const result = {
      onBound: await has(before, second),
      within: await has(second, after),
      exclusive: (await caller.search(`minCreationDate=${second}&maxCreationDate=${second}`)).status,
    };
    expect(offre?.dateCreation).not.toMatch(/\.000Z$/);
    await other.close();
    return result;
  }

  it('are inclusive and see milliseconds by default', async () => {
    expect(await around({})).toEqual({ onBound: false, within: true, exclusive: 204 });
  });

  it('can ignore milliseconds', async () => {
    const ignoring = await around({ boundsIgnoreMilliseconds: true });
    expect(ignoring).toEqual({ onBound: true, within: true, exclusive: 200 });
  });

  it('can be exclusive', async () => {
    const exclusive = await around({ boundsInclusive: false, boundsIgnoreMilliseconds: true });
    expect(exclusive).toEqual({ onBound: false, within: false, exclusive: 204 });
  });
});

describe('what could lie', () => {
  it('tells totals that are off by at most so many offers, always the same', async () => {
    const liar = await startSimulator({
      offers: 3150,
      rate: null,
      now: new Date('2026-07-01T10:00:00Z'),
      unverified: { totalsLie: 3, olderEmptyRange: true },
    });
    const caller = await TestClient.login(liar);
    const shifts = [];
    for (const code of ['11', '84', '75', '76', '44', '93', '53', '32', '28', '27', '24', '52']) {
      const [told, exact] = [await caller.search(`region=${code}`), await client.search(`region=${code}`)];
      expect((await caller.search(`region=${code}&range=0-0`)).total).toBe(told.total);
      shifts.push(told.total - exact.total);
    }
    expect(Math.max(...shifts.map(Math.abs))).toBeGreaterThan(0);
    expect(Math.max(...shifts.map(Math.abs))).toBeLessThanOrEqual(3);
    const empty = await caller.search(
      'minCreationDate=2001-01-01T00:00:00Z&maxCreationDate=2001-01-01T00:00:00Z',
    );
    expect(empty.contentRange).toBe('offres */0');
    await liar.close();
  });
});
