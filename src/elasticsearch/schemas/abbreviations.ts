/**
 * Abbreviations that mean one thing in nearly all offers that have them, with what they stand for, without articles that an
 * apostrophe ends: a query for one finds the others too. A few are something else as well, seldom enough: CDI a school's
 * library, SPL a kind of company, DAF a lorry. Not among them: PL (P&L too), IDE (a nurse, and the tool of a developer), CAP,
 * MAS and TEL (words as well), CHR and AMO (two things each).
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
  ['amoa', 'assistance à maîtrise ouvrage', 'assistance à la maîtrise ouvrage'],
  ['resp', 'responsable'],
  // Sectors and employers
  ['btp', 'bâtiment et travaux publics', 'bâtiment et des travaux publics', 'bâtiment travaux publics'],
  ['cvc', 'chauffage ventilation climatisation', 'chauffage ventilation et climatisation'],
  ['qse', ...safety('qualité sécurité')],
  ['hse', ...safety('hygiène sécurité')],
  ['qhse', ...safety('qualité hygiène sécurité')],
  ['gms', 'grande et moyenne surface', 'grandes et moyennes surfaces'],
  ['pme', 'petite et moyenne entreprise', 'petites et moyennes entreprises'],
  ['ccas', 'centre communal action sociale'],
  ['cfa', 'centre de formation apprentis', 'centre de formation des apprentis'],
  ['ehpad', 'établissement hébergement pour personnes âgées dépendantes'],
  [
    'esat',
    'établissement et service aide par le travail',
    'établissement et service accompagnement par le travail',
  ],
  ['ime', 'institut médico éducatif'],
  // Trades
  [
    'aesh',
    ...['accompagnant', 'accompagnante'].flatMap((who) => [
      `${who} élèves en situation de handicap`,
      `${who} des élèves en situation de handicap`,
    ]),
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
  ['caces', 'certificat aptitude à la conduite en sécurité'],
  ['fimo', 'formation initiale minimale obligatoire'],
  ['ssiap', 'service de sécurité incendie et assistance à personnes'],
  ['spl', 'super poids lourd', 'super poids lourds'],
  ['vl', 'véhicule léger', 'véhicules légers'],
  ['rqth', 'reconnaissance de la qualité de travailleur handicapé'],
  ['cv', 'curriculum vitae'],
];

/**
 * Abbreviations of two things. A query for one finds what it stands for here; the other way, it would find what it does not: TP
 * also stands for `titre professionnel` and `temps partiel`.
 */
const ONE_WAY: readonly (readonly [short: string, long: string])[] = [['tp', 'travaux publics']];

function safety(before: string): string[] {
  return [`${before} environnement`, `${before} et environnement`];
}

/** More words than these are typed with spaces between all of them. */
const HYPHENED_WORDS = 3;

/**
 * The rules of `synonym_graph`. Each abbreviation also as it is typed: with dots, without accents, and what it stands for with a
 * hyphen for one of its spaces.
 */
export function abbreviationRules(): string[] {
  const bothWays = ABBREVIATIONS.flatMap((all) => {
    const typed = [...all, dotted(all[0]), ...all.slice(1).flatMap(hyphened)];
    const bare = typed.map((one) => one.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
    const others = [...new Set([...typed, ...bare])].filter((one) => !all.includes(one));
    return [all.join(', '), ...others.map((one) => `${one} => ${all.join(', ')}`)];
  });
  const oneWay = ONE_WAY.flatMap((all) =>
    [all[0], dotted(all[0])].map((one) => `${one} => ${all.join(', ')}`),
  );
  return [...bothWays, ...oneWay];
}

function dotted(short: string): string {
  return [...short].join('.');
}

function hyphened(long: string): string[] {
  const spaces = [...long.matchAll(/ /g)];
  if (spaces.length >= HYPHENED_WORDS) return [];
  return spaces.map(({ index }) => `${long.slice(0, index)}-${long.slice(index + 1)}`);
}
