import type { ForgottenOffres } from '../domain/offre/forgotten.js';
import type { Store, StoringRules } from '../elasticsearch/index.js';
import { FORGOTTEN_BELIEVED_MS } from '../patience/index.js';

/** Runs and replays that one worker serves at once are few. */
const RUNS_HELD = 8;

type RulesOfRun = Omit<StoringRules, 'forgotten'>;
type AskedStore = Pick<Store, 'countriesOf' | 'historyBegun' | 'isFirstToWrite' | 'forgottenOffres'>;

/** The rules that each run goes by, asked for once a run; which offers were forgotten, once a minute. */
export class RulesOfRuns {
  readonly #held = new Map<string, Promise<RulesOfRun>>();
  readonly #store: AskedStore;
  #forgotten: { readonly at: number; readonly offres: Promise<ForgottenOffres> } | undefined;

  constructor(store: AskedStore) {
    this.#store = store;
  }

  /** @throws StoreError; the next call asks again then. */
  async of(run: string): Promise<StoringRules> {
    const [rules, forgotten] = await Promise.all([this.#rulesOf(run), this.#forgottenNow()]);
    return { ...rules, forgotten };
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
    const [countries, events, isFirst] = await Promise.all([
      this.#store.countriesOf(run),
      this.#store.historyBegun(),
      this.#store.isFirstToWrite(run),
    ]);
    return { countries, events, isFirst };
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
