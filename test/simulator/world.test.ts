import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { type SimulatedOffre, TestClient } from './client.js';

const NOW = new Date('2026-07-01T10:00:00Z');
const REGIONS: Readonly<Record<string, number>> = {
  '11': 117649,
  '84': 105002,
  '75': 70080,
  '52': 61634,
  '76': 60146,
  '44': 59178,
  '93': 55478,
  '53': 46392,
  '32': 45923,
  '28': 34276,
  '27': 34123,
  '24': 30703,
  '04': 3060,
  '94': 2172,
  '02': 907,
  '03': 770,
  '01': 695,
  '06': 319,
};

async function started(
  options: Partial<SimulatorOptions> & { offers: number },
): Promise<[Simulator, TestClient]> {
  const simulator = await startSimulator({ rate: null, now: NOW, ...options });
  return [simulator, await TestClient.login(simulator)];
}

const bound = (wall: number): string => `${new Date(wall).toISOString().slice(0, 19)}Z`;

/** Every offer, read by origin and by month, which stay below what one search shows. */
async function readAll(client: TestClient): Promise<SimulatedOffre[]> {
  const offres: SimulatedOffre[] = [];
  const day = 86_400_000;
  const bounds = [0, 1, 2, 3, 5, 7, 10, 14, 18, 24, 32, 45, 60, 100, 4000].map(
    (days) => NOW.getTime() + day - days * day,
  );
  for (let i = 1; i < bounds.length; i++) {
    const max = bound((bounds[i - 1] as number) - 1000);
    const window = `minCreationDate=${bound(bounds[i] as number)}&maxCreationDate=${max}`;
    for (const origine of [1, 2])
      offres.push(...(await client.all(`${window}&origineOffre=${origine}&sort=1`)));
  }
  return [...new Map(offres.map((offre) => [offre.id, offre])).values()];
}

describe('the country of 22/12/2023', () => {
  it('has the measured regions to the offer, and trades spread as in a list where many have none', async () => {
    const [simulator, client] = await started({ offers: 739_788 });
    let located = 0;
    for (const [code, measured] of Object.entries(REGIONS)) {
      const { total } = await client.search(`region=${code}&range=0-0`);
      expect([code, total]).toEqual([code, measured]);
      located += total;
    }
    expect((await client.search('range=0-0')).total - located).toBe(11_281);

    // Departements cover their region exactly when the filter hides what has no departement.
    const departements = (await (await client.get('/v2/referentiel/departements')).json()) as {
      code: string;
      region: { code: string };
    }[];
    const inBretagne = departements.filter(({ region }) => region.code === '53').map(({ code }) => code);
    expect((await client.search(`departement=${inBretagne}&range=0-0`)).total).toBe(REGIONS['53']);
    const paris = (await client.search('departement=75&range=0-0')).total;
    const essonne = (await client.search('departement=91&range=0-0')).total;
    expect(paris).toBeGreaterThan(3 * essonne);

    const metiers = (await (await client.get('/v2/referentiel/metiers')).json()) as { code: string }[];
    let covered = 0;
    let empty = 0;
    for (let i = 0; i < metiers.length; i += 6) {
      const codes = metiers.slice(i, i + 6).map(({ code }) => code);
      const page = await client.search(`codeROME=${codes}&range=0-0`);
      covered += page.total;
      if (page.status === 204) empty++;
    }
    expect(covered).toBe(739_788);
    expect(empty).toBeGreaterThan(0);
    expect((await client.search('codeROME=K1304&range=0-0')).total).toBeGreaterThan(10_000);

    // Last night one second took in more than a search can show: halve the night until it is found.
    let min = Date.parse('2026-06-30T01:00:00Z');
    let max = Date.parse('2026-06-30T05:00:00Z');
    const window = (from: number, to: number): string =>
      `minCreationDate=${bound(from)}&maxCreationDate=${bound(to)}&range=0-0`;
    while (max - min > 1000) {
      const middle = min + Math.floor((max - min) / 2000) * 1000;
      const [early, late] = [
        await client.search(window(min, middle)),
        await client.search(window(middle, max)),
      ];
      if ((early.total || 0) > (late.total || 0)) max = middle;
      else min = middle;
    }
    expect((await client.search(window(min, max))).total).toBeGreaterThan(3150);
    expect((await client.search(`${window(min, max)}&region=11`)).total).toBeLessThan(3150);
    await simulator.close();
  });
});

