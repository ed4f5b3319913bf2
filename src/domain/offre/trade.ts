import { tradeLabel } from './trade-labels.js';

/** The trade of an offer in ROME. */
export interface Trade {
  readonly code: string;
  /** The one of the API's list; the offer's own for a code that the list lacks. */
  readonly libelle?: string;
  /** Three characters, as the API's list of domains has them. */
  readonly domaine: string;
  /** One letter. */
  readonly grandDomaine: string;
}

/** Never throws; undefined without a code that has the form of one. */
export function toTrade({ romeCode, romeLibelle }: Readonly<Record<string, unknown>>): Trade | undefined {
  if (typeof romeCode !== 'string' || !/^[A-Z]\d{4}$/.test(romeCode)) return undefined;
  const own = typeof romeLibelle === 'string' ? romeLibelle.slice(0, 200) : undefined;
  const libelle = tradeLabel(romeCode) ?? own;
  return {
    code: romeCode,
    ...(libelle !== undefined && { libelle }),
    domaine: romeCode.slice(0, 3),
    grandDomaine: romeCode.slice(0, 1),
  };
}
