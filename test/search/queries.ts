import { unaccented } from './texts.js';

/** What is asked, of which field, and how a reader would decide: by a pattern, or by several that all must be met. */
export interface Query {
  readonly field: string;
  readonly asked: string;
  /** Of the text without accents, `œ` as `oe`, capitals apart. */
  readonly reads: readonly RegExp[];
}

const NO_WORD_AFTER = '(?![a-z\\d])';
/** A word, in any of these forms. */
const word = (forms: string): RegExp => new RegExp(`(?<![a-z\\d])(?:${forms})${NO_WORD_AFTER}`, 'i');
/** Nothing else of it: what is no `R` alone. */
const R =
  /(?<![A-Za-z\d&.+'-])(?<!& )(?<!SAP )(?<![A-Za-z] ?\()R(?![A-Za-z\d&+'-]|\.[A-Za-z]|\. H|\/[\dD]| & | et D| \d{3}|\.\d|-\d)/;
const NET = /(?<![a-z\d)€%]|brut\/)\.net(?![a-z\d])|(?:asp|vb|ado)\.net(?![a-z\d])/i;
const RD = /(?<![a-z\d])r(?: ?& ?| et |\/)d(?![a-z\d])/i;
const RH = /(?<![a-z\d.])r\.? ?h(?![a-z\d])|ressources humaines/i;
const SAV = /(?<![a-z\d.])s\.?a\.?v(?![a-z\d])|service apres[- ]vente/i;
const DRH = /(?<![a-z\d])d\.?r\.?h(?![a-z\d])|direct(?:eur|rice|ion) (?:des ressources humaines|rh)/i;
const CDI = /(?<![a-z])c\.?d\.?i(?![a-z])|contrats? a duree indeterminee/i;
const CDD = /(?<![a-z])cdd(?![a-z])|contrats? a duree determinee/i;
const BTP = /(?<![a-z\d])btp(?![a-z\d])|batiment et (?:des )?travaux publics/i;
const EHPAD = /ehpad|etablissement d['’]hebergement pour personnes agees dependantes/i;
const ADV = /(?<![a-z\d])adv(?![a-z\d])|administration des ventes/i;
const GMS = /(?<![a-z\d])gms(?![a-z\d])|grandes? et moyennes? surfaces?/i;
const RQTH = /rqth|reconnaissance de la qualite de travailleur handicape/i;
const HSE = /(?<![a-z\d])hse(?![a-z\d])|hygiene,? securite (?:et )?environnement/i;
const TELEPHONE = word('telephones?');
const INGENIEUR = word('ingenieure?s?');
const PROFESSEUR = word('professeure?s?');
const SPL = /(?<![a-z\d])spl(?![a-z\d])|super poids lourds?/i;
const VL = /(?<![a-z\d])vl(?![a-z\d])|vehicules? legers?/i;
const R489 = /(?<![a-z\d])r[ .-]?489/i;
const oeuvre = (before: string): RegExp[] => [word(before), word('oeuvres?')];
const hours = (n: string): RegExp =>
  new RegExp(`(?<![\\d.,])${n}\\s?h(?:eures?|00)?${NO_WORD_AFTER}(?!/F)`, 'i');
const lasting = (n: string, unit: string): RegExp =>
  new RegExp(`(?<![\\d.,])${n}\\s?${unit}${NO_WORD_AFTER}`, 'i');

/** The stem takes them together; `.mots` does not. */
const CHARGE = word('charge[es]*|chargement');
const EQUIPE = word('equipes?|equipement');

type Row = readonly [asked: string, ...reads: RegExp[]];

const DESCRIPTION: readonly Row[] = [
  ['C++', /(?<![a-z\d])c\+\+/i],
  ['c++', /(?<![a-z\d])c\+\+/i],
  ['langage C++', word('langage'), /(?<![a-z\d])c\+\+/i],
  ['C#', /(?<![a-z\d])c#/i],
  ['F#', /(?<![a-z\d])f#/i],
  ['.NET', NET],
  ['.net', NET],
  ['ASP.NET', /(?<![a-z])asp\.net/i],
  ['net', word('net')],
  ['Node.js', /node[. ]?js/i],
  ['NodeJS', /node[. ]?js/i],
  ['Node JS', /node[. ]?js/i],
  ['Vue.js', /vue[. ]?js/i],
  ['React', /(?<![a-z])react(?![a-ik-z])/i],
  ['ReactJS', /react[. ]?js/i],
  ['Java', word('java')],
  ['R', R],
  ['langage R', word('langage'), R],
  ['langage C', word('langage'), /(?<![a-z\d.&-])C(?![a-z\d+#&']|\.[a-z])/],
  ['Objective-C', /objective[- ]c(?![a-z])/i],
  ['R&D', RD],
  ['R & D', RD],
  ['R et D', RD],
  ['R.H.', RH],
  ['RH', RH],
  ['ressources humaines', RH],
  ['assistante RH', word('assistante?'), RH],
  ['SAV', SAV],
  ['S.A.V.', SAV],
  ['service après-vente', SAV],
  ['service apres vente', SAV],
  ['SPL', SPL],
  ['super poids lourd', SPL],
  ['poids lourd', /poids lourds?/i],
  ['VL', VL],
  ['vehicule leger', VL],
  ['TP', /(?<![a-z\d])tp(?![a-z\d])|travaux publics/i],
  ['travaux publics', /travaux publics/i],
  ['DRH', DRH],
  ['D.R.H.', DRH],
  ['direction des ressources humaines', DRH],
  ['directeur RH', DRH],
  ['contrat à durée indéterminée', CDI],
  ['contrat a duree indeterminee', CDI],
  ['assistante CDI', word('assistante?'), CDI],
  ['formation en CDD', word('formation'), CDD],
  ['contrat à durée déterminée', CDD],
  ['BTP', BTP],
  ['bâtiment et travaux publics', BTP],
  ['EHPAD', EHPAD],
  ["établissement d'hébergement pour personnes âgées dépendantes", EHPAD],
  ['etablissement d’hebergement pour personnes agees dependantes', EHPAD],
  ['ADV', ADV],
  ['administration des ventes', ADV],
  ['GMS', GMS],
  ['grandes et moyennes surfaces', GMS],
  ['RQTH', RQTH],
  ['reconnaissance de la qualité de travailleur handicapé', RQTH],
  ["directeur d'EHPAD", word('direct(?:eur|rice)s?'), EHPAD],
  [
    "directrice d'établissement d'hébergement pour personnes âgées dépendantes",
    word('direct(?:eur|rice)s?'),
    EHPAD,
  ],
  ['AESH', /aesh|accompagnante? (?:d['’]|des )eleves en situation de handicap/i],
  ['HSE', HSE],
  ['hygiène sécurité et environnement', HSE],
  ['téléphone', TELEPHONE],
  ['tel', word('tel')],
  ['QSE', /(?<![a-z\d])qse(?![a-z\d])|qualite securite environnement/i],
  ['CV', /(?<![a-z\d])cv(?![a-z\d])|curriculum vitae/i],
  ['resp', /(?<![a-z\d])resp(?:onsables?)?(?![a-z\d])/i],
  ['responsable', /(?<![a-z\d])resp(?:onsables?)?(?![a-z\d])/i],
  ['hebdo', /(?<![a-z\d])hebdo(?:madaires?)?(?![a-z\d])/i],
  ['P&L', /p&l/i],
  ['R489', R489],
  ['CACES R 489', word('caces'), R489],
  ['permis B', word('permis'), word('b')],
  ['permis C', word('permis'), /(?<![a-z])c(?![a-z+#])/i],
  ['permis D', word('permis'), word('d')],
  ['Nettoyage', word('nettoyage')],
  ["main d'œuvre", ...oeuvre('main')],
  ['main d’oeuvre', ...oeuvre('main')],
  ['gros œuvre', ...oeuvre('gros')],
  ['GROS OEUVRE', ...oeuvre('gros')],
  ['manœuvre', word('manoeuvres?')],
  ['manoeuvre', word('manoeuvres?')],
  ['pôle', word('poles?')],
  ['pole', word('poles?')],
  ['vélo', word('velos?')],
  ['velo', word('velos?')],
  ['clé', word('cles?')],
  ['été', word('etes?')],
  ['ete', word('etes?')],
  ['blé', word('bles?')],
  ['prêt', word('prets?')],
  ['maïs', word('mais')],
  ['tôle', word('toles?')],
  ['cœur', word('coeur')],
  ['coeur', word('coeur')],
  ['sœur', word('soeurs?')],
  ['chargé', CHARGE],
  ['chargée', CHARGE],
  ['chargé.e', CHARGE],
  ['chargé(e)', CHARGE],
  ['chargé·e·s', CHARGE],
  ["chargé(e) d'affaires", CHARGE, word('affaires')],
  ['technicien.ne', word('technicien(?:ne)?s?')],
  ['technicienne', word('technicien(?:ne)?s?')],
  ['technicien(ne)', word('technicien(?:ne)?s?')],
  ['vendeur', /(?<![a-z])vendeu(?:rs?|ses?|[.(]r)(?![a-z])/i],
  ['vendeuse', /(?<![a-z])vendeu(?:rs?|ses?|[.(]r)(?![a-z])/i],
  ['vendeur·se', /(?<![a-z])vendeu(?:rs?|ses?|[.(]r)(?![a-z])/i],
  ['directrice', word('direct(?:eur|rice)s?')],
  ['directeur(trice)', word('direct(?:eur|rice)s?')],
  ['infirmière', word('infirmi(?:er|ere)s?')],
  ['infirmiere', word('infirmi(?:er|ere)s?')],
  ['infirmier(ère)', word('infirmi(?:er|ere)s?')],
  ['conseiller/ère', word('conseill(?:er|ere)s?|conseil')],
  ['développeuse', word('developpeu(?:r|se)s?')],
  ['DEVELOPPEUR', word('developpeu(?:r|se)s?')],
  ['aide-soignant', word('aide'), word('soignante?s?')],
  ['aide soignante', word('aide'), word('soignante?s?')],
  ['ouvrière', word('ouvri(?:er|ere)s?')],
  ['OUVRIER', word('ouvri(?:er|ere)s?')],
  ['employé', word('employee?s?')],
  ['ingénieur', INGENIEUR],
  ['ingénieure', INGENIEUR],
  ['Ingénieur·e', INGENIEUR],
  ['professeure', PROFESSEUR],
  ['professeur', PROFESSEUR],
  ['cdi', CDI],
  ['C.D.I.', CDI],
  ['cdd', CDD],
  ['alternance', word('alternance')],
  ['équipe', EQUIPE],
  ["d'équipe", EQUIPE],
  ['l’équipe', EQUIPE],
  ['expérience', word('experience')],
  ['autonomie', word('autonomie')],
  ['e-commerce', word('e'), word('commerce')],
  ['e-mail', word('e'), word('mail')],
  ['missions accueil', word('missions'), word('accueil')],
  ['35h', hours('35')],
  ['35 h', hours('35')],
  ['35H', hours('35')],
  ['35 heures', hours('35')],
  ['39h', hours('39')],
  ['24 heures', hours('24')],
  ['37,5 heures', hours('37,5')],
  ['3 ans', lasting('3', 'an(?:s|\\(s\\))')],
  ['3ans', lasting('3', 'an(?:s|\\(s\\))')],
  ['5 ans', lasting('5', 'ans')],
  ['6 mois', lasting('6', 'mois')],
  ['6mois', lasting('6', 'mois')],
  ['10 jours', lasting('10', 'jours')],
  ["l'entretien", word('entretiens?')],
  ['entretien', word('entretiens?')],
  ['chevaux', word('cheva(?:l|ux)')],
  ['école', word('ecoles?')],
  ['ecole', word('ecoles?')],
  ['Région', word('region')],
  ['Île-de-France', word('ile'), word('france')],
  ["Côte-d'Or", word('cote'), word('or')],
];

const WORDS: readonly Row[] = [
  ['management', word('management')],
  ['manager', word('manager')],
  ['développement', word('developpement')],
  ['developpement', word('developpement')],
  ['développeuse', word('developpeuse')],
  ['boulangère', word('boulangere')],
  ['boulanger', word('boulanger')],
  ['infirmier', word('infirmier')],
  ['chargement', word('chargement')],
  ['équipe', word('equipe')],
  ['conseil', word('conseil')],
  ['charge', word('charge')],
  ['heures', word('heures')],
  ['été', word('ete')],
];

/** Every word of the query is in the text, with `St` as `Saint` and `s/` as `sur`. */
function names(asked: string): Row {
  const words = unaccented(asked).match(/[A-Za-z\d]+/g) ?? [];
  const forms = words.map((part) =>
    part === 'sur' ? 'sur|s(?=/)' : part.replace(/^s(?:ain)?t(e?s?)$/i, 's(?:ain)?t$1'),
  );
  return [asked, ...forms.map(word)];
}

const PLACES: readonly Row[] = [
  ...[
    'Nîmes',
    'NIMES',
    'nimes',
    'Besançon',
    'Besancon',
    'Saint-Étienne',
    'St Etienne',
    'St-Étienne',
    'Orléans',
  ],
  ...[
    'Évry',
    'Evry',
    'Île-de-France',
    'ile de france',
    'Saint-Malo',
    'Saint',
    'Ste Geneviève',
    'Sète',
    'Sete',
  ],
  ...["L'Haÿ-les-Roses", 'L HAY LES ROSES', "Villeneuve-d'Ascq", "Côtes-d'Armor", 'Cotes d Armor', 'Mâcon'],
  ...[
    'Chalon-sur-Saône',
    'Châlons-en-Champagne',
    'Saintes-Maries-de-la-Mer',
    'Stes Maries',
    'Saintes',
    'Étampes',
  ],
  ...['Béziers', 'Angoulême', 'Saint-Denis', 'Œuilly', 'Oeuilly', 'St. Malo'],
].map(names);

const EMPLOYERS: readonly Row[] = [
  ...[
    'École',
    'ecole',
    'Région',
    'region occitanie',
    'Crédit Agricole',
    'credit agricole',
    'Crédit',
    "L'Oréal",
  ],
  ...[
    'Société Générale',
    'Leclerc',
    'Saint-Gobain',
    'St Gobain',
    'Décathlon',
    'Hôpital',
    'Hôpital Saint Joseph',
  ],
  ...['Mutualité', 'Pôle emploi', 'H&M'],
]
  .map(names)
  .concat([
    ['SNCF', /s\.?n\.?c\.?f/i],
    ['S.N.C.F.', /s\.?n\.?c\.?f/i],
  ]);

/** Words one after the other, as a phrase: an abbreviation is a word as any other. */
export const PHRASES: readonly (readonly [phrase: string, reads: RegExp])[] = [
  ['administration des ventes', /administration des ventes/i],
  ['contrat à durée indéterminée', /contrats? a duree indeterminee/i],
  ['expérience (CDD) exigée', /experience \(cdd\) exigee/i],
  ['bâtiment et travaux publics', /batiment et travaux publics/i],
  ['ressources humaines', /ressources humaines/i],
  ['service après-vente', /service apres[- ]vente/i],
  ['RH, temps plein', /(?<![a-z.])r\.? ?h\.?, temps plein/i],
  ["main d'œuvre", /main d['’]oeuvre/i],
  ['Missions : équipes', /missions : (?:l['’])?equip/i],
];

const of = (field: string, rows: readonly Row[]): Query[] =>
  rows.map(([asked, ...reads]) => ({ field, asked, reads }));

export const QUERIES: readonly Query[] = [
  ...of('description', DESCRIPTION),
  ...of('description.mots', WORDS),
  ...of('lieuTravail.libelle', PLACES),
  ...of('entreprise.nom', EMPLOYERS),
];
