import type { Countries } from '../domain/offre/countries.js';
import type { Datalake } from '../elasticsearch/index.js';

/** Runs and replays that one worker serves at once are few. */
const RUNS_HELD = 8;

/** The countries that each run goes by, asked for once a run. */
export class CountriesOfRuns {
  readonly #held = new Map<string, Promise<Countries>>();
  readonly #datalake: Pick<Datalake, 'countriesOf'>;

  constructor(datalake: Pick<Datalake, 'countriesOf'>) {
    this.#datalake = datalake;
  }

  /** @throws DatalakeError; the next call asks again then. */
  of(run: string): Promise<Countries> {
    const held = this.#held.get(run);
    if (held !== undefined) return held;
    const asked = this.#datalake.countriesOf(run);
    this.#held.set(run, asked);
    asked.catch(() => this.#held.delete(run));
    const [oldest] = this.#held.keys();
    if (this.#held.size > RUNS_HELD && oldest !== undefined) this.#held.delete(oldest);
    return asked;
  }
}
