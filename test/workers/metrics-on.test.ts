import { type MetricMeter, type MetricTags, noopMetricMeter } from '@temporalio/common';
import { expect, it } from 'vitest';
import { metricsOn, startAtZero } from '../../src/workers/metrics.js';

/** A meter that notes what it is told, as `name{label=value} value`. */
function notingMeter() {
  const noted: string[] = [];
  const note =
    (name: string) =>
    (value: number, tags: MetricTags = {}) =>
      void noted.push(`${name}${JSON.stringify(tags)} ${value}`);
  const meter: MetricMeter = {
    withTags: () => meter,
    createCounter: (name) => ({ ...noopMetricMeter.createCounter(name), add: note(name) }),
    createGauge: (name) => ({ ...noopMetricMeter.createGauge(name), set: note(name) }),
    createHistogram: (name) => ({ ...noopMetricMeter.createHistogram(name), record: note(name) }),
  };
  return { meter, noted };
}

it('each metric reaches the instrument of its name, with its labels', () => {
  const { meter, noted } = notingMeter();
  const metrics = metricsOn(meter);
  metrics.count('moisson_api_refused_total', { application: 'app-1' });
  metrics.count('moisson_offers_total', { outcome: 'created' }, 150);
  metrics.set('moisson_open_cases', {}, 3);
  metrics.record('moisson_bulk_duration_seconds', { outcome: 'failed' }, 0.25);
  expect(noted).toEqual([
    'moisson_api_refused_total{"application":"app-1"} 1',
    'moisson_offers_total{"outcome":"created"} 150',
    'moisson_open_cases{} 3',
    'moisson_bulk_duration_seconds{"outcome":"failed"} 0.25',
  ]);
});

it('the counters of a worker begin at 0, as far as their labels are known, and only its own', () => {
  const application = notingMeter();
  startAtZero(metricsOn(application.meter), 'app-2');
  expect(application.noted).toContain('moisson_api_refused_total{"application":"app-2"} 0');
  expect(application.noted).toContain('moisson_offers_total{"outcome":"created"} 0');
  // Which statuses there will be, nobody knows.
  expect(application.noted.join()).not.toMatch(/moisson_(api_calls|runs)_total/);

  const ingestion = notingMeter();
  startAtZero(metricsOn(ingestion.meter), undefined);
  expect(ingestion.noted).toContain('moisson_runs_total{"verdict":"gap"} 0');
  expect(ingestion.noted.join()).not.toContain('moisson_api');
});
