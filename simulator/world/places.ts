import { COMMUNES } from '../data/communes.js';
import { DEPARTEMENTS, REGIONS } from '../data/lieux.js';
import { readRecords } from '../data/lists.js';
import { hashText, Random, WeightedChoice } from '../random.js';

export interface Region {
  readonly code: string;
  readonly libelle: string;
  /** Offers found by the region filter on the day of the measure. */
  readonly measured: number;
}

export interface Departement {
  readonly code: string;
  readonly libelle: string;
  /** Index in `regions`. */
  readonly region: number;
  readonly weight: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** A commune of the reference list; `departement` is its code, which no list of departements has for a territory. */
export interface Commune {
  readonly code: string;
  readonly codePostal: string;
  readonly libelle: string;
  readonly departement: string;
}

/** What a place label names. (docs/api/offers.md "Place labels") */
type PlaceKind = 'commune' | 'departement' | 'bare-departement' | 'region' | 'nowhere';

/** One place that offers can be at: what filters find it, and what their `lieuTravail` says. */
export interface Place {
  readonly kind: PlaceKind;
  /** Index in `departements`, -1 when the departement filter never finds it. */
  readonly departement: number;
  /** Index in `regions`, -1 when the region filter never finds it. */
  readonly region: number;
  /** The label, and for a commune also the way partners spell it. */
  readonly labels: readonly string[];
  readonly city: string;
  readonly commune?: string;
  readonly codePostal?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

export const regions: readonly Region[] = readRecords(REGIONS).map(
  ([code = '', libelle = '', measured = '']) => ({
    code,
    libelle,
    measured: Number(measured),
  }),
);
export const regionIndex: ReadonlyMap<string, number> = new Map(
  regions.map(({ code }, index) => [code, index]),
);

export const departements: readonly Departement[] = readRecords(DEPARTEMENTS).map(
  ([code = '', libelle = '', region = '', weight = '', latitude = '', longitude = '']) => ({
    code,
    libelle,
    region: regionIndex.get(region) as number,
    weight: Number(weight),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }),
);
export const departementIndex: ReadonlyMap<string, number> = new Map(
  departements.map(({ code }, index) => [code, index]),
);

const communeRecords = readRecords(COMMUNES);
export const communes: readonly Commune[] = communeRecords.map(
  ([code = '', codePostal = '', libelle = '']) => ({
    code,
    codePostal,
    libelle,
    departement: /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2),
  }),
);

/**
 * Offers without region on the day of the measure: 739 788 in all less the 18 regions. (docs/api/search.md "Offers
 * without a place")
 */
export const MEASURED_WITHOUT_REGION = 11_281;

/** Within a departement: labels `NN - DEPARTEMENT` (2-4 %), and `NN` alone in Paris, Lyon and Marseille. */
const DEPARTEMENT_LABEL_SHARE = 0.03;
const BARE_LABEL_SHARE = 0.05;
const BARE_COMMUNES: Readonly<Record<string, string>> = { '75': '75056', '69': '69123', '13': '13055' };
/** Among the offers that no region filter finds, when it hides the offers labelled with a region's name. */
const REGION_LABEL_SHARE = 0.2;
/**
 * Among the offers of a region, when its filter shows those labelled with its name. (docs/api/search.md "Offers without a
 * place")
 */
const REGION_LABEL_SHARE_SHOWN = 0.043;

const ABROAD = [
  'Québec Canada',
  'Luxembourg (Frontalier)',
  'Belgique',
  'Suisse (Frontalier)',
  'Allemagne (Frontalier)',
  'Monaco',
  'Espagne',
  'Irlande',
  'Portugal',
  'Maroc',
];
const TERRITORIES: Readonly<Record<string, string>> = {
  '975': 'Saint Pierre et Miquelon',
  '977': 'Saint Barthélémy',
  '978': 'Saint Martin',
  '986': 'Wallis et Futuna',
  '987': 'Polynésie Française',
  '988': 'Nouvelle Calédonie',
};

/** Every place of the simulated country and how often offers are at each. */
export class Places {
  readonly all: readonly Place[];
  readonly indexOfCommune: ReadonlyMap<string, number>;
  readonly #departementOfRegion: readonly WeightedChoice[];
  readonly #departementsOfRegion: readonly (readonly number[])[];
  readonly #communeOfDepartement: readonly WeightedChoice[];
  readonly #communesOfDepartement: readonly (readonly number[])[];
  readonly #label: readonly number[];
  readonly #bare: ReadonlyMap<number, number>;
  readonly #regionLabel: readonly number[];
  readonly #nowhere: readonly number[];
  readonly #nowhereChoice: WeightedChoice;
  readonly #regionChoice = new WeightedChoice(regions.map(({ measured }) => measured));

