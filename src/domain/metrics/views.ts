import { BEHIND_S, STALE_AFTER_S } from '../freshness.js';
import type { Texts } from '../language.js';
import type { MetricName } from './list.js';

/** What a dashboard shows in one panel. */
export interface View {
  /** Of its recording rules, after `moisson:`; the same in every language. */
  readonly name: string;
  readonly title: Texts;
  /** As Grafana names units: https://grafana.com/docs/grafana/latest/panels-visualizations/configure-standard-options/#unit */
  readonly unit: 'reqps' | 'percentunit' | 's' | 'short';
  readonly form: 'lines' | 'number';
  readonly curves: readonly Curve[];
  /** Above this, a number is red. */
  readonly bad?: number;
}

export interface Curve {
  /** Of its recording rule, after the name of the view; '' where the view has one curve. */
  readonly name: string;
  /** PromQL. */
  readonly expression: string;
  /** What its lines are called: a label between double braces, or words. */
  readonly legend: Texts;
}

const same = (text: string): Texts => ({ en: text, fr: text });
/** Of a panel that shows one thing, under the title. */
const only = (expression: string): readonly Curve[] => [{ name: '', expression, legend: same('') }];

/** A metric by a name that the list has, with a selector of labels. */
const of = (name: MetricName, selector = '') => (selector === '' ? name : `${name}{${selector}}`);
/** A series of a histogram. */
const partOf = (name: MetricName, part: 'bucket' | 'count', selector = '') =>
  selector === '' ? `${name}_${part}` : `${name}_${part}{${selector}}`;

const callRate = `sum by (application) (rate(${of('moisson_api_calls_total')}[5m]))`;
const NO_ANSWER = 'status=~"none|5.."';

/** Of calls by application, what share a selector has. No value while there are no calls. */
const share = (part: string) => `sum by (application) (rate(${part}[5m])) / (${callRate} > 0)`;
const quantile = (q: number, labels: string, bucket: string) =>
  `histogram_quantile(${q}, sum by (${labels}) (rate(${bucket}[5m])))`;

export const PROVEN_AGE = `time() - max(${of('moisson_last_proven_run_timestamp_seconds')})`;
/** Nothing where nobody follows. */
export const FOLLOWED_LAG = `time() - (max(${of('moisson_followed_until_timestamp_seconds')}) > 0)`;
export const REFUSED_SHARE = share(of('moisson_api_refused_total'));
export const FAILED_SHARE = share(of('moisson_api_calls_total', NO_ANSWER));
export const OPEN_CASES = `max(${of('moisson_open_cases')})`;
export const PAGES_WAITING = `sum(${of('moisson_pages_waiting')})`;

