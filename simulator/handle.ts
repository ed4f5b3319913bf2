import type { FaultRule } from './http/faults.js';
import type { Application } from './http/tokens.js';
import type { Lies } from './lies/options.js';
import type { CallKind, Records } from './records.js';

/** A simulator that runs, in the hands of the program that started it. */
export interface Simulator {
  /** "http://host:port". */
  readonly url: string;
  /** What FRANCE_TRAVAIL_API_URL should be. */
  readonly apiUrl: string;
  /** What FRANCE_TRAVAIL_TOKEN_URL should be, realm included. */
  readonly tokenUrl: string;
  readonly applications: readonly Application[];
  /** The environment that makes a client use this simulator: FRANCE_TRAVAIL_API_URL, ..._CLIENT_ID_1, ... */
  readonly environment: Readonly<Record<string, string>>;
  /** The Paris wall clock of the world, in the API's form. */
  worldNow(): string;
  records(): Records;
  /** From now on, "stable" means open from this moment. */
  mark(): void;
  /** Ids of the offers open from the mark until now; read them at once, they are not a snapshot. */
  stableIds(): Iterable<string>;
  /** The same, among those that a region filter finds. */
  stableIdsWithRegion(): Iterable<string>;
  /** Ids of the offers that were republished, moved or reopened since the mark, or came late. */
  touchedIds(): Iterable<string>;
  /** Replaces every fault rule. @throws {TypeError} naming the rule that is wrong */
  setFaults(rules: readonly FaultRule[]): void;
  /**
   * Replaces every lie at once; `{}` = the truth. Moments of the new ones are counted from now.
   * @throws {RangeError} naming the field that is wrong
   */
  lie(lies: Lies): void;
  /** Tells `observer` of every call within the rate, as it arrives; the one before it is told no more. */
  observe(observer: (call: ObservedCall) => void): void;
  /** A jump of the clock: every token issued so far is over, whatever its `expires_in` said. */
  expireTokens(): void;
  /** An outage: every connection is cut and new ones are refused. The world and its clock go on. */
  pause(): Promise<void>;
  /** Ends the outage, on the same port. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** An API call that came with a valid token and within the rate. */
export interface ObservedCall {
  /** Its client id. */
  readonly application: string;
  readonly kind: CallKind;
  /** Path and query. */
  readonly url: string;
}
