/**
 * Attributes whose values are codes, or words of a closed list: what is new among them is told by its value. Of every
 * other attribute, above all of contacts, agencies and texts, no value is ever kept. (docs/api/offers.md "Personal data")
 */
export const CODED_FIELDS: ReadonlySet<string> = new Set([
  'typeContrat',
  'natureContrat',
  'experienceExige',
  'romeCode',
  'codeNAF',
  'secteurActivite',
  'qualificationCode',
  'trancheEffectifEtab',
  'deplacementCode',
  'dureeTravailLibelleConverti',
  'origineOffre.origine',
  'origineOffre.partenaires[].nom',
  'competences[].exigence',
  'formations[].exigence',
  'formations[].niveauLibelle',
  'langues[].exigence',
  'permis[].exigence',
  'salaire.listeComplements[].code',
]);

/** Where an offer names the boards that publish it, and whose offers it counts among. */
export const BOARD = 'origineOffre.partenaires[].nom';

/** Longer values are no codes: that there are some is told, not what they say. */
export const MAX_CODE_LENGTH = 60;
export const LONG_VALUE = `(longer than ${MAX_CODE_LENGTH} characters)`;
