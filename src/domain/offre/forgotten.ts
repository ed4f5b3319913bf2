import type { OffreBrute } from './brute.js';

/** What a person had forgotten of an offer: all of it, or whom to ask. */
export type Forgetting = 'whole' | 'contact';

/** Forgotten offers by their ids. */
export type ForgottenOffres = ReadonlyMap<string, Forgetting>;

export const NONE_FORGOTTEN: ForgottenOffres = new Map();

/** The attributes that name whom to ask. */
export const CONTACT_FIELDS = ['contact', 'agence'] as const;

/**
 * An offer that the API shows, without what was forgotten of it; of an offer that was forgotten whole, its id is left, so
 * that the API's counts still add up. Pure.
 */
export function withoutForgotten(offre: OffreBrute, forgetting: Forgetting | undefined): OffreBrute {
  if (forgetting === undefined) return offre;
  if (forgetting === 'whole') return offre.id === undefined ? {} : { id: offre.id };
  const { contact: _, agence: __, ...left } = offre;
  return left;
}
