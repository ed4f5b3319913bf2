import { readEntries } from '../data/lists.js';
import { NATURES_CONTRATS, TYPES_CONTRATS } from '../data/referentiels.js';
import type { Random } from '../random.js';
import {
  EXPERIENCES,
  experienceOf,
  NATURES,
  natureOf,
  qualificationOf,
  type Traits,
  TYPES,
  typeOf,
} from '../world/contrats.js';
import { escapeJson } from './template.js';

const typeLibelles = new Map(readEntries(TYPES_CONTRATS).map(({ code, libelle }) => [code, libelle]));
const natureLibelles = new Map(
  readEntries(NATURES_CONTRATS).map(({ code, libelle }) => [code, escapeJson(libelle)]),
);
/** The short forms that the API writes since 2024; the long ones are the labels of the list. */
const SHORT_LIBELLES: Readonly<Record<string, string>> = {
  CDI: 'CDI',
  CDD: 'CDD',
  MIS: 'Intérim',
  SAI: 'Saisonnier',
  DDI: 'CDD Insertion',
  TTI: 'Intérim Insertion',
  DDT: 'CDD Temporaire',
};
const TIMED = new Set(['CDD', 'MIS', 'SAI', 'DDI', 'TTI', 'DDT']);
const MONTHS = [12, 6, 6, 3, 3, 1, 1, 4, 18, 24, 9, 2, 36];
const DAYS = [4, 15, 2, 7, 10, 19, 31];
const ALTERNANCE = new Set(['E2', 'FS']);

const QUALIFICATION_LIBELLES = [
  'Manœuvre',
  'Ouvrier spécialisé',
  'Ouvrier qualifié (P1,P2)',
  'Ouvrier qualifié (P3,P4,OHQ)',
  'Employé non qualifié',
  'Employé qualifié',
  'Technicien',
  'Agent de maîtrise',
  'Cadre',
];

/** `"typeContrat"` to `"experienceLibelle"` of an offer, as JSON members. */
export function contrat(traits: Traits, origine: 1 | 2, random: Random): string {
  const type = TYPES[typeOf(traits)] as string;
  const long = typeLibelles.get(type);
  const short = SHORT_LIBELLES[type];
  let libelle = (long !== undefined && (short === undefined || random.chance(0.6)) ? long : short) ?? type;
  if (TIMED.has(type)) {
    libelle += random.chance(0.85) ? ` - ${random.pick(MONTHS)} Mois` : ` - ${random.pick(DAYS)} Jour(s)`;
  }
  const nature = natureLibelles.get(NATURES[natureOf(traits)] as string) ?? '';
  const [exige, experience] = experienceOfOffer(EXPERIENCES[experienceOf(traits)] as string, origine, random);
  return (
    `"typeContrat":"${type}","typeContratLibelle":"${escapeJson(libelle)}","natureContrat":"${nature}",` +
    `"experienceExige":"${exige}","experienceLibelle":"${experience}"`
  );
}

export function isAlternance(traits: Traits): boolean {
  return ALTERNANCE.has(NATURES[natureOf(traits)] as string);
}

/** `qualificationCode` and its libelle with a leading comma, or nothing when the offer asks for none. */
export function qualification(traits: Traits, random: Random): string {
  const asked = qualificationOf(traits);
  if (asked === 2) return '';
  const code = asked === 1 ? 9 : 1 + random.below(8);
  return `,"qualificationCode":"${code}","qualificationLibelle":"${QUALIFICATION_LIBELLES[code - 1]}"`;
}

/** [experienceExige, experienceLibelle]: France Travail and the partners word them differently. */
function experienceOfOffer(code: string, origine: 1 | 2, random: Random): readonly [string, string] {
  if (code === '4') return ['D', 'Débutant accepté'];
  const wished = random.chance(0.2);
  const prefix = wished ? 'Expérience souhaitée' : 'Expérience exigée';
  const exige = wished ? 'S' : 'E';
  if (code === '0') return [exige, prefix];
  if (code === '1') return [exige, `${1 + random.below(11)} Mois`];
  const years = code === '2' ? 1 + random.below(3) : random.pick([4, 5, 5, 6, 8, 10]);
  return [exige, origine === 2 ? `${prefix} de ${years} An(s)` : `${years} An(s)`];
}
