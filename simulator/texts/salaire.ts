import type { Random } from '../random.js';

const FREE_TEXTS = [
  'A négocier',
  'Selon profil et expérience',
  'Annuel de',
  'De 40000,00 Euros à 40000,00 Euros',
];

/** How a source writes amounts and the number of months. */
type Style = 'comma' | 'point' | 'cents' | 'whole';

/** A label in one of the forms met in real offers. (docs/api/offers.md "Salary") */
export function salaireLibelle(random: Random): string {
  if (random.chance(0.015)) {
    return random.chance(0.3) ? 'Autre de 30000,00 Euros à 400000,00 Euros' : random.pick(FREE_TEXTS);
  }
  const roll = random.float();
  const style: Style = roll < 0.36 ? 'comma' : roll < 0.91 ? 'point' : roll < 0.97 ? 'cents' : 'whole';
  const [period, low, step] = drawPay(random);
  const high = random.chance(0.58) ? low + step * (1 + random.below(8)) : null;
  const range = `${amount(low, style)} Euros${high === null ? '' : ` à ${amount(high, style)} Euros`}`;
  return `${period} de ${range}${months(period, style, random)}`;
}

function drawPay(random: Random): readonly [string, number, number] {
  const roll = random.float();
  if (roll < 0.42) return ['Annuel', 21_600 + 500 * Math.floor(60 * random.float() ** 2), 1000];
  if (roll < 0.71) return ['Mensuel', 1801.8 + 50 * Math.floor(40 * random.float() ** 2), 100];
  return ['Horaire', 11.88 + Math.round(600 * random.float() ** 2) / 100, 0.5];
}

function amount(value: number, style: Style): string {
  const cents = (Math.round(value * 100) / 100).toFixed(2);
  if (style === 'cents') return cents;
  if (style === 'comma') return cents.replace('.', ',');
  if (style === 'whole') return String(Math.round(value));
  return cents.replace(/0$/, '');
}

function months(period: string, style: Style, random: Random): string {
  if (style === 'comma') return random.chance(0.27) ? ' sur 12 mois' : '';
  if (style !== 'point') return ' sur 12 mois';
  if (random.chance(0.06)) return '';
  return period === 'Horaire' && random.chance(0.5) ? ' sur 0.0 mois' : ' sur 12.0 mois';
}
