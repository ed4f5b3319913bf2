import { words } from './place-names.js';

/** Who offers the work. Derived from what a purge drops, and dropped with it. */
export interface Employer {
  /** One key for the spellings of a name: no case, accents, legal form or `France` at its end. */
  readonly cle?: string;
  /** The offer comes through a temporary-work or recruitment agency; only where that shows. */
  readonly viaAgence?: true;
  /** Host of the employer's site, without `www.`. */
  readonly domaine?: string;
}

const LEGAL_FORMS = new Set(
  'sa sas sasu sarl eurl sci scop scic snc selarl selas gie earl gaec scea ei eirl gmbh ltd inc'.split(' '),
);
/** Names that are nothing without `France`, by the word before it. */
const KEEPS_FRANCE = new Set(
  'air radio meteo business campus atout expertise publique de d en et nexity tele'.split(' '),
);
const AGENCY_NAF = /^78/;
/** Contracts that only agencies offer. */
const AGENCY_CONTRACTS = new Set(['MIS', 'TTI', 'DIN']);
const AGENCY_NAME =
  /\b(?:interim|adecco|randstad|manpower|synergie|proman|crit|supplay|temporis|actual|start people|partnaire|menway|ergalis|recrutement|expectra|page personnel|michael page|hays)\b/;

/**
 * What only an agency says of a client: it recruits for that client, or the client recruits. A shop, a plumber, a
 * consulting or a service company writes of its own customers too ("un accueil de qualité pour nos clients", "un chantier
 * pour l'un de nos clients"): the client alone says nothing. In a text as {@link spoken} gives it.
 */
const BEGINS = String.raw`(?:^|[.!?\n:])[ \-–•*]*`;
const WITHIN = String.raw`[^.!?\n]`;
const HIRES = '(?:recherch|recrut|embauch|selectionn)(?:e|ons|ent)(?! et dev)';
/** What the person will do stands between: then it is the work that is for the client. */
const NO_WORK = String.raw`(?:(?!\b(?:vous|qui|afin)\b|\bpour [a-z]+(?:er|ir|re)\b)${WITHIN}){0,150}`;
/** Somebody hires; or what is written like a title is for the client: `Cariste (H/F) en CDI pour l'un de nos clients`. */
const HIRING = String.raw`\b(?:(?:${HIRES}|recrutement)\b${NO_WORK}|(?:poste|cdi|cdd|h ?/ ?f|f ?/ ?h)\b[^.!?\n,:]{0,60})`;
/** Masculine, or a company: "notre cliente" is a person whom a home help works for, as is "un client, une personne âgée". */
const CLIENTS = '(?:(?:entreprises|societes) clientes|clients)';
const CLIENT = '(?:(?:entreprise|societe) cliente|client)';
const NOT_A_PERSON = String.raw`\b(?!${WITHIN}{0,40}\b(?:personnes?|dames?|monsieur|familles?|couples?|seniors?|particuliers?|enfants?|agee?s?)\b)`;
const ONE_CLIENT = `(?:l')?une? d(?:e nos|e ses) ${CLIENTS}`;
const THE_CLIENT = `(?:notre|son) ${CLIENT}`;
const FOR_ONE = String.raw`\bpour (?:(?:le compte d(?:e |'))?${ONE_CLIENT}|le compte de ${THE_CLIENT})${NOT_A_PERSON}`;
/** Presented to who does not know the client. A security or cleaning company names it, or says where it is. */
const PRESENTED =
  '(?:,| \\(| (?:specialis|acteur|leader|reconnu|une? |grand groupe|groupe|pme|eti|industriel))';
/** What customers look for, who are no employers. */
const NO_PERSON =
  'accueil|conseil|service|produit|qualite|solution|reponse|prestation|accompagn|ecoute|contact';
const SEEKS = String.raw`\b(?:recrute|(?:souhaite|cherche a|desire|veut) recruter|(?<!\b(?:sa|la|de|en|une|leur) )recherche(?: [a-z]+ment| pour ${WITHIN}{1,40},?)? ?(?::|(?:une?|des|son|sa|ses|plusieurs|\d+)\b(?! (?:${NO_PERSON})))|est (?:[a-z]+ment )?a la recherche d(?:'|es? )(?!(?:une? )?(?:${NO_PERSON})))`;
/** `, acteur reconnu de son marché,`, or some words as `basé à Lyon`. */
const APPOSITION = String.raw`(?:,(?:(?!\b(?:vous|nous|notre|nos)\b)${WITHIN}){1,200}?|(?: (?!(?:et|est|sont|nous|notre|nos) )[a-z'\-]+){0,6}?)`;
const AGENCY_OF = "agence (?:d'|de )?(?:interim|emploi|recrutement|travail)";
/** Names that mean nothing else. */
const BRAND =
  'adecco|randstad|manpower|proman|supplay|start people|partnaire|menway|ergalis|expectra|page personnel|michael page';
