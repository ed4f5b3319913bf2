import { inhabitantsOf } from '../../domain/inhabitants.js';
import type { DataState } from '../../domain/questions/days.js';
import type { SearchBody } from '../../domain/questions/question.js';
import { DEPARTEMENTS } from '../../domain/territoires.js';
import type { Choice } from '../../domain/web/choice.js';
import { type ListAsked, listBody, readList } from '../../domain/web/offres.js';
import { bodyOf, daysShown, daysTold, readPart } from '../../domain/web/parts.js';
import {
  choiceFor,
  type OffreList,
  PART_NAMES,
  type PartName,
  type PartResults,
  type Place,
  partKey,
  type Source,
} from '../../domain/web/results.js';
import type { Store } from '../../elasticsearch/index.js';
import { FIGURES_KEPT_MS, SOURCE_KEPT_MS } from '../../patience/index.js';
import type { Gate } from './gate.js';

type Asking = Pick<Store, 'answerTo' | 'dataState'>;

/** A figure with what it is of. */
export interface Figure<T> {
  readonly source: Source;
  readonly result: T;
}

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** Of no choice, in the order in which the page shows them. */
const FIRST_SHOWN = PART_NAMES.filter((name) => name !== 'skills');

/** Answers that are kept at most: those of a few hundred choices. */
const MOST_KEPT = 2_000;

/** Under this name, Elasticsearch tells what the searches of pages cost it: `GET offres/_stats/search?groups=page`. */
const STATISTICS = 'page';

/** What analysts see, asked of the store no more often than it must be. Every method throws StoreError and TooManyRequests. */
export class Figures {
  readonly #store: Asking;
  readonly #gate: Gate;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept<unknown>>();

  constructor(store: Asking, gate: Gate, now: () => Date = () => new Date()) {
    this.#store = store;
    this.#gate = gate;
    this.#now = now;
  }

  /** One part of the view of a choice. */
  async part<Name extends PartName>(name: Name, choice: Choice): Promise<Figure<PartResults[Name]>> {
    const state = await this.#state();
    const asked = { choice: choiceFor(name, choice), state, now: this.#now() };
    const result = await this.#once(
      `${state.updated} ${partKey(name, asked.choice)}`,
      FIGURES_KEPT_MS,
      async () => {
        const { aggregations, total } = await this.#search(bodyOf(name, asked));
        return readPart(name, aggregations, total, asked);
      },
    );
    return { source: sourceOf(state, asked.now), result };
  }

  /**
   * Begins to ask for what a page shows first: it is there sooner once the page's own program asks. Then, one by one, for
   * the whole with duplicates counted once, the slowest of what a person may choose. What fails is asked again then.
   */
  begin(): void {
    const first = FIRST_SHOWN.map((name) => this.part(name, {}));
    void Promise.allSettled(first).then(async () => {
      for (const name of FIRST_SHOWN) await this.part(name, { once: true }).catch(() => {});
    });
  }

  /** Some of the offers behind a number. */
  async list(asked: ListAsked): Promise<Figure<OffreList>> {
    const state = await this.#state();
    const result = await this.#once(
      `${state.updated} list ${JSON.stringify(asked)}`,
      FIGURES_KEPT_MS,
      async () => readList(await this.#search(listBody(asked))),
    );
    return { source: sourceOf(state, this.#now()), result };
  }

  async source(): Promise<Source> {
    return sourceOf(await this.#state(), this.#now());
  }

  #state(): Promise<DataState> {
    return this.#once('state', SOURCE_KEPT_MS, () => this.#store.dataState(daysShown(this.#now())));
  }

  #search(body: SearchBody) {
    const named = { ...body, stats: [STATISTICS] };
    return this.#gate.through(() => this.#store.answerTo({ index: 'offres', body: named }));
  }

  /** Asks once for several who want the same; what failed is asked again. */
  #once<T>(key: string, keptMs: number, ask: () => Promise<T>): Promise<T> {
    const now = this.#now().getTime();
    const kept = this.#kept.get(key) as Kept<T> | undefined;
    if (kept !== undefined && now - kept.at < keptMs) return kept.value;
    const value = ask();
    this.#kept.delete(key);
    this.#kept.set(key, { at: now, value });
    value.catch(() => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key);
    });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return value;
  }
}

export function sourceOf(state: DataState, now: Date): Source {
  const { updated, provenAt, isSimulated } = state;
  return {
    ...(updated !== undefined && { updated }),
    ...(provenAt !== undefined && { provenAt }),
    daysTold: daysTold({ state, now }),
    isSimulated,
  };
}

/** Every departement and territory, with its inhabitants. */
export function allPlaces(): readonly Place[] {
  return Object.entries(DEPARTEMENTS).map(([code, { libelle }]) => ({
    code,
    name: libelle,
    inhabitants: inhabitantsOf(code),
  }));
}