describe('offers', () => {
  let simulator: Simulator;
  let offres: SimulatedOffre[];

  beforeAll(async () => {
    let client: TestClient;
    [simulator, client] = await started({ offers: 12_000 });
    offres = await readAll(client);
  });
  afterAll(() => simulator.close());

  const share = (of: SimulatedOffre[], test: (offre: SimulatedOffre) => boolean): number =>
    of.filter(test).length / of.length;
  const quantile = (values: number[], q: number): number =>
    [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] as number;

  it('are all found, each with an id of its own', () => {
    expect(offres).toHaveLength(12_000);
    expect(new Set(simulator.stableIds())).toEqual(new Set(offres.map(({ id }) => id)));
  });

  it('have the size of real ones', () => {
    const sizes = offres.map((offre) => Buffer.byteLength(JSON.stringify(offre)));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(3600);
    expect(mean).toBeLessThan(4000);
    expect(quantile(sizes, 0.95)).toBeGreaterThan(5600);
    expect(quantile(sizes, 0.95)).toBeLessThan(6600);
    expect(Math.max(...sizes)).toBeLessThan(9000);
    const lengths = offres.map(({ description }) => description.length);
    expect(Math.max(...lengths)).toBe(5000);
  });

  it('have the ages of real ones, and milliseconds', () => {
    const wallNow = Date.parse('2026-07-01T12:00:00Z');
    const days = offres.map(({ dateCreation }) => (wallNow - Date.parse(dateCreation)) / 86_400_000);
    expect(quantile(days, 0.5)).toBeGreaterThan(11);
    expect(quantile(days, 0.5)).toBeLessThan(19);
    expect(quantile(days, 0.99)).toBeGreaterThan(99);
    expect(quantile(days, 0.99)).toBeLessThan(140);
    expect(Math.max(...days)).toBeGreaterThan(3 * 365);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(share(offres, ({ dateCreation }) => !dateCreation.endsWith('.000Z'))).toBeGreaterThan(0.99);
    for (const { dateCreation, dateActualisation } of offres) {
      expect(dateCreation).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(dateActualisation >= dateCreation).toBe(true);
    }
    const office = share(offres, ({ dateCreation }) => /T(09|1\d)/.test(dateCreation));
    expect(office).toBeGreaterThan(0.7);
  });

  it('always carry what real ones always carry', () => {
    for (const offre of offres) {
      for (const name of [
        'id intitule description dateCreation dateActualisation romeCode romeLibelle appellationlibelle typeContrat',
        'typeContratLibelle natureContrat experienceExige experienceLibelle entreprise salaire alternance',
      ].flatMap((names) => names.split(' '))) {
        expect(offre).toHaveProperty(name);
      }
      expect(offre.lieuTravail.libelle).toBeTruthy();
      expect(offre).toHaveProperty('origineOffre.urlOrigine');
    }
  });

  it('miss the rest as often as real ones', () => {
    const partners = offres.filter(({ origineOffre }) => origineOffre.origine === '2');
    expect(share(partners, ({ salaire }) => salaire.libelle === undefined)).toBeCloseTo(0.76, 1);
    expect(share(partners, ({ salaire }) => Object.keys(salaire).length === 0)).toBeGreaterThan(0.7);
    expect(share(offres, (offre) => 'competences' in offre)).toBeCloseTo(0.234, 1);
    expect(share(offres, (offre) => 'contact' in offre)).toBeCloseTo(0.3, 1);
    expect(share(offres, (offre) => Object.keys(offre.entreprise).length === 0)).toBeGreaterThan(0);
  });

  it('speak of their trade', () => {
    for (const { intitule, romeLibelle, description } of offres.slice(0, 2000)) {
      const word = romeLibelle.split(/[\s/]/)[0]?.toLowerCase() as string;
      expect(description.toLowerCase()).toContain(word);
      expect(intitule.length).toBeGreaterThan(3);
    }
  });

  it('have every kind of place label', () => {
    const places = offres.map(({ lieuTravail }) => lieuTravail);
    const communes = places.filter(
      ({ commune, libelle }) => commune !== undefined && libelle.includes(' - '),
    );
    expect(communes.length / places.length).toBeGreaterThan(0.83);
    expect(communes.length / places.length).toBeLessThan(0.97);
    const departements = places.filter(
      ({ commune, libelle }) => commune === undefined && /^\w+ - /.test(libelle),
    );
    expect(departements.length / places.length).toBeGreaterThan(0.02);
    expect(departements.length / places.length).toBeLessThan(0.04);
    const labels = new Set(places.map(({ libelle }) => libelle));
    for (const label of [
      '75 - Paris (Dept.)',
      '75 - Paris',
      '67 - Rhin (Bas)',
      '92 - Hauts de Seine',
      'France',
      'FRANCE',
      'Québec Canada',
      '31 - TOULOUSE',
      '31 - Toulouse',
    ]) {
      expect(labels).toContain(label);
    }
    expect([...labels].some((label) => /^97[78] - /.test(label))).toBe(true);
    for (const [label, commune] of [
      ['75', '75056'],
      ['69', '69123'],
      ['13', '13055'],
    ]) {
      expect(places).toContainEqual(expect.objectContaining({ libelle: label, commune }));
    }
    const metropole = places.filter(({ commune = '97' }) => !/^9[78]/.test(commune));
    expect(metropole.some(({ latitude }) => latitude !== undefined && latitude < 20)).toBe(true);
    expect(metropole.some(({ latitude }) => latitude === undefined)).toBe(true);
    expect(places.some(({ commune, latitude }) => commune === undefined && latitude !== undefined)).toBe(
      true,
    );
  });

  it('have every form of salary label', () => {
    const labels = offres.flatMap(({ salaire }) => salaire.libelle ?? []);
    for (const form of [
      /^Mensuel de \d+,\d\d Euros sur 12 mois$/,
      /^Horaire de \d+,\d\d Euros à \d+,\d\d Euros$/,
      /^Annuel de \d+,\d\d Euros à \d+,\d\d Euros sur 12 mois$/,
      /^Horaire de \d+\.\d+ Euros sur 0\.0 mois$/,
      /^Annuel de \d+\.\d Euros à \d+\.\d Euros sur 12\.0 mois$/,
      /^Mensuel de \d+ Euros/,
      /^A négocier$/,
    ]) {
      expect(labels.some((label) => form.test(label))).toBe(true);
    }
  });
});

