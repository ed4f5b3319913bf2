import { parisInstant } from '../clock.js';
import { nearest } from '../exact-json.js';
import type { Texts } from '../language.js';

/** A stored offer, as far as it was read. */
export type Source = Readonly<Record<string, unknown>>;

/** What a cell holds; `textes` is a list of texts, `instant` is ISO 8601 in UTC. Null: the offer does not say. */
export type Cell = string | number | boolean | readonly string[] | null;
export type CellType = 'texte' | 'textes' | 'entier' | 'decimal' | 'booleen' | 'instant';

/** A column of every exported file. */
export interface ExportColumn {
  readonly name: string;
  readonly type: CellType;
  /** Whether it is of open offers alone: a text, or what names a company. */
  readonly openOnly?: true;
  /** Where it stands in the stored offer. */
  readonly path: string;
  /** How it is read where that is more than taking the value. */
  readonly read?: (value: unknown) => Cell;
  readonly meaning: Texts;
}

const texte = (name: string, path: string, en: string, fr: string): ExportColumn => ({
  name,
  type: 'texte',
  path,
  meaning: { en, fr },
});
const openTexte = (name: string, path: string, en: string, fr: string): ExportColumn => ({
  ...texte(name, path, en, fr),
  openOnly: true,
});
const of =
  (type: CellType) =>
  (name: string, path: string, en: string, fr: string): ExportColumn => ({
    ...texte(name, path, en, fr),
    type,
  });
const [entier, decimal, booleen, instant] = [of('entier'), of('decimal'), of('booleen'), of('instant')];

/** A list of objects, by one attribute of each, with its `exigence` where it has one: `Anglais|S`. */
const list = (name: string, path: string, attribute: string, en: string, fr: string): ExportColumn => ({
  ...texte(name, path, en, fr),
  type: 'textes',
  read: (value) => labelsOf(value, attribute),
});

/**
 * What is exported of an offer, in order. Contact, agency and logos are not among them in any mode; title, texts, company,
 * boards and link are of open offers alone ({@link ExportColumn.openOnly}).
 */
