import type { Random } from '../random.js';
import type { Place } from '../world/places.js';
import { escapeJson } from './template.js';

/**
 * Shares among the offers at a commune. 1.1 % of the located real offers are swapped. (docs/api/offers.md "Place
 * labels")
 */
const SWAPPED = 0.011;
const WITHOUT_POSITION = 0.008;
const WITHOUT_POSTCODE = 0.01;
/** Among the offers that name only a departement: those that have a position all the same. */
const POSITION_OF_DEPARTEMENT = 0.06;
const POSITION_OF_BARE = 0.35;
/** Partners spell a commune in lower case this often. */
const SPELLED_OUT = 0.22;

/** The JSON of `lieuTravail`. */
export function lieuTravail(place: Place, origine: 1 | 2, random: Random): string {
  const { kind, labels } = place;
  const alternative =
    labels.length > 1 && random.chance(kind === 'commune' ? (origine === 2 ? SPELLED_OUT : 0) : 0.3);
  const libelle = `{"libelle":"${escapeJson((alternative ? labels[1] : labels[0]) as string)}"`;
  const commune = place.commune === undefined ? '' : `,"commune":"${place.commune}"`;
  if (kind === 'departement') {
    return `${libelle}${random.chance(POSITION_OF_DEPARTEMENT) ? position(place, false) : ''}}`;
  }
  if (kind === 'bare-departement') {
    return `${libelle}${random.chance(POSITION_OF_BARE) ? position(place, false) : ''}${commune}}`;
  }
  if (kind !== 'commune') return `${libelle}${position(place, false)}}`;
  const where = random.chance(WITHOUT_POSITION) ? '' : position(place, random.chance(SWAPPED));
  const codePostal = random.chance(WITHOUT_POSTCODE) ? '' : `,"codePostal":"${place.codePostal}"`;
  return `${libelle}${where}${codePostal}${commune}}`;
}

function position({ latitude, longitude }: Place, swapped: boolean): string {
  if (latitude === undefined || longitude === undefined) return '';
  return swapped
    ? `,"latitude":${longitude},"longitude":${latitude}`
    : `,"latitude":${latitude},"longitude":${longitude}`;
}
