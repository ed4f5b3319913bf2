import { CODES_ROME } from '../src/domain/codes-rome.js';
import { words } from '../src/domain/offre/place-names.js';
import { tradeLabel } from '../src/domain/offre/trade-labels.js';

/** A trade of ROME. */
export interface Trade {
  readonly code: string;
  readonly label: string;
}

const MOST_FOUND = 12;

const TRADES = CODES_ROME.map((code) => {
  const label = tradeLabel(code) ?? code;
  return { code, label, folded: ` ${words(label).join(' ')}` };
});

export function tradeName(code: string): string {
  const label = tradeLabel(code);
  return label === undefined ? code : `${label} (${code})`;
}

/** Trades whose label has words that begin with each of these, or whose code begins so; among `known` alone, where it is given. */
export function findTrades(text: string, known?: readonly string[]): readonly Trade[] {
  const wanted = words(text);
  const code = text.trim().toUpperCase();
  const among = known === undefined ? undefined : new Set(known);
  if (wanted.length === 0) return [];
  return TRADES.filter(
    (trade) =>
      (among?.has(trade.code) ?? true) &&
      (trade.code.startsWith(code) || wanted.every((word) => trade.folded.includes(` ${word}`))),
  ).slice(0, MOST_FOUND);
}
