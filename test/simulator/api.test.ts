import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { TestClient, tokenRequest } from './client.js';

// One world for every rule of docs/api about tokens, ranges, statuses and values. Small enough to hold all of it.
let simulator: Simulator;
let client: TestClient;

beforeAll(async () => {
  simulator = await startSimulator({ offers: 8000, rate: null, now: new Date('2026-07-01T10:00:00Z') });
  client = await TestClient.login(simulator);
});
afterAll(() => simulator.close());

describe('token', () => {
  it('answers client credentials with a bearer token for 1499 s', async () => {
    const response = await tokenRequest(simulator);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      scope: 'api_offresdemploiv2 o2dsoffre',
      expires_in: 1499,
      token_type: 'Bearer',
      access_token: expect.any(String),
    });
  });

  it.each([
    [{ client_secret: 'wrong' }, 'invalid_client'],
    [{ client_id: 'nobody' }, 'invalid_client'],
    [{ scope: 'api_offresdemploiv2' }, 'invalid_scope'],
    [{ scope: 'api_offresdemploiv2 o2dsoffre more' }, 'invalid_scope'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %j with 400 %s', async (changes, error) => {
    const response = await tokenRequest(simulator, changes);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) });
  });

  it('asks for the realm', async () => {
    const url = simulator.tokenUrl.split('?')[0] as string;
    expect((await fetch(url, { method: 'POST', body: new URLSearchParams() })).status).toBe(400);
  });

  it('answers Basic authentication with a 409 page', async () => {
    const response = await fetch(simulator.tokenUrl, {
      method: 'POST',
      headers: { Authorization: 'Basic YTpi' },
    });
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it.each(['', 'Bearer unknown', 'Basic YTpi'])(
    'answers 401 with an empty body to "%s"',
    async (Authorization) => {
      const response = await client.get('/v2/offres/search', { headers: { Authorization } });
      expect(response.status).toBe(401);
      expect(await response.text()).toBe('');
    },
  );
});

describe('range and status', () => {
  it('shows 0-149 by default, with 206 because there is more', async () => {
    const page = await client.search('');
    expect(page.status).toBe(206);
    expect(page.contentRange).toBe('offres 0-149/8000');
    expect(page.offres).toHaveLength(150);
  });

  it.each([
    ['0-0', 206, 'offres 0-0/8000', 1],
    ['3000-3149', 206, 'offres 3000-3149/8000', 150],
    ['2999-3148', 206, 'offres 2999-3148/8000', 150],
    ['3000-3000', 206, 'offres 3000-3000/8000', 1],
  ])('serves %s', async (range, status, contentRange, count) => {
    const page = await client.search(`range=${range}`);
    expect([page.status, page.contentRange, page.offres.length]).toEqual([status, contentRange, count]);
  });

  it.each(['3100-3149', '3001-3149', '3000-3150', '0-150', '10-9', '-1-5', 'a-b', '0', '', '0-149-200'])(
    'refuses %s with 400',
    async (range) => {
      const page = await client.search(`range=${range}`);
      expect(page.status).toBe(400);
      expect(JSON.parse(page.text)).toEqual({
        codeErreur: expect.any(String),
        message: expect.stringContaining('range'),
      });
    },
  );

  it('says 200 only when the whole result fits the range, and 206 on the last of several pages', async () => {
    const { total } = await client.search('region=94&range=0-0');
    expect(total).toBeGreaterThan(4);
    expect(total).toBeLessThan(150);
    const whole = await client.search('region=94');
    expect([whole.status, whole.contentRange]).toEqual([200, `offres 0-${total - 1}/${total}`]);
    const exact = await client.search(`region=94&range=0-${total - 1}`);
    expect(exact.status).toBe(200);
    const short = await client.search(`region=94&range=0-${total - 2}`);
    expect(short.status).toBe(206);
    const last = await client.search(`region=94&range=2-${total + 10}`);
    expect([last.status, last.contentRange]).toEqual([206, `offres 2-${total - 1}/${total}`]);
  });

  it('answers 204 `offres -1--1/total` beyond the total, with an empty body', async () => {
    const { total } = await client.search('region=94&range=0-0');
    const page = await client.search(`region=94&range=${total}-${total + 149}`);
    expect([page.status, page.contentRange, page.text]).toEqual([204, `offres -1--1/${total}`, '']);
  });

  it('answers 204 `*/0` when nothing matches', async () => {
    const page = await client.search(
      'minCreationDate=2001-01-01T00:00:00Z&maxCreationDate=2001-01-02T00:00:00Z',
    );
    expect([page.status, page.contentRange, page.text]).toEqual([204, '*/0', '']);
  });
});

