import { TrueView, type View } from '../http/view.js';
import { hashText, Random } from '../random.js';
import type { SearchEngine } from '../search/engine.js';
import type { OfferWriter } from '../texts/offer-writer.js';
import type { World } from '../world/world.js';
import { CachingProxy } from './caching-proxy.js';
import { LyingView } from './lying-view.js';
import type { AnswerLies, Lies } from './options.js';
import type { Telling } from './telling.js';

export interface ViewsParts {
  readonly world: World;
  readonly engine: SearchEngine;
  readonly writer: OfferWriter;
  readonly telling: Telling;
  /** Seconds that the world has lived. */
  readonly now: () => number;
  /** The header `Date` of this moment. */
  readonly date: () => string | null;
}

/** What an application is shown, and by whom; null = by the API itself. */
export interface Seat {
  readonly view: View;
  readonly proxy: CachingProxy | null;
}

/** What each application is shown. */
export class Views {
  readonly #parts: ViewsParts;
  readonly #truth: View;
  readonly #random: Random;
  #made = 0;
  #lies: Lies = {};
  #general: Seat;
  #special: Seat | null = null;

  constructor(parts: ViewsParts) {
    this.#parts = parts;
    this.#truth = new TrueView(parts.world, parts.engine, parts.writer);
    this.#general = { view: this.#truth, proxy: null };
    this.#random = new Random(hashText('replicas', parts.world.seed));
  }

  of(clientId: string): Seat {
    const lies = this.#parts.telling.current();
    if (lies !== this.#lies) {
      const { application } = lies;
      this.#lies = lies;
      this.#general = this.#make(lies);
      this.#special = application === undefined ? null : this.#make({ ...lies, ...application });
    }
    return this.#special !== null && lies.application?.clientId === clientId ? this.#special : this.#general;
  }

  #make(lies: AnswerLies): Seat {
    const { hidden, replicas, cap, empty, detail, cache, undated, withoutROME, withoutOrigine } = lies;
    const { telling, now, date } = this.#parts;
    const proxy = cache === undefined ? null : new CachingProxy(cache.seconds, now, date);
    const told = [hidden, replicas, cap, empty, detail, undated, withoutROME, withoutOrigine];
    if (told.every((lie) => lie === undefined)) return { view: this.#truth, proxy };
    const view = new LyingView(lies, {
      ...this.#parts,
      name: `view ${++this.#made}`,
      random: this.#random,
      progress: () => telling.progress(),
    });
    return { view, proxy };
  }
}
