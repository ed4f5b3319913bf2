import { parseBound } from '../paris-clock.js';
import { mix } from '../random.js';
import type { Criteria } from '../search/query.js';
import { origineOf, TYPES, typeOf } from '../world/contrats.js';
import { departementIndex, regionIndex } from '../world/places.js';
import type { World } from '../world/world.js';
import type { Test } from './marks.js';
import type { Hidden } from './options.js';

/** One share of the offers, by a hash of what their id is made from; another `salt`, other offers. */
export function byShare(world: World, salt: number, share: number): Test {
  const seed = mix(world.seed ^ 0x11e5, salt);
  return (row) => mix(seed, world.identityOf(row)) < share * 2 ** 32;
}

/** Whether a rule hides the offer of a row. `salt`: the place of the rule in the list. */
export function hides(rule: Hidden, salt: number, world: World): Test {
  const { share, region, departement, codeROME, origine, typeContrat, partenaire, createdBetween } = rule;
  const tests: Test[] = [];
  if (share !== undefined) tests.push(byShare(world, salt, share));
  if (region !== undefined) {
    const index = regionIndex.get(region);
    tests.push((row) => world.placeOf(row).region === index);
  }
  if (departement !== undefined) {
    const index = departementIndex.get(departement);
    tests.push((row) => world.placeOf(row).departement === index);
  }
  if (codeROME !== undefined) {
    const codes = world.metiers.entries.map(({ code }) => code.startsWith(codeROME));
    tests.push((row) => codes[world.metier[row] as number] === true);
  }
  if (origine !== undefined) tests.push((row) => origineOf(world.traits[row] as number) === origine);
  if (typeContrat !== undefined) {
    const type = TYPES.indexOf(typeContrat);
    tests.push((row) => typeOf(world.traits[row] as number) === type);
  }
  if (createdBetween !== undefined) {
    const [min = 0, max = 0] = createdBetween.map((bound) => parseBound(bound) ?? 0);
    tests.push((row) => {
      const second = Math.floor((world.createdAt[row] as number) / 1000) * 1000;
      return second >= min && second <= max;
    });
  }
  if (partenaire !== undefined) tests.push((row) => world.partenairesOf(row).includes(partenaire));
  return (row) => tests.every((test) => test(row));
}

/** Whether a rule is about searches like this one. */
export function concerns({ onlyFrom = 'everything' }: Hidden, criteria: Criteria): boolean {
  if (onlyFrom === 'everything') return true;
  const { region, departements, communes } = criteria;
  const withPlace = region !== undefined || departements !== undefined || communes !== undefined;
  return withPlace === (onlyFrom === 'places');
}
