import type { OffreBrute } from '../domain/offre/brute.js';

/** The attributes that we add to an offer, dotted names included: Elasticsearch takes those for objects. */
const OURS = /^(derive|suivi)(_*)(?=\.|$)/;

/**
 * The offer under names that leave `derive` and `suivi` to us: an attribute of the API's own with such a name is kept
 * under the name with one more `_`, so `derive` as `derive_`, and `derive_` as `derive__`.
 */
export function withoutOurNames(offre: OffreBrute): OffreBrute {
  if (!Object.keys(offre).some((name) => OURS.test(name))) return offre;
  return Object.fromEntries(
    Object.entries(offre).map(([name, value]) => [name.replace(OURS, '$1$2_'), value]),
  );
}
