import { readEntries } from '../data/lists.js';
import { NATURES_CONTRATS, TYPES_CONTRATS } from '../data/referentiels.js';
import { type Random, WeightedChoice } from '../random.js';

/**
 * The contract of an offer, packed into 15 bits so that ten million of them fit in 20 MB and every filter on
 * them is one look-up in a mask of 32 768 bits: type (4), nature (5), experience (3), qualification (2), origine (1).
 */
export type Traits = number;
export const TRAITS = 1 << 15;

/** A type that offers carry and no search can ask for. (docs/api/search.md "Contract types") */
export const UNLISTED_TYPE = 'DDT';
export const TYPES: readonly string[] = [
  ...readEntries(TYPES_CONTRATS).map(({ code }) => code),
  UNLISTED_TYPE,
];
export const NATURES: readonly string[] = readEntries(NATURES_CONTRATS).map(({ code }) => code);
/** "4" is undocumented and the most frequent: beginners accepted. In the order the API lists them. */
export const EXPERIENCES: readonly string[] = ['0', '4', '1', '2', '3'];
export const QUALIFICATIONS: readonly string[] = ['0', '9', 'X'];

export const typeOf = (traits: Traits): number => traits & 15;
export const natureOf = (traits: Traits): number => (traits >> 4) & 31;
export const experienceOf = (traits: Traits): number => (traits >> 9) & 7;
export const qualificationOf = (traits: Traits): number => (traits >> 12) & 3;
export const origineOf = (traits: Traits): 1 | 2 => (traits >> 14 === 0 ? 1 : 2);

/** Replaces the type and nature of a contract by a type that no list has. */
export function withUnlistedType(traits: Traits): Traits {
  return (traits & ~0x1ff) | TYPES.indexOf(UNLISTED_TYPE) | (NATURES.indexOf('E1') << 4);
}

// National counts of 2026-05-04. The four types that are no employment sum exactly to the nature NS.
const TYPE_COUNTS: Readonly<Record<string, number>> = {
  CCE: 3967,
  CDD: 100254,
  CDI: 314876,
  DDI: 273,
  DIN: 625,
  FRA: 2317,
  LIB: 10676,
  MIS: 157287,
  REP: 22,
  SAI: 9383,
  TTI: 30,
};
const INDEPENDENT = ['CCE', 'FRA', 'LIB', 'REP'];
const INSERTION = ['DDI', 'TTI'];
/** Natures other than E1, by the type that carries them; together they give the national counts of natures. */
const NATURE_COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CDI: { CC: 413, CI: 185, E2: 2200, FS: 900 },
  CDD: {
    CU: 368,
    E2: 20035,
    EE: 298,
    ER: 3,
    FA: 35,
    FJ: 12,
    FS: 7178,
    FT: 20,
    FV: 100,
    FW: 1,
    FX: 1,
    I1: 130,
    PS: 1,
  },
};
const EXPERIENCE_COUNTS = [30792, 310662, 25470, 204874, 27925];
const CADRE_SHARE = 23740 / 599723;
const UNQUALIFIED_SHARE = 345219 / 599723;
/** France Travail asks for a qualification nearly always; the partners make up the national share. */
const UNQUALIFIED_FRANCE_TRAVAIL = 0.02;
const UNLISTED_SHARE = 13 / 599723;

/** How many offers of a world carry the unlisted type: "a handful", never none in a world of some size. */
export function unlistedCount(offers: number): number {
  return offers < 100 ? 0 : Math.max(3, Math.round(offers * UNLISTED_SHARE));
}

/** Draws contracts with the national shares. `partnerShare`: offers of origin 2; `cadreProne`: their share among all. */
export class ContractMix {
  readonly #types = new WeightedChoice(TYPES.map((type) => TYPE_COUNTS[type] ?? 0));
  readonly #natures: readonly WeightedChoice[] = TYPES.map(naturesOfType);
  readonly #experiences = new WeightedChoice(EXPERIENCE_COUNTS);
  readonly #unqualifiedPartner: number;
  readonly #cadreShare: readonly [number, number];

  constructor(partnerShare: number, cadreProne: number) {
    this.#unqualifiedPartner =
      (UNQUALIFIED_SHARE - (1 - partnerShare) * UNQUALIFIED_FRANCE_TRAVAIL) / partnerShare;
    const qualified = 1 - UNQUALIFIED_SHARE;
    this.#cadreShare = [
      (CADRE_SHARE * 0.08) / (qualified * (1 - cadreProne)),
      (CADRE_SHARE * 0.92) / (qualified * cadreProne),
    ];
  }

  draw(random: Random, origine: 1 | 2, cadreProne: boolean): Traits {
    const type = this.#types.pick(random);
    const nature = this.#natures[type]?.pick(random) ?? 0;
    const experience = this.#experiences.pick(random);
    const unqualified = origine === 1 ? UNQUALIFIED_FRANCE_TRAVAIL : this.#unqualifiedPartner;
    const qualification = random.chance(unqualified)
      ? 2
      : random.chance(this.#cadreShare[cadreProne ? 1 : 0])
        ? 1
        : 0;
    return type | (nature << 4) | (experience << 9) | (qualification << 12) | ((origine - 1) << 14);
  }
}

function naturesOfType(type: string): WeightedChoice {
  const only = INDEPENDENT.includes(type) ? 'NS' : INSERTION.includes(type) ? 'I1' : undefined;
  if (only !== undefined) return new WeightedChoice(NATURES.map((nature) => (nature === only ? 1 : 0)));
  const special = NATURE_COUNTS[type] ?? {};
  const rest = (TYPE_COUNTS[type] ?? 1) - Object.values(special).reduce((sum, count) => sum + count, 0);
  return new WeightedChoice(NATURES.map((nature) => (nature === 'E1' ? rest : (special[nature] ?? 0))));
}
