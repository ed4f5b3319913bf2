/** Sentences that any trade can use. Fields: {metier}, {ville}, {entreprise}. */
export const ACCROCHES: readonly string[] = [
  '{entreprise} recherche pour son site de {ville} : {metier} (H/F).',
  'Nous recrutons un(e) {metier} pour renforcer notre équipe basée à {ville}.',
  'Dans le cadre de son développement, {entreprise} ouvre un poste de {metier} à {ville}.',
  'Vous cherchez un nouveau défi ? Rejoignez {entreprise} en tant que {metier} dans le secteur de {ville}.',
  "Pour l'un de nos clients, acteur reconnu de son marché, nous recherchons : {metier} à {ville}.",
  'Poste à pourvoir dès que possible à {ville} : {metier}.',
  'Suite à un départ à la retraite, nous cherchons un(e) {metier} pour notre établissement de {ville}.',
  "Venez exercer le métier de {metier} au sein d'une structure à taille humaine, à proximité de {ville}.",
];

export const PRESENTATIONS: readonly string[] = [
  'Depuis plus de vingt ans, {entreprise} accompagne ses clients avec le même souci de qualité et de proximité.',
  'Implantée à {ville}, notre entreprise familiale compte une trentaine de collaborateurs fidèles à leur métier.',
  '{entreprise} est une société indépendante qui place la confiance et la transmission des savoirs au centre de son projet.',
  'Notre groupe réunit plusieurs agences en région et investit chaque année dans la formation de ses équipes.',
  'Nous intervenons auprès des particuliers, des collectivités et des entreprises de toute la région.',
  'Structure associative reconnue sur le territoire de {ville}, nous défendons un accompagnement de qualité.',
  'Spécialiste de son domaine, {entreprise} poursuit sa croissance et crée des emplois durables.',
  "Notre agence de {ville} propose des missions variées dans tous les secteurs d'activité.",
];

export const CONDITIONS: readonly string[] = [
  'Le poste est basé à {ville}, avec des déplacements ponctuels dans le département.',
  "Horaires de journée du lundi au vendredi, avec une pause déjeuner d'une heure.",
  'Temps de travail de 35 heures par semaine, les heures supplémentaires sont payées ou récupérées.',
  "Travail en équipe avec une rotation des horaires communiquée quinze jours à l'avance.",
  "Une période d'intégration de deux semaines en binôme est prévue dès votre arrivée.",
  "Le poste demande une station debout prolongée et le port d'une tenue professionnelle.",
  "Le site est accessible en transports en commun et dispose d'un parking pour le personnel.",
  'Prise de poste souhaitée dès que possible, un délai de préavis peut être accepté.',
  "Le contrat peut évoluer vers une embauche durable selon l'activité et vos résultats.",
  'Un planning annualisé vous permet de concilier vie professionnelle et vie personnelle.',
  "Une partie de l'activité peut être exercée en télétravail après la période d'essai.",
];

export const AVANTAGES: readonly string[] = [
  'Rémunération selon profil et expérience, complétée par une prime annuelle.',
  'Mutuelle prise en charge à 60 %, titres-restaurant et participation aux frais de transport.',
  "Prime de panier, indemnités de déplacement et primes de fin d'année.",
  "Parcours de formation interne et possibilités d'évolution vers des postes à responsabilité.",
  'Comité social et économique, chèques vacances et réductions chez nos partenaires.',
  "Intéressement et participation aux résultats de l'entreprise après six mois de présence.",
  'Un véhicule de service et un téléphone portable sont mis à votre disposition.',
  'Majoration des heures de nuit et du dimanche, repos compensateur garanti.',
  "Possibilité de logement temporaire pour les personnes qui viennent d'une autre région.",
];

export const ATTENTES: readonly string[] = [
  "Vous faites preuve d'autonomie, de rigueur et d'un bon esprit d'équipe.",
  "Votre sens de l'organisation et votre ponctualité seront appréciés au quotidien.",
  'Vous savez vous adapter à des situations variées et gérer les priorités.',
  "À l'aise dans la relation avec les clients, vous savez écouter et reformuler un besoin.",
  'Vous êtes curieux, volontaire et vous souhaitez progresser dans votre métier.',
  "La maîtrise du français, à l'oral et à l'écrit, est nécessaire pour ce poste.",
  'Votre motivation comptera autant que votre parcours, toutes les candidatures sont étudiées.',
  'Vous respectez les consignes de sécurité et portez les équipements de protection fournis.',
  'Le permis B et un moyen de locomotion sont recommandés, le site étant peu desservi le soir.',
  "Une première expérience réussie en tant que {metier} vous permettra d'être vite opérationnel.",
];

