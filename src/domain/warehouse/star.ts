import type { Texts } from '../language.js';
import { RECENT } from './views.js';

/**
 * Raised with every change of a table or view, together with a step of {@link UPGRADES} where one can bring the tables of
 * before to it: without, the next load makes an older warehouse anew. A newer one is refused.
 */
export const WAREHOUSE_VERSION = 3;

/**
 * By version, how its tables become those of the next one, rows included: SQL that PostgreSQL and DuckDB both take, run in
 * the transaction of a load. A new column stands last in {@link STAR}, as in a table that it was added to.
 */
export const UPGRADES: Readonly<Record<number, readonly string[]>> = {
  1: [
    'ALTER TABLE dim_temps ADD COLUMN semaine integer',
    'ALTER TABLE dim_temps ADD COLUMN annee_semaine integer',
    'UPDATE dim_temps SET semaine = CAST(extract(week FROM jour) AS integer), annee_semaine = CAST(extract(isoyear FROM jour) AS integer)',
  ],
  // Replaced, not dropped: views of a person may rest on it.
  2: [`CREATE OR REPLACE VIEW v_recentes AS ${RECENT}`],
};

/** `cle` is a key of {@link keyOf}; `grand` is a whole number of 64 bits; `instant` is UTC, `jour` a day in Paris. */
type StarType = 'cle' | 'texte' | 'entier' | 'grand' | 'decimal' | 'booleen' | 'instant' | 'jour';

export interface StarColumn {
  readonly name: string;
  readonly type: StarType;
}

/** A value of a table: whole numbers of 64 bits and keys in digits, instants and days as ISO 8601. */
type StarCell = string | number | boolean | null;
export type StarRow = readonly StarCell[];

export interface StarTable {
  readonly name: TableName;
  readonly columns: readonly StarColumn[];
  /** No two rows have the same values of these. */
  readonly key: readonly string[];
  /** Columns that are looked up beside the key. */
  readonly indexed?: readonly string[];
  /**
   * Of rows that are replaced when they were written: the fact by whose key, and in which column they have it. `all`: every
   * load tells all of them. Absent of a dimension, whose rows stay as they are.
   */
  readonly replacedWith?: 'all' | readonly [fact: TableName, column: string];
  /** Of a dimension: the columns that refer to it. A row that nothing refers to is dropped. */
  readonly referredBy?: readonly (readonly [table: TableName, column: string])[];
  readonly meaning: Texts;
}

export type TableName =
  | 'fait_offre'
  | 'fait_evenement'
  | 'pont_competence'
  | 'pont_partenaire'
  | 'dim_lieu'
  | 'dim_metier'
  | 'dim_secteur'
  | 'dim_entreprise'
  | 'dim_temps'
  | 'dim_collecte'
  | 'etat_donnees';

/** `name:type`, one after the other. */
function columns(text: string): readonly StarColumn[] {
  return text
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [name = '', type = 'texte'] = one.split(':');
      return { name, type: type as StarType };
    });
}

const FAIT_OFFRE = columns(`
  cle:cle offre:texte etat:texte
  cle_lieu:cle cle_metier:cle cle_secteur:cle cle_entreprise:cle
  cle_jour_creation:cle cle_jour_vue:cle cle_jour_fermeture:cle
  intitule:texte type_contrat:texte nature_contrat:texte experience:texte experience_mois:entier duree_jours:entier
  heures_hebdo:decimal temps_partiel:booleen nuit:booleen weekend:booleen alternance:booleen postes:entier
  salaire_annuel_min:decimal salaire_annuel_max:decimal salaire_confiance:texte salaire_brut_net:texte
  teletravail:texte manque_candidats:booleen accessible_th:booleen qualification:texte deplacement:texte
  via_agence:booleen latitude:decimal longitude:decimal position:texte
  doublon_annonce:grand doublon_texte:grand
  date_creation:instant premiere_vue:instant date_fermeture:instant reouvertures:entier
`);

