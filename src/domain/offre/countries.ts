import { PAYS } from '../territoires.js';
import { isFrenchPlace, words } from './place-names.js';

/** The countries that a label of a place may name. */
export class Countries {
  readonly #names: readonly string[];

  /** `listed`: names of the API's list of today (`/v2/referentiel/pays`), which ours completes. */
  constructor(listed: readonly string[] = []) {
    // The API lists France, and might list its territories: they are no countries here.
    const abroad = [...PAYS, ...listed].filter((name) => !isFrenchPlace(name));
    const spelt = abroad.map((name) => words(name).join(' ')).filter((name) => name !== '');
    this.#names = [...new Set(spelt)].map((name) => ` ${name} `);
  }

  /** Whether one of them is among these words, as {@link words} spells them. */
  isNamedIn(text: readonly string[]): boolean {
    const spelt = ` ${text.join(' ')} `;
    return this.#names.some((name) => spelt.includes(name));
  }
}

/** What is known without the API's list. */
export const SHIPPED_COUNTRIES = new Countries();