export const COLUMNS: readonly ExportColumn[] = [
  texte('id', 'id', 'Id of the offer', "Identifiant de l'offre"),
  texte('etat', 'suivi.statut', 'ouverte or fermee', 'ouverte ou fermee'),
  openTexte('intitule', 'intitule', 'Title', 'Intitulé'),
  openTexte('description', 'description', 'Text', 'Texte'),
  texte('appellation', 'appellationlibelle', 'Name of the job within the trade', 'Appellation du métier'),
  texte('code_rome', 'romeCode', 'ROME code', 'Code ROME'),
  texte('metier', 'derive.rome.libelle', 'Trade', 'Métier'),
  texte('domaine_rome', 'derive.rome.domaine', 'ROME domain', 'Domaine ROME'),
  texte('type_contrat', 'typeContrat', 'Type of contract', 'Type de contrat'),
  texte('nature_contrat', 'natureContrat', 'Nature of the contract', 'Nature du contrat'),
  entier('duree_jours', 'derive.dureeJours', 'Length of the contract, days', 'Durée du contrat, en jours'),
  booleen('alternance', 'alternance', 'Apprenticeship or the like', 'Alternance'),
  entier(
    'nombre_postes',
    'nombrePostes',
    'Posts; empty means one',
    'Nombre de postes ; vide veut dire un seul',
  ),
  texte(
    'experience',
    'experienceExige',
    'D beginners, S wished for, E required',
    'D débutant, S souhaitée, E exigée',
  ),
  entier('experience_mois', 'derive.experienceMois', 'Experience, months', 'Expérience, en mois'),
  texte('duree_travail', 'dureeTravailLibelleConverti', 'Full or part time', 'Temps plein ou partiel'),
  decimal('heures_hebdo', 'derive.heuresHebdo', 'Hours a week', 'Heures par semaine'),
  booleen('temps_partiel', 'derive.tempsPartiel', 'Part time', 'Temps partiel'),
  booleen('nuit', 'derive.nuit', 'At night', 'De nuit'),
  booleen('weekend', 'derive.weekend', 'At weekends', 'Le week-end'),
  openTexte('salaire_libelle', 'salaire.libelle', 'Pay, as written', 'Salaire, tel quel'),
  decimal(
    'salaire_annuel_min',
    'derive.salaire.annuelMin',
    'Pay of a full-time year from, euros',
    'Salaire annuel à temps plein de, en euros',
  ),
  decimal('salaire_annuel_max', 'derive.salaire.annuelMax', 'to, euros', 'à, en euros'),
  texte(
    'salaire_confiance',
    'derive.salaire.confiance',
    'Whether the pay can be believed: sure and corrigee can, douteuse and aucune not',
    'Si le salaire est crédible : sure et corrigee le sont, douteuse et aucune non',
  ),
  texte(
    'salaire_brut_net',
    'derive.salaire.brutNet',
    'Gross or net, where said',
    'Brut ou net, si c’est dit',
  ),
  texte(
    'teletravail',
    'derive.teletravail.niveau',
    'Work from home: total, partiel, exclu',
    'Télétravail : total, partiel, exclu',
  ),
  texte('lieu', 'lieuTravail.libelle', 'Place, as written', 'Lieu, tel quel'),
  texte('code_postal', 'lieuTravail.codePostal', 'Postal code', 'Code postal'),
  texte(
    'commune',
    'derive.communeActuelle',
    'INSEE code of the commune of today',
    'Code INSEE de la commune actuelle',
  ),
  texte('commune_nom', 'derive.communeNom', 'Its name', 'Son nom'),
  texte('epci', 'derive.epci', 'SIREN of its group of communes', 'SIREN de son intercommunalité'),
  entier('population', 'derive.population', 'Its inhabitants', 'Ses habitants'),
  texte('departement', 'derive.departement', 'Departement', 'Département'),
  texte('region', 'derive.region', 'Region', 'Région'),
  texte(
    'precision_lieu',
    'derive.precision',
    'How closely the place is known',
    'À quelle précision le lieu est connu',
  ),
  decimal('latitude', 'derive.localisation.lat', 'Degrees north', 'Degrés nord'),
  decimal('longitude', 'derive.localisation.lon', 'Degrees east', 'Degrés est'),
  texte('position', 'derive.geo', 'What the point is worth', 'Ce que vaut le point'),
  texte('code_naf', 'derive.naf.code', 'NAF code', 'Code NAF'),
  texte('naf_version', 'derive.naf.version', 'Its version: rev2, 2025', 'Sa version : rev2, 2025'),
  texte('naf_section', 'derive.naf.section', 'Its section in that version', 'Sa section dans cette version'),
  texte('secteur', 'secteurActiviteLibelle', 'Sector', "Secteur d'activité"),
  texte('tranche_effectif', 'trancheEffectifEtab', 'Size of the establishment', "Taille de l'établissement"),
  openTexte('entreprise', 'entreprise.nom', 'Company', 'Entreprise'),
  openTexte(
    'entreprise_cle',
    'derive.employeur.cle',
    'One key for the spellings of its name',
    'Une clé pour les graphies de son nom',
  ),
  {
    ...openTexte(
      'sites',
      'origineOffre.partenaires',
      'Boards; none: France Travail',
      'Sites partenaires ; aucun : France Travail',
    ),
    type: 'textes',
    read: (value) => labelsOf(value, 'nom'),
  },
  openTexte('lien', 'origineOffre.urlOrigine', 'Link to the offer', "Lien vers l'offre"),
  texte('qualification', 'qualificationLibelle', 'Qualification', 'Qualification'),
  texte('deplacement', 'deplacementLibelle', 'Travelling', 'Déplacements'),
  booleen(
    'accessible_th',
    'accessibleTH',
    'Open to disabled workers',
    'Accessible aux travailleurs handicapés',
  ),
  booleen('manque_candidats', 'offresManqueCandidats', 'Candidates are scarce', 'Candidats peu nombreux'),
  list(
    'competences',
    'competences',
    'libelle',
    'Skills, `label|E` or `|S`',
    'Compétences, `libellé|E` ou `|S`',
  ),
  list('langues', 'langues', 'libelle', 'Languages, the same way', 'Langues, de même'),
  list('permis', 'permis', 'libelle', 'Driving licences, the same way', 'Permis, de même'),
  list('formations', 'formations', 'domaineLibelle', 'Fields of study, the same way', 'Formations, de même'),
  list('qualites', 'qualitesProfessionnelles', 'libelle', 'Personal qualities', 'Qualités professionnelles'),
  instant('date_creation', 'derive.dateCreation', 'Created, UTC', 'Créée, UTC'),
  {
    ...instant('date_actualisation', 'dateActualisation', 'Updated, UTC', 'Actualisée, UTC'),
    read: (value) => parisInstant(value) ?? null,
  },
  instant(
    'premiere_vue',
    'suivi.premiereVue',
    'First seen by a run, UTC',
    'Vue d’abord par une collecte, UTC',
  ),
  instant('date_fermeture', 'suivi.dateFermeture', 'Closed, UTC', 'Fermée, UTC'),
];

/** What of a stored offer is read: nothing else comes near a file. */
export const SOURCE_PATHS: readonly string[] = [
  ...new Set([...COLUMNS.map(({ path }) => path), 'dateCreation', 'derive.lieu']),
];

/** What is exported of a stored offer, in the order of {@link COLUMNS}. Never throws: what is of another type is null. */
export function cellsOf(source: Source): Cell[] {
  const isOpen = at(source, PATHS.etat) === 'ouverte';
  return COLUMNS.map(({ type, openOnly, read }, i) => {
    if (openOnly === true && !isOpen) return null;
    const value = nearest(at(source, SPLIT[i] ?? []));
    return read === undefined ? cellOf(value, type) : read(value);
  });
}

const SPLIT = COLUMNS.map(({ path }) => path.split('.'));
const PATHS = { etat: ['suivi', 'statut'] } as const;

function at(source: Source, path: readonly string[]): unknown {
  let value: unknown = source;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Source)[name];
  }
  return value;
}

function cellOf(value: unknown, type: CellType): Cell {
  switch (type) {
    case 'texte':
      return typeof value === 'string' ? value : null;
    case 'booleen':
      return typeof value === 'boolean' ? value : null;
    case 'entier':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
    case 'textes':
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
  }
}

function labelsOf(value: unknown, attribute: string): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const labels = value.flatMap((one: Source | null) => {
    const label = one?.[attribute];
    if (typeof label !== 'string') return [];
    return [typeof one?.exigence === 'string' ? `${label}|${one.exigence}` : label];
  });
  return labels.length === 0 ? null : labels;
}
