import { sentenceEnd, sentenceStart } from './sentence.js';

const AGENCY_NAF = /^78/;
/** Contracts that only agencies offer. */
const AGENCY_CONTRACTS = new Set(['MIS', 'TTI', 'DIN']);
/** Names of agencies that mean nothing else, and those that are words as well. */
const BRAND =
  'adecco|randstad|manpower|proman|supplay|start people|partnaire|menway|ergalis|expectra|page personnel|michael page';
const BRAND_OR_WORD = 'synergie|crit|temporis|actual';
const AGENCY_NAME = new RegExp(String.raw`\b(?:${BRAND}|${BRAND_OR_WORD}|hays|interim|recrutement)\b`);

/**
 * What only an agency says of a client: it recruits for that client, or the client recruits. A shop, a plumber, a
 * consulting or a service company writes of its own customers too ("un accueil de qualité pour nos clients", "un chantier
 * pour l'un de nos clients"): the client alone says nothing. In a sentence as {@link spoken} gives it.
 */
const BEGINS = String.raw`(?:^|:)[ \-–•*]*`;
const HIRES = '(?:recherch|recrut|embauch|selectionn)(?:e|ons|ent)(?! et dev)';
/** What the person will do stands between: then it is the work that is for the client. */
const NO_WORK = String.raw`(?:(?!\b(?:vous|qui|afin)\b|\bpour [a-z]+(?:er|ir|re)\b).){0,150}`;
/** Somebody hires; or what is written like a title is for the client: `Cariste (H/F) en CDI pour l'un de nos clients`. */
const HIRING = String.raw`\b(?:(?:${HIRES}|recrutement)\b${NO_WORK}|(?:poste|cdi|cdd|h ?/ ?f|f ?/ ?h)\b[^,:]{0,60})`;
/** Masculine, or a company: "notre cliente" is a person whom a home help works for, as is "un client, une personne âgée". */
const CLIENTS = '(?:(?:entreprises|societes) clientes|clients)';
const CLIENT = '(?:(?:entreprise|societe) cliente|client)';
const NOT_A_PERSON = String.raw`\b(?!,? ?(?:une? |en )?(?:personnes?|dames?|monsieur|familles?|couples?|seniors?|particuliers?|enfants?|agee?s?|situation)\b)`;
const ONE_CLIENT = `(?:l')?une? d(?:e nos|e ses) ${CLIENTS}`;
const THE_CLIENT = `(?:notre|son) ${CLIENT}`;
const FOR_ONE = String.raw`\bpour (?:(?:le compte d(?:e |'))?${ONE_CLIENT}|le compte de ${THE_CLIENT})${NOT_A_PERSON}`;
/** What customers look for, who are no employers. */
const NO_PERSON =
  'accueil|conseil|service|produit|voiture|vehicule|logement|appartement|maison|bien|cadeau|qualite|solution|reponse|prestation|accompagn|ecoute|contact';
const SEEKS = String.raw`\b(?:recrute|(?:souhaite|cherche a|desire|veut) recruter|(?<!\b(?:sa|la|de|en|une|leur) )recherche(?: [a-z]+ment| pour .{1,40},?)? ?(?::|(?:une?|des|son|sa|ses|plusieurs|\d+)\b(?! (?:${NO_PERSON})))|est (?:[a-z]+ment )?a la recherche d(?:'|es? )(?!(?:une? )?(?:${NO_PERSON})))`;
/** `, acteur reconnu de son marché,`, or some words as `basé à Lyon`. */
const APPOSITION = String.raw`(?:,(?:(?!\b(?:vous|nous|notre|nos)\b).){1,200}?|(?: (?!(?:et|est|sont|nous|notre|nos) )[a-z'\-]+){0,6}?)`;
const AGENCY_OF = "agence (?:d'|de )?(?:interim|emploi|recrutement|travail)";
/** No other sentence can be one of these; few are. */
const WORTH_READING = new RegExp(`client|agence|cabinet|${BRAND}`, 'gi');
const AGENCY_SPEAKS = new RegExp(
  [
    `${BEGINS}${FOR_ONE}`,
    HIRING + FOR_ONE,
    String.raw`${FOR_ONE}.{0,200}\b(?:nous |equipe )${HIRES}\b`,
    // A delicatessen "recherche pour ses clients" the best products, but recruits nothing for them.
    String.raw`\brecrut(?:e|ons|ent)(?: [a-z]+ment)?,? pour (?:nos|ses) ${CLIENTS}\b`,
    HIRING + String.raw`\bpour ${THE_CLIENT}${NOT_A_PERSON}`,
    String.raw`${BEGINS}pour ${THE_CLIENT}${NOT_A_PERSON}.{0,200}\b(?:nous|agence) ${HIRES}\b`,
    `(?:${BEGINS}|, )(?:${THE_CLIENT}|${ONE_CLIENT})${APPOSITION},? ${SEEKS}`,
    String.raw`\bmandatee?s? par (?:${THE_CLIENT}|${ONE_CLIENT})\b`,
    String.raw`\b(?:notre|votre) ${AGENCY_OF}`,
    String.raw`(?<!\bpar )\b(?:notre|votre) cabinet de recrutement\b`,
    String.raw`\bl'${AGENCY_OF}(?: \S+){0,6} ${HIRES}\b`,
    String.raw`\bagence (?:d'interim |d'emploi )?(?:${BRAND}|${BRAND_OR_WORD})\b`,
    String.raw`\b(?:${BRAND})\b(?: \S+){0,5} ${HIRES}\b`,
  ].join('|'),
);

/** Home help, cleaning, security: the work itself is done at clients, and only the agency's own name tells. */
const AT_CLIENTS = /^(?:K130[2-5]|K220[2-5]|K250[2-4])$/;

/** Whether an offer comes through an agency, as far as it shows. `cle`: the key of the company's name. */
export function comesThroughAgency(offre: Readonly<Record<string, unknown>>, cle: string): boolean {
  if (typeof offre.typeContrat === 'string' && AGENCY_CONTRACTS.has(offre.typeContrat)) return true;
  if (typeof offre.codeNAF === 'string' && AGENCY_NAF.test(offre.codeNAF)) return true;
  if (AGENCY_NAME.test(cle)) return true;
  if (typeof offre.romeCode === 'string' && AT_CLIENTS.test(offre.romeCode)) return false;
  return typeof offre.description === 'string' && anAgencySpeaks(offre.description.slice(0, 1_500));
}

function anAgencySpeaks(lines: string): boolean {
  let read = 0;
  for (const { index } of lines.matchAll(WORTH_READING)) {
    if (index < read) continue;
    read = sentenceEnd(lines, index, lines.length);
    if (AGENCY_SPEAKS.test(spoken(lines.slice(sentenceStart(lines, index, index), read)))) return true;
  }
  return false;
}

/** Without accents and capitals, one space at a time. */
function spoken(sentence: string): string {
  return sentence
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