export const ENGAGEMENTS: readonly string[] = [
  'À compétences égales, nos postes sont ouverts aux personnes en situation de handicap.',
  "Notre entreprise s'engage pour l'égalité entre les femmes et les hommes et pour la diversité des parcours.",
  "Nous réduisons notre impact sur l'environnement : tri des déchets, circuits courts et véhicules électriques.",
  'La santé et la sécurité de nos équipes sont notre première priorité sur chacun de nos sites.',
  "Chaque collaborateur bénéficie d'un entretien annuel et d'un plan de développement des compétences.",
  'Nous accueillons chaque année des stagiaires et des apprentis, futurs professionnels de notre métier.',
  "Un parrain ou une marraine vous accompagne pendant vos premiers mois dans l'entreprise.",
  'Les décisions sont prises au plus près du terrain, et les bonnes idées sont partagées entre les équipes.',
  'Les locaux ont été rénovés récemment et le matériel est renouvelé régulièrement.',
  'La convention collective applicable prévoit une grille de salaire revue tous les ans.',
  'Nos équipes se retrouvent chaque trimestre pour faire le point et préparer la suite.',
  "Rejoindre {entreprise}, c'est choisir un cadre de travail stable, exigeant et convivial à {ville}.",
  'Le métier de {metier} évolue : nous finançons les habilitations et les remises à niveau nécessaires.',
];

export const CLOTURES: readonly string[] = [
  "Merci d'adresser votre candidature avec un CV à jour et quelques lignes de motivation.",
  'Le processus de recrutement comprend un échange téléphonique puis un entretien sur place.',
  'Intéressé ? Postulez en ligne, nous vous répondons sous une semaine.',
  'Si vous vous reconnaissez dans cette annonce, nous serons heureux de vous rencontrer à {ville}.',
  'Les candidatures sont examinées au fur et à mesure de leur réception.',
];

export const QUALITES: readonly (readonly [string, string])[] = [
  [
    "Faire preuve d'autonomie",
    "Savoir mener son activité sans encadrement permanent et demander de l'aide quand il le faut.",
  ],
  [
    'Faire preuve de rigueur et de précision',
    'Réaliser chaque tâche en suivant les règles, les procédures et les instructions données, sans erreur.',
  ],
  [
    'Travailler en équipe',
    "Trouver sa place dans un groupe, partager l'information et contribuer à l'objectif commun.",
  ],
  [
    'Avoir le sens du service',
    "Comprendre les attentes d'un public ou d'un client et y répondre avec attention et efficacité.",
  ],
  [
    'Organiser son travail selon les priorités et les objectifs',
    'Planifier ses actions, tenir compte des urgences et ajuster son organisation en cours de route.',
  ],
  [
    "Être à l'écoute, faire preuve d'empathie",
    'Prêter attention aux autres et adapter sa manière de communiquer à chaque situation.',
  ],
  [
    'Faire preuve de réactivité',
    'Agir vite et de façon adaptée face à un événement imprévu ou à une demande pressante.',
  ],
  [
    "S'adapter aux changements",
    "Accepter l'évolution de son environnement et en tirer parti pour faire progresser son activité.",
  ],
  [
    'Prendre des initiatives et être force de proposition',
    "Proposer des améliorations et les mettre en oeuvre avec l'accord de son responsable.",
  ],
  [
    'Gérer son stress',
    'Garder son calme et la qualité de son travail lorsque la charge ou la pression augmente.',
  ],
  ['Faire preuve de persévérance', "Poursuivre son effort malgré les difficultés jusqu'au résultat attendu."],
];

export const CONDITIONS_EXERCICE: readonly string[] = [
  'Station debout prolongée',
  "Port de tenue professionnelle ou d'uniforme",
  'Travail en extérieur',
  'Déplacements professionnels',
];

export const COMPLEMENTS_SALAIRE: readonly string[] = [
  'Mutuelle',
  'Primes',
  'Titres restaurant / Prime de panier',
  'Véhicule de service',
  'Participation/action',
  'Chèque repas',
  'Intéressement / participation',
  '13 ème mois',
];

export const LANGUES: readonly string[] = [
  'Anglais',
  'Allemand',
  'Espagnol',
  'Italien',
  'Français',
  'Néerlandais',
];

/** Halves of invented company names. */
export const ENTREPRISE_DEBUTS: readonly string[] = [
  'ATELIERS',
  'MAISON',
  'GROUPE',
  'SOCIETE',
  'ETABLISSEMENTS',
  'COMPAGNIE',
  'SERVICES',
  'AGENCE',
  'COMPTOIR',
  'LES JARDINS',
  'RESIDENCE',
  'TRANSPORTS',
];
export const ENTREPRISE_FINS: readonly string[] = [
  'EXEMPLAIRE',
  'FICTIVAL',
  'DEMOVIA',
  'SIMULOR',
  'IMAGINOV',
  'TESTALIA',
  'INVENTIS',
  'MODELYS',
  'FACTICE ET FILS',
  'DU BAC A SABLE',
  'CHIMERA',
  'PROTOTYPO',
  'NULLEPART',
  'SANS NOM',
];

/** Invented people: nobody is called so. */
export const RECRUTEURS: readonly string[] = [
  'Mme Camille FICTIVE',
  'M. Jean EXEMPLE',
  'Mme Dominique TESTEUR',
  'M. Claude SIMULACRE',
  'Mme Sacha INVENTEE',
];
