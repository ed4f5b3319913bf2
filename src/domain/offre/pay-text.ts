import { type StatedPay, toAmounts } from './pay-label.js';
import type { Period } from './pay-period.js';

/** Before tax and contributions of the employee, or after. */
export type GrossNet = 'brut' | 'net';

const NUMBER = String.raw`(\d{1,3}(?:[ .]\d{3})+|\d{1,6})(?:[.,](\d{1,2}))?`;
const UNIT = String.raw`\s*(k\s*(?:€|e(?:uros?)?\b)|k(?!\s*[€a-z])|€|euros?\b|eur\b)`;
/** `35 - 40 k€`, `1700€`, `de 2 000 € à 2 300 €`: one amount or two, with a unit after the last at least. */
const AMOUNTS = new RegExp(
  String.raw`(?<![\d.,])${NUMBER}(?:${UNIT})?(?:\s*(?:-|–|/|a|et)\s*${NUMBER})?${UNIT}`,
  'g',
);
const SINGLE = new RegExp(String.raw`(?<![\d.,])${NUMBER}${UNIT}`, 'g');

/** Words before an amount that make it no pay. */
const OTHER_MONEY =
  /prime|ticket|titre|panier|indemnit|mutuelle|bonus|commission|variable|repas|cheque|frais|chiffre|\bca\b|transport|logement|participation|interessement|remise|cooptation|astreinte|jusqu'a \+|\+\s*$/;
/** Before the amount: this many characters are looked at; after it, as many. */
const NEAR = 28;

const PERIODS: readonly (readonly [Period | 'jour', RegExp])[] = [
  ['jour', /\/\s*j(?:our)?\b|par jour|\btjm\b|journalier/],
  ['horaire', /\/\s*h(?:eure)?s?\b|par heure|de l'heure|horaire|\bheure\b/],
  ['mensuel', /\/\s*mois|par mois|mensuel|\bmois\b/],
  ['annuel', /\/\s*an(?:nee)?\b|par an\b|\bannuel|\ban\b|l'annee/],
];

/** The pay that a text states (`35 - 40 k€ brut annuel`, `1700€ net/mois`): the first amount that is one. */
export function readPayText(text: unknown): StatedPay | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = plainText(text);
  for (const pattern of [AMOUNTS, SINGLE]) {
    for (const found of plain.matchAll(pattern)) {
      const pay = toStatedPay(found, pattern === SINGLE, plain);
      if (pay !== undefined) return pay;
    }
  }
  return undefined;
}

/** Whether a text says gross or net; undefined when it says neither, or both. */
export function grossOrNet(text: unknown): GrossNet | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = plainText(text);
  const [gross, net] = [/\bbruts?e?\b/.test(plain), /\bnets?\b/.test(plain)];
  if (gross === net) return undefined;
  return gross ? 'brut' : 'net';
}

function toStatedPay(found: RegExpExecArray, single: boolean, plain: string): StatedPay | undefined {
  const [whole, first = '', firstCents] = found;
  const [unit, second, secondCents] = single ? [found[3], first, firstCents] : [found[6], found[4], found[5]];
  const before = plain.slice(Math.max(0, found.index - NEAR), found.index);
  const after = plain.slice(found.index + whole.length, found.index + whole.length + NEAR);
  if (OTHER_MONEY.test(before.slice(before.search(/[.;,(][^.;,(]*$/) + 1))) return undefined;
  const thousands = (unit ?? found[3] ?? '').startsWith('k') ? 1000 : 1;
  const low = toNumber(first, firstCents);
  const high = second === undefined ? low : toNumber(second, secondCents);
  // `35 a 40 k€` means thousands twice, `35000 a 40 k€` once.
  const amounts = toAmounts(low < 1000 ? low * thousands : low, high < 1000 ? high * thousands : high);
  const periode = periodNear(before, after);
  if (amounts === undefined || periode === 'jour') return undefined;
  const meant = periode ?? (thousands > 1 ? 'annuel' : undefined);
  return { amounts, months: 12, ...(meant !== undefined && { periode: meant }) };
}

/** The period named soonest after the amount, else the last one before it. */
function periodNear(before: string, after: string): Period | 'jour' | undefined {
  const places = (text: string) =>
    PERIODS.map(([periode, pattern]) => ({ periode, at: withoutMonths(text).search(pattern) })).filter(
      ({ at }) => at >= 0,
    );
  const [next] = places(after).sort((a, b) => a.at - b.at);
  return (next ?? places(before).sort((a, b) => b.at - a.at)[0])?.periode;
}

/** `sur 13 mois`, `13eme mois` count pays; they name no period. */
function withoutMonths(text: string): string {
  return text.replace(/\d+\s*(?:e|eme)?\s*mois/g, (one) => ' '.repeat(one.length));
}

function toNumber(units: string, cents: string | undefined): number {
  return Number(`${units.replace(/[ .]/g, '')}.${cents ?? '0'}`);
}

/** Without accents and capitals, every space plain, at most 300 characters. */
function plainText(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .toLowerCase();
}
