import { nearest } from '../domain/exact-json.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import { type Countries, SHIPPED_COUNTRIES } from '../domain/offre/countries.js';
import { derivationKey, placeOf } from '../domain/offre/derived-facts.js';
import { type ForgottenOffres, NONE_FORGOTTEN, withoutForgotten } from '../domain/offre/forgotten.js';
import { MAX_ID_BYTES } from '../domain/offre/offre-id.js';
import type { Place } from '../domain/offre/place.js';
import { digest, stateDigest } from './digest.js';
import { withoutOurNames } from './own-attributes.js';

/** An offer that was not stored, and the sentence why. `id` is empty when it has none that can be used. */
export interface RejectedOffre {
  readonly id: string;
  readonly reason: string;
}

/** An offer with an id under which it can be stored. */
export interface IdentifiedOffre {
  readonly id: string;
  /** What is stored of it: all of it, unless it was forgotten. */
  readonly offre: OffreBrute;
  /** As the API showed it. */
  readonly shown: OffreBrute;
  /** By what the API showed. */
  readonly place: Place;
  /** Set where a person had the whole offer forgotten: its id alone is stored. */
  readonly isForgotten?: true;
  /** See `stateDigest`. */
  readonly empreinte: string;
}

export interface SortedPage {
  readonly offres: readonly IdentifiedOffre[];
  readonly rejected: readonly { readonly offre: unknown; readonly rejection: RejectedOffre }[];
  /** Offers that the page holds more than once; the first is kept. */
  readonly duplicates: number;
}

/**
 * Sorts the offers of a page into those that can be sent and those that cannot. `countries`: as for `deriveFacts`. Pure.
 */
export function sortPage(
  page: readonly unknown[],
  countries: Countries = SHIPPED_COUNTRIES,
  forgotten: ForgottenOffres = NONE_FORGOTTEN,
): SortedPage {
  const offres = new Map<string, IdentifiedOffre>();
  const rejected: SortedPage['rejected'][number][] = [];
  let duplicates = 0;
  for (const candidate of page) {
    const read = identify(candidate, countries, forgotten);
    if ('reason' in read) rejected.push({ offre: candidate, rejection: read });
    else if (offres.has(read.id)) duplicates++;
    else offres.set(read.id, read);
  }
  return { offres: [...offres.values()], rejected, duplicates };
}

function identify(
  candidate: unknown,
  countries: Countries,
  forgotten: ForgottenOffres,
): IdentifiedOffre | RejectedOffre {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    return { id: '', reason: 'The offer is not an object.' };
  }
  const { id } = candidate as { id?: unknown };
  if (typeof id !== 'string')
    return { id: '', reason: `The offer's id is not a string but ${typeof nearest(id)}.` };
  if (id.trim() === '') return { id: '', reason: "The offer's id is empty." };
  if (Buffer.byteLength(id) > MAX_ID_BYTES) {
    return { id: '', reason: `The offer's id is longer than ${MAX_ID_BYTES} bytes.` };
  }
  // Elasticsearch would store it under another id than the one it is looked up by.
  if (/\p{Surrogate}/u.test(id)) return { id: '', reason: "The offer's id holds half a character." };
  try {
    const shown = candidate as OffreBrute;
    const place = placeOf(shown, countries);
    const offre = withoutForgotten(shown, forgotten.get(id));
    const storedPlace = offre === shown ? place : placeOf(offre, countries);
    const empreinte = stateDigest(derivationKey(storedPlace), digest(withoutOurNames(offre)));
    const isForgotten = forgotten.get(id) === 'whole';
    return { id, offre, shown, place, empreinte, ...(isForgotten && { isForgotten }) };
  } catch {
    return { id, reason: 'The offer is nested too deeply to be serialised.' };
  }
}
