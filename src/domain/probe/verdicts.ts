import { parisInstant } from '../clock.js';
import { PAGE_SIZE } from '../search.js';
import type { Checked, CheckName, ProbeVerdict } from './checks.js';
import type { Observation, ObservedPage, PickedOffre } from './observation.js';

type Told = Pick<Checked, 'verdict' | 'seen'>;

/** The answers to the questions about bounds. */
export interface BoundAnswers {
  /** An offer within its second. */
  readonly within: PickedOffre;
  /** From and up to that second. */
  readonly both: Observation | undefined;
  /** Up to it; from it. */
  readonly upTo?: Observation | undefined;
  readonly from?: Observation | undefined;
  /** The same of an offer at the very beginning of its second. */
  readonly exactUpTo?: Observation | undefined;
  readonly exactFrom?: Observation | undefined;
}

const OK = [200, 204, 206];
/** Counts that are further apart than this differ; below it, offers that come and go may be why. */
const CLEARLY = 0.01;
const CHURN = 0.001;
const CHURN_AT_LEAST = 2;
const CLEARLY_AT_LEAST = 10;
/** A clock that is further off is wrong; and an offer that is younger than this shows the clock at all. */
const CLOCK_OFF_MS = 5 * 60_000;
const FRESH_MS = 55 * 60_000;

/** What the answers say of each assumption. Each method takes the answers of its questions; undefined = none came. */
export class Verdicts {
  readonly #told = new Map<CheckName, Told>();

  get all(): ReadonlyMap<CheckName, Told> {
    return this.#told;
  }

  /** The country's first page: most assumptions about offers. */
  first(answer: Observation | undefined): void {
    if (answer === undefined) return;
    const { page, total = 0, status, date } = answer;
    if (total > PAGE_SIZE) this.#tell('statusPart', status === 206, seenOf(answer));
    this.#tell('dateHeader', date !== undefined, date ?? '-');
    const rate = answer.limits.map(([name, value]) => `${name}: ${value}`).join(', ');
    this.#tell('rateHeaders', rate !== '', rate === '' ? '-' : rate);
    if (page === undefined || page.offres === 0) return;
    this.#tell('sortDate', page.newestFirst, `${page.newest ?? '?'} ... ${page.oldest ?? '?'}`);
    if (page.counted !== undefined) {
      this.#told.set('facets', { verdict: same(page.counted, total), seen: `${page.counted} / ${total}` });
    }
    this.#offers(page);
    this.#clock(page.newest, date);
  }