  /** `regionFilterShowsRegionOnly`: does the region filter find offers labelled with a region's name? (unverified) */
  constructor(readonly regionFilterShowsRegionOnly: boolean) {
    const all: Place[] = [];
    const add = (place: Place): number => all.push(place) - 1;

    const territories = new Map<string, number[]>();
    const ofDepartement: number[][] = departements.map(() => []);
    const indexOfCommune = new Map<string, number>();
    communeRecords.forEach((record, index) => {
      const commune = communes[index] as Commune;
      const departement = departementIndex.get(commune.departement) ?? -1;
      const place = add(communePlace(commune, departement, record[3], record[4]));
      indexOfCommune.set(commune.code, place);
      if (departement >= 0) ofDepartement[departement]?.push(place);
      else territories.set(commune.departement, [...(territories.get(commune.departement) ?? []), place]);
    });
    this.indexOfCommune = indexOfCommune;
    this.#communesOfDepartement = ofDepartement;
    this.#communeOfDepartement = ofDepartement.map(
      (list) => new WeightedChoice(list.map((_, rank) => 1 / (rank + 1.5))),
    );

    this.#label = departements.map((departement, index) =>
      add({
        kind: 'departement',
        departement: index,
        region: departement.region,
        labels: departementLabels(departement),
        city: departement.libelle,
        latitude: departement.latitude,
        longitude: departement.longitude,
      }),
    );
    this.#bare = bareDepartements(add, indexOfCommune);
    this.#regionLabel = regions.map(({ libelle }, index) =>
      add({
        kind: 'region',
        departement: -1,
        region: regionFilterShowsRegionOnly ? index : -1,
        labels: [libelle],
        city: libelle,
      }),
    );
    const weighted = nowherePlaces(add, territories);
    this.#nowhere = weighted.map(([place]) => place);
    this.#nowhereChoice = new WeightedChoice(weighted.map(([, weight]) => weight));

    this.#departementsOfRegion = regions.map((_, region) =>
      departements.flatMap((departement, index) => (departement.region === region ? [index] : [])),
    );
    this.#departementOfRegion = this.#departementsOfRegion.map(
      (list) => new WeightedChoice(list.map((index) => departements[index]?.weight ?? 0)),
    );
    this.all = all;
  }

  /** A place that the filter of this region finds. */
  drawInRegion(region: number, random: Random): number {
    if (this.regionFilterShowsRegionOnly && random.chance(REGION_LABEL_SHARE_SHOWN)) {
      return this.#regionLabel[region] as number;
    }
    const position = this.#departementOfRegion[region]?.pick(random) ?? 0;
    const departement = this.#departementsOfRegion[region]?.[position] ?? 0;
    const roll = random.float();
    if (roll < DEPARTEMENT_LABEL_SHARE) return this.#label[departement] as number;
    const bare = this.#bare.get(departement);
    if (bare !== undefined && roll < DEPARTEMENT_LABEL_SHARE + BARE_LABEL_SHARE) return bare;
    const commune = this.#communeOfDepartement[departement]?.pick(random) ?? 0;
    return this.#communesOfDepartement[departement]?.[commune] as number;
  }

  /** A place that no region filter finds. */
  drawWithoutRegion(random: Random): number {
    if (!this.regionFilterShowsRegionOnly && random.chance(REGION_LABEL_SHARE)) {
      return this.#regionLabel[this.#regionChoice.pick(random)] as number;
    }
    return this.#nowhere[this.#nowhereChoice.pick(random)] as number;
  }
}

