/**
 * What every field of `evenements` means: its source, in English, in French; see dictionary-fields.mjs.
 * @type {Readonly<Record<string, readonly [source: string, english: string, french: string]>>}
 */
export const EVENT_FIELDS = {
  offre: ['Moisson', 'Id of the offer.', "Identifiant de l'offre."],
  type: [
    'Moisson',
    '`ouverte` (seen for the first time), `modifiee`, `fermee`, `rouverte`, `oubliee` (removed by `moisson forget`, whole or in `champs`).',
    '`ouverte` (vue pour la première fois), `modifiee`, `fermee`, `rouverte`, `oubliee` (retirée par `moisson forget`, en entier ou dans `champs`).',
  ],
  date: [
    'API',
    'When it happened: when the API showed it; of a closure, when the run began.',
    "Quand c'est arrivé : quand l'API l'a montré ; pour une fermeture, le début de la collecte.",
  ],
  ecrit: ['Moisson', 'When it was written.', "Quand l'événement a été écrit."],
  run: ['Moisson', 'Run or replay that found it.', "Collecte ou reprise qui l'a trouvé."],
  champs: ['API', 'Names of the attributes that have changed.', 'Noms des attributs qui ont changé.'],
  'avant.typeContrat': ['API', 'Type of contract.', 'Type de contrat.'],
  'avant.romeCode': ['API', 'ROME code of the trade.', 'Code ROME du métier.'],
  'avant.experienceExige': ['API', 'Experience: `D`, `S` or `E`.', 'Expérience : `D`, `S` ou `E`.'],
  'avant.dureeTravailLibelleConverti': ['API', 'Full time or part time.', 'Temps plein ou temps partiel.'],
  'avant.qualificationCode': ['API', 'Level of qualification.', 'Qualification.'],
  'avant.deplacementCode': ['API', 'Travelling.', 'Déplacements.'],
  'avant.codeNAF': ['API', 'Sector of the employer.', "Secteur de l'employeur."],
  'avant.commune': [
    'API',
    'INSEE code of the commune: `lieuTravail.commune`.',
    'Code INSEE de la commune : `lieuTravail.commune`.',
  ],
  'avant.alternance': [
    'API',
    'Whether it is an apprenticeship or the like.',
    "Si c'est un contrat en alternance.",
  ],
  'avant.accessibleTH': [
    'API',
    'Whether it is open to disabled workers.',
    'Si elle est accessible aux travailleurs handicapés.',
  ],
  'avant.offresManqueCandidats': ['API', 'Whether it lacks candidates.', 'Si elle manque de candidats.'],
  'avant.nombrePostes': ['API', 'Posts.', 'Postes.'],
  'avant.salaireMin': [
    '`salaire`, hours',
    'Pay of a full-time year, lower bound, in euros.',
    'Salaire annuel à temps plein, minimum, en euros.',
  ],
  'avant.salaireMax': ['`salaire`, hours', 'Upper bound.', 'Maximum.'],
  'apres.typeContrat': ['API', 'Type of contract.', 'Type de contrat.'],
  'apres.romeCode': ['API', 'ROME code of the trade.', 'Code ROME du métier.'],
  'apres.experienceExige': ['API', 'Experience: `D`, `S` or `E`.', 'Expérience : `D`, `S` ou `E`.'],
  'apres.dureeTravailLibelleConverti': ['API', 'Full time or part time.', 'Temps plein ou temps partiel.'],
  'apres.qualificationCode': ['API', 'Level of qualification.', 'Qualification.'],
  'apres.deplacementCode': ['API', 'Travelling.', 'Déplacements.'],
  'apres.codeNAF': ['API', 'Sector of the employer.', "Secteur de l'employeur."],
  'apres.commune': [
    'API',
    'INSEE code of the commune: `lieuTravail.commune`.',
    'Code INSEE de la commune : `lieuTravail.commune`.',
  ],
  'apres.alternance': [
    'API',
    'Whether it is an apprenticeship or the like.',
    "Si c'est un contrat en alternance.",
  ],
  'apres.accessibleTH': [
    'API',
    'Whether it is open to disabled workers.',
    'Si elle est accessible aux travailleurs handicapés.',
  ],
  'apres.offresManqueCandidats': ['API', 'Whether it lacks candidates.', 'Si elle manque de candidats.'],
  'apres.nombrePostes': ['API', 'Posts.', 'Postes.'],
  'apres.salaireMin': [
    '`salaire`, hours',
    'Pay of a full-time year, lower bound, in euros.',
    'Salaire annuel à temps plein, minimum, en euros.',
  ],
  'apres.salaireMax': ['`salaire`, hours', 'Upper bound.', 'Maximum.'],
  variationSalaire: [
    '`salaire`, hours',
    'By how much the pay of a full-time year has risen, in euros: the middle of the range. Below 0 where it fell.',
    'Hausse du salaire annuel à temps plein, en euros : le milieu de la fourchette. Négative pour une baisse.',
  ],
  joursFermee: [
    'Moisson',
    'Of a reopened offer: days between its closure and its return.',
    "D'une offre rouverte : jours entre sa fermeture et son retour.",
  ],
  rang: [
    'Moisson',
    'Place in the feed of an event that was written again, as when its values were erased; of `horizon`, the last place that may be gone.',
    "Place dans le flux d'un événement réécrit, par exemple quand ses valeurs ont été effacées ; pour `horizon`, la dernière place qui peut manquer.",
  ],
};
