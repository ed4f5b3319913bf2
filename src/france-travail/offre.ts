import { InvalidRequest, UnreadableAnswer } from './errors.js';
import { isObject, parseJson } from './json.js';
import type { PageAnswer } from './search-page.js';

/** Whether the API still shows an offer. Only its own word makes an offer `gone`, never an error. */
export type OffreState = 'there' | 'gone';

/** The ids that would make another address of `/v2/offres/{id}`. */
const OTHER_ADDRESSES = new Set(['.', '..', 'search']);
/** No character that a server on the way may take for the end of the id, even encoded. */
const ID = /^[^/\\?#%;\p{Cc}\p{Cs}]{1,512}$/u;

/**
 * The path of one offer. (docs/api/offers.md "Single offer")
 * @throws InvalidRequest when the id could lead to another address than the offer's.
 */
export function offrePath(id: string): string {
  if (!ID.test(id) || OTHER_ADDRESSES.has(id.toLowerCase())) {
    throw new InvalidRequest('The offer cannot be asked for: its id cannot stand in an address.');
  }
  return `/v2/offres/${encodeURIComponent(id)}`;
}

/**
 * Reads the answer to a question for one offer: 204 = gone, 200 with the very id = there. (docs/api/offers.md "Single
 * offer")
 * @throws UnreadableAnswer for all else: an answer about another offer says nothing about this one.
 */
export function readOffreState(answer: PageAnswer, id: string): OffreState {
  const { status } = answer;
  if (status === 204) return 'gone';
  if (status !== 200) {
    throw new UnreadableAnswer(`The offer came with status ${status}.`, { status });
  }
  const offre = parseJson(answer.body, 'The offer');
  if (!isObject(offre)) throw new UnreadableAnswer('The offer must be an object.', { status });
  if (offre.id !== id) {
    throw new UnreadableAnswer('The offer must have the id that was asked for.', { status });
  }
  return 'there';
}
