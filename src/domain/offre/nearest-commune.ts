import { DEPARTEMENTS } from '../territoires.js';
import { type Commune, communesIn } from './communes.js';
import { kilometres, type Point } from './distance.js';

/** Cells a degree: a cell is about 28 km high, and 18 wide in the middle of France. */
const CELLS = 4;
/** Farther than this from every centre that we know, a point is not in France, or at sea. */
const NEAR_KM = 10;

let cells: ReadonlyMap<string, readonly Commune[]> | undefined;

/** The commune whose centre is nearest to a point, within 10 km. */
export function nearestCommune(point: Point): Commune | undefined {
  cells ??= allCells();
  const [row, column] = [Math.floor(point.lat * CELLS), Math.floor(point.lon * CELLS)];
  let nearest: { readonly commune: Commune; readonly km: number } | undefined;
  for (const [north, east] of AROUND) {
    for (const commune of cells.get(`${row + north} ${column + east}`) ?? []) {
      const km = commune.centre === undefined ? Number.POSITIVE_INFINITY : kilometres(point, commune.centre);
      if (km < (nearest?.km ?? NEAR_KM)) nearest = { commune, km };
    }
  }
  return nearest?.commune;
}

const AROUND = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => [north, east] as const));

function allCells(): ReadonlyMap<string, readonly Commune[]> {
  const found = new Map<string, Commune[]>();
  for (const departement of Object.keys(DEPARTEMENTS)) {
    for (const commune of communesIn(departement)) {
      if (commune.centre === undefined) continue;
      const { lat, lon } = commune.centre;
      const cell = `${Math.floor(lat * CELLS)} ${Math.floor(lon * CELLS)}`;
      const there = found.get(cell);
      if (there === undefined) found.set(cell, [commune]);
      else there.push(commune);
    }
  }
  return found;
}
