import { parisInstant } from '../clock.js';
import type { OffreBrute } from './brute.js';
import { type Coordinates, toCoordinates } from './coordinates.js';
import { type Countries, SHIPPED_COUNTRIES } from './countries.js';
import { type Place, toPlace } from './place.js';
import { type Salaire, toSalaire } from './salary.js';

/** What Moisson concludes from an offer: the `derive` object beside the raw offer. */
export interface Derive extends Place, Coordinates {
  readonly salaire?: Salaire;
  /** The true instant of creation, ISO 8601 in UTC. */
  readonly dateCreation?: string;
}

/** To be raised with every change of a rule in this folder, so that stored offers are derived again once. */
const DERIVATION_VERSION = 3;

/**
 * Derives what can be concluded from an offer. Never throws: what is missing or malformed is simply absent.
 * `countries`: those that a label of a place may name.
 */
export function toDerive(offre: OffreBrute, countries: Countries = SHIPPED_COUNTRIES): Derive {
  const lieuTravail = record(offre.lieuTravail);
  const place = toPlace(lieuTravail, countries);
  const salaire = toSalaire(record(offre.salaire).libelle);
  const dateCreation = parisInstant(offre.dateCreation);
  return {
    ...place,
    ...toCoordinates(lieuTravail, place),
    ...(salaire && { salaire }),
    ...(dateCreation !== undefined && { dateCreation }),
  };
}

/**
 * By which rules an offer was derived: their version, and what the list of countries made of its place. A stored offer
 * with another key is derived again, so that a list that changed rewrites the few offers that it changes.
 */
export function derivationKey(offre: OffreBrute, countries: Countries): string {
  const abroad = toPlace(record(offre.lieuTravail), countries).lieu === 'etranger';
  return `${DERIVATION_VERSION}${abroad ? 'e' : ''}`;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : NOTHING;
}
