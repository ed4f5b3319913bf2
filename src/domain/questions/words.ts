import type { Texts } from '../language.js';

type Words = Readonly<Record<string, Texts>>;

const NOT_SAID: Texts = { en: 'not said', fr: 'non précisé' };

export const PLACELESS: Words = {
  none: { en: '(the offer names none)', fr: "(l'offre n'en nomme pas)" },
};

export const SILENT: Words = { none: NOT_SAID };

/** Of the API's list of types of contracts. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  CDI: 'Contrat à durée indéterminée',
  CDD: 'Contrat à durée déterminée',
  MIS: 'Mission intérimaire',
  SAI: 'Contrat travail saisonnier',
  CCE: 'Profession commerciale',
  FRA: 'Franchise',
  LIB: 'Profession libérale',
  REP: "Reprise d'entreprise",
  TTI: 'Contrat travail temporaire insertion',
  DDI: 'Contrat durée déterminée insertion',
  DIN: 'CDI Intérimaire',
};

export const REMOTE_WORDS: Words = {
  total: { en: 'from home only', fr: 'total' },
  partiel: { en: 'some days, or as agreed', fr: 'partiel, ou à convenir' },
  exclu: { en: 'excluded', fr: 'exclu' },
  none: NOT_SAID,
};

export const DUPLICATE_WORDS: Words = {
  annonce: { en: 'same title, place and text', fr: 'mêmes titre, lieu et texte' },
  texte: { en: 'same text, wherever', fr: 'même texte, où que ce soit' },
};

export const LIKENESS_WORDS: Words = {
  same: { en: 'the same', fr: 'le même' },
  sure: { en: 'surely alike', fr: 'sûrement proche' },
  probable: { en: 'probably alike', fr: 'probablement proche' },
  possible: { en: 'perhaps alike', fr: 'peut-être proche' },
};
