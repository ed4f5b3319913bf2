import { hashText, Random } from '../random.js';

/** What can go wrong with an API call, in the order of the tables below. (docs/api/access.md "Errors") */
export const API_FAULTS = [
  /** 400 with the API's JSON error, which asking again does not change. */
  '400-json',
  /** 404 with an HTML page: the address is not there any more, which asking again does not change either. */
  '404-html',
  /** 500 with the API's JSON error. */
  '500-json',
  /** 500 with an HTML page. */
  '500-html',
  /** 502 with the HTML page of a proxy. */
  '502-html',
  /** 503 with an HTML page. */
  '503-html',
  /** Starts a time of `milliseconds` (default 2 000) in which every call of the application is refused with 429. */
  '429-storm',
  /** The connection is reset before any byte of the answer. */
  'reset-before-body',
  /** The connection is reset in the middle of the body. */
  'reset-in-body',
  /** The body ends in the middle, against its Content-Length, and the socket is closed. */
  'short-body',
  /** A complete HTTP answer whose JSON ends in the middle. */
  'cut-json',
  /** No answer until the caller gives up, or until `milliseconds` are over; then the socket is closed. */
  'hang',
  /** The answer comes after `milliseconds` (default 3 000). */
  'slow',
  /** The token of the call is revoked: 401 with an empty body, for this call and those that follow. */
  'revoked-token',
] as const;

/** What can go wrong at the token endpoint. */
export const TOKEN_FAULTS = [
  /** 500 with an HTML page. */
  'token-500',
  /** The token expires after `milliseconds` (default 2 000), as its `expires_in` says in whole seconds. */
  'short-token',
  /** 400 invalid_client, whatever the credentials. */
  'refused-credentials',
] as const;

type ApiFault = (typeof API_FAULTS)[number];
type TokenFault = (typeof TOKEN_FAULTS)[number];
export type FaultKind = ApiFault | TokenFault;

export interface FaultRule {
  readonly kind: FaultKind;
  /** Probability per call, from 0 to 1. */
  readonly share: number;
  /** Only calls of this application (its client id). */
  readonly application?: string;
  /** Only calls whose path and query contain this text, e.g. "region=53". */
  readonly query?: string;
  /** How long, for the kinds that last. */
  readonly milliseconds?: number;
  /** At most so many calls; any number without it. */
  readonly times?: number;
}

/** What does not pass by itself. */
const PERMANENT: readonly ApiFault[] = ['400-json', '404-html', 'hang'];

/** Rules that together spoil `share` of the calls, in every way that passes by itself. */
export function mixedFaults(share: number): FaultRule[] {
  const kinds = API_FAULTS.filter((kind) => !PERMANENT.includes(kind));
  return kinds.map((kind) => ({
    kind,
    share: share / kinds.length,
    ...(kind === 'slow' && { milliseconds: 1000 }),
    ...(kind === '429-storm' && { milliseconds: 300 }),
  }));
}

/** Decides, call by call and reproducibly, what goes wrong. */
export class FaultInjector {
  readonly #random: Random;
  #rules: readonly FaultRule[] = [];
  readonly #stormUntil = new Map<string, number>();
  readonly #drawn = new Map<FaultRule, number>();

  constructor(seed: number) {
    this.#random = new Random(hashText('faults', seed));
  }

  /** @throws {TypeError} naming the rule that is wrong */
  set(rules: readonly FaultRule[]): void {
    if (!Array.isArray(rules)) throw new TypeError('faults must be a list of rules');
    for (const rule of rules) checkRule(rule);
    this.#rules = rules;
    this.#stormUntil.clear();
    this.#drawn.clear();
  }

  /** The fault of one call, or null. `now`: milliseconds of a steady clock. */
  draw(kinds: readonly FaultKind[], application: string, url: string, now: number): FaultRule | null {
    if (kinds.includes('429-storm') && now < (this.#stormUntil.get(application) ?? 0)) {
      return { kind: '429-storm', share: 1 };
    }
    for (const rule of this.#rules) {
      if (!kinds.includes(rule.kind)) continue;
      if (rule.application !== undefined && rule.application !== application) continue;
      if (rule.query !== undefined && !url.includes(rule.query)) continue;
      const drawn = this.#drawn.get(rule) ?? 0;
      if (drawn >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
      if (!this.#random.chance(rule.share)) continue;
      this.#drawn.set(rule, drawn + 1);
      if (rule.kind === '429-storm') this.#stormUntil.set(application, now + (rule.milliseconds ?? 2000));
      return rule;
    }
    return null;
  }
}

function checkRule(rule: FaultRule): void {
  const known: readonly string[] = [...API_FAULTS, ...TOKEN_FAULTS];
  if (typeof rule !== 'object' || rule === null || !known.includes(rule.kind)) {
    throw new TypeError(`fault "${String(rule?.kind)}" is unknown: use one of ${known.join(', ')}`);
  }
  if (typeof rule.share !== 'number' || !(rule.share >= 0 && rule.share <= 1)) {
    throw new TypeError(
      `fault "${rule.kind}": share must be a number from 0 to 1, not ${String(rule.share)}`,
    );
  }
  if (rule.milliseconds !== undefined && !(rule.milliseconds >= 0)) {
    throw new TypeError(`fault "${rule.kind}": milliseconds must be a positive number`);
  }
  if (rule.times !== undefined && !(Number.isInteger(rule.times) && rule.times >= 1)) {
    throw new TypeError(`fault "${rule.kind}": times must be a whole number of at least 1`);
  }
}
