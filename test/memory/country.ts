import { type ListEntry, type ListName, shippedList } from '../../src/domain/lists.js';
import { TYPES } from '../domain/worlds.js';
import type { Offre } from './offre.js';

/** Departements by region: one region that no search shows at once in a world of some size, and smaller ones. */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  '11': ['75', '77', '78', '91', '92', '93', '94', '95'],
  '84': ['01', '38', '42', '69'],
  '53': ['22', '29', '35', '56'],
  '94': ['2A', '2B'],
};
/** Regions, each with the share of the offers of all regions up to it. */
const REGION_SHARES: readonly (readonly [string, number])[] = [
  ['11', 0.5],
  ['84', 0.8],
  ['53', 0.97],
  ['94', 1],
];
export const OWN_BOARD = 'France Travail';
/** Partner boards, the largest first. (docs/api/search.md "Offers without a place") */
export const BOARDS = ['METEOJOB', 'DIRECTEMPLOI', 'HELLOWORK', 'CADREMPLOI', 'BROADBEAN', 'AEROCONTACT'];
/** Share of the offers of a board that carry no place at all. */
const WITHOUT_PLACE: Readonly<Record<string, number>> = {
  DIRECTEMPLOI: 0.15,
  CADREMPLOI: 0.2,
  METEOJOB: 0.01,
};
/** Offers that name their region alone. (docs/api/search.md "Places") */
const REGION_ONLY = 0.043;
const CODES = 400;
const MEDIAN_AGE_MS = 14 * 86_400_000;

/** What a country is made from: small enough to be printed when a property fails. */
export interface CountryShape {
  readonly offres: number;
  readonly seed: number;
  /** 1 spreads offers evenly over codes and departements; more piles them up. */
  readonly skew: number;
  /** Share of partner offers whose dates are those of a few bulk loads, to the second. */
  readonly bulk: number;
  /** Share of offers whose date is not shown. */
  readonly undated: number;
  /** Share of offers that the API itself has no date for: no dated search finds them. */
  readonly unfiled: number;
  /** Share of offers whose ROME code the API's own list lacks. */
  readonly unlisted: number;
  /** Share of offers that show no place, although the API knows it. */
  readonly placeUntold: number;
}

export const PLAIN: CountryShape = {
  offres: 3_000,
  seed: 1,
  skew: 2,
  bulk: 0.1,
  undated: 0,
  unfiled: 0,
  unlisted: 0,
  placeUntold: 0,
};

/** Makes offers by a shape, one after the other. */
export class Country {
  private made = 0;
  private bulks: readonly number[] = [];

  constructor(
    readonly shape: CountryShape,
    private readonly random: () => number,
  ) {}

  /** An offer that has been open for as long as offers are, `now` on the Paris clock. */
  old(now: number): Offre {
    if (this.bulks.length === 0) this.bulks = Array.from({ length: 8 }, () => this.instant(now));
    const created = this.random() < this.shape.bulk ? this.pick(this.bulks) : this.instant(now);
    return this.make(created);
  }

  /** An offer created at this moment on the Paris clock. */
  make(created: number): Offre {
    const { undated, unfiled, unlisted, placeUntold } = this.shape;
    const origine = this.random() < 0.35 ? 1 : 2;
    const board = origine === 1 ? OWN_BOARD : this.pick(BOARDS);
    const number = this.made++;
    const code = Math.floor(CODES * this.random() ** this.shape.skew);
    const isUnlisted = this.random() < unlisted;
    return {
      id: origine === 1 ? `${100 + (number % 900)}${letters(number)}` : `${1_000_000 + number}`,
      created: this.random() < unfiled ? null : created,
      dated: this.random() >= undated,
      ...this.place(board),
      codeROME: isUnlisted ? `Z${9000 + (code % 10)}` : codeROME(code),
      origine,
      board,
      typeContrat: this.pick(TYPES),
      // No draw where there is none to make: the other worlds stay as they are.
      ...(placeUntold > 0 && this.random() < placeUntold ? { placeUntold: true } : {}),
    };
  }

  /** A place for an offer of a board. */
  place(board: string): Pick<Offre, 'region' | 'departement'> {
    if (this.random() < (WITHOUT_PLACE[board] ?? 0)) return {};
    const draw = this.random();
    const [region] = REGION_SHARES.find(([, upTo]) => draw < upTo) ?? ['11'];
    if (this.random() < REGION_ONLY) return { region };
    return { region, departement: this.pick(REGIONS[region] ?? []) };
  }

  private instant(now: number): number {
    return Math.floor(now - (MEDIAN_AGE_MS / Math.LN2) * -Math.log(1 - this.random()) - 60_000);
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(list.length * this.random() ** this.shape.skew)] as T;
  }
}

function codeROME(number: number): string {
  return `${'ABCDEFGHIJKLMN'[number % 14]}${1000 + number}`;
}

/** Ids of France Travail's own offers have letters inside. */
function letters(number: number): string {
  let rest = number;
  let text = '';
  for (let i = 0; i < 4; i++) {
    text += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return text;
}

/** The API's own lists. */
export function referentiel(name: ListName): readonly ListEntry[] {
  const entry = (code: string) => ({ code, libelle: code });
  switch (name) {
    case 'regions':
      return Object.keys(REGIONS).map(entry);
    case 'departements':
      return Object.entries(REGIONS).flatMap(([region, codes]) =>
        codes.map((code) => ({ ...entry(code), region })),
      );
    case 'metiers':
      return Array.from({ length: CODES + 50 }, (_, i) => entry(codeROME(i)));
    case 'typesContrats':
      return TYPES.map(entry);
    case 'pays':
      return shippedList(name);
  }
}
