import { boolean, date, float, integer, KEPT, keyword, type Schema, SINGLE_SHARD } from './schema.js';

/** When the API gave a list, and its entries. */
const KEPT_LIST = { properties: { lue: date, entrees: KEPT } };

/** One document per run, `_id` = run id. The names of the older script come first, with dates that are dates. */
export const ingestion: Schema = {
  version: 9,
  settings: SINGLE_SHARD,
  mappings: {
    dynamic: 'strict',
    properties: {
      message: { type: 'text', fields: { exact: keyword } },
      date_debut: date,
      date_fin: date,
      total_offres: integer,
      total_offres_collecte: integer,
      duree_totale: float,
      statut: keyword,
      plan: keyword,
      mode: keyword,
      workflowId: keyword,
      api: keyword,
      declencheur: keyword,
      // On the API's clock, as it writes it: not an instant.
      filigrane: keyword,
      gel: keyword,
      lacune: { properties: { nombre: integer, fenetres: keyword } },
      crees: integer,
      modifies: integer,
      inchanges: integer,
      fermes: integer,
      nonVues: integer,
      enAttente: integer,
      rejets: integer,
      doublons: integer,
      appels: integer,
      appels429: integer,
      applications: KEPT,
      plancher: integer,
      regions: KEPT,
      certificat: KEPT,
      preuve: KEPT,
      versionSchema: integer,
      // Of a probe, which is no run and has none of the fields above.
      sonde: { properties: { date, api: keyword, contenu: KEPT } },
      // That somebody was told something; no run either.
      avis: { properties: { date, genre: keyword, par: keyword } },
      // How far the lake is fresh; no run either. `jusque` is on the API's clock, `date` is an instant.
      fraicheur: { properties: { date, jusque: keyword, arrete: boolean, contenu: KEPT } },
      forme: {
        properties: { perimetre: keyword, offres: integer, nouveautes: integer, contenu: KEPT },
      },
      referentiels: KEPT,
      listes: {
        properties: {
          regions: KEPT_LIST,
          departements: KEPT_LIST,
          metiers: KEPT_LIST,
          typesContrats: KEPT_LIST,
          pays: KEPT_LIST,
        },
      },
    },
  },
};
