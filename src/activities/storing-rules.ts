import type { ForgottenOffres } from '../domain/offre/forgotten.js';
import type { PageWrite, Store, StoringRules } from '../elasticsearch/index.js';
import { FORGOTTEN_BELIEVED_MS } from '../patience/index.js';

/** Runs and replays that one worker serves at once are few. */
const RUNS_HELD = 8;

type RulesOfRun = Omit<StoringRules, 'forgotten'>;
type AskedStore = Pick<Store, 'countriesOf' | 'historyBegun' | 'holdsOnlyOwn' | 'forgottenOffres'>;

/** The rules that each run goes by, asked for once a run; which offers were forgotten, once a minute. */
export class RulesOfRuns {
  readonly #held = new Map<string, Promise<RulesOfRun>>();
  readonly #store: AskedStore;
  /** The last run that met its own offers again. */
  #readsAgain: string | undefined;
  #forgotten: { readonly at: number; readonly offres: Promise<ForgottenOffres> } | undefined;

  constructor(store: AskedStore) {
    this.#store = store;
  }

  /** @throws StoreError; the next call asks again then. */
  async of(run: string): Promise<StoringRules> {
    const [rules, forgotten] = await Promise.all([this.#rulesOf(run), this.#forgottenNow()]);
    return { ...rules, forgotten, onlyOwn: rules.onlyOwn && run !== this.#readsAgain };
  }

  /**
   * Hears what became of a page. A run that meets its own offers again reads a second time, as a region plan does: from
   * then on it compares, which costs less than writing in vain.
   */
  hear(run: string, { duplicates, ids }: Pick<PageWrite, 'duplicates' | 'ids'>): void {
    if (2 * duplicates > ids) this.#readsAgain = run;
  }

  #rulesOf(run: string): Promise<RulesOfRun> {
    const held = this.#held.get(run);
    if (held !== undefined) return held;
    const asked = this.#ask(run);
    this.#held.set(run, asked);
    asked.catch(() => this.#held.delete(run));
    const [oldest] = this.#held.keys();
    if (this.#held.size > RUNS_HELD && oldest !== undefined) this.#held.delete(oldest);
    return asked;
  }

  async #ask(run: string): Promise<RulesOfRun> {
    const [countries, events, onlyOwn] = await Promise.all([
      this.#store.countriesOf(run),
      this.#store.historyBegun(),
      this.#store.holdsOnlyOwn(run),
    ]);
    return { countries, events, onlyOwn: onlyOwn && !events };
  }

  #forgottenNow(): Promise<ForgottenOffres> {
    const now = performance.now();
    const held = this.#forgotten;
    if (held !== undefined && now - held.at < FORGOTTEN_BELIEVED_MS) return held.offres;
    const asked = { at: now, offres: this.#store.forgottenOffres() };
    this.#forgotten = asked;
    asked.offres.catch(() => {
      if (this.#forgotten === asked) this.#forgotten = undefined;
    });
    return asked.offres;
  }
}
