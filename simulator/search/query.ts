import { readEntries } from '../data/lists.js';
import { DOMAINES } from '../data/referentiels.js';
import { parseBound } from '../paris-clock.js';
import { EXPERIENCES, NATURES, QUALIFICATIONS, TYPES, UNLISTED_TYPE } from '../world/contrats.js';
import { departementIndex, regionIndex } from '../world/places.js';
import type { World } from '../world/world.js';
import { Refusal } from './refusal.js';

/** A search as the engine takes it: checked, and with indexes for codes. An absent criterion does not narrow. */
export interface Query {
  readonly first: number;
  readonly last: number;
  /** 0 and 2 = all of origin 1 before origin 2, then date; 1 = date only. Newest first in each. */
  readonly sort: 0 | 1 | 2;
  readonly criteria: Criteria;
}

export interface Criteria {
  readonly region?: number;
  readonly departements?: readonly number[];
  readonly communes?: readonly string[];
  readonly codesROME?: readonly string[];
  readonly domaine?: string;
  readonly grandDomaine?: string;
  readonly motsCles?: readonly string[];
  readonly origine?: 1 | 2;
  readonly partenaires?: Boards;
  readonly types?: readonly number[];
  readonly natures?: readonly number[];
  readonly experience?: number;
  readonly qualification?: number;
  /** Bounds on the creation date, Paris wall-clock milliseconds. */
  readonly creation?: { readonly min: number; readonly max: number };
  /** Created at this wall clock or later. (`publieeDepuis`) */
  readonly since?: number;
}

/** On one of these boards, or on none of them. */
export interface Boards {
  readonly names: readonly string[];
  readonly excluded: boolean;
}

const MAX_FIRST = 3000;
const MAX_LAST = 3149;
const MAX_WIDTH = 150;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Documented filters that the simulator does not have: refused, because ignoring one would lie about totals. */
const NOT_SIMULATED = new Set([
  'appellation',
  'theme',
  'secteurActivite',
  'codeNAF',
  'tempsPlein',
  'inclureLimitrophes',
  'paysContinent',
  'niveauFormation',
  'permis',
  'salaireMin',
  'periodeSalaire',
  'accesTravailleurHandicape',
  'offresMRS',
  'experienceExigence',
  'dureeHebdo',
  'dureeHebdoMin',
  'dureeHebdoMax',
  'dureeContratMin',
  'dureeContratMax',
  'offresManqueCandidats',
  'entreprisesAdaptees',
  'employeursHandiEngages',
]);

const domaines = new Set(readEntries(DOMAINES).map(({ code }) => code));
const grandsDomaines = new Set('A B C C15 D E F G H I J K L L14 M M13 M14 M15 M16 M17 M18 N'.split(' '));

/**
 * Reads the parameters of a search. Unknown names are silently ignored, bad values are refused.
 * (docs/api/search.md "Parameter names", "Range", "Places", "ROME codes", "Creation window")
 * @param now the Paris wall clock, in milliseconds
 * @throws {Refusal} 400 for a bad value, 501 for a documented filter that is not simulated
 */
export function readQuery(parameters: URLSearchParams, world: World, now: number): Query {
  for (const name of parameters.keys()) {
    if (NOT_SIMULATED.has(name.trim())) {
      throw new Refusal('SIMULATOR', `The simulator does not have the filter « ${name} ».`, 501);
    }
  }
  const [first, last] = readRange(parameters.get('range'));
  return {
    first,
    last,
    sort: readSort(parameters.get('sort')),
    criteria: readCriteria(parameters, world, now),
  };
}

function bad(name: string, why: string): Refusal {
  return new Refusal('PARAMETRE_INCORRECT', `Valeur du paramètre « ${name} » incorrecte : ${why}.`);
}

function readRange(text: string | null): [number, number] {
  if (text === null) return [0, MAX_WIDTH - 1];
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  if (match === null) throw bad('range', 'le format attendu est p-d');
  const first = Number(match[1]);
  const last = Number(match[2]);
  if (first > last) throw bad('range', 'le premier index dépasse le dernier');
  if (first > MAX_FIRST) throw bad('range', `le premier index ne doit pas dépasser ${MAX_FIRST}`);
  if (last > MAX_LAST) throw bad('range', `le dernier index ne doit pas dépasser ${MAX_LAST}`);
  if (last - first >= MAX_WIDTH) throw bad('range', `la plage est limitée à ${MAX_WIDTH} résultats`);
  return [first, last];
}

function readSort(text: string | null): 0 | 1 | 2 {
  if (text === null || text === '0') return 0;
  if (text === '1') return 1;
  if (text === '2') return 2;
  throw bad('sort', 'les valeurs possibles sont 0, 1 et 2');
}

/** The values of a list parameter, or undefined when it is absent. A repeated name continues the list. */
function readList(parameters: URLSearchParams, name: string, most: number): string[] | undefined {
  const texts = parameters.getAll(name);
  if (texts.length === 0) return undefined;
  const values = texts.join(',').split(',');
  if (values.some((value) => value === '')) throw bad(name, 'une valeur est vide');
  if (values.length > most) throw bad(name, `${most} valeurs au plus`);
  return values;
}

