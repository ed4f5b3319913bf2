import { ADDRESS_SOURCES, type Config } from '../../config/index.js';
import { count } from '../../domain/progress.js';
import { type Application, createFranceTravailClient } from '../../france-travail/index.js';
import { checked, type Finding, right, skipped, wrong } from './check.js';
import type { ClockOffset } from './clocks.js';

/**
 * Asks for a token with each application, which no rate limit counts, and for one count with the first. The count is
 * left out while there is a current run: its workers use the whole rate, and one more call would cost a refusal.
 */
export async function checkApi(config: Config, runs: readonly string[]): Promise<CheckedApi> {
  const { applications } = config.franceTravail;
  if (applications.length === 0) {
    const finding = wrong(
      'API',
      'no application is configured',
      'set FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1; only `npm start` does without, on a simulator',
    );
    return { findings: [finding] };
  }
  const checks = await Promise.all(
    applications.map((application, i) => checkApplication(application, config, i === 0 ? runs : undefined)),
  );
  const clock = checks.find((check) => check.clock !== undefined)?.clock;
  return { findings: checks.flatMap(({ findings }) => findings), clock };
}

export interface CheckedApi {
  readonly findings: readonly Finding[];
  /** Of the API, where its answer tells. */
  readonly clock?: ClockOffset | undefined;
}

/** `Date` has whole seconds. */
const HALF_A_SECOND_MS = 500;

async function checkApplication(
  application: Application,
  config: Config,
  countUnless: readonly string[] | undefined,
): Promise<CheckedApi> {
  const { apiUrl, tokenUrl, timeoutMs } = config.franceTravail;
  const client = createFranceTravailClient({
    application,
    apiUrl,
    tokenUrl,
    addressSources: ADDRESS_SOURCES,
    timeoutMs,
    rate: 1,
    proxies: config.proxies,
  });
  const name = `token of ${application.name}`;
  try {
    const token = await checked(name, async () => {
      await client.authenticate();
      return right(name, `given by ${new URL(tokenUrl).host}`);
    });
    if (countUnless === undefined || token.some(({ status }) => status === 'wrong'))
      return { findings: token };
    if (countUnless.length > 0) {
      const unasked = skipped('API', `not asked: the run ${countUnless.join(', ')} uses the whole rate`);
      return { findings: [...token, unasked] };
    }
    let clock: ClockOffset | undefined;
    const answer = await checked('API', async () => {
      const askedAt = performance.now();
      const { total, date } = await client.search({}, { first: 0, last: 0 });
      const tookMs = performance.now() - askedAt;
      // Of the answer's way back nothing is known but that it took no longer than all.
      if (date !== undefined) clock = Date.parse(date) + HALF_A_SECOND_MS - (Date.now() - tookMs / 2);
      return right('API', `${count(total)} offers available at ${new URL(apiUrl).host}, by one call`);
    });
    return { findings: [...token, ...answer], clock };
  } finally {
    await client.close();
  }
}
