import { BEHIND_S, STALE_AFTER_S } from '../freshness.js';
import type { Texts } from '../language.js';
import type { MetricName } from './list.js';
import { FAILED_SHARE, FOLLOWED_LAG, OPEN_CASES, PAGES_WAITING, PROVEN_AGE, REFUSED_SHARE } from './views.js';

/** What somebody is woken up or written to for. */
export interface Alert {
  readonly name: string;
  /** PromQL; whatever it gives is an alarm. */
  readonly expression: string;
  /** For so long, in the form that Prometheus takes. */
  readonly lasting: string;
  readonly severity: 'critical' | 'warning';
  readonly summary: Texts;
}

const rose = (name: MetricName, selector: string, within: string, by?: string) =>
  `sum${by === undefined ? '' : ` by (${by}) `}(increase(${name}{${selector}}[${within}])) > 0`;

export const ALERTS: readonly Alert[] = [
  {
    name: 'MoissonNotProven',
    expression: `${PROVEN_AGE} > ${STALE_AFTER_S}`,
    lasting: '1m',
    severity: 'critical',
    summary: {
      en: `No PROVEN run of the country has ended for ${STALE_AFTER_S / 3_600} hours; the licence asks to refresh every day. Look at \`npx moisson runs\` and \`npx moisson doctor\`.`,
      fr: `Aucune collecte PROVEN du pays n'a fini depuis ${STALE_AFTER_S / 3_600} heures ; la licence demande une mise à jour par jour. Voyez \`npx moisson runs\` et \`npx moisson doctor\`.`,
    },
  },
  {
    name: 'MoissonBehind',
    expression: `${FOLLOWED_LAG} > ${BEHIND_S}`,
    lasting: '5m',
    severity: 'warning',
    summary: {
      en: `New offers have not been looked for for ${BEHIND_S / 60} minutes, though \`moisson follow\` was started: \`npx moisson follow --status\` says why.`,
      fr: `Aucune nouvelle offre n'a été cherchée depuis ${BEHIND_S / 60} minutes, bien que \`moisson follow\` ait été lancé : \`npx moisson follow --status\` dit pourquoi.`,
    },
  },
  {
    name: 'MoissonWorkerDown',
    expression: 'up{job="moisson"} == 0',
    lasting: '5m',
    severity: 'critical',
    summary: {
      en: 'The worker at {{ $labels.instance }} shows no metrics: it is stopped, or does not answer.',
      fr: 'Le worker sur {{ $labels.instance }} ne montre pas de métriques : il est arrêté, ou ne répond pas.',
    },
  },
  {
    name: 'MoissonCallsFail',
    expression: `${FAILED_SHARE} > 0.2`,
    lasting: '10m',
    severity: 'warning',
    summary: {
      en: 'More than a fifth of the calls of {{ $labels.application }} fail (5xx, or no answer).',
      fr: 'Plus d’un cinquième des appels de {{ $labels.application }} échouent (5xx, ou sans réponse).',
    },
  },
  {
    name: 'MoissonCallsRefused',
    expression: `${REFUSED_SHARE} > 0.05`,
    lasting: '15m',
    severity: 'warning',
    summary: {
      en: 'The API refuses more than 5 % of the calls of {{ $labels.application }} (429): the rate is too high, or another installation uses the same client id.',
      fr: "L'API refuse plus de 5 % des appels de {{ $labels.application }} (429) : le débit est trop élevé, ou une autre installation emploie le même identifiant.",
    },
  },
  {
    name: 'MoissonTokenRefused',
    expression: rose('moisson_api_tokens_total', 'status=~"4.."', '15m', 'application'),
    lasting: '1m',
    severity: 'critical',
    summary: {
      en: 'France Travail refuses a token to {{ $labels.application }}: check its credentials and its subscription.',
      fr: 'France Travail refuse un jeton à {{ $labels.application }} : vérifiez ses identifiants et son abonnement.',
    },
  },
  {
    name: 'MoissonGap',
    expression: rose('moisson_runs_total', 'verdict="gap"', '1h'),
    lasting: '1m',
    severity: 'warning',
    summary: {
      en: 'A run ended with a GAP: `npx moisson report` says what is missing, `npx moisson replay` tries it again.',
      fr: 'Une collecte a fini en GAP : `npx moisson report` dit ce qui manque, `npx moisson replay` le retente.',
    },
  },
  {
    name: 'MoissonRunFailed',
    expression: rose('moisson_runs_total', 'verdict="failed"', '1h'),
    lasting: '1m',
    severity: 'critical',
    summary: {
      en: 'A run failed: `npx moisson report` says why.',
      fr: 'Une collecte a échoué : `npx moisson report` dit pourquoi.',
    },
  },
  {
    name: 'MoissonPagesWait',
    expression: `${PAGES_WAITING} > 0`,
    lasting: '5m',
    severity: 'critical',
    summary: {
      en: 'Pages have waited for Elasticsearch for five minutes: it is away, full or blocked. `npx moisson doctor` says which.',
      fr: 'Des pages attendent Elasticsearch depuis cinq minutes : il est absent, plein ou bloqué. `npx moisson doctor` dit lequel.',
    },
  },
  {
    name: 'MoissonOpenCases',
    expression: `${OPEN_CASES} > 0`,
    lasting: '6h',
    severity: 'warning',
    summary: {
      en: '{{ $value }} cases have been open for six hours: `npx moisson replay` tries them again.',
      fr: '{{ $value }} cas sont ouverts depuis six heures : `npx moisson replay` les retente.',
    },
  },
  {
    name: 'MoissonOffersRejected',
    expression: rose('moisson_offers_total', 'outcome="rejected"', '1h'),
    lasting: '1m',
    severity: 'warning',
    summary: {
      en: 'Elasticsearch refused offers: they are kept in `erreurs`, and `npx moisson replay` tries them again.',
      fr: 'Elasticsearch a refusé des offres : elles sont gardées dans `erreurs`, et `npx moisson replay` les retente.',
    },
  },
];
