import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';

/** How many pages of this process wait for Elasticsearch. */
export class HeldPages {
  readonly #metrics: Metrics;
  readonly #held = new Set<object>();

  constructor(metrics: Metrics = NO_METRICS) {
    this.#metrics = metrics;
    metrics.set('moisson_pages_waiting', {}, 0);
  }

  /** Of one page: says that it waits, or that it waits no more. Either may be said again. */
  ofPage(): (waits: boolean) => void {
    const page = {};
    return (waits) => {
      const before = this.#held.size;
      if (waits) this.#held.add(page);
      else this.#held.delete(page);
      if (this.#held.size !== before) this.#metrics.set('moisson_pages_waiting', {}, this.#held.size);
    };
  }
}