describe('values', () => {
  it('ignores unknown names silently: a typo returns the whole of France', async () => {
    const page = await client.search('departements=75&codesROME=K1304&Region=11&range=0-0');
    expect(page.total).toBe(8000);
  });

  it.each([
    'departement=75,92,93,94,95,77',
    'departement=975',
    'departement=XX',
    'departement=',
    'region=11,84',
    'region=99',
    'codeROME=Z9999',
    'codeROME=K1304,',
    'origineOffre=3',
    'partenaires=JOBSIMULE&modeSelectionPartenaires=TOUS',
    'partenaires=',
    'typeContrat=DDT',
    'typeContrat=XYZ',
    'natureContrat=ZZ',
    'experience=5',
    'qualification=7',
    'sort=3',
    'motsCles=a',
    'publieeDepuis=soon',
    'domaine=Z99',
    'grandDomaine=Z',
    'minCreationDate=2026-06-01T00:00:00Z',
    'maxCreationDate=2026-06-01T00:00:00Z',
    'minCreationDate=2026-06-01T00:00:00.000Z&maxCreationDate=2026-06-02T00:00:00Z',
    'minCreationDate=2026-06-01&maxCreationDate=2026-06-02',
    'minCreationDate=2026-02-30T00:00:00Z&maxCreationDate=2026-06-02T00:00:00Z',
    'minCreationDate=2026-06-03T00:00:00Z&maxCreationDate=2026-06-02T00:00:00Z',
  ])('refuses %s with 400 and a reason', async (query) => {
    const page = await client.search(query);
    expect(page.status).toBe(400);
    expect(JSON.parse(page.text)).toEqual({ codeErreur: expect.any(String), message: expect.any(String) });
  });

  it('refuses a documented filter that it does not have, rather than lie about totals', async () => {
    expect((await client.search('tempsPlein=true')).status).toBe(501);
  });

  it('takes 5 departements and 200 ROME codes, and refuses the next one', async () => {
    const metiers = (await (await client.get('/v2/referentiel/metiers')).json()) as { code: string }[];
    const codes = metiers.map(({ code }) => code);
    expect((await client.search('departement=75,92,93,94,95&range=0-0')).status).toBe(206);
    expect((await client.search(`codeROME=${codes.slice(0, 200)}&range=0-0`)).total).toBeGreaterThan(0);
    expect((await client.search(`codeROME=${codes.slice(0, 201)}`)).status).toBe(400);
  });
});

describe('order', () => {
  it('is by creation, newest first, with sort=1', async () => {
    const offres = [
      ...(await client.search('sort=1')).offres,
      ...(await client.search('sort=1&range=150-299')).offres,
    ];
    const stamps = offres.map(({ dateCreation }) => dateCreation);
    expect(stamps).toEqual([...stamps].sort().reverse());
    expect(new Set(offres.map(({ origineOffre }) => origineOffre.origine)).size).toBe(2);
  });

  it.each(['', 'sort=0&', 'sort=2&'])('puts all of origin 1 before origin 2 with "%s"', async (sort) => {
    const search = 'departement=94';
    const offres = await client.all(sort + search);
    const split = offres.findIndex(({ origineOffre }) => origineOffre.origine === '2');
    expect(split).toBeGreaterThan(0);
    const parts = [offres.slice(0, split), offres.slice(split)];
    parts.forEach((part, index) => {
      expect(part.every(({ origineOffre }) => origineOffre.origine === String(index + 1))).toBe(true);
      const stamps = part.map(({ dateCreation }) => dateCreation);
      expect(stamps).toEqual([...stamps].sort().reverse());
    });
  });
});

describe('one offer', () => {
  it('is the same by id as in a search', async () => {
    for (const origine of [1, 2]) {
      const [offre] = (await client.search(`origineOffre=${origine}&range=700-700`)).offres;
      const response = await client.get(`/v2/offres/${offre?.id}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(offre);
    }
  });

  it.each(['000BBBB', '100000000', 'nonsense'])(
    'answers 204 for %s, which is gone or never was',
    async (id) => {
      const response = await client.get(`/v2/offres/${id}`);
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
    },
  );
});

describe('reference lists', () => {
  it.each([
    ['regions', 18],
    ['departements', 101],
    ['metiers', 1584],
    ['typesContrats', 11],
    ['naturesContrats', 20],
    ['pays', 221],
    ['continents', 7],
    ['niveauxFormations', 11],
    ['permis', 20],
  ])('%s has %i lines', async (name, size) => {
    const response = await client.get(`/v2/referentiel/${name}`);
    expect(response.headers.get('content-range')).toBe(`${name} */${size}`);
    expect(await response.json()).toHaveLength(size);
  });

  it.each(['communes', 'domaines', 'appellations', 'themes', 'langues', 'nafs', 'secteursActivites'])(
    '%s answers a list of codes',
    async (name) => {
      const list = (await (await client.get(`/v2/referentiel/${name}`)).json()) as object[];
      expect(list.length).toBeGreaterThan(0);
      for (const line of list)
        expect(line).toMatchObject({ code: expect.any(String), libelle: expect.any(String) });
    },
  );

  it('has territories among the communes that no departement or region has', async () => {
    const communes = (await (await client.get('/v2/referentiel/communes')).json()) as {
      codeDepartement: string;
    }[];
    const departements = (await (await client.get('/v2/referentiel/departements')).json()) as {
      code: string;
    }[];
    const known = new Set(departements.map(({ code }) => code));
    const missing = new Set(
      communes.map((commune) => commune.codeDepartement).filter((code) => !known.has(code)),
    );
    expect([...missing].sort()).toEqual(['975', '977', '978', '986', '987', '988']);
  });

  it('has the 551 codes of 2023 when asked for', async () => {
    const older = await startSimulator({ offers: 500, rate: null, romeList: '2023' });
    const caller = await TestClient.login(older);
    expect(await (await caller.get('/v2/referentiel/metiers')).json()).toHaveLength(551);
    expect((await caller.search('codeROME=K1304&range=0-0')).total).toBeGreaterThan(0);
    await older.close();
  });

  it('answers 404 to what does not exist', async () => {
    expect((await client.get('/v2/referentiel/nothing')).status).toBe(404);
    expect((await fetch(`${simulator.url}/elsewhere`)).status).toBe(404);
  });
});
