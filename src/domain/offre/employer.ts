import { comesThroughAgency } from './agency.js';
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

function hostOf(url: string): string | undefined {
  const [, host] =
    /^\s*(?:https?:\/\/)?(?:[^/@\s]*@)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?=[:/?#\s]|$)/i.exec(
      url.slice(0, 300),
    ) ?? [];
  return host?.toLowerCase();
}
