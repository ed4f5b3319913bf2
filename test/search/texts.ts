/**
 * French offers of our own making, as texts that a search must tell apart: each family is something that offers write in
 * many ways, among what looks like it. Every way of writing stands in every sentence of its family.
 */

interface Family {
  /** `%` is where what is written stands. */
  readonly sentences: readonly string[];
  readonly written: readonly string[];
}

const LANGUAGES: Family = {
  sentences: [
    'Vous maîtrisez %.',
    'Profil recherché : % (confirmé)',
    'Environnement technique : SQL, %, Git',
    'Compétences :\n- %\n- rigueur',
    'Python/% et Linux',
  ],
  written: [
    ...[
      'C++',
      'c++',
      'C',
      'C#',
      'c#',
      'F#',
      '.NET',
      '.Net',
      '.net',
      'ASP.NET',
      'VB.NET',
      'Java',
      'JavaScript',
    ],
    ...[
      'Node.js',
      'node.js',
      'NodeJS',
      'Node JS',
      'Vue.js',
      'VueJS',
      'React',
      'React.js',
      'ReactJS',
      'Angular',
    ],
    ...['R', 'Objective-C', 'Objective C', 'SAP R/3', 'R2D2', 'RStudio', 'Go', 'Perl', 'COBOL'],
  ],
};

const LANGUAGE_WORDS: Family = {
  sentences: ['Statistiques avec le %.', 'Le % est un plus', 'Bases solides en %, tests et revue de code.'],
  written: ['langage R', 'langage C', 'langage C++', 'langage Java', 'langage SQL'],
};

const LETTERS: Family = {
  sentences: [
    'Au sein du service %, à temps plein.',
    'Rattaché au pôle % du groupe',
    'Équipe % : trois personnes',
  ],
  written: [
    ...[
      'R&D',
      'R & D',
      'R et D',
      'r&d',
      'R.H.',
      'R.H',
      'R. H.',
      'RH',
      'D.R.H.',
      'R/D',
      'S.A.V.',
      'SAV',
      'C.A.',
    ],
    ...['P&L', 'Achats', 'Q&A', 'recherche et développement'],
  ],
};

const ABBREVIATIONS: Family = {
  sentences: [
    'Assistante %, temps plein',
    'Vous travaillez au % de notre site',
    'Formation ou expérience (%) exigée',
  ],
  written: [
    ...['ressources humaines', 'RH', 'ressources en eau', 'relations humaines', 'humaines ressources'],
    ...['service après-vente', 'Service Après Vente', 'SAV', 'service des ventes', 'vente après service'],
    ...[
      'super poids lourd',
      'super poids lourds',
      'SPL',
      'poids lourd',
      'gros poids',
      'VL',
      'véhicule léger',
    ],
    ...['véhicules légers', 'véhicules lourds', 'TP', 'travaux publics', 'travaux pratiques', 'public'],
    ...['QSE', 'qualité sécurité environnement', 'qualité', 'CV', 'curriculum vitae', 'cursus'],
    ...['HSE', 'hygiène, sécurité et environnement', 'environnement', 'Titre professionnel', 'téléphone'],
    ...['tel que décrit', "directrice d'EHPAD", 'directeur d’EHPAD'],
    ...[
      'AESH',
      'accompagnant des élèves en situation de handicap',
      "accompagnante d'élèves en situation de handicap",
    ],
    ...['contrat à durée indéterminée', 'Contrats à durée indéterminée', 'durée de contrat indéterminée'],
    ...['CDD', 'contrat à durée déterminée', 'Directeur RH', 'directrice des ressources humaines', 'DRH'],
    ...['BTP', 'bâtiment et travaux publics', 'Bâtiment et des Travaux Publics', 'bâtiment et voirie'],
    ...['EHPAD', "établissement d'hébergement pour personnes âgées dépendantes", 'personnes âgées'],
    ...['établissement d’hébergement pour personnes âgées dépendantes', 'ADV', 'administration des ventes'],
    ...['vente et administration', 'GMS', 'grandes et moyennes surfaces', 'grande surface'],
    ...['RQTH', 'reconnaissance de la qualité de travailleur handicapé', 'travailleur handicapé'],
    ...['resp. atelier', 'responsable atelier', 'réponse', 'hebdo', 'réunion hebdomadaire', 'mensuel'],
  ],
};

