import { isThisMachine } from '../domain/proxies.js';
import type { Findings } from './findings.js';
import type { Settings } from './settings.js';

/** Who is told how runs end. Neither is set by default. */
export interface NotificationsConfig {
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** A program and its arguments. */
  readonly command?: readonly string[];
}

/** What belongs to whoever tells: API workers get none of it. */
export const NOTIFYING = /^MOISSON_(WEBHOOK_URL|WEBHOOK_SECRET|ON_RUN)$/;

/** Undefined where nobody is to be told. A signed notice never leaves this machine in clear text. */
export function readNotifications(
  settings: Settings | undefined,
  findings: Findings,
): NotificationsConfig | undefined {
  const {
    MOISSON_WEBHOOK_URL: url,
    MOISSON_WEBHOOK_SECRET: secret,
    MOISSON_ON_RUN: command,
  } = settings ?? {};
  if (secret !== undefined && url === undefined) {
    findings.problems.push('MOISSON_WEBHOOK_SECRET is set but MOISSON_WEBHOOK_URL is missing.');
  }
  if (url !== undefined && new URL(url).protocol === 'http:' && !isThisMachine(new URL(url))) {
    if (secret === undefined) {
      findings.warnings.push(
        'MOISSON_WEBHOOK_URL names another machine without encryption: what is told can be read on the way there. Use https.',
      );
    } else {
      findings.problems.push(
        'MOISSON_WEBHOOK_URL names another machine without encryption, while MOISSON_WEBHOOK_SECRET is set: whoever listens on the way could send signed notices again. Use https.',
      );
    }
  }
  if (url === undefined && command === undefined) return undefined;
  return {
    ...(url === undefined ? {} : { webhook: { url, ...(secret === undefined ? {} : { secret }) } }),
    ...(command === undefined ? {} : { command }),
  };
}