function readIndexes(
  parameters: URLSearchParams,
  name: string,
  most: number,
  indexOf: (code: string) => number | undefined,
): number[] | undefined {
  return readList(parameters, name, most)?.map((code) => {
    const index = indexOf(code);
    if (index === undefined || index < 0) throw bad(name, `« ${code} » est inconnu`);
    return index;
  });
}

function readOne(
  parameters: URLSearchParams,
  name: string,
  indexOf: (code: string) => number | undefined,
): number | undefined {
  return readIndexes(parameters, name, 1, indexOf)?.[0];
}

function readCriteria(parameters: URLSearchParams, world: World, now: number): Criteria {
  const region = readOne(parameters, 'region', (code) => regionIndex.get(code));
  const departements = readIndexes(parameters, 'departement', 5, (code) => departementIndex.get(code));
  const communes = readList(parameters, 'commune', 5);
  for (const code of communes ?? []) {
    if (!world.places.indexOfCommune.has(code)) throw bad('commune', `« ${code} » est inconnu`);
  }
  const distance = parameters.get('distance');
  if (communes !== undefined && distance !== '0') {
    throw new Refusal('SIMULATOR', 'The simulator searches a commune with « distance=0 » only.', 501);
  }
  const codesROME = readList(parameters, 'codeROME', 200);
  for (const code of codesROME ?? []) {
    if (!world.metiers.indexOf.has(code)) throw bad('codeROME', `« ${code} » est inconnu`);
  }
  const origine = readOne(parameters, 'origineOffre', (code) => ['1', '2'].indexOf(code));
  const partenaires = readPartenaires(parameters);
  const types = readIndexes(parameters, 'typeContrat', 50, (code) =>
    code === UNLISTED_TYPE ? undefined : TYPES.indexOf(code),
  );
  const natures = readIndexes(parameters, 'natureContrat', 50, (code) => NATURES.indexOf(code));
  const experience = readOne(parameters, 'experience', (code) => EXPERIENCES.indexOf(code));
  const qualification = readOne(parameters, 'qualification', (code) => QUALIFICATIONS.indexOf(code));
  const domaine = readMember(parameters, 'domaine', domaines);
  const grandDomaine = readMember(parameters, 'grandDomaine', grandsDomaines);
  const motsCles = readMotsCles(parameters.get('motsCles'));
  const creation = readCreation(parameters.get('minCreationDate'), parameters.get('maxCreationDate'));
  const since = readSince(parameters.get('publieeDepuis'), now);
  return {
    ...(region !== undefined && { region }),
    ...(departements !== undefined && { departements: [...new Set(departements)] }),
    ...(communes !== undefined && { communes }),
    ...(codesROME !== undefined && { codesROME }),
    ...(origine !== undefined && { origine: origine === 0 ? 1 : 2 }),
    ...(partenaires !== undefined && { partenaires }),
    ...(types !== undefined && { types }),
    ...(natures !== undefined && { natures }),
    ...(experience !== undefined && { experience }),
    ...(qualification !== undefined && { qualification }),
    ...(domaine !== undefined && { domaine }),
    ...(grandDomaine !== undefined && { grandDomaine }),
    ...(motsCles !== undefined && { motsCles }),
    ...(creation !== undefined && { creation }),
    ...(since !== undefined && { since }),
  };
}

/** A mode without boards narrows nothing; boards without a mode are the wanted ones. */
function readPartenaires(parameters: URLSearchParams): Boards | undefined {
  const names = readList(parameters, 'partenaires', Number.POSITIVE_INFINITY);
  const mode = parameters.get('modeSelectionPartenaires') ?? 'INCLUS';
  if (mode !== 'INCLUS' && mode !== 'EXCLU') {
    throw bad('modeSelectionPartenaires', 'les valeurs possibles sont INCLUS et EXCLU');
  }
  return names === undefined ? undefined : { names, excluded: mode === 'EXCLU' };
}

function readMember(
  parameters: URLSearchParams,
  name: string,
  known: ReadonlySet<string>,
): string | undefined {
  const value = parameters.get(name);
  if (value === null) return undefined;
  if (!known.has(value)) throw bad(name, `« ${value} » est inconnu`);
  return value;
}

function readMotsCles(text: string | null): string[] | undefined {
  if (text === null) return undefined;
  const words = text.split(',').map((word) => word.trim());
  if (words.some((word) => word.length < 2)) throw bad('motsCles', '2 caractères au moins par mot clé');
  return words;
}

function readCreation(min: string | null, max: string | null): { min: number; max: number } | undefined {
  if (min === null && max === null) return undefined;
  if (min === null || max === null) {
    throw new Refusal(
      'PARAMETRE_MANQUANT',
      'Les paramètres « minCreationDate » et « maxCreationDate » doivent être renseignés ensemble.',
    );
  }
  const from = parseBound(min);
  if (from === null) throw bad('minCreationDate', 'le format attendu est yyyy-MM-ddTHH:mm:ssZ');
  const to = parseBound(max);
  if (to === null) throw bad('maxCreationDate', 'le format attendu est yyyy-MM-ddTHH:mm:ssZ');
  if (from > to) throw bad('minCreationDate', 'elle dépasse « maxCreationDate »');
  return { min: from, max: to };
}

function readSince(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw bad('publieeDepuis', 'un nombre de jours est attendu');
  // Whole minutes, so that the pages of one search share one answer.
  return Math.floor((now - Number(text) * DAY) / MINUTE) * MINUTE;
}
