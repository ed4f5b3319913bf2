import { hash } from 'node:crypto';
import { clockMillis, formatSecond } from '../domain/clock.js';
import { countedBy } from '../domain/facets.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import { toOrigine } from '../domain/offre/origine.js';
import { toPlace } from '../domain/offre/place.js';
import type { Observation, ObservedPage, PickedOffre, ProbeCall } from '../domain/probe/observation.js';
import { shapeOfPage } from '../domain/shape/page-shape.js';
import type { Answer } from './answer.js';
import { answerDate } from './answer-date.js';
import { readHeaders } from './answer-headers.js';
import { parseContentRange } from './content-range.js';
import { readFacets } from './facets.js';
import { isObject, parseJson, readObject } from './json.js';

/** Attributes that are said to be on every offer. (docs/api/offers.md "Attributes") */
const ALWAYS = [
  'id',
  'intitule',
  'description',
  'dateCreation',
  'dateActualisation',
  'lieuTravail.libelle',
  'romeCode',
  'romeLibelle',
  'appellationlibelle',
  'typeContrat',
  'typeContratLibelle',
  'natureContrat',
  'experienceExige',
  'experienceLibelle',
  'entreprise',
  'salaire',
  'alternance',
  'origineOffre.origine',
  'origineOffre.urlOrigine',
];
const MAX_DESCRIPTION = 5_000;
const MOST_CHARACTERS = 60;
const MOST_ATTRIBUTES = 200;

/**
 * What an answer says of the assumptions about the API, whatever it is. Nothing of it is the text of an offer. Pure.
 * @throws UnreadableAnswer when an answer of success is no JSON: it was cut on the way.
 */
export function observationOf({ status, headers, body }: Answer, call: ProbeCall): Observation {
  const { names, limits } = readHeaders(headers);
  const range = headers['content-range']?.slice(0, MOST_CHARACTERS);
  const total = totalOf(headers['content-range']);
  const date = answerDate(headers);
  const common = {
    status,
    headers: names,
    limits,
    ...(range !== undefined && { range }),
    ...(total !== undefined && { total }),
    ...(date !== undefined && { date }),
  };
  if (body === '') return { ...common, body: 'empty' };
  if (status >= 300) return { ...common, body: isError(readObject(body)) ? 'error' : 'other' };
  const json = parseJson(body);
  if (Array.isArray(json)) return { ...common, body: 'list', entries: json.length };
  if (!isObject(json)) return { ...common, body: 'other' };
  if (call.kind === 'offre') return { ...common, body: 'offre', isAsked: json.id === call.id };
  const { resultats, filtresPossibles } = json;
  if (call.kind !== 'search' || !Array.isArray(resultats)) return { ...common, body: 'other' };
  const facets = readFacets(filtresPossibles);
  const page = pageOf(resultats.filter(isObject) as OffreBrute[], call.look);
  return {
    ...common,
    body: 'page',
    page: { ...page, ...(facets !== undefined && { counted: countedBy(facets) }) },
  };
}

/** (docs/api/access.md "Errors") */
function isError(json: Readonly<Record<string, unknown>> | undefined): boolean {
  return json?.codeErreur !== undefined;
}

function totalOf(header: string | undefined): number | undefined {
  try {
    return parseContentRange(header).total;
  } catch {
    return undefined;
  }
}

