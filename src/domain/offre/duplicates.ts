import { mixed, printOf } from './text-hash.js';

/** Keys that the same job has under several ids. Offers are grouped by them, and never merged or hidden. */
export interface Duplicates {
  /** Title, place and text, without the company: the same job on several boards. */
  readonly annonce: number;
  /** The text alone: one text over many places, as agencies write them. Absent without a text. */
  readonly texte?: number;
  /** Three keys: the more of them two texts share, the surer they are nearly the same ({@link nearness}). Absent for short texts. */
  readonly proches?: readonly number[];
}

/** How surely two texts are nearly the same. */
export type Nearness = 'sure' | 'probable' | 'possible';

const BY_SHARED_KEYS: readonly (Nearness | undefined)[] = [undefined, 'possible', 'probable', 'sure'];

/**
 * How near two offers are by their keys; undefined when they share none. Of two texts that differ in one word of a hundred,
 * nearly all share a key, and half share all three. Of two jobs of an agency that share half of their text, two in five
 * share a key (`possible`), one in twenty shares two, and none shares three: test/domain/offre/duplicates.test.ts.
 */
export function nearness(
  { proches: ones = [] }: Pick<Duplicates, 'proches'>,
  { proches: others = [] }: Pick<Duplicates, 'proches'>,
): Nearness | undefined {
  return BY_SHARED_KEYS[ones.filter((key) => others.includes(key)).length];
}

/** `place`: what tells one place from another. Never throws. */
export function toDuplicates(
  { intitule, description }: Readonly<Record<string, unknown>>,
  place: string | undefined,
): Duplicates | undefined {
  if (typeof intitule !== 'string') return undefined;
  const text = printOf(typeof description === 'string' ? description : '');
  const annonce = mixed(printOf(withoutGender(intitule)).whole, printOf(place ?? '').whole, text.whole);
  return {
    annonce,
    ...(text.words > 0 && { texte: text.whole }),
    ...(text.similar.length > 0 && { proches: text.similar }),
  };
}

/** Boards write `H/F`, `(F/H)`, `h/f/x` and nothing for the same title. */
function withoutGender(intitule: string): string {
  return intitule.replace(/\(?\b[hfm]\s?[/-]\s?[hfm](?:\s?[/-]\s?[xnd])?\b\)?/giu, ' ');
}
