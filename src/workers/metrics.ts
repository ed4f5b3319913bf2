import type {
  MetricCounter,
  MetricGauge,
  MetricHistogram,
  MetricMeter,
  MetricTags,
} from '@temporalio/common';
import { METRICS, type MetricDefinition, type MetricName } from '../domain/metrics/list.js';
import type { Metrics } from '../domain/metrics/metrics.js';

/** Every metric of the list on a meter of the SDK, which shows those that have a value. */
export function metricsOn(meter: MetricMeter): Metrics {
  const counters = new Map<MetricName, MetricCounter>();
  const gauges = new Map<MetricName, MetricGauge>();
  const histograms = new Map<MetricName, MetricHistogram>();
  for (const [name, { kind, valueType, unit, help }] of definitions()) {
    if (kind === 'counter') counters.set(name, meter.createCounter(name, unit, help.en));
    if (kind === 'gauge') gauges.set(name, meter.createGauge(name, valueType, unit, help.en));
    if (kind === 'histogram') histograms.set(name, meter.createHistogram(name, valueType, unit, help.en));
  }
  return {
    count: (name, labels, by = 1) => counters.get(name)?.add(by, tagsOf(labels)),
    set: (name, labels, value) => gauges.get(name)?.set(value, tagsOf(labels)),
    record: (name, labels, value) => histograms.get(name)?.record(value, tagsOf(labels)),
  };
}

/** The bounds of the buckets, as the SDK's runtime takes them. */
export function bucketsByName(): Record<string, number[]> {
  return Object.fromEntries(
    definitions().flatMap(([name, { buckets }]) => (buckets === undefined ? [] : [[name, [...buckets]]])),
  );
}

/**
 * Shows the counters that a worker has before anything is counted, as far as their labels are known: from nothing to one
 * is no rise in Prometheus, from 0 to 1 is. `application`: whose worker it is; undefined = the worker `ingestion`.
 */
export function startAtZero(metrics: Metrics, application: string | undefined): void {
  const own = application === undefined ? 'ingestion' : 'application';
  for (const [name, { kind, labels, worker }] of definitions()) {
    if (kind !== 'counter' || (worker !== own && worker !== 'every')) continue;
    const known = Object.entries(labels).map(([label, values]) =>
      label === 'application' && application !== undefined ? [label, [application]] : [label, values],
    );
    // Whatever counter it is, these are its labels.
    const count = metrics.count as (name: MetricName, labels: MetricTags, by: number) => void;
    for (const tags of combinations(known as [string, readonly string[]][])) count(name, tags, 0);
  }
}

/** Every choice of a value for each label; none where a label has no known value. */
function combinations(labels: readonly [string, readonly string[]][]): Record<string, string>[] {
  return labels.reduce<Record<string, string>[]>(
    (before, [label, values]) =>
      before.flatMap((tags) => values.map((value) => ({ ...tags, [label]: value }))),
    [{}],
  );
}

function tagsOf(labels: object): MetricTags {
  return { ...labels };
}

function definitions(): [MetricName, MetricDefinition][] {
  return Object.entries(METRICS) as [MetricName, MetricDefinition][];
}
