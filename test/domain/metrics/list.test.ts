import { describe, expect, it } from 'vitest';
import { METRICS, type MetricDefinition } from '../../../src/domain/metrics/list.js';

const LIST = Object.entries(METRICS) as [string, MetricDefinition][];

describe.each(LIST)('%s', (name, { kind, valueType, unit, labels, buckets, help }) => {
  it('has a name of ours that says its kind, as Prometheus has names', () => {
    expect(name).toMatch(/^moisson_[a-z]+(_[a-z]+)*$/);
    expect(name.endsWith('_total')).toBe(kind === 'counter');
    if (unit === 's') expect(name).toMatch(/_seconds$/);
  });

  it('has a kind of value that the SDK knows: any other fails the activity that records', () => {
    expect(['int', 'float']).toContain(valueType);
    // A counter of the SDK takes whole numbers alone.
    if (kind === 'counter') expect(valueType).toBe('int');
  });

  it('has buckets that rise where it is a histogram, and none otherwise', () => {
    expect(buckets === undefined).toBe(kind !== 'histogram');
    expect(buckets ?? []).toEqual([...(buckets ?? [])].sort((a, b) => a - b));
  });

  it('says what it is in both languages, on one line and in one cell of a table', () => {
    for (const text of [help.en, help.fr]) expect(text).toMatch(/^[^|\n\\]{20,}\.$/);
    // "le" and "quantile" are words of Prometheus.
    for (const label of Object.keys(labels)) expect(label).toMatch(/^(?!le$|quantile$)[a-z]+$/);
  });
});
