import { describe, expect, it } from 'vitest';
import { type Commune, communeOf, communesIn, communesNamed } from '../../../src/domain/offre/communes.js';
import { kilometres } from '../../../src/domain/offre/distance.js';
import { DEPARTEMENTS } from '../../../src/domain/territoires.js';

const all = Object.keys(DEPARTEMENTS).flatMap((departement) => [...communesIn(departement)]);

describe('the communes of INSEE', () => {
  it('are found by their code of today', () => {
    expect(communeOf('31555')).toMatchObject({
      code: '31555',
      nom: 'Toulouse',
      departement: '31',
      epci: '243100518',
    });
    expect(communeOf('2A362')).toMatchObject({ nom: 'Zonza', departement: '2A' });
    expect(communeOf('97415')).toMatchObject({ nom: 'Saint-Paul', departement: '974' });
  });

  it.each([
    ['an arrondissement of Paris', '75108', '75056'],
    ['an arrondissement of Lyon', '69387', '69123'],
    ['an arrondissement of Marseille', '13215', '13055'],
    ['a delegated commune', '85233', '85223'],
    ['an associated commune', '59355', '59350'],
    ['a commune that changed departement', '02285', '59545'],
  ])('are found by the code of %s', (_, code, now) => {
    expect(communeOf(code)?.code).toBe(now);
  });

  it.each(['', '00000', '99138', '31999', '9', 'abcde', '-1555'])('have no code %j', (code) => {
    expect(communeOf(code)).toBeUndefined();
  });

  it('have no inhabitants where INSEE gives none', () => {
    expect(communeOf('98411')).toMatchObject({ population: 0 });
    expect(communeOf('98901')).toMatchObject({ population: 0 });
    expect(communeOf('98818')?.population).toBeGreaterThan(50_000);
  });

  it.each([
    ['42', 'ST ETIENNE', '42218'],
    ['42', 'Saint-Étienne', '42218'],
    ['59', "VILLENEUVE D'ASCQ", '59009'],
    ['59', 'MARCQ EN BAROEUL', '59378'],
    ['59', 'Marcq-en-Barœul', '59378'],
    ['974', 'Étang-Salé', '97404'],
    ['974', 'La Montagne', '97411'],
    ['85', 'Saint-Jean-de-Beugné', '85223'],
  ])('are found in %s by the name %s', (departement, name, code) => {
    expect(communesNamed(departement, name).map((one) => one.code)).toEqual([code]);
  });

  it('have no name for nothing', () => {
    expect(communesNamed('31', '')).toEqual([]);
    expect(communesNamed('31', 'Atlantis')).toEqual([]);
    expect(communesNamed('99', 'Toulouse')).toEqual([]);
  });

  it('fill every departement, each with a name, and with a group wherever France has some', () => {
    expect(all).toHaveLength(34_969);
    expect(all.filter(({ nom }) => nom === '')).toEqual([]);
    for (const [departement, { region }] of Object.entries(DEPARTEMENTS)) {
      const communes = [...communesIn(departement)];
      expect(communes.length).toBeGreaterThan(0);
      if (region !== undefined) expect(communes.some(({ epci }) => epci !== undefined)).toBe(true);
    }
    const inhabitants = all.reduce((sum, { population }) => sum + population, 0);
    expect(inhabitants / 1e6).toBeCloseTo(69, 0);
  });

  it('have centres, each near those of its group', () => {
    expect(all.filter(({ centre }) => centre === undefined)).toHaveLength(104);
    const groups = new Map<string, Commune[]>();
    for (const commune of all) {
      const { epci } = commune;
      if (epci !== undefined) groups.set(epci, [...(groups.get(epci) ?? []), commune]);
    }
    const middle = (numbers: readonly number[]) =>
      numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
    const far = [...groups.values()].flatMap((communes) => {
      const centres = communes.flatMap(({ nom, centre }) => (centre === undefined ? [] : [{ nom, centre }]));
      const lat = middle(centres.map(({ centre }) => centre.lat));
      const lon = middle(centres.map(({ centre }) => centre.lon));
      const reach = centres.some(({ centre }) => centre.lat < 10) ? 200 : 60;
      return centres.filter(({ centre }) => !(kilometres(centre, { lat, lon }) < reach));
    });
    expect(far).toEqual([]);
  });
});
