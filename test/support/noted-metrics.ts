import type { Metrics } from '../../src/domain/metrics/metrics.js';

/** Notes what it is told, in order, as `name{"label":"value"} value`. */
export function notedMetrics(): { readonly metrics: Metrics; readonly noted: readonly string[] } {
  const noted: string[] = [];
  const note = (name: string, labels: object, value: number) =>
    void noted.push(`${name}${JSON.stringify(labels)} ${value}`);
  return {
    noted,
    metrics: { count: (name, labels, by = 1) => note(name, labels, by), set: note, record: note },
  };
}
