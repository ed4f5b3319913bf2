/** The main domains of ROME. */
export const GRANDS_DOMAINES: Readonly<Record<string, string>> = {
  A: 'Agriculture et pêche, espaces naturels et espaces verts, soins aux animaux',
  B: "Arts et façonnage d'ouvrages d'art",
  C: 'Banque, assurance, immobilier',
  D: 'Commerce, vente et grande distribution',
  E: 'Communication, média et multimédia',
  F: 'Construction, bâtiment et travaux publics',
  G: 'Hôtellerie-restauration, tourisme, loisirs et animation',
  H: 'Industrie',
  I: 'Installation et maintenance',
  J: 'Santé',
  K: 'Services à la personne et à la collectivité',
  L: 'Spectacle',
  M: "Support à l'entreprise",
  N: 'Transport et logistique',
};

const COMMON = {
  A: 'Agriculture, sylviculture et pêche',
  B: 'Industries extractives',
  C: 'Industrie manufacturière',
  D: 'Électricité, gaz, vapeur et air conditionné',
  E: 'Eau, assainissement, déchets et dépollution',
  F: 'Construction',
  G: 'Commerce',
  H: 'Transports et entreposage',
  I: 'Hébergement et restauration',
} as const;

const SERVICES = {
  finance: 'Activités financières et assurance',
  immobilier: 'Activités immobilières',
  specialisees: 'Activités spécialisées, scientifiques et techniques',
  administratifs: 'Services administratifs et de soutien',
  publique: 'Administration publique',
  enseignement: 'Enseignement',
  sante: 'Santé humaine et action sociale',
  arts: 'Arts, spectacles et loisirs',
  autres: 'Autres services',
  menages: 'Activités des ménages',
  extra: 'Activités extra-territoriales',
} as const;

/** The sections of both versions of NAF, in short: from J on, a letter means another section in each. */
export const SECTIONS_NAF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rev2: {
    ...COMMON,
    J: 'Information et communication',
    K: SERVICES.finance,
    L: SERVICES.immobilier,
    M: SERVICES.specialisees,
    N: SERVICES.administratifs,
    O: SERVICES.publique,
    P: SERVICES.enseignement,
    Q: SERVICES.sante,
    R: SERVICES.arts,
    S: SERVICES.autres,
    T: SERVICES.menages,
    U: SERVICES.extra,
  },
  '2025': {
    ...COMMON,
    J: 'Édition, audiovisuel et diffusion de contenus',
    K: "Télécommunications, informatique et services d'information",
    L: SERVICES.finance,
    M: SERVICES.immobilier,
    N: SERVICES.specialisees,
    O: SERVICES.administratifs,
    P: SERVICES.publique,
    Q: SERVICES.enseignement,
    R: SERVICES.sante,
    S: SERVICES.arts,
    T: SERVICES.autres,
    U: SERVICES.menages,
    V: SERVICES.extra,
  },
};
