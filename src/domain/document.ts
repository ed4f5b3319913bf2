import { clockMillis } from './clock.js';
import { nearest } from './exact-json.js';
import { type Box, DEPARTEMENTS, METROPOLE, OUTRE_MER, PAYS, REGIONS } from './territoires.js';

/**
 * An offer as the API gives it. The types are what the API promises, not what it keeps: every
 * attribute may be absent or of another type (docs/api/offers.md "Attributes"), so readers check what they use.
 */
export interface OffreBrute {
  readonly id?: string;
  readonly intitule?: string;
  readonly description?: string;
  /** Paris wall-clock time with a false Z. */
  readonly dateCreation?: string;
  readonly dateActualisation?: string;
  readonly lieuTravail?: LieuTravail;
  readonly romeCode?: string;
  readonly romeLibelle?: string;
  readonly appellationlibelle?: string;
  readonly typeContrat?: string;
  readonly natureContrat?: string;
  readonly alternance?: boolean;
  readonly salaire?: { readonly libelle?: string };
  readonly origineOffre?: { readonly origine?: string; readonly urlOrigine?: string };
  readonly [attribut: string]: unknown;
}

interface LieuTravail {
  readonly libelle?: string;
  readonly commune?: string;
  readonly codePostal?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What Moisson concludes from an offer: the `derive` object beside the raw offer. */
export interface Derive {
  /** INSEE code of the commune, only as the API states it. */
  readonly commune?: string;
  readonly departement?: string;
  /** What the departement was read from. */
  readonly origineDepartement?: 'commune' | 'codePostal' | 'libelle';
  readonly region?: string;
  /** How precisely the offer says where the work is. */
  readonly lieu: Precision;
  readonly localisation?: { readonly lat: number; readonly lon: number };
  readonly geo: Geo;
  readonly salaire?: Salaire;
  /** The true instant of creation, ISO 8601 in UTC. */
  readonly dateCreation?: string;
}

type Precision = 'commune' | 'departement' | 'region' | 'france' | 'etranger' | 'inconnu';

/** Coordinates as given, with latitude and longitude swapped back, or none that can be true. */
type Geo = 'exacte' | 'permutee' | 'absente';

interface Salaire {
  /** `autre` where the label names no period. */
  readonly periode: 'horaire' | 'mensuel' | 'annuel' | 'autre';
  /** Euros per period; equal when the label gives one amount. */
  readonly min: number;
  readonly max: number;
  /** Euros per year of full-time work; absent where the result could not be a year's pay. */
  readonly annuelMin?: number;
  readonly annuelMax?: number;
}

/** To be raised with every change of the rules below, so that stored offers are derived again once. */
export const DERIVATION_VERSION = 2;

/** Derives what can be concluded from an offer. Never throws: what is missing or malformed is simply absent. */
export function toDerive(offre: OffreBrute): Derive {
  const lieuTravail = record(offre.lieuTravail);
  const { lieu, ...place } = toPlace(lieuTravail);
  const coordinates = toCoordinates(lieuTravail, place.departement, lieu);
  const salaire = toSalaire(record(offre.salaire).libelle);
  const dateCreation = fromParisClock(offre.dateCreation);
  return {
    ...place,
    lieu,
    ...coordinates,
    ...(salaire && { salaire }),
    ...(dateCreation !== undefined && { dateCreation }),
  };
}

type Place = Pick<Derive, 'commune' | 'departement' | 'origineDepartement' | 'region' | 'lieu'>;

/** The first that says something: commune, postal code, the label's code, a place that the label names. */
function toPlace({ commune, codePostal, libelle }: Readonly<Record<string, unknown>>): Place {
  const ofCommune = typeof commune === 'string' ? departementOfCommune(commune) : undefined;
  if (ofCommune !== undefined && typeof commune === 'string') {
    return { commune, ...inDepartement(ofCommune, 'commune'), lieu: 'commune' };
  }
  if (typeof commune === 'string' && /^99\d{3}$/.test(commune)) return { lieu: 'etranger' };
  const ofPostalCode = typeof codePostal === 'string' ? departementOfPostalCode(codePostal) : undefined;
  if (ofPostalCode !== undefined) return { ...inDepartement(ofPostalCode, 'codePostal'), lieu: 'commune' };
  return typeof libelle === 'string' ? placeOfLabel(libelle) : { lieu: 'inconnu' };
}

function inDepartement(departement: string, origineDepartement: NonNullable<Derive['origineDepartement']>) {
  const region = DEPARTEMENTS[departement]?.region;
  return { departement, origineDepartement, ...(region !== undefined && { region }) };
}

/** 97x and 98x take three characters; 2A and 2B are spelt as such in commune codes; 99x is abroad. */
function departementOfCommune(commune: string): string | undefined {
  if (!/^\d[\dAB]\d{3}$/.test(commune)) return undefined;
  return known(commune.slice(0, /^9[78]/.test(commune) ? 3 : 2));
}

function departementOfPostalCode(codePostal: string): string | undefined {
  if (!/^\d{5}$/.test(codePostal)) return undefined;
  if (codePostal.startsWith('20')) return /^20[01]/.test(codePostal) ? '2A' : '2B';
  // Saint-Barthélemy and Saint-Martin left Guadeloupe, but kept its postal codes.
  if (codePostal === '97133') return '977';
  if (codePostal === '97150') return '978';
  return known(codePostal.slice(0, /^9[78]/.test(codePostal) ? 3 : 2));
}

function known(departement: string): string | undefined {
  return Object.hasOwn(DEPARTEMENTS, departement) ? departement : undefined;
}

/**
 * `NN - CITY`, `NN - DEPARTEMENT`, `NN`, a departement, a region, `France`, a place abroad (docs/api/offers.md "Place
 * labels").
 */
function placeOfLabel(libelle: string): Place {
  const label = libelle.slice(0, 200);
  const [, code, rest] = /^\s*(2[AB]|\d{2,3})(?:\s*-\s*(.*))?$/su.exec(label) ?? [];
  const departement = code === undefined ? undefined : known(code);
  if (departement !== undefined) {
    const name = rest === undefined ? '' : nameKey(rest);
    const whole = name === '' || DEPARTEMENT_BY_NAME.get(name) === departement;
    return { ...inDepartement(departement, 'libelle'), lieu: whole ? 'departement' : 'commune' };
  }
  const key = nameKey(label);
  if (key === 'france') return { lieu: 'france' };
  const region = REGION_BY_NAME.get(key);
  const named = DEPARTEMENT_BY_NAME.get(key);
  // An island that is both keeps both: "Martinique" is the region 02 and its only departement 972.
  if (named !== undefined) return { ...inDepartement(named, 'libelle'), lieu: 'departement' };
  if (region !== undefined) return { region, lieu: 'region' };
  return { lieu: namesCountry(label) ? 'etranger' : 'inconnu' };
}

/** One key for all spellings of a name: `Rhin (Bas)` and `Bas-Rhin`, `Ile-de-France` and `Île-de-France`. */
function nameKey(name: string): string {
  return words(name)
    .filter((word) => !IGNORED_WORDS.has(word))
    .sort()
    .join(' ');
}

const IGNORED_WORDS = new Set(['d', 'de', 'dept', 'des', 'du', 'et', 'l', 'la', 'le', 'les']);

function words(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

const DEPARTEMENT_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTEMENTS).map(([code, { libelle }]) => [nameKey(libelle), code]),
);
const REGION_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(REGIONS).map(([code, libelle]) => [nameKey(libelle), code]),
);
const COUNTRIES: readonly string[] = PAYS.map((pays) => ` ${words(pays).join(' ')} `);