const LICENCES: Family = {
  sentences: ['Vous avez le %.', '% exigé', 'Titulaire du %. A pourvoir rapidement.'],
  written: [
    ...['CACES R489', 'CACES R 489', 'CACES R.489', 'CACES R-489', 'Caces R482', 'CACES 1, 3 et 5'],
    ...['CACES(R) 1', 'Pack Office(R)', 'Autocad(R)/Revit(R)', 'CACES (R) 1, 3 et 5', 'Office®'],
    ...['permis B', 'permis C', 'permis D', 'permis CE', 'permis bateau', 'bâtiment R+2'],
  ],
};

const PAY: Family = {
  sentences: ['Rémunération : % sur 12 mois.', '%', 'Nous proposons un %, des tickets et une mutuelle'],
  written: [
    ...[
      'salaire net',
      'salaire brut.Net à payer',
      'salaire fixe.Nettoyage des locaux',
      'salaire selon profil',
    ],
    ...[
      'salaire 1800€.Net',
      'salaire 1800 €.Net',
      'prime 12 %.Net',
      'salaire brut/.Net',
      'salaire : voir www.societe.net',
      'salaire (écrire à rh@societe.net)',
      'revenu net imposable',
      'internet',
    ],
  ],
};

const WORKERS: Family = {
  sentences: ['Nous recherchons de la %.', "Chantier : %, second corps d'état", 'Poste de % (H/F)'],
  written: [
    ...[
      "main d'œuvre",
      "main d'oeuvre",
      "MAIN D'ŒUVRE",
      'main d’œuvre',
      'gros œuvre',
      'gros oeuvre',
      'Gros-Œuvre',
    ],
    ...[
      'manœuvre',
      'manoeuvre',
      'MANŒUVRE',
      'Manœuvres',
      'maître d’ouvrage',
      'œuvres sociales',
      'main courante',
    ],
  ],
};

const SHORT: Family = {
  sentences: ['Travail avec %, en horaires décalés.', 'Le mot est : %', "Il s'agit de % et rien d'autre"],
  written: [
    ...[
      'pôle',
      'PÔLE',
      'pole',
      'pôles',
      'polo',
      'vélo',
      'vélos',
      'VELO',
      'volet',
      'clé',
      'clés',
      'CLE',
      'clou',
    ],
    ...[
      "l'été",
      'étés',
      'ETE',
      'état',
      'blé',
      'BLE',
      'blés',
      'bleu',
      'prêt',
      'prêts',
      'PRET',
      'prix',
      'maïs',
      'MAÏS',
    ],
    ...['thé', 'the', 'tôle', 'tôles', 'TOLE', 'toile', 'cœur', 'coeur', 'CŒUR', 'chœur', 'sœurs', 'soeur'],
  ],
};