describe('what has no place', () => {
  const total = async (client: TestClient, query: string): Promise<number> =>
    (await client.search(query)).total;

  it('stays hidden from the region filter, region names included, by default', async () => {
    const [simulator, client] = await started({ offers: 10_000, shareWithoutRegion: 0.2 });
    const regions = await Promise.all(
      Object.keys(REGIONS).map((code) => total(client, `region=${code}&range=0-0`)),
    );
    expect(regions.reduce((sum, count) => sum + count, 0)).toBe(8000);
    expect([...simulator.stableIdsWithRegion()]).toHaveLength(8000);
    expect(simulator.records().offers).toMatchObject({
      open: 10_000,
      stable: 10_000,
      stableWithRegion: 8000,
    });
    const named = (await readAll(client)).filter(
      ({ lieuTravail }) => lieuTravail.libelle === 'Ile-de-France',
    );
    expect(named.length).toBeGreaterThan(0);
    const seen = await client.all('region=11&origineOffre=1');
    expect(seen.some(({ lieuTravail }) => lieuTravail.libelle === 'Ile-de-France')).toBe(false);
    await simulator.close();
  });

  it('is from five boards of 62, as in the real country, one of which publishes nearly nothing else', async () => {
    const [simulator, client] = await started({ offers: 15_000, shareWithoutRegion: 0.4 });
    const all = await readAll(client);
    const located = new Set(simulator.stableIdsWithRegion());
    const boardOf = ({ origineOffre }: SimulatedOffre) => origineOffre.partenaires?.[0]?.nom ?? '';
    const nowhere = all.filter(({ id }) => !located.has(id));
    const sizes = new Map<string, number>();
    for (const offre of nowhere) sizes.set(boardOf(offre), (sizes.get(boardOf(offre)) ?? 0) + 1);
    const own = sizes.get('') ?? 0;
    expect(own / nowhere.length).toBeCloseTo(24 / 545, 1);
    sizes.delete('');
    const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const five = largest.reduce((sum, [, offres]) => sum + offres, 0) / (nowhere.length - own);
    expect(five).toBeGreaterThan(0.95);
    expect(five).toBeLessThan(0.98);
    const shareNowhere = largest.map(
      ([board, offres]) => offres / all.filter((offre) => boardOf(offre) === board).length,
    );
    expect(Math.max(...shareNowhere)).toBeGreaterThan(0.98);
    expect(Math.min(...shareNowhere)).toBeLessThan(0.1);
    expect(new Set(all.map(boardOf)).size).toBe(63);
    await simulator.close();
  });

  it('can show region names to the region filter, with the same totals, and never to departements', async () => {
    const [simulator, client] = await started({
      offers: 10_000,
      shareWithoutRegion: 0.2,
      unverified: { regionFilterShowsRegionOnly: true },
    });
    const regions = await Promise.all(
      Object.keys(REGIONS).map((code) => total(client, `region=${code}&range=0-0`)),
    );
    expect(regions.reduce((sum, count) => sum + count, 0)).toBe(8000);
    const ileDeFrance = [
      ...(await client.all('region=11&origineOffre=1')),
      ...(await client.all('region=11&origineOffre=2')),
    ];
    const named = ileDeFrance.filter(({ lieuTravail }) => lieuTravail.libelle === 'Ile-de-France').length;
    expect(named).toBeGreaterThan(0);
    const byDepartement =
      (await total(client, 'departement=75,77,78,91,92')) + (await total(client, 'departement=93,94,95'));
    expect(byDepartement).toBe(ileDeFrance.length - named);
    await simulator.close();
  });
});

