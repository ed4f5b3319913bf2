import fc from 'fast-check';

export type Json = Record<string, unknown>;

/** An offer with every attribute that the API documents, made up from end to end. (docs/api/offers.md "Attributes") */
export const OFFRE: Json = {
  id: '1234567',
  intitule: 'Boulanger / Boulangère (H/F)',
  description: "Préparation des pains à l'atelier, cuisson et mise en vente.",
  dateCreation: '2026-11-20T09:30:00.123Z',
  dateActualisation: '2026-11-20T09:30:00.123Z',
  lieuTravail: {
    libelle: '31 - TOULOUSE',
    commune: '31555',
    codePostal: '31000',
    latitude: 43.604082,
    longitude: 1.433805,
  },
  romeCode: 'D1102',
  romeLibelle: 'Boulangerie - viennoiserie',
  appellationlibelle: 'Boulanger / Boulangère',
  entreprise: { nom: 'Le fournil du coin', description: 'Un fournil.', entrepriseAdaptee: false },
  typeContrat: 'CDI',
  typeContratLibelle: 'CDI',
  natureContrat: 'Contrat travail',
  experienceExige: 'D',
  experienceLibelle: 'Débutant accepté',
  formations: [
    { codeFormation: '21538', domaineLibelle: 'boulangerie', niveauLibelle: 'CAP', exigence: 'S' },
  ],
  langues: [{ libelle: 'Anglais', exigence: 'S' }],
  permis: [{ libelle: 'B', exigence: 'S' }],
  outilsBureautiques: ['Tableur'],
  competences: [{ code: '121288', libelle: 'Pétrir', exigence: 'S' }],
  qualitesProfessionnelles: [{ libelle: 'Autonomie', description: 'Capacité à travailler seul' }],
  salaire: {
    libelle: 'Mensuel de 1923.00 Euros sur 12 mois',
    commentaire: 'à négocier',
    complement1: 'Repas',
  },
  dureeTravailLibelle: '35H Horaires normaux',
  dureeTravailLibelleConverti: 'Temps plein',
  alternance: false,
  contact: { nom: 'Fournil - Mme Témoin', coordonnees1: '1 rue du Test', courriel: 'temoin@example.invalid' },
  agence: { courriel: 'agence@example.invalid', telephone: '0100000000' },
  nombrePostes: 1,
  accessibleTH: false,
  deplacementCode: '1',
  deplacementLibelle: 'Jamais',
  qualificationCode: '6',
  qualificationLibelle: 'Employé qualifié',
  codeNAF: '10.71C',
  secteurActivite: '10',
  secteurActiviteLibelle: 'Boulangerie',
  trancheEffectifEtab: '3 à 5 salariés',
  offresManqueCandidats: true,
  entrepriseAdaptee: false,
  employeurHandiEngage: false,
  origineOffre: {
    origine: '2',
    urlOrigine: 'https://example.invalid/offre',
    partenaires: [{ nom: 'PARTENAIRE' }],
  },
};

/** The ways to every value of the offer, objects and lists included: `['lieuTravail', 'latitude']`. */
export const PLACES: readonly (readonly string[])[] = placesIn(OFFRE);

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((place) => [key, ...place]),
  ]);
}

/** A copy of `offre` with `value` at a place of OFFRE, counted round; undefined takes the attribute away. */
export function withValueAt(offre: Json, place: number, value: unknown): Json {
  const way = PLACES[place % PLACES.length] ?? [];
  return put(offre, way, value) as Json;
}

function put(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof target !== 'object' || target === null) return target;
  const inner = put((target as Json)[key], rest, value);
  if (Array.isArray(target)) return target.map((item, i) => (String(i) === key ? inner : item));
  return { ...target, [key]: inner };
}

/** Values that no reader expects. */
export const ODD_VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(300),
  0,
  -1,
  999,
  1e300,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  [null],
  [[1]],
  {},
  { '': 1 },
  { 'a.b': 1 },
  'NaN',
  '2026-02-31T00:00:00Z',
  '2999-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  'Mensuel de 99999999999,00 Euros',
  '99 - ???',
];

export const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_VALUES, undefined) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }) },
);
