/** Region → its departements. 975, 977, 978 and 986-988 belong to none (docs/api/access.md "Reference lists"). */
export const REGIONS: Record<string, string[]> = {
  '94': ['2B', '2A'],
  '93': ['04', '05', '06', '13', '83', '84'],
  '84': ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'],
  '76': ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'],
  '75': ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'],
  '53': ['22', '29', '35', '56'],
  '52': ['44', '49', '53', '72', '85'],
  '44': ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88'],
  '32': ['02', '59', '60', '62', '80'],
  '28': ['14', '27', '50', '61', '76'],
  '27': ['21', '25', '39', '58', '70', '71', '89', '90'],
  '24': ['18', '28', '36', '37', '41', '45'],
  '11': ['75', '77', '78', '91', '92', '93', '94', '95'],
  '06': ['976'],
  '04': ['974'],
  '03': ['973'],
  '02': ['972'],
  '01': ['971'],
};

export const REGION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(REGIONS).flatMap(([region, codes]) => codes.map((code): [string, string] => [code, region])),
);

export const TERRITOIRES = ['975', '977', '978', '986', '987', '988'];

/** 1 904 codes, of which the world uses a third; not in alphabetical order. */
export const CODES_ROME: string[] = [...'NMLKJIHGFEDCBA'].flatMap((letter) =>
  Array.from({ length: 136 }, (_, i) => `${letter}${11 + Math.floor(i / 8)}0${1 + (i % 8)}`),
);

/** Codes on offers that the list does not know (a newer edition of ROME). */
export const UNLISTED_ROME = ['M9901', 'K9902', 'A9903'];

export const CONTRATS = ['CDI', 'MIS', 'CDD', 'LIB', 'SAI', 'CCE', 'FRA', 'DIN', 'DDI', 'REP', 'TTI'];
export const NATURES = ['E1', 'E2', 'FS', 'FT', 'I1', 'NS', 'CC', 'CU'];

interface Entry {
  code: string;
  libelle: string;
  [extra: string]: unknown;
}

const departement = (code: string): Entry => ({
  libelle: `Departement ${code}`,
  region: { libelle: `Region ${REGION_OF.get(code)}`, code: REGION_OF.get(code) },
  actif: true,
  code,
});

/** The reference lists served, with attributes that no description mentions. */
export const LISTS: Record<string, Entry[]> = {
  regions: Object.keys(REGIONS).map((code) => ({ libelle: `Region ${code}`, code, pays: 'FR' })),
  departements: [...REGION_OF.keys()].map(departement),
  communes: [...REGION_OF.keys(), ...TERRITOIRES].map((code) => ({
    codePostal: `${code}000`.slice(0, 5),
    codeDepartement: code,
    libelle: `CHEF LIEU ${code}`,
    code: code.length === 3 ? `${code}01` : `${code}001`,
  })),
  metiers: CODES_ROME.map((code) => ({ libelle: `Metier ${code}`, parent: `${code.slice(0, 3)}01`, code })),
  typesContrats: CONTRATS.map((code) => ({ code, libelle: `Contrat ${code}`, ordre: 1 })),
  naturesContrats: NATURES.map((code) => ({ code, libelle: `Nature ${code}` })),
  pays: [
    { code: '01', libelle: 'France' },
    { code: '02', libelle: 'Belgique' },
  ],
  domaines: [...new Set(CODES_ROME.map((code) => code.slice(0, 3)))].map((code) => ({ code, libelle: code })),
};