describe('places that labels do not tell', () => {
  it('are found by filters as before, and only a share of the labels changes', async () => {
    const options = { offers: 4_000, seed: 3 };
    const [plain, told] = await started(options);
    const [untold, client] = await started({ ...options, untoldPlaces: 0.05 });
    const before = await readAll(told);
    const after = await readAll(client);
    const changed = after.filter((offre, i) => offre.lieuTravail.libelle !== before[i]?.lieuTravail.libelle);
    expect(changed.length / after.length).toBeGreaterThan(0.03);
    expect(changed.length / after.length).toBeLessThan(0.07);
    expect(new Set(changed.map(({ lieuTravail }) => JSON.stringify(lieuTravail))).size).toBe(1);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const totalOf = async (of: TestClient) => (await of.search('region=11&range=0-0')).total;
    expect(await totalOf(client)).toBe(await totalOf(told));
    await plain.close();
    await untold.close();
  });
});

describe('a dense second', () => {
  const second = 'minCreationDate=2026-06-28T02:30:30Z&maxCreationDate=2026-06-28T02:30:31Z&range=0-0';

  it('holds what it was told to, and other axes split it', async () => {
    const [simulator, client] = await started({ offers: 20_000, denseSecond: 4000 });
    const page = await client.search(second);
    expect(page.total).toBeGreaterThanOrEqual(4000);
    expect((await client.search(`${second}&region=11`)).total).toBeLessThan(3150);
    await simulator.close();
  });

  it('can be made of offers that nothing tells apart', async () => {
    const [simulator, client] = await started({ offers: 20_000, denseSecond: 4000, denseAlike: true });
    const page = await client.search(second);
    const [offre] = page.offres;
    const alike = await client.search(`${second}&codeROME=${offre?.romeCode}&origineOffre=2`);
    expect(alike.total).toBe(page.total);
    expect(page.filters.size).toBe(4);
    await simulator.close();
  });
});

describe('determinism', () => {
  it('gives the same bytes for the same seed, and another world for another', async () => {
    const bytes = async (seed: number): Promise<string[]> => {
      const [simulator, client] = await started({ offers: 5000, seed });
      const pages = ['sort=1', 'region=11&range=150-299', 'codeROME=K1304', 'origineOffre=2&range=900-1049'];
      const texts = await Promise.all(pages.map(async (query) => (await client.search(query)).text));
      await simulator.close();
      return texts;
    };
    const first = await bytes(7);
    expect(await bytes(7)).toEqual(first);
    const other = await bytes(8);
    other.forEach((text, index) => {
      expect(text).not.toBe(first[index]);
    });
  });
});
