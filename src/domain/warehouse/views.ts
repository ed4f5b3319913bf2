import { BELIEVED } from '../offre/pay-period.js';
import type { QuestionName } from '../questions/names.js';
import { CONTRACTS } from '../questions/words.js';

/** A view, and the question of `moisson query` that it answers by the same definition, if any. */
export interface StarView {
  readonly name: string;
  readonly question?: QuestionName;
  readonly sql: string;
}

/** Distinct jobs: offers of the same title, place and text count once, an offer without a key by itself. */
const DISTINCT = 'count(DISTINCT doublon_annonce) + count(*) - count(doublon_annonce)';
const MEASURES = `count(*) AS offres, sum(postes) AS postes, ${DISTINCT} AS distincts`;
const ALL_OPEN = "(SELECT count(*) FROM fait_offre WHERE etat = 'ouverte')";
const SHARE = `count(*) * 1.0 / ${ALL_OPEN} AS part`;

/** Open offers, their posts and distinct jobs by an expression. */
function byValue(value: string, name: string, from = 'fait_offre o'): string {
  return `SELECT ${value} AS ${name}, ${MEASURES}, ${SHARE} FROM ${from} WHERE o.etat = 'ouverte' GROUP BY ${value}`;
}

const WITH_PLACE = 'fait_offre o LEFT JOIN dim_lieu l ON l.cle = o.cle_lieu';

/** By place, for the inhabitants that INSEE counts in its communes. */
function byPlace(column: 'departement' | 'region'): string {
  return `
    SELECT p.code, h.nom, h.habitants, p.offres, p.postes, p.distincts,
      1000.0 * p.offres / h.habitants AS offres_pour_1000, 1000.0 * p.postes / h.habitants AS postes_pour_1000
    FROM (SELECT l.${column} AS code, ${MEASURES} FROM ${WITH_PLACE} WHERE o.etat = 'ouverte' GROUP BY l.${column}) p
    LEFT JOIN (
      SELECT ${column} AS code, max(${column}_nom) AS nom, nullif(sum(population), 0) AS habitants
      FROM dim_lieu WHERE reference AND precision_lieu = 'commune' GROUP BY ${column}
    ) h ON h.code = p.code`;
}

const median = (value: string) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value})`;
const WITH_PAY = `o.salaire_confiance IN (${BELIEVED.map((one) => `'${one}'`).join(', ')})`;
/** An amount of a full-time year that can be believed, or nothing. */
const believed = (amount: string) => `CASE WHEN ${WITH_PAY} THEN ${amount} END`;
const EPOCH = 'extract(epoch FROM date_creation)';
const WITH_TRADE = 'fait_offre o LEFT JOIN dim_metier m ON m.cle = o.cle_metier';
const CONTRACT_WORDS = Object.entries(CONTRACTS)
  .map(([code, words]) => `WHEN '${code}' THEN '${words.replaceAll("'", "''")}'`)
  .join(' ');

/** The days on which a PROVEN run read the country: nobody knows what happened on others. */
const PROVEN_DAYS = `
  SELECT jour, count(*) AS collectes FROM (
    SELECT c.cle, t.jour FROM dim_collecte c JOIN dim_temps t ON t.cle = c.cle_jour_debut
    UNION
    SELECT c.cle, t.jour FROM dim_collecte c JOIN dim_temps t ON t.cle = c.cle_jour_fin
  ) jours GROUP BY jour`;

const SINCE =
  "(SELECT coalesce(max(historique_depuis), CAST('1900-01-01 00:00:00+00' AS timestamptz)) FROM etat_donnees)";

/** Of `v_recentes`; the step from version 2 of the warehouse to version 3 rests on it too. */
export const RECENT = `
  SELECT o.date_creation, o.offre, o.intitule, l.commune_nom, l.departement, o.type_contrat, o.postes,
    ${believed('o.salaire_annuel_min')} AS salaire_annuel_min, ${believed('o.salaire_annuel_max')} AS salaire_annuel_max
  FROM ${WITH_PLACE} WHERE o.etat = 'ouverte'`;