function namesCountry(label: string): boolean {
  const text = ` ${words(label).join(' ')} `;
  return COUNTRIES.some((country) => text.includes(country));
}

/**
 * About one offer in a hundred has latitude and longitude swapped (docs/api/offers.md "Coordinates"): given coordinates
 * are kept when they fall where the offer says it is, swapped back when that makes them fall there, dropped otherwise.
 */
function toCoordinates(
  lieuTravail: Readonly<Record<string, unknown>>,
  departement: string | undefined,
  lieu: Precision,
): Pick<Derive, 'localisation' | 'geo'> {
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

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d+)?)\s*Euros`;
const SALARY = new RegExp(
  String.raw`^(?:(Horaire|Mensuel|Annuel|Autre)\s+)?de\s+${AMOUNT}(?:\s+à\s+${AMOUNT})?(?:\s+sur\s+(\d{1,2}(?:[.,]\d+)?)\s*mois)?$`,
  'iu',
);
/** 35 hours a week, 52 weeks: the legal working year. */
const HOURS_A_YEAR = 1820;
/** A year's pay outside these limits is a mistake of the label (an hourly amount called yearly, a missing comma). */
const PLAUSIBLE_YEAR = { min: 3_000, max: 500_000 };

/** Reads `Mensuel de 3500,00 Euros sur 12 mois` and its kin (docs/api/offers.md "Salary"); anything else is absent. */
function toSalaire(libelle: unknown): Salaire | undefined {
  if (typeof libelle !== 'string' || libelle.length > 200) return undefined;
  const [, word, first, second, months] = SALARY.exec(libelle.trim()) ?? [];
  if (first === undefined) return undefined;
  const amounts = [toNumber(first), toNumber(second ?? first)];
  const [min, max] = [Math.min(...amounts), Math.max(...amounts)];
  if (max === 0) return undefined;
  const periode = toPeriode(word);
  const perYear = periodsPerYear(periode, months === undefined ? 0 : toNumber(months));
  const [annuelMin, annuelMax] = [cents(min * perYear), cents(max * perYear)];
  const plausible = annuelMin >= PLAUSIBLE_YEAR.min && annuelMax <= PLAUSIBLE_YEAR.max;
  return { periode, min, max, ...(plausible && { annuelMin, annuelMax }) };
}

function toPeriode(word: string | undefined): Salaire['periode'] {
  const periode = word?.toLowerCase();
  return periode === 'horaire' || periode === 'mensuel' || periode === 'annuel' ? periode : 'autre';
}

/** Months count for monthly pay only (a 13th month); partner feeds write `sur 0.0 mois` for "not said". */
function periodsPerYear(periode: Salaire['periode'], months: number): number {
  if (periode === 'horaire') return HOURS_A_YEAR;
  if (periode === 'mensuel') return months >= 12 && months <= 18 ? months : 12;
  return periode === 'annuel' ? 1 : 0;
}

function toNumber(amount: string): number {
  return Number(amount.replace(',', '.'));
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

const HOUR = 3_600_000;

/**
 * The true instant of a stamp, whose digits are Paris wall-clock time whatever stands behind them (docs/api/offers.md
 * "Creation date"). Of the hour that autumn repeats, the first; the hour that spring skips is read on winter time.
 */
function fromParisClock(stamp: unknown): string | undefined {
  const wallClock = clockMillis(stamp);
  if (wallClock === undefined) return undefined;
  const year = new Date(wallClock).getUTCFullYear();
  const isSummer = wallClock >= lastSunday(year, 2) + 3 * HOUR && wallClock < lastSunday(year, 9) + 3 * HOUR;
  return new Date(wallClock - (isSummer ? 2 : 1) * HOUR).toISOString();
}

/** Midnight of the last Sunday of a month of 31 days (0 = January): when the clocks change, by a rule in force since 1996. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : NOTHING;
}