  #offers(page: ObservedPage): void {
    const { lacking, origines } = page;
    const others = lacking.filter((name) => name !== 'romeCode' && name !== 'origineOffre.origine');
    this.#tell('romeOnAll', !lacking.includes('romeCode'), `${page.offres}`);
    this.#tell('originOnAll', origines[2] === 0, origines.join(' + '));
    this.#tell('always', others.length === 0, others.length === 0 ? `${page.offres}` : others.join(', '));
    this.#tell('ids', page.oddIds === 0, `${page.oddIds} / ${page.offres}`);
    this.#tell('stamps', page.oddStamps === 0, `${page.oddStamps} / ${page.offres}`);
    this.#tell('descriptions', page.longDescriptions === 0, `${page.longDescriptions} / ${page.offres}`);
  }

  /** The newest offer is of the last hour by the Paris clock, or it cannot be told. */
  #clock(newest: string | undefined, date: string | undefined): void {
    const asParis = parisInstant(newest);
    if (newest === undefined || asParis === undefined || date === undefined) return;
    const now = Date.parse(date);
    const ageMs = now - Date.parse(asParis);
    const seen = `${newest} / ${date}`;
    if (ageMs < -CLOCK_OFF_MS) this.#tell('clockParis', false, seen);
    // Ahead of UTC, and not of Paris.
    else if (Date.parse(newest) > now && ageMs <= FRESH_MS) this.#tell('clockParis', true, seen);
  }

  /** Whatever the search: Content-Range must be read, and codes may be missing from the list. */
  seen(answer: Observation, listed: ReadonlySet<string>): void {
    const unlisted = answer.page?.codesROME.filter((code) => !listed.has(code)) ?? [];
    // Pages without one say nothing of the others.
    if (unlisted.length > 0) this.#tell('romeUnlisted', true, unlisted.slice(0, 5).join(', '));
    if (!OK.includes(answer.status) || this.#told.get('contentRange')?.verdict === 'differs') return;
    const isEmpty = answer.status === 204 && answer.range === undefined;
    if (!isEmpty) this.#tell('contentRange', answer.total !== undefined, answer.range ?? '-');
  }

  /** Positions behind the end of a search that has some offers. */
  beyond(answer: Observation | undefined): void {
    if (answer === undefined || !OK.includes(answer.status)) return;
    this.#tell('statusBeyond', answer.status === 204 && (answer.total ?? 0) > 0, seenOf(answer));
  }

  none(answer: Observation | undefined): void {
    if (answer === undefined || !OK.includes(answer.status)) return;
    const isNone = answer.status === 204 && (answer.total ?? 0) === 0;
    // Offers that are dated so late are another matter.
    if (answer.page === undefined || answer.page.offres === 0) {
      this.#tell('statusNone', isNone && answer.range !== undefined, seenOf(answer));
    }
  }

  lastPage(answer: Observation | undefined): void {
    if (answer?.page !== undefined) this.#tell('statusLastPage', answer.status === 206, seenOf(answer));
  }

  /** An answer of success. A page that something on the way may have sent says nothing. */
  accepted(check: CheckName, answer: Observation | undefined): void {
    if (answer === undefined) return;
    const isAccepted = OK.includes(answer.status);
    if (isAccepted || answer.status === 400) this.#tell(check, isAccepted, seenOf(answer));
  }

  refused(check: CheckName, answer: Observation | undefined): void {
    if (answer === undefined) return;
    const isRefused = answer.status === 400;
    if (isRefused || OK.includes(answer.status)) this.#tell(check, isRefused, seenOf(answer));
  }

  errorForm(answer: Observation | undefined): void {
    if (answer?.status === 400) this.#tell('errorForm', answer.body === 'error', `400 ${answer.body}`);
  }

  unknownName(answer: Observation | undefined, country: Observation | undefined): void {
    if (answer?.status === 400) this.#tell('unknownName', false, seenOf(answer));
    else this.sum('unknownName', country, [answer]);
  }

  /** Whether parts add up to a whole. */
  sum(check: CheckName, whole: Observation | undefined, parts: readonly (Observation | undefined)[]): void {
    const refused = [whole, ...parts].find((answer) => answer?.status === 400);
    if (refused !== undefined) {
      this.#tell(check, false, seenOf(refused));
      return;
    }
    const counted = totalsOf([whole, ...parts]);
    if (counted === undefined) return;
    const [all = 0, ...totals] = counted;
    const sum = totals.reduce((a, b) => a + b, 0);
    // Nothing proves nothing.
    if (all === 0 && sum === 0) return;
    this.#told.set(check, { verdict: same(sum, all), seen: `${totals.join(' + ')} = ${sum} / ${all}` });
  }

  /** A board that is not known here, and one that has everything, prove nothing. */
  boards(country: Observation | undefined, parts: readonly (Observation | undefined)[]): void {
    this.sum('boards', country, parts);
    const [included = 0, excluded = 0] = totalsOf(parts) ?? [];
    const told = this.#told.get('boards');
    if (told?.verdict === 'holds' && (included === 0 || excluded === 0)) {
      this.#told.set('boards', { ...told, verdict: 'unknown' });
    }
  }

  regionOnly(region: Observation | undefined, parts: Observation | undefined, code: string): void {
    const [all, inside] = totalsOf([region, parts]) ?? [];
    if (all === undefined || inside === undefined || all === 0) return;
    const seen = `${code}: ${all} / ${inside}`;
    if (region?.page !== undefined && region.page.regionOnly > 0) this.#tell('regionOnly', true, seen);
    else if (same(all, inside) === 'differs') this.#tell('regionOnly', all > inside, seen);
    else if (all === inside) this.#tell('regionOnly', false, seen);
    else this.#told.set('regionOnly', { verdict: 'unknown', seen });
  }

  sortRelevance(answer: Observation | undefined): void {
    const page = answer?.page;
    if (page === undefined) return;
    const [one, two] = page.origines;
    const isTold = (one > 0 && two > 0) || !page.originOneFirst;
    if (isTold) this.#tell('sortRelevance', page.originOneFirst, `${one} + ${two}`);
  }

  stable(once: Observation | undefined, again: Observation | undefined): void {
    const [a, b] = [once?.page, again?.page];
    if (once !== undefined && a !== undefined && (once.total ?? 0) <= PAGE_SIZE) {
      this.#tell('statusWhole', once.status === 200, seenOf(once));
    }
    // Offers that closed between the two are no change of order.
    if (a === undefined || b === undefined || once?.total !== again?.total) return;
    this.#tell('sortStable', a.order === b.order, `${once?.total ?? '?'}`);
  }

  bounds({ within, both, upTo, from, exactUpTo, exactFrom }: BoundAnswers): void {
    const { second, hasMillis } = within;
    if (isFound(both)) {
      this.#tell('lowerBound', true, second);
      this.#tell('upperBound', true, second);
      return;
    }
    const [upper, lower] = [foundIn(upTo), foundIn(from)];
    if (upper !== undefined) this.#tell('upperBound', upper, second);
    // An offer within its second is also younger than a bound that leaves its own moment out.
    const isExact = exactFrom === undefined ? undefined : foundIn(exactFrom);
    if (lower === false || isExact === false) this.#tell('lowerBound', false, second);
    else if (lower === true && (isExact === true || !hasMillis)) this.#tell('lowerBound', true, second);
    const isUpTo = exactUpTo === undefined ? undefined : foundIn(exactUpTo);
    if (upper === false && isUpTo !== undefined) {
      this.#tell('upperBound', false, `${second}, ${isUpTo ? '.000' : '-'}`);
    }
  }

  detailThere(answer: Observation | undefined): void {
    if (answer === undefined || ![200, 204].includes(answer.status)) return;
    this.#tell('detailThere', answer.isAsked === true, `${answer.status}`);
  }

  /** Only 204 and what shows an offer are the API's own word; a 404 may be anybody's. */
  detailGone(answer: Observation | undefined): void {
    if (answer === undefined) return;
    const { status, body } = answer;
    if (status === 204 || status === 200) this.#tell('detailGone', status === 204, `${status}`);
    else if (body === 'error') this.#tell('detailGone', false, `${status}`);
  }

  list(answer: Observation | undefined): void {
    if (answer?.status !== 200) return;
    this.#tell('lists', answer.body === 'list' && (answer.entries ?? 0) > 0, seenOf(answer));
  }

  #tell(check: CheckName, holds: boolean, seen: string): void {
    this.#told.set(check, { verdict: holds ? 'holds' : 'differs', seen });
  }
}

