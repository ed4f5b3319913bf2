import { nearest } from '../exact-json.js';
import { type Box, DEPARTEMENTS, METROPOLE, OUTRE_MER } from '../territoires.js';
import { type Commune, communesIn } from './communes.js';
import { kilometres, type Point } from './distance.js';
import { nearestCommune } from './nearest-commune.js';
import type { Place } from './place.js';

/**
 * What the point of an offer is. `centreCommune`: near the centre of the commune that the offer names, as a rule that
 * centre. `point`: in the departement, region or country that it names; of a commune too, where we do not know its centre.
 * `permutee`: either, after latitude and longitude were swapped back. `douteuse`: far from the commune, and in its
 * departement. `absente`: there is none that can be true.
 */
type Geo = 'centreCommune' | 'point' | 'permutee' | 'douteuse' | 'absente';

/** Where the work is on the map. */
export interface Position {
  readonly localisation?: Point;
  readonly geo: Geo;
  /** Of an offer that names no departement: where the commune is whose centre is nearest to its point. */
  readonly point?: { readonly departement: string; readonly region?: string };
}

/** `commune`: the one that the offer names (`communeOfOffre`). (docs/api/offers.md "Coordinates") */
export function toPosition(
  lieuTravail: Readonly<Record<string, unknown>>,
  place: Place,
  commune: Commune | undefined,
): Position {
  const [latitude, longitude] = [nearest(lieuTravail.latitude), nearest(lieuTravail.longitude)];
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return { geo: 'absente' };
  const given = { lat: latitude, lon: longitude };
  const swapped = { lat: longitude, lon: latitude };
  const far = (point: Point) => nearness(point, place, commune) === 'far';
  const near = (point: Point) => nearness(point, place, commune) === 'near';
  if (near(given)) {
    const geo = commune?.centre === undefined ? 'point' : 'centreCommune';
    return { localisation: given, geo, ...aroundPoint(given, place) };
  }
  if (near(swapped)) return { localisation: swapped, geo: 'permutee', ...aroundPoint(swapped, place) };
  const doubtful = [given, swapped].find(far);
  return doubtful === undefined ? { geo: 'absente' } : { localisation: doubtful, geo: 'douteuse' };
}

/** Where maps put "France": an offer with this point has none. */
const CENTRE_OF_FRANCE: Point = { lat: 46.227638, lon: 2.213749 };
/** From the centre of a commune to what can still be in it; communes of Guyane are as large as departements. */
const COMMUNE_KM = 15;
const COMMUNE_OF_GUYANE_KM = 100;

function nearness(
  point: Point,
  { lieu, departement, region }: Place,
  commune: Commune | undefined,
): 'near' | 'far' | 'no' {
  if (kilometres(point, CENTRE_OF_FRANCE) < 0.1) return 'no';
  const within = boxesOf(lieu, commune?.departement ?? departement, region).some((box) => isIn(box, point));
  if (!within || commune?.centre === undefined) return within ? 'near' : 'no';
  const reach = commune.departement === '973' ? COMMUNE_OF_GUYANE_KM : COMMUNE_KM;
  return kilometres(point, commune.centre) <= reach ? 'near' : 'far';
}

function aroundPoint(at: Point, { lieu, departement, region }: Place): Pick<Position, 'point'> {
  if (departement !== undefined || lieu === 'etranger') return {};
  const commune = nearestCommune(at);
  if (commune === undefined) return {};
  const ofCommune = DEPARTEMENTS[commune.departement]?.region;
  if (region !== undefined && ofCommune !== region) return {};
  return {
    point: { departement: commune.departement, ...(ofCommune !== undefined && { region: ofCommune }) },
  };
}

const WORLD: Box = [-90, 90, -180, 180];

function boxesOf(
  lieu: Place['lieu'],
  departement: string | undefined,
  region: string | undefined,
): readonly Box[] {
  if (lieu === 'etranger') return [WORLD];
  if (departement !== undefined) return [boxOf(departement)];
  if (region !== undefined) return boxesOfRegion(region);
  return [METROPOLE, ...Object.values(OUTRE_MER)];
}

const REGION_BOXES = new Map<string, readonly Box[]>();

function boxesOfRegion(region: string): readonly Box[] {
  const known = REGION_BOXES.get(region);
  if (known !== undefined) return known;
  const codes = Object.keys(DEPARTEMENTS).filter((code) => DEPARTEMENTS[code]?.region === region);
  const boxes = codes.map(boxOf);
  REGION_BOXES.set(region, boxes);
  return boxes;
}

const BOXES = new Map<string, Box>();
/** Around the centres of a departement's communes, in degrees: the larger communes reach that far. */
const MARGIN = 0.1;

/** The islands and Guyane have boxes of their own; those of the others are drawn around the centres of their communes. */
function boxOf(departement: string): Box {
  const known = OUTRE_MER[departement] ?? BOXES.get(departement);
  if (known !== undefined) return known;
  const centres = [...communesIn(departement)].flatMap(({ centre }) => centre ?? []);
  const [latitudes, longitudes] = [centres.map(({ lat }) => lat), centres.map(({ lon }) => lon)];
  const box: Box =
    centres.length === 0
      ? METROPOLE
      : [
          Math.min(...latitudes) - MARGIN,
          Math.max(...latitudes) + MARGIN,
          Math.min(...longitudes) - MARGIN,
          Math.max(...longitudes) + MARGIN,
        ];
  BOXES.set(departement, box);
  return box;
}

function isIn([south, north, west, east]: Box, { lat, lon }: Point): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
