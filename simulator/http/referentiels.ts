import { type Entry, readEntries } from '../data/lists.js';
import {
  CONTINENTS,
  DOMAINES,
  NATURES_CONTRATS,
  NIVEAUX_FORMATIONS,
  PAYS,
  PERMIS,
  TYPES_CONTRATS,
} from '../data/referentiels.js';
import { FAMILIES } from '../texts/families.js';
import { LANGUES } from '../texts/phrases.js';
import { communes, departements, regions } from '../world/places.js';
import type { World } from '../world/world.js';

const numbered = (libelles: readonly string[]): Entry[] =>
  libelles.map((libelle, index) => ({ code: String(index + 1).padStart(2, '0'), libelle }));

/**
 * The JSON of each `/v2/referentiel/{name}` and its number of lines, for the header. (docs/api/access.md "Reference
 * lists")
 */
export function referentiels(
  world: World,
): ReadonlyMap<string, { readonly json: string; readonly size: number }> {
  const sectors = Object.values(FAMILIES).flatMap(({ secteurs }) => secteurs);
  const divisions = new Map(sectors.map(([code, libelle]) => [code.slice(0, 2), libelle]));
  const region = (index: number): Entry => {
    const { code = '', libelle = '' } = regions[index] ?? {};
    return { code, libelle };
  };
  const lists: Readonly<Record<string, readonly object[]>> = {
    regions: regions.map((_, index) => region(index)),
    departements: departements.map(({ code, libelle, region: index }) => ({
      code,
      libelle,
      region: region(index),
    })),
    communes: communes.map(({ code, libelle, codePostal, departement }) => ({
      code,
      libelle,
      codePostal,
      codeDepartement: departement,
    })),
    metiers: world.metiers.entries,
    // The appellations have codes of their own; one for each trade is enough of them here.
    appellations: world.metiers.entries.map(({ libelle }, index) => ({
      code: String(10_000 + index),
      libelle,
    })),
    domaines: readEntries(DOMAINES),
    themes: numbered([
      'Métiers verts',
      'Métiers du numérique',
      'Métiers de bouche',
      'Petite enfance',
      'Tourisme',
    ]),
    naturesContrats: readEntries(NATURES_CONTRATS),
    typesContrats: readEntries(TYPES_CONTRATS),
    niveauxFormations: readEntries(NIVEAUX_FORMATIONS),
    permis: readEntries(PERMIS),
    langues: numbered(LANGUES),
    pays: readEntries(PAYS),
    continents: readEntries(CONTINENTS),
    nafs: [...new Map(sectors)].map(([code, libelle]) => ({ code, libelle })),
    secteursActivites: [...divisions].map(([code, libelle]) => ({ code, libelle })),
  };
  return new Map(
    Object.entries(lists).map(([name, list]) => [name, { json: JSON.stringify(list), size: list.length }]),
  );
}