const INCLUSIVE: Family = {
  sentences: [
    '% en CDI.',
    "Vous serez % au sein de l'agence",
    'Nous cherchons un(e) %, motivé(e)',
    'RECRUTE % - débutant accepté',
  ],
  written: [
    ...[
      "chargé.e d'affaires",
      "chargé(e) d'affaires",
      'chargé·e de clientèle',
      'chargés de mission',
      'CHARGÉ.E',
    ],
    ...[
      'chargé/e de projet',
      'chargé-e de projet',
      'chargé·e·s',
      'chargée',
      'charge',
      'chargeur',
      'chargement',
    ],
    ...[
      'technicien.ne',
      'technicien(ne)',
      'technicien(ne)s',
      'technicien·ne',
      'TECHNICIEN(NE)',
      'technicienne',
    ],
    ...[
      'technicien/ne',
      'technicien',
      'technique',
      'vendeur.se',
      'vendeur(se)',
      'vendeur-se',
      'vendeuse',
      'vendeurs',
    ],
    ...['vendeu.r.se', 'vendeu(r)(se)', 'vente', 'directeur.rice', 'directeur·trice', 'directeur(trice)'],
    ...[
      'directrice',
      'DIRECTRICE',
      'direction',
      'infirmier.ère',
      'infirmier(ère)',
      'infirmier(e)',
      'infirmière',
    ],
    ...[
      'INFIRMIERE',
      'Infirmiers',
      'infirmerie',
      'conseiller/ère',
      'conseillère',
      'conseiller(ère)',
      'conseil',
    ],
    ...['développeur·se', 'développeuse', 'Développeur(euse)', 'DEVELOPPEUR', 'développement', 'développer'],
    ...['aide-soignant', 'aide-soignant.e', 'AIDE SOIGNANTE', 'aide à domicile', 'boulanger', 'boulangère'],
    ...['boulanger(ère)', 'BOULANGERE', 'boulangerie', 'ouvrier', 'ouvrière', 'OUVRIERE', 'ouverture'],
    ...['ingénieur', 'ingénieure', 'Ingénieur·e', 'INGENIEURE', 'ingénierie', 'professeur', 'Professeure'],
    ...['manager', 'management', 'MANAGEMENT', 'managers', 'manège', 'employé.e', 'employée', 'employeur'],
  ],
};

const GLUED: Family = {
  sentences: ['Contrat en % à Lyon', 'Votre %', 'Description : travail en % Merci.'],
  written: [
    ...[
      'cdi.vous',
      'CDI.Vous',
      'C.D.I.',
      'CDD.Le poste',
      'CDI',
      'alternance.Nous',
      'équipe.Elle',
      'équipe',
      'intérim.Au',
    ],
    ...[
      'autonomie.Expérience',
      'site e-commerce',
      'téléphone/e-mail',
      'expérience.En',
      "l'expérience",
      'CDIC',
    ],
    ...["d'équipe.Vos missions", 'équipement.Les', 'missions:accueil', 'missions;accueil'],
  ],
};

const QUANTITIES: Family = {
  sentences: [
    'Durée : %.',
    'Contrat de % par semaine ou plus',
    '(%)',
    'Temps plein, %, CDI',
    'Poste à %/semaine',
  ],
  written: [
    ...[
      '35h',
      '35 h',
      '35H',
      '35 H',
      '35 heures',
      '35heures',
      '35h00',
      '35 HEURES',
      '39h',
      '39 heures',
      '24 h',
    ],
    ...['135h', '35h30', '35 hommes', '35 H/F', '35 salariés', '37,5 heures', '37,5h', '35\u00a0h', '7h'],
  ],
};

const LENGTHS: Family = {
  sentences: ['Expérience : % minimum.', 'Mission de %, renouvelable', 'Au moins % dans le métier', '- %'],
  written: [
    ...[
      '3 ans',
      '3ans',
      '3 ANS',
      '3 an(s)',
      '13 ans',
      '5 ans',
      '5ans',
      '3 mois',
      '6 mois',
      '6mois',
      '6 MOIS',
      '16 mois',
    ],
    ...['trois anses', '3 angles', '10 jours', '10jours', '12 semaines', '3\u00a0ans'],
  ],
};

