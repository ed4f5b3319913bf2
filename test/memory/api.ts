import { ApplicationFailure } from '@temporalio/common';
import type { ApiActivities } from '../../src/activities/api.js';
import { askEach } from '../../src/activities/ask-offres.js';
import type { AskedOffres, PageReceipt } from '../../src/activities/contracts.js';
import type { AskedState } from '../../src/domain/asking.js';
import type { Facets } from '../../src/domain/facets.js';
import { pageRange, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { generator } from '../domain/worlds.js';
import type { VirtualClock } from './clock.js';
import { referentiel } from './country.js';
import { type Lie, questionKey, type Told, toldAt } from './lies.js';
import { drawOf, type Offre } from './offre.js';
import type { ReadPage } from './presences.js';
import { found } from './search.js';
import type { Written } from './stock.js';
import { summarize } from './summary.js';
import type { World } from './world.js';

/** How an API is, without a lie: what nobody could verify may be either way. */
export interface Habits {
  /** Whether an offer created in the very second of a bound is inside. */
  readonly inclusive: boolean;
  /** Whether bounds see the milliseconds of dates. */
  readonly milliseconds: boolean;
  /** Whether dated searches find offers that the API has no date for. */
  readonly unfiledInBounds: boolean;
  /** Milliseconds that its own clock, and so `Date`, is ahead of the true one. */
  readonly offsetMs: number;
  /** Whether its answers carry a `Date`, and facets. */
  readonly dates: boolean;
  readonly facets: boolean;
  /** Hours for which the detail still shows an offer that was closed. */
  readonly detailLagH: number;
  /** Calls a second that each application may make. */
  readonly rate: number;
  /** Milliseconds that an answer takes at most. */
  readonly slowest: number;
}

export const PLAIN_HABITS: Habits = {
  inclusive: true,
  milliseconds: false,
  unfiledInBounds: true,
  offsetMs: 0,
  dates: true,
  facets: true,
  detailLagH: 0,
  rate: 10,
  slowest: 400,
};

interface Answer {
  readonly total: number;
  readonly counted: number;
  readonly facets?: Facets;
  readonly offres: readonly Offre[];
  readonly date: string;
  /** When it was made. */
  readonly at: number;
}

/** The API in memory, behind the activities' own interface: it shows the world, or lies about it. */
export class MemoryApi {
  /** Calls since the beginning of the run. */
  calls = 0;
  private began = 0;
  private lies: readonly Lie[] = [];
  private readonly free = new Map<string, number>();
  private cached = new Map<string, Answer>();
  private readonly random: () => number;

  constructor(
    private readonly world: World,
    private readonly clock: VirtualClock,
    /** Where pages are stored. */
    private readonly store: (page: ReadPage) => Written,
    private readonly habits: Habits,
    seed: number,
  ) {
    this.random = generator(seed);
  }

  /** What is told from now on; calls and time are counted from here. */
  begin(lies: readonly Lie[]): void {
    this.lies = lies;
    this.calls = 0;
    this.began = this.clock.now;
    this.cached = new Map();
  }

  activities(queue: string): ApiActivities {
    return {
      collectPage: ({ run, window, search, page }) =>
        this.call(queue, (told) => {
          const answer = this.answer(told, queue, search, page);
          const lu = this.habits.dates ? answer.date : new Date(this.clock.now).toISOString();
          const written = this.store({ run, window, search, page, offres: answer.offres, lu });
          const receipt = this.receipt(answer, search, page);
          return { ...receipt, tally: { ...receipt.tally, ...written } };
        }),
      countOffres: (search) =>
        this.call(queue, (told) => ({ total: this.answer(told, queue, search, 0).total, calls: 1 })),
      askOffre: ({ id }) => this.call(queue, (told) => ({ state: this.detail(told, id), calls: 1 })),
      askOffres: ({ ids }) => this.details(queue, ids),
      findOffre: ({ id, search }) =>
        this.call(queue, (told) => {
          const answer = this.answer(told, queue, search, 0);
          const isFound = answer.offres.some((offre) => offre.id === id);
          return { found: isFound, total: this.receipt(answer, search, 0).total, calls: 1 };
        }),
      readReferentiel: async (name) => referentiel(name),
    };
  }

  /** As one activity asks for them, in its last attempt. */
  private async details(queue: string, ids: readonly string[]): Promise<AskedOffres> {
    const states: AskedState[] = [];
    let calls = 0;
    await askEach(ids, states, {
      ask: (id) => {
        calls++;
        return this.call(queue, (told) => this.detail(told, id));
      },
      follows: (error) => {
        if (!(error instanceof ApplicationFailure)) return 'fail';
        if (error.nonRetryable !== true) return { againAfterMs: 1_000 };
        return error.type === 'InvalidRequest' ? 'unknown' : 'fail';
      },
      pause: (ms) => this.clock.sleep(ms),
      isLast: true,
    });
    return { states, calls };
  }

  /** One call, at its slot: it takes its time, and the answer is of a moment within it. */
  private async call<T>(queue: string, answer: (told: Told) => T): Promise<T> {
    const { clock, habits } = this;
    const slot = Math.max(clock.now, this.free.get(queue) ?? 0);
    this.free.set(queue, slot + 1_000 / habits.rate);
    await clock.sleep(slot - clock.now + habits.slowest * (0.2 + 0.8 * this.random()));
    this.world.advance(clock.now);
    const told = toldAt(this.lies, ++this.calls, clock.now - this.began);
    const [faults] = told.of('faults');
    if (faults !== undefined && this.random() < faults.share) {
      throw ApplicationFailure.retryable('The API answered 503.', 'ApiUnavailable');
    }
    return answer(told);
  }

  private answer(told: Told, queue: string, search: Search, page: number): Answer {
    const [cache] = told.of('cache');
    if (cache === undefined) return this.fresh(told, queue, search, page);
    const key = questionKey(search, page);
    const kept = this.cached.get(key);
    if (kept !== undefined && this.clock.now - kept.at < cache.seconds * 1_000) {
      return cache.date === 'old' ? kept : { ...kept, date: this.date() };
    }
    const answer = this.fresh(told, queue, search, page);
    this.cached.set(key, answer);
    return answer;
  }

  private fresh(told: Told, queue: string, search: Search, page: number): Answer {
    const at = this.clock.now;
    const date = this.date();
    if (told.isEmpty) return { total: 0, counted: 0, offres: [], date, at };
    const { counted, uncounted } = told.lacking({ search, queue, draw: this.random() });
    const matching = found(this.world.stock, search, this.habits);
    const known = without(matching, uncounted);
    const shown = this.ordered(told, without(known, counted));
    const { first, last } = pageRange(page);
    const caps = told.of('cap');
    const most = Math.min(...caps.map((lie) => lie.at));
    const mostCounted = Math.min(...caps.filter(({ facets }) => facets === true).map((lie) => lie.at));
    const more = told.inflationOf(search);
    return {
      total: Math.min(known.length + more, most),
      counted: Math.min(known.length, mostCounted),
      ...(this.habits.facets ? { facets: facetsOf(known) } : {}),
      offres: shown.slice(first, Math.min(last + 1, SEARCH_LIMIT)),
      date,
      at,
    };
  }

  private ordered(told: Told, offres: readonly Offre[]): readonly Offre[] {
    const [lie] = told.of('order');
    if (lie === undefined) return offres;
    if (lie.order === 'oldest') return offres.toReversed();
    if (lie.order === 'shuffled') return offres.toSorted((a, b) => drawOf(a, 9) - drawOf(b, 9));
    const draws = new Map(offres.map((offre) => [offre, this.random()]));
    return offres.toSorted((a, b) => (draws.get(a) ?? 0) - (draws.get(b) ?? 0));
  }

  private receipt(
    { total, counted, facets, offres, date }: Answer,
    search: Search,
    page: number,
  ): PageReceipt {
    const summary = summarize({ total, offres }, page, search.creation);
    const understated = summary.total > total ? 1 : 0;
    return {
      ...summary,
      ...(this.habits.dates ? { date } : {}),
      ...(this.habits.facets && counted > 0 ? { counted } : {}),
      ...(facets === undefined ? {} : { facets }),
      tally: { ...EMPTY_TALLY, calls: 1, pages: 1, read: offres.length, understated },
    };
  }

  private detail(told: Told, id: string): 'there' | 'gone' {
    const answers = told.of('detail').at(-1)?.answers;
    if (answers === 'everything') return 'there';
    if (answers === 'nothing') return 'gone';
    if (answers !== undefined) throw failure(answers);
    const closedFor = this.world.closedFor(id);
    const offre = this.world.offre(id);
    if (closedFor === undefined || offre === undefined || told.hidesDetail(offre, () => this.random()))
      return 'gone';
    return closedFor === 0 || closedFor < this.habits.detailLagH * 3_600_000 ? 'there' : 'gone';
  }

  private date(): string {
    const second = Math.floor((this.clock.now + this.habits.offsetMs) / 1_000) * 1_000;
    return new Date(second).toISOString();
  }
}

const EXPERIENCES = ['D', 'E', 'S'];

/** As the API counts by kind; what experience an offer asks for is drawn. */
function facetsOf(offres: readonly Offre[]): Facets {
  const typeContrat: Record<string, number> = {};
  const experience: Record<string, number> = {};
  for (const offre of offres) {
    const asked = EXPERIENCES[Math.floor(drawOf(offre, 12) * EXPERIENCES.length)] ?? '';
    typeContrat[offre.typeContrat] = (typeContrat[offre.typeContrat] ?? 0) + 1;
    experience[asked] = (experience[asked] ?? 0) + 1;
  }
  return { typeContrat, experience };
}

function without(
  offres: readonly Offre[],
  lacking: readonly ((offre: Offre) => boolean)[],
): readonly Offre[] {
  return lacking.length === 0 ? offres : offres.filter((offre) => !lacking.some((lacks) => lacks(offre)));
}

/** What a status of the detail becomes in the client. */
function failure(status: 403 | 404 | 500): ApplicationFailure {
  const message = `The detail answered ${status}.`;
  if (status === 500) return ApplicationFailure.retryable(message, 'ApiUnavailable', { status });
  return ApplicationFailure.nonRetryable(message, status === 403 ? 'InvalidCredentials' : 'InvalidRequest', {
    status,
  });
}