function pageOf(offres: readonly OffreBrute[], look: string | undefined): ObservedPage {
  const stamps = offres.flatMap(({ dateCreation }) => clockMillis(dateCreation) ?? []);
  const [newest, oldest] = [Math.max(...stamps), Math.min(...stamps)];
  const origines = offres.map(({ origineOffre }) => toOrigine(origineOffre));
  const { attributs } = shapeOfPage(offres);
  const filled = new Map(attributs.map(([path, n]) => [path, n]));
  const board = boardOf(offres);
  return {
    offres: offres.length,
    newestFirst: stamps.every((stamp, i) => i === 0 || stamp <= (stamps[i - 1] ?? stamp)),
    ...(stamps.length > 0 && { newest: secondOf(newest), oldest: secondOf(oldest) }),
    origines: [countOf(origines, 1), countOf(origines, 2), countOf(origines, 0)],
    originOneFirst: !origines.some((origine, i) => origine === 1 && origines[i - 1] === 2),
    order: orderOf(offres),
    lacking: ALWAYS.filter((path) => (filled.get(path) ?? 0) < offres.length),
    oddIds: offres.filter(({ id }, i) => !tells(id, origines[i] ?? 0)).length,
    oddStamps: offres.filter(({ dateCreation }) => !isUsual(dateCreation)).length,
    longDescriptions: offres.filter(({ description }) => lengthOf(description) > MAX_DESCRIPTION).length,
    codesROME: [...new Set(offres.map(({ romeCode }) => shortText(romeCode, 8)))].filter(Boolean).sort(),
    regionOnly: offres.filter(namesRegionAlone).length,
    ...(board !== undefined && { board }),
    picks: picksOf(offres),
    attributes: attributs.map(([path]) => path).slice(0, MOST_ATTRIBUTES),
    ...(look !== undefined && { found: offres.some(({ id }) => id === look) }),
  };
}

function secondOf(millis: number): string {
  return formatSecond(Math.floor(millis / 1_000));
}

function countOf(values: readonly number[], wanted: number): number {
  return values.filter((value) => value === wanted).length;
}

/** Digits alone for a partner's offer, letters inside for France Travail's. (docs/api/offers.md "Ids") */
function tells(id: unknown, origine: number): boolean {
  return typeof id === 'string' && (origine === 0 || /^\d+$/.test(id) === (origine === 2));
}

/** (docs/api/offers.md "Creation date") */
function isUsual(stamp: unknown): boolean {
  return clockMillis(stamp) !== undefined && String(stamp).endsWith('Z');
}

function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}

function shortText(value: unknown, most: number): string {
  return typeof value === 'string' && value.length <= most ? value : '';
}

function namesRegionAlone({ lieuTravail }: OffreBrute): boolean {
  const { region, departement } = toPlace(isObject(lieuTravail) ? lieuTravail : {});
  return region !== undefined && departement === undefined;
}

/** The board of most offers, as the API spells it. (docs/api/search.md "Partners") */
function boardOf(offres: readonly OffreBrute[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { origineOffre } of offres) {
    const { partenaires } = (isObject(origineOffre) ? origineOffre : {}) as { partenaires?: unknown };
    for (const partenaire of Array.isArray(partenaires) ? partenaires : []) {
      const nom = isObject(partenaire) ? shortText(partenaire.nom, MOST_CHARACTERS) : '';
      // A comma would make two of it.
      if (nom !== '' && !nom.includes(',')) counts.set(nom, (counts.get(nom) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** One offer of each kind; the one that is not the newest, where there is a choice: others of its second are on the page. */
function picksOf(offres: readonly OffreBrute[]): PickedOffre[] {
  const picks = offres.flatMap(({ id, dateCreation }): PickedOffre[] => {
    const millis = clockMillis(dateCreation);
    if (typeof id !== 'string' || id.length > MOST_CHARACTERS || millis === undefined) return [];
    return [{ id, second: secondOf(millis), hasMillis: millis % 1_000 !== 0 }];
  });
  const older = [...picks.slice(Math.floor(picks.length / 2)), ...picks];
  const kinds = [older.find(({ hasMillis }) => hasMillis), older.find(({ hasMillis }) => !hasMillis)];
  return kinds.filter((pick) => pick !== undefined);
}

/** A digest of the ids, in their order. */
function orderOf(offres: readonly OffreBrute[]): string {
  return hash('sha256', offres.map(({ id }) => String(id)).join(' ')).slice(0, 8);
}
