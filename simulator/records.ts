import type { FaultKind } from './http/faults.js';
import type { Touch } from './world/world.js';

/** What one application did. */
export interface ApplicationRecords {
  /** Answers of the token endpoint, by status. */
  readonly tokenCalls: Readonly<Record<string, number>>;
  /** Answers of `/v2/offres/search`, by status; "reset", "hang" and "cut" stand for calls that had no whole answer. */
  readonly searchCalls: Readonly<Record<string, number>>;
  readonly referentielCalls: Readonly<Record<string, number>>;
  /** Answers of `/v2/offres/{id}`. */
  readonly offreCalls: Readonly<Record<string, number>>;
  /** Calls with a valid token, and how the rate limit took them. */
  readonly arrived: number;
  readonly accepted: number;
  readonly refused: number;
  /** The most calls in any 1 000 ms. */
  readonly mostArrivedInOneSecond: number;
  readonly mostAcceptedInOneSecond: number;
  /** ISO 8601, UTC; null before the first call. */
  readonly firstArrival: string | null;
  readonly lastArrival: string | null;
}

export interface OfferRecords {
  readonly open: number;
  /** ISO 8601, UTC: the opening of the simulator, or the last mark. */
  readonly markedAt: string;
  /** Open from the mark until now, whatever the answers said: lies hide offers, they do not close them. */
  readonly stable: number;
  /** The same, among those that a region filter finds. */
  readonly stableWithRegion: number;
  readonly publishedSinceMark: number;
  /** Less those that opened again. */
  readonly closedSinceMark: number;
  /** How often something else happened to an offer. "late": published like others, but with an older date. */
  readonly touchedSinceMark: Readonly<Record<Touch, number>>;
  /** What became of the stock since the world opened, whatever was marked since. */
  readonly sinceOpening: {
    /** Of the offers that were there, those that closed. */
    readonly closed: number;
    /** Of the offers that were there, those that are open with another text than without `--rewritten`. */
    readonly rewritten: number;
    /** Published since, and open. */
    readonly published: number;
  };
}

export interface Records {
  readonly applications: Readonly<Record<string, ApplicationRecords>>;
  /** Calls without a valid token, and token requests of unknown applications. */
  readonly unauthenticated: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly offers: OfferRecords;
}

/** What an API call was for. */
export type CallKind = 'search' | 'referentiel' | 'offre' | 'token';

/** Counts the calls of one application. */
export class ApplicationRecorder {
  readonly #calls: Record<CallKind, Record<string, number>> = {
    search: {},
    referentiel: {},
    offre: {},
    token: {},
  };
  readonly #arrivals = new BusiestSecond();
  readonly #acceptances = new BusiestSecond();
  #firstArrival: string | null = null;
  #lastArrival: string | null = null;

  /** `now`: milliseconds of a steady clock. */
  arrive(accepted: boolean, now: number): void {
    this.#arrivals.add(now);
    if (accepted) this.#acceptances.add(now);
    this.#lastArrival = new Date().toISOString();
    this.#firstArrival ??= this.#lastArrival;
  }

  answer(kind: CallKind, outcome: string): void {
    const calls = this.#calls[kind];
    calls[outcome] = (calls[outcome] ?? 0) + 1;
  }

  read(): ApplicationRecords {
    return {
      tokenCalls: { ...this.#calls.token },
      searchCalls: { ...this.#calls.search },
      referentielCalls: { ...this.#calls.referentiel },
      offreCalls: { ...this.#calls.offre },
      arrived: this.#arrivals.total,
      accepted: this.#acceptances.total,
      refused: this.#arrivals.total - this.#acceptances.total,
      mostArrivedInOneSecond: this.#arrivals.most,
      mostAcceptedInOneSecond: this.#acceptances.most,
      firstArrival: this.#firstArrival,
      lastArrival: this.#lastArrival,
    };
  }
}

/** The most events in any 1 000 ms, of events that come in order of time. */
export class BusiestSecond {
  #recent: number[] = [];
  #oldest = 0;
  #most = 0;
  #total = 0;

  get most(): number {
    return this.#most;
  }

  get total(): number {
    return this.#total;
  }

  add(now: number): void {
    this.#total++;
    this.#recent.push(now);
    while ((this.#recent[this.#oldest] as number) <= now - 1000) this.#oldest++;
    this.#most = Math.max(this.#most, this.#recent.length - this.#oldest);
    if (this.#oldest > 4096) {
      this.#recent = this.#recent.slice(this.#oldest);
      this.#oldest = 0;
    }
  }
}