function communePlace(
  commune: Commune,
  departement: number,
  latitude: string | undefined,
  longitude: string | undefined,
): Place {
  const known = latitude !== undefined && longitude !== undefined;
  const centre = departements[departement];
  const random = new Random(hashText(commune.code));
  const around = (middle: number): number => Number((middle + (random.float() - 0.5) * 0.5).toFixed(6));
  const position = known
    ? { latitude: Number(latitude), longitude: Number(longitude) }
    : centre !== undefined
      ? { latitude: around(centre.latitude), longitude: around(centre.longitude) }
      : {};
  const city = spellOut(commune.libelle);
  return {
    kind: 'commune',
    departement,
    region: centre?.region ?? -1,
    labels: [`${commune.departement} - ${commune.libelle}`, `${commune.departement} - ${city}`],
    city,
    commune: commune.code,
    codePostal: commune.codePostal,
    ...position,
  };
}

const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'le',
  'la',
  'les',
  'en',
  'sur',
  'sous',
  'et',
  'd',
  'l',
  'aux',
  'au',
]);

/** "ST MALO" as "Saint-Malo", "LYON 03" as "Lyon 3e Arrondissement": how partners write what the list shouts. */
function spellOut(libelle: string): string {
  const arrondissement = /^(PARIS|LYON|MARSEILLE) (\d\d)$/.exec(libelle);
  const words = (arrondissement?.[1] ?? libelle).toLowerCase().split(' ');
  const name = words
    .map((word, index) => {
      if (word === 'st') return 'Saint';
      if (word === 'ste') return 'Sainte';
      return index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join('-')
    .replace(/\b(d|l)-/gi, "$1'")
    .replace(/^(Le|La|Les)-/, '$1 ');
  if (arrondissement === null) return name;
  const number = Number(arrondissement[2]);
  return `${name} ${number}${number === 1 ? 'er' : 'e'} Arrondissement`;
}

/** The spellings of a departement met in real labels: `67 - Rhin (Bas)`, `92 - Hauts de Seine`, `75 - Paris (Dept.)`. */
function departementLabels({ code, libelle }: Departement): string[] {
  const turned = libelle
    .replace(/^(Hautes?|Bas|Deux|Territoire de)[- ](.+)$/, '$2 ($1)')
    .replace(/^La (?=R)/, '');
  const plain = turned.replaceAll('-', ' ');
  return code === '75'
    ? [`${code} - Paris (Dept.)`, `${code} - Paris`]
    : [`${code} - ${plain}`, `${code} - ${libelle}`];
}

type Add = (place: Place) => number;

/** Departements that are their only commune, by their index. */
function bareDepartements(add: Add, indexOfCommune: Map<string, number>): Map<number, number> {
  return new Map(
    Object.entries(BARE_COMMUNES).map(([code, commune]) => {
      const index = departementIndex.get(code) as number;
      const { region, libelle, latitude, longitude } = departements[index] as Departement;
      const place = add({
        kind: 'bare-departement',
        departement: index,
        region,
        labels: [code],
        city: libelle,
        commune,
        latitude,
        longitude,
      });
      indexOfCommune.set(commune, place);
      return [index, place];
    }),
  );
}

/** Places that no region shows: the whole country, other countries, territories. With the weight of each. */
function nowherePlaces(add: Add, territories: ReadonlyMap<string, readonly number[]>): [number, number][] {
  const nowhere = (label: string, latitude?: number, longitude?: number): number =>
    add({
      kind: 'nowhere',
      departement: -1,
      region: -1,
      labels: [label],
      city: label,
      ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
    });
  const weighted: [number, number][] = [
    [nowhere('France'), 70],
    [nowhere('France', 48.898449, 2.255706), 3],
    [nowhere('France', 43.596382, 1.431673), 2],
    [nowhere('FRANCE'), 3],
  ];
  ABROAD.forEach((label, rank) => {
    weighted.push([nowhere(label), 5 / (rank + 1)]);
  });
  for (const [code, libelle] of Object.entries(TERRITORIES)) {
    weighted.push([nowhere(`${code} - ${libelle}`), 0.4]);
    for (const place of territories.get(code) ?? []) weighted.push([place, 0.3]);
  }
  return weighted;
}
