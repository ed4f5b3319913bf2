import { TrueView, type View } from '../http/view.js';
import { hashText, Random } from '../random.js';
import type { SearchEngine } from '../search/engine.js';
import type { OfferWriter } from '../texts/offer-writer.js';
import type { World } from '../world/world.js';
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
}

/** What each application is shown. */
export class Views {
  readonly #parts: ViewsParts;
  readonly #truth: View;
  readonly #random: Random;
  #lies: Lies = {};
  #general: View;
  #special: View | null = null;

  constructor(parts: ViewsParts) {
    this.#parts = parts;
    this.#truth = new TrueView(parts.world, parts.engine, parts.writer);
    this.#general = this.#truth;
    this.#random = new Random(hashText('replicas', parts.world.seed));
  }

  of(clientId: string): View {
    const lies = this.#parts.telling.current();
    if (lies !== this.#lies) {
      const { application } = lies;
      this.#lies = lies;
      this.#general = this.#make(lies);
      this.#special = application === undefined ? null : this.#make({ ...lies, ...application });
    }
    return this.#special !== null && lies.application?.clientId === clientId ? this.#special : this.#general;
  }

  #make(lies: AnswerLies): View {
    const { hidden, replicas, cap, empty, detail, undated, withoutROME, withoutOrigine } = lies;
    const told = [hidden, replicas, cap, empty, detail, undated, withoutROME, withoutOrigine];
    if (told.every((lie) => lie === undefined)) return this.#truth;
    const { telling } = this.#parts;
    return new LyingView(lies, { ...this.#parts, random: this.#random, progress: () => telling.progress() });
  }
}
