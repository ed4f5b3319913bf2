import type { METRICS, MetricName } from './list.js';

type NameOf<Kind> = {
  [Name in MetricName]: (typeof METRICS)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];

/** The labels of a metric: each has a value, one of those that the list knows where it knows any. */
export type LabelsOf<Name extends MetricName> = {
  readonly [Label in keyof (typeof METRICS)[Name]['labels']]: ValueOf<
    (typeof METRICS)[Name]['labels'][Label]
  >;
};
type ValueOf<Values> = Values extends readonly (infer Value)[] ? Value : never;

/** Takes what there is to measure. No call throws, and none takes time worth mentioning. */
export interface Metrics {
  /** Adds `by` events to a counter. */
  count<Name extends NameOf<'counter'>>(name: Name, labels: LabelsOf<Name>, by?: number): void;
  /** What a gauge shows from now on. */
  set<Name extends NameOf<'gauge'>>(name: Name, labels: LabelsOf<Name>, value: number): void;
  /** One value of a histogram, in its unit. */
  record<Name extends NameOf<'histogram'>>(name: Name, labels: LabelsOf<Name>, value: number): void;
}

/** For whoever measures nothing: commands, tests. */
export const NO_METRICS: Metrics = { count() {}, set() {}, record() {} };
