import type { estypes } from '@elastic/elasticsearch';
import { boolean, date, keyword, plainKeyword, unindexed } from './schema.js';

/** A key to group offers by. */
const groupKey: estypes.MappingProperty = { type: 'long', ...unindexed };
const plainInteger: estypes.MappingProperty = { type: 'integer', ...unindexed };
/** Up to 32 767. */
const plainShort: estypes.MappingProperty = { type: 'short', ...unindexed };
const plainFloat: estypes.MappingProperty = { type: 'float', ...unindexed };

/** The object `derive` of an offer: one field per fact of `DerivedFacts`. Strict, so that a fact without a field is noticed. */
export const derivedFacts: estypes.MappingProperty = {
  dynamic: 'strict',
  properties: {
    commune: keyword,
    departement: keyword,
    origineDepartement: plainKeyword,
    region: keyword,
    lieu: plainKeyword,
    communeActuelle: keyword,
    communeNom: plainKeyword,
    epci: keyword,
    population: plainInteger,
    precision: plainKeyword,
    localisation: { type: 'geo_point' },
    geo: plainKeyword,
    point: { properties: { departement: keyword, region: keyword } },
    heuresHebdo: plainFloat,
    tempsPartiel: boolean,
    experienceMois: plainShort,
    dureeJours: plainShort,
    nuit: boolean,
    weekend: boolean,
    salaire: {
      properties: {
        source: plainKeyword,
        periode: plainKeyword,
        periodeComprise: plainKeyword,
        confiance: plainKeyword,
        min: plainFloat,
        max: plainFloat,
        annuelMin: plainFloat,
        annuelMax: plainFloat,
        verseMin: plainFloat,
        verseMax: plainFloat,
        brutNet: plainKeyword,
      },
    },
    rome: {
      properties: {
        code: plainKeyword,
        libelle: plainKeyword,
        domaine: plainKeyword,
        grandDomaine: plainKeyword,
      },
    },
    naf: { properties: { code: plainKeyword, version: plainKeyword, section: plainKeyword } },
    employeur: { properties: { cle: keyword, viaAgence: boolean, domaine: keyword } },
    // The words are a quotation, to be read and not to be searched.
    teletravail: {
      properties: { niveau: keyword, mots: { type: 'keyword', index: false, doc_values: false } },
    },
    exigences: {
      properties: {
        competences: keyword,
        langues: keyword,
        permis: keyword,
        formations: keyword,
        niveaux: keyword,
      },
    },
    // The first is indexed: only then does a search that collapses by it show the group within (`inner_hits`).
    doublons: { properties: { annonce: { type: 'long' }, texte: groupKey, proches: groupKey } },
    dateCreation: date,
  },
};