const AGENCY_SPEAKS = new RegExp(
  [
    `${BEGINS}${FOR_ONE}`,
    HIRING + FOR_ONE,
    String.raw`${FOR_ONE}${WITHIN}{0,200}\b(?:nous |equipe )${HIRES}\b`,
    String.raw`\b${HIRES}(?: [a-z]+ment)?,? pour ${THE_CLIENT}${NOT_A_PERSON}`,
    // A delicatessen "recherche pour ses clients" the best products, but recruits nothing for them.
    String.raw`\brecrut(?:e|ons|ent)(?: [a-z]+ment)?,? pour (?:nos|ses) ${CLIENTS}\b`,
    String.raw`\b${HIRES}\b${NO_WORK}\bpour ${THE_CLIENT}${NOT_A_PERSON}${PRESENTED}`,
    String.raw`${BEGINS}pour ${THE_CLIENT}${NOT_A_PERSON}${PRESENTED}${WITHIN}{0,200}\bnous ${HIRES}\b`,
    `(?:${BEGINS}|, )(?:${THE_CLIENT}|${ONE_CLIENT})${APPOSITION},? ${SEEKS}`,
    String.raw`\bmandatee?s? par (?:${THE_CLIENT}|${ONE_CLIENT})\b`,
    String.raw`\b(?:notre|votre) ${AGENCY_OF}`,
    String.raw`\b(?:notre|votre) cabinet de recrutement\b`,
    String.raw`\bl'${AGENCY_OF}(?: [^\s.!?]+){0,6} ${HIRES}\b`,
    String.raw`\bagence (?:d'interim |d'emploi )?(?:${BRAND}|synergie|crit|temporis|actual)\b`,
    String.raw`\b(?:${BRAND})\b(?: [^\s.!?]+){0,5} ${HIRES}\b`,
  ].join('|'),
);

/** Reads the company, the kind of contract and the first lines of the text. Never throws. */
export function toEmployer(offre: Readonly<Record<string, unknown>>): Employer | undefined {
  const entreprise = (offre.entreprise ?? {}) as { nom?: unknown; url?: unknown };
  const cle = typeof entreprise.nom === 'string' ? employerKey(entreprise.nom) : '';
  const domaine = typeof entreprise.url === 'string' ? hostOf(entreprise.url) : undefined;
  const viaAgence = comesThroughAgency(offre, cle);
  if (cle === '' && domaine === undefined && !viaAgence) return undefined;
  return {
    ...(cle !== '' && { cle }),
    ...(viaAgence && { viaAgence: true }),
    ...(domaine !== undefined && { domaine }),
  };
}

function employerKey(nom: string): string {
  // Dots of a legal form: `S.A.R.L.`.
  const dotless = nom.slice(0, 150).replace(/\b([a-z])\.(?=[a-z]\b)/gi, '$1');
  const spelt = words(dotless).filter((word) => !LEGAL_FORMS.has(word));
  const last = spelt.at(-1);
  const [before = ''] = spelt.slice(-2, -1);
  const short = last === 'france' && before !== '' && !KEEPS_FRANCE.has(before) ? spelt.slice(0, -1) : spelt;
  return short.join(' ');
}

function comesThroughAgency(offre: Readonly<Record<string, unknown>>, cle: string): boolean {
  if (typeof offre.typeContrat === 'string' && AGENCY_CONTRACTS.has(offre.typeContrat)) return true;
  if (typeof offre.codeNAF === 'string' && AGENCY_NAF.test(offre.codeNAF)) return true;
  if (AGENCY_NAME.test(cle)) return true;
  return typeof offre.description === 'string' && AGENCY_SPEAKS.test(spoken(offre.description));
}

/** The first lines, without accents and capitals, one space at a time; ends of lines stay. */
function spoken(description: string): string {
  return description
    .slice(0, 1_500)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase();
}

function hostOf(url: string): string | undefined {
  const [, host] =
    /^\s*(?:https?:\/\/)?(?:[^/@\s]*@)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?=[:/?#\s]|$)/i.exec(
      url.slice(0, 300),
    ) ?? [];
  return host?.toLowerCase();
}
