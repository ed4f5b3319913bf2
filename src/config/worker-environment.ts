import { readApplications, variablesOf, WITHHELD } from './applications.js';
import type { Findings } from './findings.js';
import { NOTIFYING } from './notifications.js';
import { INGESTION } from './roles.js';
import { OURS, readValues } from './values.js';
import { WAREHOUSE } from './warehouse.js';

/** What Node and the network need, and what our own processes tell each other. */
const NEEDED =
  /^(PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TMP|TEMP|SYSTEMROOT|APPDATA|USERPROFILE|XDG_[A-Z_]+|NODE_[A-Z_]+|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|(MOISSON|OTEL)_[A-Z_]+)$/i;
/** Credentials of the API: each application's are given apart. */
const CREDENTIAL = /^FRANCE_TRAVAIL_CLIENT_/;

/**
 * The environment of the worker process of one role: everything that is configured, wherever it stands, but of the
 * applications' credentials only its own. The others are there by number, so that it knows their queues. Who is told how
 * runs end, and the warehouse, are known to the worker `ingestion` alone.
 */
export function workerEnvironment(
  role: string,
  sources: { readonly env: NodeJS.ProcessEnv; readonly cwd: string },
): NodeJS.ProcessEnv {
  // What is wrong was said when the command read its configuration.
  const ignored: Findings = { problems: [], warnings: [] };
  const values = readValues(sources.env, sources.cwd, ignored);
  const applications = readApplications(values, sources.cwd, ignored).map((application) =>
    application.name === role ? application : { ...application, clientId: WITHHELD, clientSecret: WITHHELD },
  );
  const settings = [...values].filter(
    ([name]) =>
      (NEEDED.test(name) || (OURS.test(name) && !CREDENTIAL.test(name))) &&
      (role === INGESTION || !(NOTIFYING.test(name) || WAREHOUSE.test(name))),
  );
  return { ...Object.fromEntries(settings), ...variablesOf(applications) };
}
