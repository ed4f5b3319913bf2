/**
 * Abbreviations that mean one thing in offers, with what they stand for: a query for one finds the others too. Not among them:
 * PL (P&L too), IDE (a nurse, and the tool of a developer), CAP and MAS (words as well), CHR and AMO (two things each).
 */
const ABBREVIATIONS: readonly (readonly [short: string, ...long: string[]])[] = [
  // Contracts and time
  ['cdi', 'contrat à durée indéterminée', 'contrats à durée indéterminée'],
  ['cdd', 'contrat à durée déterminée', 'contrats à durée déterminée'],
  ['rtt', 'réduction du temps de travail'],
  ['hebdo', 'hebdomadaire'],
  // Parts of a company
  ['rh', 'ressources humaines'],
  [
    'drh',
    ...['directeur', 'directrice', 'direction'].flatMap((who) => [
      `${who} des ressources humaines`,
      `${who} rh`,
    ]),
  ],
  [
    'daf',
    'directeur administratif et financier',
    'directrice administrative et financière',
    'direction administrative et financière',
  ],
  ['adv', 'administration des ventes'],
  ['sav', 'service après vente'],
  ['cse', 'comité social et économique'],
  ['amoa', "assistance à maîtrise d'ouvrage"],
  ['resp', 'responsable'],
  // Sectors and employers
  ['btp', 'bâtiment et travaux publics', 'bâtiment et des travaux publics', 'bâtiment travaux publics'],
  ['tp', 'travaux publics'],
  ['cvc', 'chauffage ventilation climatisation', 'chauffage ventilation et climatisation'],
  ['qse', 'qualité sécurité environnement'],
  ['hse', 'hygiène sécurité environnement'],
  ['qhse', 'qualité hygiène sécurité environnement'],
  ['gms', 'grande et moyenne surface', 'grandes et moyennes surfaces'],
  ['pme', 'petite et moyenne entreprise', 'petites et moyennes entreprises'],
  ['ccas', "centre communal d'action sociale"],
  ['cfa', "centre de formation d'apprentis"],
  ['ehpad', "établissement d'hébergement pour personnes âgées dépendantes"],
  [
    'esat',
    "établissement et service d'aide par le travail",
    "établissement et service d'accompagnement par le travail",
  ],
  ['ime', 'institut médico éducatif'],
  // Trades
  [
    'aesh',
    "accompagnant d'élèves en situation de handicap",
    "accompagnante d'élèves en situation de handicap",
  ],
  [
    'atsem',
    'agent territorial spécialisé des écoles maternelles',
    'agente territoriale spécialisée des écoles maternelles',
  ],
  // Diplomas, licences, papers
  ['bts', 'brevet de technicien supérieur'],
  ['dut', 'diplôme universitaire de technologie'],
  ['cqp', 'certificat de qualification professionnelle'],
  ['caces', "certificat d'aptitude à la conduite en sécurité"],
  ['fimo', 'formation initiale minimale obligatoire'],
  ['ssiap', "service de sécurité incendie et d'assistance à personnes"],
  ['spl', 'super poids lourd', 'super poids lourds'],
  ['vl', 'véhicule léger', 'véhicules légers'],
  ['rqth', 'reconnaissance de la qualité de travailleur handicapé'],
  ['cv', 'curriculum vitae'],
  ['tél', 'téléphone'],
];

/** More words than these are typed with spaces between all of them. */
const HYPHENED_WORDS = 3;

/**
 * The rules of `synonym_graph`. Each abbreviation also as it is typed: with dots, and what it stands for with a hyphen for one of
 * its spaces, with the other apostrophe, and without accents.
 */
export function abbreviationRules(): string[] {
  return ABBREVIATIONS.flatMap((all) => {
    const typed = [...all, [...all[0]].join('.'), ...all.slice(1).flatMap(hyphened)];
    const apostrophes = typed.flatMap((one) => [one, one.replaceAll("'", '’')]);
    const bare = apostrophes.map((one) => one.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
    const others = [...new Set([...apostrophes, ...bare])].filter((one) => !all.includes(one));
    return [all.join(', '), ...others.map((one) => `${one} => ${all.join(', ')}`)];
  });
}

function hyphened(long: string): string[] {
  const spaces = [...long.matchAll(/ /g)];
  if (spaces.length >= HYPHENED_WORDS) return [];
  return spaces.map(({ index }) => `${long.slice(0, index)}-${long.slice(index + 1)}`);
}
