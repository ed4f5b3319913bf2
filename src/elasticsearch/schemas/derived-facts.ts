import type { estypes } from '@elastic/elasticsearch';
import { boolean, date, keyword } from './schema.js';

/** In doc values alone, which counting and sorting read; a search within bounds reads them too, some milliseconds slower. */
const unindexed = { index: false } as const;
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
    origineDepartement: keyword,
    region: keyword,
    lieu: keyword,
    communeActuelle: keyword,
    communeNom: keyword,
    epci: keyword,
    population: plainInteger,
    precision: keyword,
    localisation: { type: 'geo_point' },
    geo: keyword,
    point: { properties: { departement: keyword, region: keyword } },
    heuresHebdo: plainFloat,
    tempsPartiel: boolean,
    experienceMois: plainShort,
    dureeJours: plainShort,
    nuit: boolean,
    weekend: boolean,
    salaire: {
      properties: {
        source: keyword,
        periode: keyword,
        periodeComprise: keyword,
        confiance: keyword,
        min: plainFloat,
        max: plainFloat,
        annuelMin: plainFloat,
        annuelMax: plainFloat,
        verseMin: plainFloat,
        verseMax: plainFloat,
        brutNet: keyword,
      },
    },
    rome: { properties: { code: keyword, libelle: keyword, domaine: keyword, grandDomaine: keyword } },
    naf: { properties: { code: keyword, version: keyword, section: keyword } },
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
    doublons: { properties: { annonce: groupKey, texte: groupKey, proches: groupKey } },
    dateCreation: date,
  },
};
