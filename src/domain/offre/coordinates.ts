import { nearest } from '../exact-json.js';
import { type Box, METROPOLE, OUTRE_MER } from '../territoires.js';
import type { Place, Precision } from './place.js';

/** `exacte` = as given; `permutee` = latitude and longitude swapped back; `absente` = none that can be true. */
type Geo = 'exacte' | 'permutee' | 'absente';

/** Where the work is on the map. Degrees, WGS 84. */
export interface Coordinates {
  readonly localisation?: { readonly lat: number; readonly lon: number };
  readonly geo: Geo;
}

/**
 * About one offer in a hundred has latitude and longitude swapped (docs/api/offers.md "Coordinates"): given coordinates
 * are kept when they fall where the offer says it is, swapped back when that makes them fall there, dropped otherwise.
 */
export function toCoordinates(
  lieuTravail: Readonly<Record<string, unknown>>,
  { departement, lieu }: Pick<Place, 'departement' | 'lieu'>,
): Coordinates {
  const [latitude, longitude] = [nearest(lieuTravail.latitude), nearest(lieuTravail.longitude)];
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return { geo: 'absente' };
  const boxes = boxesOf(departement, lieu);
  const given = { lat: latitude, lon: longitude };
  const swapped = { lat: longitude, lon: latitude };
  if (boxes.some((box) => isIn(box, given))) return { localisation: given, geo: 'exacte' };
  if (boxes.some((box) => isIn(box, swapped))) return { localisation: swapped, geo: 'permutee' };
  return { geo: 'absente' };
}

const WORLD: Box = [-90, 90, -180, 180];

function boxesOf(departement: string | undefined, lieu: Precision): readonly Box[] {
  if (lieu === 'etranger') return [WORLD];
  if (departement === undefined) return [METROPOLE, ...Object.values(OUTRE_MER)];
  return [OUTRE_MER[departement] ?? METROPOLE];
}

function isIn([south, north, west, east]: Box, { lat, lon }: { lat: number; lon: number }): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
