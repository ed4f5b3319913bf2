import type { Countries } from '../domain/offre/countries.js';
import type { ForgottenOffres } from '../domain/offre/forgotten.js';

/** By what offers are stored. */
export interface StoringRules {
  /** As for `deriveFacts`. */
  readonly countries: Countries;
  /** Whether what happens is told in `evenements`, see `historyBegun`. */
  readonly events: boolean;
  /** Whether the index holds nothing to compare with, see `holdsOnlyOwn`. Never where events are told. */
  readonly onlyOwn: boolean;
  /** Offers of which not everything is stored. */
  readonly forgotten: ForgottenOffres;
}
