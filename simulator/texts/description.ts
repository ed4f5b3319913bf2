import type { Random } from '../random.js';
import { FAMILIES, type Family } from './families.js';
import {
  ACCROCHES,
  ATTENTES,
  AVANTAGES,
  CLOTURES,
  CONDITIONS,
  ENGAGEMENTS,
  PRESENTATIONS,
} from './phrases.js';
import { type Fields, Template } from './template.js';

/** The API cuts a description here. (docs/api/offers.md "Size") */
const MAX_LENGTH = 5000;
/** Lengths are lognormal: together with the other attributes they give offers of 3.8 KB on average. */
const MEDIAN_LENGTH = 1900;
const SPREAD = 0.52;
/** One description in so many was pasted in whole from elsewhere: longer than what the API keeps. */
const OVERLONG = 0.008;
const MAX_PARAGRAPHS = 24;
const PARAGRAPH_SENTENCES = 3;
const NEWLINE = '\\n';

const compile = (sentences: readonly string[]): readonly Template[] =>
  sentences.map((sentence) => new Template(sentence));

const accroches = compile(ACCROCHES);
const presentations = compile(PRESENTATIONS);
const conditions = compile(CONDITIONS);
const avantages = compile(AVANTAGES);
const attentes = compile(ATTENTES);
const engagements = compile(ENGAGEMENTS);
const clotures = compile(CLOTURES);
const families = new Map(
  Object.entries(FAMILIES).map(([prefix, family]) => [
    prefix,
    { missions: compile(family.missions), profils: compile(family.profils) },
  ]),
);

/** The family of a trade: the longest key of `FAMILIES` that its ROME code starts with. */
function familyKey(codeROME: string): string {
  const domaine = codeROME.slice(0, 3);
  return domaine in FAMILIES ? domaine : codeROME.charAt(0);
}

export function familyOf(codeROME: string): Family {
  const family = FAMILIES[familyKey(codeROME)];
  if (family === undefined) throw new RangeError(`no family of trades for the ROME code ${codeROME}`);
  return family;
}

function compiledFamily(codeROME: string): { missions: readonly Template[]; profils: readonly Template[] } {
  return families.get(familyKey(codeROME)) ?? { missions: [], profils: [] };
}

/** A description that speaks of the trade, the place and the company, escaped for JSON. */
export function description(codeROME: string, fields: Fields, random: Random): string {
  const { missions, profils } = compiledFamily(codeROME);
  const length = random.chance(OVERLONG) ? MAX_LENGTH : MEDIAN_LENGTH * Math.exp(SPREAD * random.normal());

  let text = random.pick(accroches).fill(fields);
  text += `${NEWLINE}${random.pick(presentations).fill(fields)}${NEWLINE}${NEWLINE}`;
  text += `Vos missions en tant que ${fields.metier} :`;
  const missionCount = Math.min(missions.length, 2 + Math.floor(length / 500));
  const mission = new Draw(missions, random);
  for (let i = 0; i < missionCount; i++) text += `${NEWLINE}- ${mission.next()?.fill(fields)}`;
  text += `${NEWLINE}${NEWLINE}Votre profil : ${random.pick(profils).fill(fields)}${NEWLINE}`;
  // Paragraphs in turn until the length is reached, each from its own stock, so that nothing is said twice.
  const stocks = [attentes, conditions, avantages, engagements].map((stock) => new Draw(stock, random));
  for (let turn = 0; turn < MAX_PARAGRAPHS && text.length < length; turn++) {
    const stock = stocks[turn % stocks.length] as Draw;
    for (let i = 0; i < PARAGRAPH_SENTENCES && text.length < length; i++) {
      const sentence = stock.next();
      if (sentence !== undefined) text += (i === 0 ? NEWLINE : ' ') + sentence.fill(fields);
    }
  }
  text += NEWLINE + random.pick(clotures).fill(fields);
  return text.length > MAX_LENGTH ? cut(text) : text;
}

/** Takes the sentences of a stock one after another, from a random one onwards, each once. */
class Draw {
  readonly #stock: readonly Template[];
  readonly #start: number;
  #taken = 0;

  constructor(stock: readonly Template[], random: Random) {
    this.#stock = stock;
    this.#start = random.below(stock.length);
  }

  next(): Template | undefined {
    if (this.#taken === this.#stock.length) return undefined;
    return this.#stock[(this.#start + this.#taken++) % this.#stock.length];
  }
}

function cut(escaped: string): string {
  const text = JSON.parse(`"${escaped}"`) as string;
  return text.length > MAX_LENGTH ? JSON.stringify(text.slice(0, MAX_LENGTH)).slice(1, -1) : escaped;
}
