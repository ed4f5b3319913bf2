import { analysis } from './analysis.js';
import { derivedFacts } from './derived-facts.js';
import {
  boolean,
  date,
  frenchLabel,
  frenchProse,
  frenchTitle,
  integer,
  keyword,
  name,
  offreId,
  type Schema,
  SINGLE_SHARD,
  unindexed,
} from './schema.js';

/**
 * One document per offer, `_id` = its id: the raw offer untouched at the root, our own conclusions in `derive`, what
 * we know of its life in `suivi`. An attribute of the API's own with one of these two names: see `withoutOurNames`.
 *
 * The root is `dynamic: false`: an attribute that the API adds is kept in `_source` and neither refuses a document
 * nor shapes the index. `contact`, `agence`, logos and links are not mapped on purpose: they can name people.
 */
export const offres: Schema = {
  // 7: more abbreviations, those with a short word within too; what follows from what is indexed is in doc values alone.
  version: 7,
  migratedBelow: 7,
  settings: {
    ...SINGLE_SHARD,
    analysis,
    refresh_interval: '30s',
    codec: 'best_compression',
    'index.mapping.ignore_malformed': true,
  },
  mappings: {
    dynamic: false,
    properties: {
      // `_id` is indexed, and the same.
      id: { ...offreId, ...unindexed },
      intitule: frenchTitle,
      description: frenchProse,
      // As the API writes them: Paris wall-clock time with a false Z. The instant is `derive.dateCreation`.
      dateCreation: { ...date, ...unindexed },
      dateActualisation: { ...date, ...unindexed },
      lieuTravail: { properties: { libelle: name, commune: keyword, codePostal: keyword } },
      romeCode: keyword,
      romeLibelle: frenchLabel,
      appellationlibelle: frenchLabel,
      entreprise: { properties: { nom: name, description: frenchProse, entrepriseAdaptee: boolean } },
      typeContrat: keyword,
      typeContratLibelle: keyword,
      natureContrat: keyword,
      experienceExige: keyword,
      experienceLibelle: keyword,
      experienceCommentaire: frenchProse,
      formations: {
        properties: {
          codeFormation: keyword,
          domaineLibelle: frenchLabel,
          niveauLibelle: keyword,
          commentaire: frenchProse,
          exigence: keyword,
        },
      },
      langues: { properties: { libelle: keyword, exigence: keyword } },
      permis: { properties: { libelle: keyword, exigence: keyword } },
      outilsBureautiques: keyword,
      competences: { properties: { code: keyword, libelle: frenchLabel, exigence: keyword } },
      qualitesProfessionnelles: { properties: { libelle: keyword } },
      salaire: {
        properties: {
          libelle: keyword,
          commentaire: keyword,
          complement1: keyword,
          complement2: keyword,
          listeComplements: { properties: { code: keyword, libelle: keyword } },
        },
      },
      dureeTravailLibelle: keyword,
      dureeTravailLibelleConverti: keyword,
      contexteTravail: { properties: { horaires: keyword, conditionsExercice: frenchLabel } },
      complementExercice: frenchProse,
      conditionExercice: frenchLabel,
      alternance: boolean,
      nombrePostes: integer,
      accessibleTH: boolean,
      deplacementCode: keyword,
      deplacementLibelle: keyword,
      qualificationCode: keyword,
      qualificationLibelle: keyword,
      codeNAF: keyword,
      secteurActivite: keyword,
      secteurActiviteLibelle: keyword,
      trancheEffectifEtab: keyword,
      offresManqueCandidats: boolean,
      entrepriseAdaptee: boolean,
      employeurHandiEngage: boolean,
      origineOffre: { properties: { origine: keyword, partenaires: { properties: { nom: keyword } } } },
      derive: derivedFacts,
      suivi: {
        dynamic: 'strict',
        properties: {
          premiereVue: date,
          derniereModification: date,
          // Written when the offer is closed, or seen again after it was missing; else the run's presences say it.
          derniereVue: date,
          // The start of the first proven run that missed an offer which stays open.
          absenteDepuis: date,
          run: keyword,
          statut: keyword,
          dateFermeture: date,
          // Of a closed offer: when what names a company or a person was erased.
          effacee: date,
          reouvertures: integer,
          // Only ever read back for a known id: doc values are enough.
          empreinte: { type: 'keyword', ...unindexed },
        },
      },
    },
  },
};