const WORDS: Family = {
  sentences: ['Vous assurez %.', 'Missions : %, nettoyage', 'Goût pour %'],
  written: [
    ...[
      "l'entretien",
      'l’entretien',
      "L'ENTRETIEN",
      'entretiens',
      'entretenir',
      "l'esprit d'équipe",
      'l’équipe',
      'équipes',
    ],
    ...[
      'équipement',
      'les chevaux',
      'le cheval',
      'chevalet',
      "l'école",
      'ÉCOLE',
      'écoles',
      'écolo',
      'la région',
      'REGION',
    ],
    ...[
      'régional',
      'la re\u0301gion',
      'la ré\u00adgion',
      "l'Île-de-France",
      'ILE DE FRANCE',
      "CÔTE-D'OR",
      "Côte d'Or",
      'côté or',
    ],
  ],
};

export const DESCRIPTIONS = [
  ...[
    LANGUAGES,
    LANGUAGE_WORDS,
    LETTERS,
    ABBREVIATIONS,
    LICENCES,
    PAY,
    WORKERS,
    SHORT,
    INCLUSIVE,
    GLUED,
    QUANTITIES,
    LENGTHS,
  ],
  WORDS,
].flatMap(({ sentences, written }) =>
  written.flatMap((way) => sentences.map((sentence) => sentence.replace('%', () => way))),
);

/** Towns as INSEE spells them, and others that share a word with them. */
const TOWNS = [
  ...[
    'Nîmes',
    'Besançon',
    'Saint-Étienne',
    'Orléans',
    'Évry-Courcouronnes',
    'Île-de-France',
    'Saint-Malo',
    'Sète',
  ],
  ...[
    'Saint-Étienne-du-Rouvray',
    'Sainte-Geneviève-des-Bois',
    'Saint-Ouen-sur-Seine',
    "L'Haÿ-les-Roses",
    'Béziers',
  ],
  ...[
    "Villeneuve-d'Ascq",
    "Côtes-d'Armor",
    "Val-d'Oise",
    'Châlons-en-Champagne',
    'Chalon-sur-Saône',
    'Mâcon',
  ],
  ...[
    'Saintes',
    'Stains',
    'Étampes',
    'Angoulême',
    'Le Mée-sur-Seine',
    'Fort-de-France',
    'Orly',
    'Nice',
    'Rouen',
  ],
  ...[
    'Saint-Denis',
    'Sainte-Maxime',
    'Saintes-Maries-de-la-Mer',
    'Les Sables-d’Olonne',
    'Aÿ-Champagne',
    'Œuilly',
  ],
];

export const PLACES = TOWNS.flatMap((town) => {
  const plain = unaccented(town);
  const spaced = plain.replace(/[-'’]/g, ' ');
  const short = town.replace(/\bSaint(e?s?)-/g, 'St$1-');
  return [
    ...new Set([
      `30 - ${town}`,
      `30 - ${spaced.toUpperCase()}`,
      `${plain} (30)`,
      `30 - ${short}`,
      `30 - ${unaccented(short).replaceAll('-', ' ').toUpperCase()}`,
      short.replace(/^St-/, 'St. '),
      town.replace('-sur-', ' s/'),
      town.normalize('NFD'),
    ]),
  ];
});

const COMPANIES = [
  ...[
    'École des Mines',
    'Auto-École du Centre',
    'Région Occitanie',
    'Conseil régional',
    'Crédit Agricole',
    "L'Oréal",
  ],
  ...[
    'Crédit Mutuel',
    'Société Générale',
    'Sté Générale de nettoyage',
    'E.Leclerc',
    'Saint-Gobain',
    'H&M',
    'Décathlon',
  ],
  ...[
    'Hôpital privé Saint-Joseph',
    'S.N.C.F.',
    'SNCF Réseau',
    'Mutualité française',
    'Pôle Emploi',
    'Âge d’Or Services',
  ],
];

export const EMPLOYERS = COMPANIES.flatMap((company) => [
  ...new Set([
    company,
    company.toUpperCase(),
    unaccented(company),
    unaccented(company).toUpperCase(),
    `SARL ${company}`,
    company.replace(/\bSaint-/g, 'St '),
  ]),
]);

export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE');
}
