import { parisInstant } from '../clock.js';
import type { OffreBrute } from './brute.js';
import { type CommuneFacts, communeOfOffre, toCommuneFacts } from './commune-facts.js';
import { type ContractTerms, toContractTerms } from './contract-terms.js';
import { type Countries, SHIPPED_COUNTRIES } from './countries.js';
import { type Duplicates, toDuplicates } from './duplicates.js';
import { type Employer, toEmployer } from './employer.js';
import { type Naf, toNaf } from './naf.js';
import { type Pay, toPay } from './pay.js';
import { type Place, toPlace } from './place.js';
import { type Position, toPosition } from './position.js';
import { type RemoteWork, toRemoteWork } from './remote-work.js';
import { type Requirements, toRequirements } from './requirements.js';
import { type Trade, toTrade } from './trade.js';
import { toWorkHours, type WorkHours } from './work-hours.js';

/** What Moisson concludes from an offer: the object `derive` of a document (stored name). */
export interface DerivedFacts extends Place, CommuneFacts, Position, WorkHours, ContractTerms {
  readonly salaire?: Pay;
  readonly rome?: Trade;
  readonly naf?: Naf;
  readonly employeur?: Employer;
  readonly teletravail?: RemoteWork;
  readonly exigences?: Requirements;
  readonly doublons?: Duplicates;
  /** The true instant of creation, ISO 8601 in UTC. */
  readonly dateCreation?: string;
}

/** To be raised with every change of a rule in this folder, so that the facts of stored offers are derived again, once. */
export const DERIVATION_VERSION = 7;

/**
 * Concludes from an offer what can be concluded. Never throws: what is missing or malformed is simply absent.
 * `countries`: those that a label of a place may name.
 */
export function deriveFacts(offre: OffreBrute, countries: Countries = SHIPPED_COUNTRIES): DerivedFacts {
  const { where, place } = placeFacts(record(offre.lieuTravail), countries);
  const hours = toWorkHours(offre);
  const facts: Writable<DerivedFacts> = { ...where, ...hours, ...toContractTerms(offre) };
  put(facts, 'salaire', toPay(record(offre.salaire), hours));
  put(facts, 'rome', toTrade(offre));
  put(facts, 'naf', toNaf(offre));
  put(facts, 'employeur', toEmployer(offre));
  put(facts, 'teletravail', toRemoteWork(offre));
  put(facts, 'exigences', toRequirements(offre));
  put(facts, 'doublons', toDuplicates(offre, place));
  put(facts, 'dateCreation', parisInstant(offre.dateCreation));
  return facts;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What is not concluded has no field. */
function put<T, K extends keyof T>(facts: T, name: K, fact: T[K] | undefined): void {
  if (fact !== undefined) facts[name] = fact;
}

/** `place` is what tells the place from others: the commune, or else the label. */
function placeFacts(lieuTravail: Readonly<Record<string, unknown>>, countries: Countries) {
  const place = toPlace(lieuTravail, countries);
  const commune = communeOfOffre(lieuTravail, place);
  const { libelle } = lieuTravail;
  return {
    where: { ...place, ...toCommuneFacts(commune, place), ...toPosition(lieuTravail, place, commune) },
    place: commune?.code ?? (typeof libelle === 'string' ? libelle.slice(0, 200) : undefined),
  };
}

/** The place of an offer alone. Never throws. */
export function placeOf(offre: OffreBrute, countries: Countries): Place {
  return toPlace(record(offre.lieuTravail), countries);
}

/**
 * By which rules the facts of an offer at `place` were derived: their version, and what the list of countries made of it.
 * A stored offer with another key has its facts derived again, so that a list that changed rewrites the few offers
 * that it changes.
 */
export function derivationKey({ lieu }: Pick<Place, 'lieu'>): string {
  return `${DERIVATION_VERSION}${lieu === 'etranger' ? 'e' : ''}`;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : NOTHING;
}
