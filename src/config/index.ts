import { proxyFor } from '../domain/proxies.js';
import type { Application } from '../france-travail/index.js';
import { readApplications } from './applications.js';
import { warnOfClearText } from './clear-text.js';
import type { Config } from './config.js';
import { readElasticsearch } from './elasticsearch.js';
import { ConfigError, type Findings } from './findings.js';
import { readMetrics } from './metrics.js';
import { readNotifications } from './notifications.js';
import { readProxies } from './proxies.js';
import { INGESTION, queueOf } from './roles.js';
import { readSettings, settingNames } from './settings.js';
import { readTemporal } from './temporal.js';
import { readValues, type Values } from './values.js';
import { readWarehouse } from './warehouse.js';

export type { Config } from './config.js';
export { describeConfig } from './describe.js';

export { ConfigError } from './findings.js';

export { metricsAddressOf, metricsRefusal } from './metrics.js';

export {
  INGESTION,
  queueOf,
  queuesOf,
  requireRole,
  rolesOf,
  type WorkerRole,
} from './roles.js';

/**
 * Reads the configuration once, from, first wins: `env`, the file `.env` in `cwd`, and for credentials
 * the older script's `secrets.json` in `cwd`. Every variable is in `.env.example`.
 * @throws ConfigError with every problem found, one sentence each.
 */
export function loadConfig(sources: { env: NodeJS.ProcessEnv; cwd: string }): Config {
  const findings: Findings = { problems: [], warnings: [] };
  const values = readValues(sources.env, sources.cwd, findings);
  const settings = readSettings(values, findings);
  const applications = readApplications(values, sources.cwd, findings);
  const url = settings?.ELASTICSEARCH_URL;
  const elasticsearch = readElasticsearch(values, url, sources.cwd, findings);
  const temporal = readTemporal(values, findings);
  const proxies = readProxies(values, findings);
  const notifications = readNotifications(settings, findings);
  const warehouse = readWarehouse(values, settings, sources.cwd, findings);
  warnOfLikelyMistakes(values, findings);
  if (
    url !== undefined &&
    elasticsearch.caFingerprint !== undefined &&
    proxyFor(new URL(url), proxies) !== undefined
  ) {
    findings.problems.push(
      'ELASTICSEARCH_CA_FINGERPRINT cannot be checked through the proxy that ELASTICSEARCH_URL needs: set ELASTICSEARCH_CA instead, or name the host in NO_PROXY.',
    );
  }

  if (settings === undefined || findings.problems.length > 0) throw new ConfigError(findings.problems);
  const prefix = settings.ELASTICSEARCH_INDEX_PREFIX;
  const config = {
    franceTravail: {
      apiUrl: settings.FRANCE_TRAVAIL_API_URL,
      tokenUrl: settings.FRANCE_TRAVAIL_TOKEN_URL,
      applications,
      rate: settings.FRANCE_TRAVAIL_RATE,
      marginMs: settings.FRANCE_TRAVAIL_GUARD_MS,
      coldStartMs: settings.FRANCE_TRAVAIL_COLD_START_MS,
      timeoutMs: settings.FRANCE_TRAVAIL_TIMEOUT_MS,
      recheckMs: settings.FRANCE_TRAVAIL_RECHECK_MS,
    },
    elasticsearch: { url: settings.ELASTICSEARCH_URL, ...elasticsearch },
    temporal,
    proxies,
    closedOffers: settings.CLOSED_OFFERS,
    ...(settings.MAX_CLOSED_SHARE === undefined ? {} : { maxClosedShare: settings.MAX_CLOSED_SHARE }),
    eventDays: settings.EVENT_DAYS,
    logFormat: settings.MOISSON_LOG_FORMAT,
    ...readMetrics(settings),
    ...(settings.MOISSON_TRACES_URL === undefined ? {} : { tracesUrl: settings.MOISSON_TRACES_URL }),
    ...(notifications === undefined ? {} : { notifications }),
    ...(warehouse === undefined ? {} : { warehouse }),
    indexPrefix: prefix,
    queues: {
      ingestion: queueOf(INGESTION, prefix),
      applications: applications.map(({ name }) => queueOf(name, prefix)),
    },
    warnings: findings.warnings,
  };
  warnOfClearText(config, findings);
  return config;
}

/** The variables that hold the addresses of the API, for its client's messages. */
export const ADDRESS_SOURCES = { api: 'FRANCE_TRAVAIL_API_URL', token: 'FRANCE_TRAVAIL_TOKEN_URL' } as const;

/** The applications, for whoever cannot work without. @throws ConfigError when there are none. */
export function requireApplications(config: Config): readonly [Application, ...Application[]] {
  const [first, ...others] = config.franceTravail.applications;
  if (first === undefined) {
    throw new ConfigError([
      'FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1 are missing: at least one application is needed.',
    ]);
  }
  return [first, ...others];
}

function warnOfLikelyMistakes(values: Values, findings: Findings): void {
  const api = 'FRANCE_TRAVAIL_API_URL';
  const token = 'FRANCE_TRAVAIL_TOKEN_URL';
  if (values.has(api) !== values.has(token)) {
    const [given, other] = values.has(api) ? [api, token] : [token, api];
    findings.warnings.push(`${given} is set but ${other} is not: it keeps the address of France Travail.`);
  }
  for (const name of values.keys()) {
    const known = settingNames.includes(name) || name.startsWith('FRANCE_TRAVAIL_CLIENT_');
    if (name.startsWith('FRANCE_TRAVAIL_') && !known) {
      findings.warnings.push(`${name} is not a variable of Moisson and has no effect.`);
    }
  }
}
