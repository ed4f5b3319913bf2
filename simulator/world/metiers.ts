import { type Entry, readEntries } from '../data/lists.js';
import { METIERS_2023, METIERS_V460 } from '../data/metiers.js';
import { hashText, Random, WeightedChoice } from '../random.js';

export type RomeList = 'v460' | '2023';

/** How many codes of the list have offers: the others answer 204. (docs/api/access.md "Reference lists") */
const CODES_WITH_OFFERS = 600;

/** The busiest trades, in order. The others follow in an order of their own hash. */
const BUSIEST =
  'K1304 D1106 N1103 K2204 J1501 H2102 G1602 G1803 K1302 D1507 N4101 I1304 J1506 D1402 M1607 D1401 M1203 N1105 F1602 ' +
  'D1505 G1603 K1303 I1604 N4105 F1703 C1504 M1805 H2903 H2913 F1603 H3302 A1203 K2503 D1407 J1301 I1203 N1101 F1704 ' +
  'D1406 I1309 M1602 K1207 K2111 D1408 C1102 F1606 I1308 H1206 A1401 M1501 M1402 F1201 F1106 G1605 D1101 D1102 D1202 ' +
  'J1304 E1103 K1305 N4102 N4103 K1201 H2301 H2202 A1416 F1702 F1607 I1606 I1603 M1403 M1802 H1203 C1201 D1403 D1211';

/** Families of trades where most executive positions are. */
const CADRE_PRONE = /^(M1[1-8]|H1[1-5]|E11|K19|C1[1-3]|F110|J110)/;

/** The trades of a world: the reference list, and how often each is asked for, departement by departement. */
export class Metiers {
  readonly entries: readonly Entry[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** By index of trade: 1 where executive positions are frequent. */
  readonly cadreProne: Uint8Array;
  /** Share of the offers whose trade is prone to executive positions. */
  readonly cadreProneShare: number;
  /** Indexes of the trades that have offers, the busiest first. */
  readonly busiest: readonly number[];
  readonly #weights: Float64Array;

  constructor(list: RomeList) {
    this.entries = readEntries(list === 'v460' ? METIERS_V460 : METIERS_2023);
    this.indexOf = new Map(this.entries.map(({ code }, index) => [code, index]));
    this.cadreProne = Uint8Array.from(this.entries, ({ code }) => (CADRE_PRONE.test(code) ? 1 : 0));
    const busiest = BUSIEST.split(' ').filter((code) => this.indexOf.has(code));
    const others = this.entries
      .map(({ code }) => code)
      .filter((code) => !busiest.includes(code))
      .sort((a, b) => hashText(a) - hashText(b));
    this.#weights = new Float64Array(this.entries.length);
    const withOffers = Math.min(CODES_WITH_OFFERS, Math.floor(this.entries.length * 0.9));
    this.busiest = [...busiest, ...others]
      .slice(0, withOffers)
      .map((code) => this.indexOf.get(code) as number);
    this.busiest.forEach((index, rank) => {
      this.#weights[index] = 1 / (rank + 12) ** 1.15;
    });
    const sum = this.#weights.reduce((all, weight) => all + weight, 0);
    this.cadreProneShare =
      this.#weights.reduce((all, weight, index) => all + weight * (this.cadreProne[index] as number), 0) /
      sum;
  }

  /** The trades of one place: the national ones, each a little more or less frequent. */
  choiceFor(place: string): WeightedChoice {
    const random = new Random(hashText(place));
    return new WeightedChoice(
      Array.from(this.#weights, (weight) => weight * Math.exp(0.45 * random.normal())),
    );
  }
}
