import { shownProxy } from '../domain/proxies.js';
import type { Config } from './config.js';
import { metricsAddressOf } from './metrics.js';
import { rolesOf } from './roles.js';

const HIDDEN = '(set, hidden)';

/** The configuration in use, by variable, for `doctor` and logs: no id, secret, key or password in it. */
export function describeConfig(config: Config): Record<string, string> {
  const { franceTravail, elasticsearch, temporal, proxies } = config;
  const { auth, ca, caFingerprint } = elasticsearch;
  const { tls, apiKey } = temporal.connectionOptions;
  const local = (configured: boolean, address: string) => (configured ? address : `(not set) ${address}`);
  return {
    FRANCE_TRAVAIL_API_URL: franceTravail.apiUrl,
    FRANCE_TRAVAIL_TOKEN_URL: franceTravail.tokenUrl,
    ...Object.fromEntries(
      franceTravail.applications.map(({ name, source = 'id and secret' }) => [name, `${source} ${HIDDEN}`]),
    ),
    FRANCE_TRAVAIL_RATE: String(franceTravail.rate),
    FRANCE_TRAVAIL_GUARD_MS: String(franceTravail.marginMs),
    FRANCE_TRAVAIL_COLD_START_MS: String(franceTravail.coldStartMs),
    FRANCE_TRAVAIL_TIMEOUT_MS: String(franceTravail.timeoutMs),
    FRANCE_TRAVAIL_RECHECK_MS: String(franceTravail.recheckMs),
    ELASTICSEARCH_URL: local(elasticsearch.configured, elasticsearch.url),
    ...(auth && { [authName(auth)]: HIDDEN }),
    ...(ca !== undefined && { ELASTICSEARCH_CA: '(read)' }),
    ...(caFingerprint !== undefined && { ELASTICSEARCH_CA_FINGERPRINT: caFingerprint }),
    ELASTICSEARCH_INDEX_PREFIX: config.indexPrefix,
    CLOSED_OFFERS: config.closedOffers,
    EVENT_DAYS: String(config.eventDays),
    MOISSON_LOG_FORMAT: config.logFormat,
    MOISSON_METRICS_PORT: shownMetrics(config),
    ...(config.tracesUrl !== undefined && { MOISSON_TRACES_URL: config.tracesUrl }),
    ...describeNotifications(config),
    ...describeWarehouse(config),
    TEMPORAL_ADDRESS: local(temporal.configured, temporal.address),
    TEMPORAL_NAMESPACE: temporal.namespace,
    ...(tls && { TEMPORAL_TLS: 'true' }),
    ...(apiKey !== undefined && { TEMPORAL_API_KEY: HIDDEN }),
    ...(proxies.http !== undefined && { HTTP_PROXY: shownProxy(proxies.http) }),
    ...(proxies.https !== undefined && { HTTPS_PROXY: shownProxy(proxies.https) }),
    ...(proxies.direct.length > 0 && { NO_PROXY: proxies.direct.join(', ') }),
  };
}

function shownMetrics(config: Config): string {
  if (config.metrics === undefined) return '(not set) no metrics';
  const shown = rolesOf(config).map((role) => `${role} on ${metricsAddressOf(config, role)?.shown}`);
  return `${config.metrics.firstPort} (${shown.join(', ')})`;
}

/** Addresses of webhooks often are secrets themselves: their path is left out. So are the arguments of a command. */
function describeNotifications({ notifications = {} }: Config): Record<string, string> {
  const { webhook, command } = notifications;
  return {
    ...(webhook && { MOISSON_WEBHOOK_URL: `${new URL(webhook.url).origin} (path hidden)` }),
    ...(webhook?.secret !== undefined && { MOISSON_WEBHOOK_SECRET: HIDDEN }),
    ...(command && { MOISSON_ON_RUN: `${command[0]} (arguments hidden)` }),
  };
}

/** The parts of the address, without the password. */
function describeWarehouse({ warehouse }: Config): Record<string, string> {
  if (warehouse === undefined) return {};
  const { host, port, database, user, password, tls, schema } = warehouse;
  return {
    MOISSON_WAREHOUSE_URL: `postgresql://${user}@${host}:${port}/${database}?sslmode=${tls}`,
    ...(password === undefined ? {} : { MOISSON_WAREHOUSE_PASSWORD: HIDDEN }),
    MOISSON_WAREHOUSE_SCHEMA: schema,
  };
}

function authName(auth: NonNullable<Config['elasticsearch']['auth']>): string {
  return 'apiKey' in auth ? 'ELASTICSEARCH_API_KEY' : 'ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD';
}
