import type { ObservedCall } from '../simulator/index.js';

interface Search {
  readonly application: string;
  readonly url: string;
  /** Milliseconds of the Unix clock. */
  readonly at: number;
  /** Nobody had asked for this page before. */
  readonly isNew: boolean;
}

/** The searches that one run made, as the API saw them arrive within the rate and with a valid token. */
export class Calls {
  readonly #seen = new Set<string>();
  readonly #searches: Search[] = [];

  readonly observe = ({ application, kind, url }: ObservedCall): void => {
    // A count asks for one offer and stores none.
    if (kind !== 'search' || url.includes('range=0-0')) return;
    this.#searches.push({ application, url, at: Date.now(), isNew: !this.#seen.has(url) });
    this.#seen.add(url);
  };

  get count(): number {
    return this.#searches.length;
  }

  /** When the first page that was not asked for before arrived at or after `at`, from `application` if given. */
  firstNewAfter(at: number, application?: string): number | undefined {
    return this.#searches.find(
      (search) =>
        search.isNew && search.at >= at && (application ?? search.application) === search.application,
    )?.at;
  }
}
