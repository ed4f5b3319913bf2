import type { estypes } from '@elastic/elasticsearch';
import type { DerivedFacts } from '../../src/domain/offre/derived-facts.js';
import {
  boolean,
  date,
  float,
  integer,
  keyword,
  SINGLE_SHARD,
} from '../../src/elasticsearch/schemas/schema.js';

/**
 * The index `offres` as it was at version 2 of its schema: the French analyzer of Elasticsearch, and few facts.
 * What a document costs today is told by a comparison with it, on the same offers.
 */

const french: estypes.MappingProperty = { type: 'text', analyzer: 'french', fields: { exact: keyword } };
const frenchProse: estypes.MappingProperty = { type: 'text', analyzer: 'french' };
const name: estypes.MappingProperty = { type: 'text', fields: { exact: keyword } };
const labelled: estypes.MappingProperty = { properties: { libelle: keyword, exigence: keyword } };

export const EARLIER_SETTINGS: estypes.IndicesIndexSettings = {
  ...SINGLE_SHARD,
  refresh_interval: '30s',
  codec: 'best_compression',
  'index.mapping.ignore_malformed': true,
};

export const EARLIER_MAPPINGS: estypes.MappingTypeMapping = {
  dynamic: false,
  properties: {
    id: { type: 'keyword', ignore_above: 512 },
    intitule: french,
    description: frenchProse,
    dateCreation: date,
    dateActualisation: date,
    lieuTravail: { properties: { libelle: name, commune: keyword, codePostal: keyword } },
    romeCode: keyword,
    romeLibelle: french,
    appellationlibelle: french,
    entreprise: { properties: { nom: name, description: frenchProse, entrepriseAdaptee: boolean } },
    typeContrat: keyword,
    typeContratLibelle: keyword,
    natureContrat: keyword,
    experienceExige: keyword,
    experienceLibelle: keyword,
    formations: {
      properties: {
        codeFormation: keyword,
        domaineLibelle: french,
        niveauLibelle: keyword,
        exigence: keyword,
      },
    },
    langues: labelled,
    permis: labelled,
    outilsBureautiques: keyword,
    competences: { properties: { code: keyword, libelle: french, exigence: keyword } },
    qualitesProfessionnelles: { properties: { libelle: keyword } },
    salaire: {
      properties: { libelle: keyword, commentaire: keyword, complement1: keyword, complement2: keyword },
    },
    dureeTravailLibelle: keyword,
    dureeTravailLibelleConverti: keyword,
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
    derive: {
      dynamic: 'strict',
      properties: {
        commune: keyword,
        departement: keyword,
        origineDepartement: keyword,
        region: keyword,
        lieu: keyword,
        localisation: { type: 'geo_point' },
        geo: keyword,
        salaire: {
          properties: { periode: keyword, min: float, max: float, annuelMin: float, annuelMax: float },
        },
        dateCreation: date,
      },
    },
    suivi: {
      dynamic: 'strict',
      properties: {
        premiereVue: date,
        derniereModification: date,
        derniereVue: date,
        absenteDepuis: date,
        run: keyword,
        statut: keyword,
        dateFermeture: date,
        effacee: date,
        reouvertures: integer,
        empreinte: { type: 'keyword', index: false },
      },
    },
  },
};

/** Of today's facts, those that there were. */
export function earlierFacts(facts: DerivedFacts): object {
  const { commune, departement, origineDepartement, region, lieu, localisation, geo, dateCreation } = facts;
  const { periode, min, max, annuelMin, annuelMax } = facts.salaire ?? {};
  return {
    ...{ commune, departement, origineDepartement, region, lieu, localisation, geo, dateCreation },
    ...(facts.salaire === undefined ? {} : { salaire: { periode, min, max, annuelMin, annuelMax } }),
  };
}
