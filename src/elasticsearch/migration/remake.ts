import type { OffreBrute } from '../../domain/offre/brute.js';
import type { Countries } from '../../domain/offre/countries.js';
import { derivationKey, deriveFacts } from '../../domain/offre/derived-facts.js';
import { contentOf, stateDigest } from '../digest.js';
import { withoutErased } from '../erasures.js';
import { HORIZON } from '../events/feed.js';
import { knownCountries } from '../lists.js';
import type { IndexName } from '../schemas/schema.js';
import type { StoreAccess } from '../store-access.js';
import type { StoredOffre } from '../stored-offre.js';

/** What a document of an index becomes in the next one. Pure. */
export type Remake = (source: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Offers are derived anew, with the countries that the last run knew. Events lose their place in the feed: in another index,
 * it is where they are written. Whatever else the store holds is copied as it is.
 * @throws StoreError.
 */
export async function remakeOf(store: StoreAccess, name: IndexName, signal?: AbortSignal): Promise<Remake> {
  if (name === 'evenements') return atNoPlace;
  if (name !== 'offres') return (source) => source;
  const countries = await knownCountries(store, signal);
  return (source) => (isStored(source) ? derivedAnew(source, countries) : source);
}

/** Readers of the feed load anew after a migration of it; the document that says what is not kept begins at none. */
function atNoPlace({ rang, ...event }: Readonly<Record<string, unknown>>): ReturnType<Remake> {
  return event.type === HORIZON ? { ...event, rang: -1 } : event;
}

function isStored(source: Readonly<Record<string, unknown>>): source is StoredOffre {
  const { suivi } = source as Partial<StoredOffre>;
  return typeof suivi?.empreinte === 'string';
}

/**
 * A stored offer as the rules of today derive it. Its content and its life stay as they are, and so does the part of its
 * digest that stands for its content: an offer that was altered, or purged, is not taken for what the API sent. What a
 * purge erased does not come back.
 */
function derivedAnew(
  { derive: _, suivi, ...content }: StoredOffre,
  countries: Countries,
): ReturnType<Remake> {
  const offre = content as OffreBrute;
  const derive = deriveFacts(offre, countries);
  const remade = {
    ...content,
    derive,
    suivi: { ...suivi, empreinte: restated(suivi.empreinte, derivationKey(derive)) },
  };
  return suivi.effacee === undefined ? remade : withoutErased(remade);
}

/** An empty digest stays: whoever sees the offer next writes it again. */
function restated(empreinte: string, derivation: string): string {
  return empreinte === '' ? empreinte : stateDigest(derivation, contentOf(empreinte));
}
