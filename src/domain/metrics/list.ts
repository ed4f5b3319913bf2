import type { Texts } from '../language.js';

/** What a metric counts, and how Prometheus is to read it. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** Of the values. The SDK knows these two alone: any other fails the activity that records. */
  readonly valueType: 'int' | 'float';
  readonly unit: string;
  /** By name; the values that a label can have where they are known beforehand. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Which worker processes have it. */
  readonly worker: 'application' | 'ingestion' | 'every';
  /** Of a histogram: the upper bounds of its buckets, in `unit`. */
  readonly buckets?: readonly number[];
  readonly help: Texts;
}

/** Only known when the worker runs. */
const OPEN: readonly string[] = [];
/** What a call asks for, as the records of the simulator have it. */
const CALL_KINDS = ['search', 'offre', 'referentiel'] as const;

/**
 * Every metric of ours. Code records by these names alone, and the page, the dashboard and the alerts are made of this
 * list. Temporal's own metrics (`temporal_...`) stand beside them.
 */
export const METRICS = {
  moisson_api_calls_total: {
    kind: 'counter',
    valueType: 'int',
    unit: 'calls',
    labels: { application: OPEN, kind: CALL_KINDS, status: OPEN },
    worker: 'application',
    help: {
      en: 'API calls that have ended, by HTTP status; "none" is a call without a whole answer. Tokens are counted apart.',
      fr: "Appels de l'API terminés, par statut HTTP ; « none » est un appel sans réponse entière. Les jetons sont comptés à part.",
    },
  },
  moisson_api_refused_total: {
    kind: 'counter',
    valueType: 'int',
    unit: 'calls',
    labels: { application: OPEN },
    worker: 'application',
    help: {
      en: 'API calls that the rate limit refused (429).',
      fr: "Appels de l'API refusés par la limite de débit (429).",
    },
  },
  moisson_api_call_duration_seconds: {
    kind: 'histogram',
    valueType: 'float',
    unit: 's',
    labels: { application: OPEN, kind: CALL_KINDS },
    worker: 'application',
    buckets: [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 15],
    help: {
      en: 'How long a call took, from the moment at which it was sent to its last byte, or to its failure.',
      fr: "Durée d'un appel, de son envoi à son dernier octet, ou à son échec.",
    },
  },
  moisson_api_tokens_total: {
    kind: 'counter',
    valueType: 'int',
    unit: 'tokens',
    labels: { application: OPEN, status: OPEN },
    worker: 'application',
    help: {
      en: 'Requests to the token endpoint, by HTTP status; "none" is a request without a whole answer.',
      fr: 'Demandes de jeton, par statut HTTP ; « none » est une demande sans réponse entière.',
    },
  },
  moisson_api_rate_allowed: {
    kind: 'gauge',
    valueType: 'float',
    unit: 'calls per second',
    labels: { application: OPEN },
    worker: 'application',
    help: {
      en: 'The rate that the worker keeps to now, in calls per second; +Inf where it has no limit. Calls divided by it are the use of the budget.',
      fr: "Le débit que le worker respecte en ce moment, en appels par seconde ; +Inf s'il n'a pas de limite. Les appels divisés par lui sont la part utilisée du budget.",
    },
  },
  moisson_offers_total: {
    kind: 'counter',
    valueType: 'int',
    unit: 'offers',
    labels: { outcome: ['created', 'changed', 'unchanged', 'rejected', 'closed', 'erased'] },
    worker: 'every',
    help: {
      en: 'Offers by what storing a page did with each (an offer that is read twice counts twice, unchanged the second time), and offers that runs and `close --ask-all` closed and erased.',
      fr: "Offres selon ce que l'enregistrement d'une page a fait de chacune (une offre lue deux fois compte deux fois, inchangée la seconde), et offres que les collectes et `close --ask-all` ont fermées et effacées.",
    },
  },
  moisson_pages_waiting: {
    kind: 'gauge',
    valueType: 'int',
    unit: 'pages',
    labels: {},
    worker: 'application',
    help: {
      en: 'Pages that were read and wait for an Elasticsearch that does not take them.',
      fr: 'Pages lues qui attendent un Elasticsearch qui ne les accepte pas.',
    },
  },
  moisson_bulk_duration_seconds: {
    kind: 'histogram',
    valueType: 'float',
    unit: 's',
    labels: { outcome: ['answered', 'failed'] },
    worker: 'every',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    help: {
      en: 'How long Elasticsearch took for a bulk of writes; "failed" is one that has no answer, or was refused as a whole.',
      fr: "Temps mis par Elasticsearch pour un lot d'écritures ; « failed » est un lot sans réponse, ou refusé en entier.",
    },
  },
  moisson_open_cases: {
    kind: 'gauge',
    valueType: 'int',
    unit: 'cases',
    labels: {},
    worker: 'ingestion',
    help: {
      en: 'Open cases in `erreurs`, looked at once a minute.',
      fr: 'Cas ouverts dans `erreurs`, regardés une fois par minute.',
    },
  },
  moisson_last_proven_run_timestamp_seconds: {
    kind: 'gauge',
    valueType: 'int',
    unit: 's',
    labels: {},
    worker: 'ingestion',
    help: {
      en: 'When the last PROVEN run of the whole country ended, in seconds since 1970; 0 before the first one. Looked at once a minute.',
      fr: 'Fin de la dernière collecte PROVEN du pays entier, en secondes depuis 1970 ; 0 avant la première. Regardé une fois par minute.',
    },
  },
  moisson_followed_until_timestamp_seconds: {
    kind: 'gauge',
    valueType: 'int',
    unit: 's',
    labels: {},
    worker: 'ingestion',
    help: {
      en: 'Until when `moisson follow` has every new offer, in seconds since 1970; 0 where nobody follows. The time since is how far the lake is behind. Looked at once a minute.',
      fr: "Jusqu'à quand `moisson follow` a toutes les nouvelles offres, en secondes depuis 1970 ; 0 sans suivi. Le temps écoulé depuis est le retard du lac. Regardé une fois par minute.",
    },
  },
  moisson_runs_total: {
    kind: 'counter',
    valueType: 'int',
    unit: 'runs',
    labels: { verdict: ['proven', 'gap', 'failed', 'cancelled'] },
    worker: 'ingestion',
    help: {
      en: 'Runs that this worker wrote the end of, by verdict.',
      fr: 'Collectes dont ce worker a écrit la fin, par verdict.',
    },
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof METRICS;