/** In an order in which each rests on those before it. Their SQL is that of PostgreSQL and of DuckDB. */
export const VIEWS: readonly StarView[] = [
  { name: 'v_jours_prouves', sql: PROVEN_DAYS },
  { name: 'v_departements', question: 'departements', sql: byPlace('departement') },
  { name: 'v_regions', question: 'regions', sql: byPlace('region') },
  {
    name: 'v_metiers',
    question: 'trades',
    sql: `SELECT m.code, max(m.libelle) AS nom, ${MEASURES}, ${SHARE} FROM ${WITH_TRADE} WHERE o.etat = 'ouverte' AND m.code IS NOT NULL GROUP BY m.code`,
  },
  {
    name: 'v_contrats',
    question: 'contracts',
    sql: `SELECT v.code, CASE v.code ${CONTRACT_WORDS} ELSE v.code END AS nom, v.offres, v.postes, v.distincts, v.part FROM (${byValue('o.type_contrat', 'code')}) v`,
  },
  {
    name: 'v_salaires',
    question: 'pay',
    sql: `
      SELECT m.code, max(m.libelle) AS nom, count(*) AS offres, sum(o.postes) AS postes,
        count(CASE WHEN ${WITH_PAY} THEN 1 END) AS avec_salaire,
        ${median(believed('o.salaire_annuel_min'))} AS median_min,
        ${median(believed('o.salaire_annuel_max'))} AS median_max
      FROM ${WITH_TRADE} WHERE o.etat = 'ouverte' AND m.code IS NOT NULL GROUP BY m.code`,
  },
  {
    name: 'v_penuries',
    question: 'hardest',
    sql: `
      SELECT m.code, max(m.libelle) AS nom, count(*) AS offres, sum(o.postes) AS postes,
        count(o.manque_candidats) AS le_disent, count(CASE WHEN o.manque_candidats THEN 1 END) AS manquent,
        coalesce(sum(CASE WHEN o.manque_candidats THEN o.postes END), 0) AS postes_manquent,
        count(CASE WHEN o.manque_candidats THEN 1 END) * 1.0 / nullif(count(o.manque_candidats), 0) AS part,
        ((SELECT max(extract(epoch FROM actualisees)) FROM etat_donnees) - ${median(EPOCH)}) / 86400.0 AS jours
      FROM ${WITH_TRADE} WHERE o.etat = 'ouverte' AND m.code IS NOT NULL GROUP BY m.code`,
  },
  {
    name: 'v_recentes',
    question: 'newest',
    sql: RECENT,
  },
  {
    name: 'v_competences',
    question: 'skills',
    sql: `
      SELECT m.code AS code_rome, c.competence, count(*) AS offres, sum(o.postes) AS postes,
        count(*) * 1.0 / max(d.disent) AS part, sum(c.exigees) AS exigees, sum(c.souhaitees) AS souhaitees
      FROM (
        SELECT cle_offre, competence, max(CASE WHEN exigence = 'E' THEN 1 ELSE 0 END) AS exigees,
          max(CASE WHEN exigence = 'S' THEN 1 ELSE 0 END) AS souhaitees
        FROM pont_competence GROUP BY cle_offre, competence
      ) c
      JOIN fait_offre o ON o.cle = c.cle_offre AND o.etat = 'ouverte'
      JOIN dim_metier m ON m.cle = o.cle_metier
      JOIN (
        SELECT x.cle_metier, count(*) AS disent FROM fait_offre x
        WHERE x.etat = 'ouverte' AND EXISTS (SELECT 1 FROM pont_competence p WHERE p.cle_offre = x.cle)
        GROUP BY x.cle_metier
      ) d ON d.cle_metier = o.cle_metier
      GROUP BY m.code, c.competence`,
  },
  { name: 'v_teletravail', question: 'remote', sql: byValue('o.teletravail', 'niveau') },
  {
    name: 'v_sites',
    question: 'boards',
    sql: byValue(
      "coalesce(p.partenaire, 'France Travail')",
      'site',
      'fait_offre o LEFT JOIN pont_partenaire p ON p.cle_offre = o.cle',
    ),
  },
  {
    name: 'v_doublons',
    question: 'duplicates',
    sql: ['annonce', 'texte']
      .map(
        (key) => `
      SELECT '${key}' AS cle, count(*) AS offres, sum(postes) AS postes, count(DISTINCT doublon_${key}) AS distincts,
        count(*) - count(DISTINCT doublon_${key}) AS en_trop
      FROM fait_offre WHERE etat = 'ouverte' AND doublon_${key} IS NOT NULL`,
      )
      .join('\n      UNION ALL'),
  },
  {
    name: 'v_textes',
    question: 'repeated',
    sql: `
      SELECT t.texte, e.intitule, t.offres, t.postes, t.communes, coalesce(s.sites, 0) AS sites, t.exemple
      FROM (
        SELECT o.doublon_texte AS texte, count(*) AS offres, sum(o.postes) AS postes,
          count(DISTINCT l.commune) AS communes, min(o.offre) AS exemple
        FROM ${WITH_PLACE} WHERE o.etat = 'ouverte' AND o.doublon_texte IS NOT NULL
        GROUP BY o.doublon_texte HAVING count(*) > 1
      ) t
      LEFT JOIN fait_offre e ON e.offre = t.exemple
      LEFT JOIN (
        SELECT o.doublon_texte AS texte, count(DISTINCT p.partenaire) AS sites
        FROM fait_offre o JOIN pont_partenaire p ON p.cle_offre = o.cle WHERE o.etat = 'ouverte' GROUP BY o.doublon_texte
      ) s ON s.texte = t.texte`,
  },
  {
    name: 'v_jours',
    question: 'days',
    sql: `
      SELECT t.jour, j.collectes,
        CASE WHEN j.jour IS NOT NULL THEN coalesce(n.offres, 0) END AS ouvertes,
        CASE WHEN j.jour IS NOT NULL THEN coalesce(n.postes, 0) END AS postes_ouverts,
        CASE WHEN j.jour IS NOT NULL THEN coalesce(f.offres, 0) END AS fermees,
        CASE WHEN j.jour IS NOT NULL THEN coalesce(f.postes, 0) END AS postes_fermes
      FROM dim_temps t
      LEFT JOIN v_jours_prouves j ON j.jour = t.jour
      LEFT JOIN (
        SELECT cle_jour_vue AS cle, count(*) AS offres, sum(postes) AS postes FROM fait_offre
        WHERE premiere_vue > ${SINCE} GROUP BY cle_jour_vue
      ) n ON n.cle = t.cle
      LEFT JOIN (
        SELECT cle_jour_fermeture AS cle, count(*) AS offres, sum(postes) AS postes FROM fait_offre
        WHERE etat = 'fermee' GROUP BY cle_jour_fermeture
      ) f ON f.cle = t.cle
      WHERE t.jour >= (SELECT min(jour) FROM v_jours_prouves)`,
  },
  {
    name: 'v_fermees_vite',
    question: 'closed-soon',
    sql: `
      SELECT m.code, max(m.libelle) AS nom, count(*) AS offres, sum(o.postes) AS postes,
        count(CASE WHEN o.etat = 'fermee' AND f.jour < v.jour + 8 THEN 1 END) AS fermees,
        coalesce(sum(CASE WHEN o.etat = 'fermee' AND f.jour < v.jour + 8 THEN o.postes END), 0) AS postes_fermes,
        count(CASE WHEN o.etat = 'fermee' AND f.jour < v.jour + 8 THEN 1 END) * 1.0 / count(*) AS part
      FROM ${WITH_TRADE}
      JOIN dim_temps v ON v.cle = o.cle_jour_vue
      JOIN v_jours_prouves j ON j.jour = v.jour + 7
      LEFT JOIN dim_temps f ON f.cle = o.cle_jour_fermeture
      CROSS JOIN etat_donnees e
      WHERE v.jour > e.jour_historique AND v.jour + 8 <= e.jour_prouve AND m.code IS NOT NULL
      GROUP BY m.code`,
  },
  {
    name: 'v_evenements',
    question: 'events',
    sql: `
      SELECT j.jour, ${['ouverte', 'modifiee', 'fermee', 'rouverte']
        .map((type) => `count(CASE WHEN x.type = '${type}' THEN 1 END) AS ${type}s`)
        .join(', ')}, j.collectes
      FROM v_jours_prouves j
      CROSS JOIN etat_donnees e
      LEFT JOIN dim_temps t ON t.jour = j.jour
      LEFT JOIN fait_evenement x ON x.cle_jour = t.cle
      WHERE e.jour_evenements IS NULL OR j.jour > e.jour_evenements
      GROUP BY j.jour, j.collectes`,
  },
];