/** What the dashboard shows, in its order. */
export const VIEWS: readonly View[] = [
  {
    name: 'proven_age',
    title: {
      en: 'Since the last PROVEN run of the country',
      fr: 'Depuis la dernière collecte PROVEN du pays',
    },
    unit: 's',
    form: 'number',
    bad: STALE_AFTER_S,
    curves: only(PROVEN_AGE),
  },
  {
    name: 'followed_lag',
    title: { en: 'Behind the API, in new offers', fr: "Retard sur l'API, en nouvelles offres" },
    unit: 's',
    form: 'number',
    bad: BEHIND_S,
    curves: only(FOLLOWED_LAG),
  },
  {
    name: 'open_cases',
    title: { en: 'Open cases', fr: 'Cas ouverts' },
    unit: 'short',
    form: 'number',
    bad: 1,
    curves: only(OPEN_CASES),
  },
  {
    name: 'pages_waiting',
    title: { en: 'Pages that wait for Elasticsearch', fr: 'Pages qui attendent Elasticsearch' },
    unit: 'short',
    form: 'number',
    bad: 1,
    curves: only(PAGES_WAITING),
  },
  {
    name: 'runs_week',
    title: { en: 'Runs of the last seven days', fr: 'Collectes des sept derniers jours' },
    unit: 'short',
    form: 'number',
    curves: [
      {
        name: '',
        expression: `sum by (verdict) (increase(${of('moisson_runs_total')}[7d]))`,
        legend: same('{{verdict}}'),
      },
    ],
  },
  {
    name: 'api_calls',
    title: { en: 'API calls per second', fr: "Appels de l'API par seconde" },
    unit: 'reqps',
    form: 'lines',
    curves: [
      { name: 'made', expression: callRate, legend: { en: '{{application}}', fr: '{{application}}' } },
      {
        name: 'allowed',
        expression: `max by (application) (${of('moisson_api_rate_allowed')})`,
        legend: { en: 'allowed to {{application}}', fr: 'permis à {{application}}' },
      },
    ],
  },
  {
    name: 'api_budget_use',
    title: { en: 'Use of the budget of calls', fr: "Part utilisée du budget d'appels" },
    unit: 'percentunit',
    form: 'lines',
    curves: [
      {
        name: '',
        expression: `${callRate} / max by (application) (${of('moisson_api_rate_allowed')})`,
        legend: same('{{application}}'),
      },
    ],
  },
  {
    name: 'api_trouble',
    title: {
      en: 'Calls that the API refused or did not answer',
      fr: "Appels refusés ou sans réponse de l'API",
    },
    unit: 'percentunit',
    form: 'lines',
    curves: [
      {
        name: 'refused',
        expression: REFUSED_SHARE,
        legend: { en: '{{application}} refused (429)', fr: '{{application}} refusés (429)' },
      },
      {
        name: 'failed',
        expression: FAILED_SHARE,
        legend: { en: '{{application}} failed', fr: '{{application}} échoués' },
      },
      {
        name: 'tokens_refused',
        expression: `sum by (application) (rate(${of('moisson_api_tokens_total', 'status!="200"')}[5m]))`,
        legend: {
          en: '{{application}} tokens per second not given',
          fr: '{{application}} jetons par seconde non donnés',
        },
      },
    ],
  },
  {
    name: 'api_latency',
    title: { en: 'How long calls take', fr: 'Durée des appels' },
    unit: 's',
    form: 'lines',
    curves: [
      {
        name: 'median',
        expression: quantile(0.5, 'le, kind', partOf('moisson_api_call_duration_seconds', 'bucket')),
        legend: { en: '{{kind}}, median', fr: '{{kind}}, médiane' },
      },
      {
        name: 'p95',
        expression: quantile(0.95, 'le, kind', partOf('moisson_api_call_duration_seconds', 'bucket')),
        legend: { en: '{{kind}}, 95 %', fr: '{{kind}}, 95 %' },
      },
    ],
  },
  {
    name: 'offers',
    title: {
      en: 'Offers per second, by what became of them',
      fr: 'Offres par seconde, selon ce qu’elles deviennent',
    },
    unit: 'short',
    form: 'lines',
    curves: [
      {
        name: '',
        expression: `sum by (outcome) (rate(${of('moisson_offers_total')}[5m]))`,
        legend: same('{{outcome}}'),
      },
    ],
  },
  {
    name: 'offers_day',
    title: { en: 'Offers of the last 24 hours', fr: 'Offres des dernières 24 heures' },
    unit: 'short',
    form: 'number',
    curves: [
      {
        name: '',
        expression: `sum by (outcome) (increase(${of('moisson_offers_total')}[1d]))`,
        legend: same('{{outcome}}'),
      },
    ],
  },
  {
    name: 'bulks',
    title: {
      en: 'How long Elasticsearch takes for a bulk',
      fr: "Temps mis par Elasticsearch pour un lot d'écritures",
    },
    unit: 's',
    form: 'lines',
    curves: [
      {
        name: 'median',
        expression: quantile(0.5, 'le', partOf('moisson_bulk_duration_seconds', 'bucket')),
        legend: { en: 'median', fr: 'médiane' },
      },
      {
        name: 'p95',
        expression: quantile(0.95, 'le', partOf('moisson_bulk_duration_seconds', 'bucket')),
        legend: same('95 %'),
      },
    ],
  },
  {
    name: 'bulks_failed',
    title: { en: 'Bulks per second that failed', fr: "Lots d'écritures échoués par seconde" },
    unit: 'reqps',
    form: 'lines',
    curves: [
      {
        name: '',
        expression: `sum(rate(${partOf('moisson_bulk_duration_seconds', 'count', 'outcome="failed"')}[5m]))`,
        legend: { en: 'failed', fr: 'échoués' },
      },
    ],
  },
  {
    name: 'temporal_wait',
    title: {
      en: 'How long activities wait for a worker (95 %)',
      fr: "Attente d'un worker par les activités (95 %)",
    },
    unit: 's',
    form: 'lines',
    curves: [
      {
        name: '',
        // Temporal's own, in milliseconds.
        expression: `${quantile(0.95, 'le, task_queue', 'temporal_activity_schedule_to_start_latency_bucket')} / 1000`,
        legend: same('{{task_queue}}'),
      },
    ],
  },
];