/** Totals of answers of success, where each tells one. */
function totalsOf(answers: readonly (Observation | undefined)[]): number[] | undefined {
  const totals = answers.flatMap((answer) =>
    answer !== undefined && OK.includes(answer.status) ? (answer.total ?? []) : [],
  );
  return totals.length === answers.length ? totals : undefined;
}

/** Whether two counts are one, but for offers that come and go between two calls. */
function same(counted: number, whole: number): ProbeVerdict {
  const apart = Math.abs(counted - whole);
  if (apart <= Math.max(CHURN_AT_LEAST, CHURN * whole)) return 'holds';
  return apart > Math.max(CLEARLY_AT_LEAST, CLEARLY * whole) ? 'differs' : 'unknown';
}

function isFound(answer: Observation | undefined): boolean {
  return answer?.page?.found === true;
}

/** Whether the page shows the offer; undefined where the offer may stand on another page, or no page came. */
function foundIn(answer: Observation | undefined): boolean | undefined {
  if (answer === undefined || !OK.includes(answer.status)) return undefined;
  if (isFound(answer)) return true;
  return (answer.total ?? 0) <= PAGE_SIZE ? false : undefined;
}

function seenOf({ status, range, body }: Observation): string {
  return OK.includes(status) ? `${status} ${range ?? '-'}` : `${status} ${body}`;
}