/** The star, once for every database. Facts refer to dimensions by `cle_...`. */
export const STAR: readonly StarTable[] = [
  {
    name: 'fait_offre',
    replacedWith: ['fait_offre', 'cle'],
    columns: FAIT_OFFRE,
    key: ['cle'],
    indexed: ['offre', 'cle_metier', 'cle_lieu'],
    meaning: {
      en: 'An offer. Closed ones are facts: no title, no company.',
      fr: 'Une offre. Les offres fermées sont des faits : ni intitulé, ni entreprise.',
    },
  },
  {
    name: 'fait_evenement',
    replacedWith: ['fait_evenement', 'cle'],
    columns: columns(`
      cle:cle evenement:texte cle_offre:cle offre:texte type:texte cle_jour:cle date:instant ecrit:instant
      champs:texte avant:texte apres:texte variation_salaire:entier jours_fermee:decimal rang:grand
    `),
    key: ['cle'],
    indexed: ['cle_offre'],
    meaning: {
      en: 'Something that happened to an offer, as long as the feed keeps it.',
      fr: 'Ce qui est arrivé à une offre, tant que le fil le garde.',
    },
  },
  {
    name: 'pont_competence',
    replacedWith: ['fait_offre', 'cle_offre'],
    columns: columns('cle_offre:cle competence:texte exigence:texte'),
    key: ['cle_offre', 'competence', 'exigence'],
    meaning: {
      en: 'A skill that an offer names: E required, S wished for, empty where it does not say.',
      fr: 'Une compétence que nomme une offre : E exigée, S souhaitée, vide si elle ne le dit pas.',
    },
  },
  {
    name: 'pont_partenaire',
    replacedWith: ['fait_offre', 'cle_offre'],
    columns: columns('cle_offre:cle partenaire:texte'),
    key: ['cle_offre', 'partenaire'],
    meaning: { en: 'A board of an open offer.', fr: "Un site partenaire d'une offre ouverte." },
  },
  {
    name: 'dim_lieu',
    columns: columns(`
      cle:cle precision_lieu:texte commune:texte commune_nom:texte epci:texte departement:texte departement_nom:texte
      region:texte region_nom:texte population:entier reference:booleen
    `),
    key: ['cle'],
    referredBy: [['fait_offre', 'cle_lieu']],
    meaning: {
      en: 'A place: a commune, or less where an offer says less. `reference`: of the lists, whether offers name it or not.',
      fr: "Un lieu : une commune, ou moins quand l'offre en dit moins. `reference` : des listes, que des offres le nomment ou non.",
    },
  },
  {
    name: 'dim_metier',
    columns: columns(
      'cle:cle code:texte libelle:texte domaine:texte grand_domaine:texte grand_domaine_libelle:texte reference:booleen',
    ),
    key: ['cle'],
    referredBy: [['fait_offre', 'cle_metier']],
    meaning: { en: 'A trade in the tree of ROME.', fr: "Un métier dans l'arbre ROME." },
  },
  {
    name: 'dim_secteur',
    columns: columns('cle:cle code:texte version:texte division:texte section:texte section_libelle:texte'),
    key: ['cle'],
    referredBy: [['fait_offre', 'cle_secteur']],
    meaning: {
      en: 'A sector, in NAF rév. 2 or NAF 2025.',
      fr: 'Un secteur, en NAF rév. 2 ou NAF 2025.',
    },
  },
  {
    name: 'dim_entreprise',
    columns: columns('cle:cle nom:texte'),
    key: ['cle'],
    referredBy: [['fait_offre', 'cle_entreprise']],
    meaning: {
      en: 'A company with open offers, by one spelling of its name.',
      fr: 'Une entreprise qui a des offres ouvertes, sous une graphie de son nom.',
    },
  },
  {
    name: 'dim_temps',
    columns: columns(
      'cle:cle jour:jour annee:entier trimestre:entier mois:entier jour_semaine:entier semaine:entier annee_semaine:entier',
    ),
    key: ['cle'],
    referredBy: [
      ['fait_offre', 'cle_jour_creation'],
      ['fait_offre', 'cle_jour_vue'],
      ['fait_offre', 'cle_jour_fermeture'],
      ['fait_evenement', 'cle_jour'],
      ['dim_collecte', 'cle_jour_debut'],
      ['dim_collecte', 'cle_jour_fin'],
    ],
    meaning: {
      en: 'A day in Paris; 1 is Monday. Its week is that of ISO 8601, of the year `annee_semaine`.',
      fr: "Un jour à Paris ; 1 est lundi. Sa semaine est celle d'ISO 8601, de l'année `annee_semaine`.",
    },
  },
  {
    name: 'dim_collecte',
    replacedWith: 'all',
    columns: columns('cle:cle debut:instant fin:instant cle_jour_debut:cle cle_jour_fin:cle'),
    key: ['cle'],
    meaning: {
      en: 'A PROVEN run over the whole country, but for the first one ever.',
      fr: 'Une collecte PROVEN du pays entier, sauf la toute première.',
    },
  },
  {
    name: 'etat_donnees',
    replacedWith: 'all',
    columns: columns(`
      actualisees:instant prouvees:instant jour_prouve:jour historique_depuis:instant jour_historique:jour
      jour_evenements:jour simulees:booleen
    `),
    key: [],
    meaning: {
      en: 'What the runs say of the data: one row.',
      fr: 'Ce que les collectes disent des données : une ligne.',
    },
  },
];

export function tableOf(name: TableName): StarTable {
  const table = STAR.find((one) => one.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
}

/** Types that PostgreSQL and DuckDB both know. */
const SQL_TYPES: Readonly<Record<StarType, string>> = {
  cle: 'bigint',
  texte: 'text',
  entier: 'integer',
  grand: 'bigint',
  decimal: 'double precision',
  booleen: 'boolean',
  instant: 'timestamptz',
  jour: 'date',
};

/** The columns of a table with their types, as SQL. */
export function columnsSql({ columns: all }: Pick<StarTable, 'columns'>): string {
  return all.map(({ name, type }) => `${name} ${SQL_TYPES[type]}`).join(', ');
}

/** Rows as CSV that both databases read: a cell of nothing is null, `""` an empty text. */
export function csvOf(rows: readonly StarRow[]): string {
  let text = '';
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) text += (i === 0 ? '' : ',') + csvCell(row[i] ?? null);
    text += '\n';
  }
  return text;
}

function csvCell(cell: StarCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // PostgreSQL has no such character.
  const text = cell.includes('\u0000') ? cell.replaceAll('\u0000', '') : cell;
  return text !== '' && /^[\w.:+-]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
