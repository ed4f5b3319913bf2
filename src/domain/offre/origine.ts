import { nearest } from '../exact-json.js';

/** 1 = France Travail, 2 = a partner, 0 where the offer says neither. (docs/api/offers.md "Ids") Never throws. */
export function toOrigine(origineOffre: unknown): number {
  const { origine } = (origineOffre ?? {}) as { readonly origine?: unknown };
  const told = nearest(origine);
  const number = typeof told === 'number' || typeof told === 'string' ? Number(told) : 0;
  return number === 1 || number === 2 ? number : 0;
}
