import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { isTrouble, type Notice } from '../../domain/notice.js';
import type { Store } from '../../elasticsearch/index.js';
import { type Notifier, notifierOf, unkeptText, worthTelling } from '../../notify/index.js';
import { missedRuns } from '../../temporal/missed-runs.js';
import { checked, type Finding, notice, right, skipped, wrong } from './check.js';

/** Runs that nobody serves, and starts that schedules missed. */
export async function checkSchedules(client: Client, config: Config, now: Date): Promise<Finding[]> {
  const name = 'missed runs';
  return checked(name, async () => {
    const { waiting, over } = await missedRuns(client, config, now);
    if (waiting.length + over.length === 0) {
      return right(name, 'none: no run waits for a worker, no schedule missed a start');
    }
    const remedy = '`npx moisson schedule list` shows the schedules and their last runs';
    return [
      ...waiting.map(({ text }) => wrong(name, text.en)),
      ...over.map(({ text }) => notice(name, text.en, remedy)),
    ];
  });
}

/** What a notice became that somebody should be told of. */
export interface ToldNotice {
  readonly id: string;
  readonly kind: Notice['kind'];
  /** In English. */
  readonly text: string;
  /** Channels that took it now; empty where they had it before, and where none could. */
  readonly by: readonly string[];
}

export interface Told {
  readonly findings: readonly Finding[];
  /** What was told now. */
  readonly told: readonly ToldNotice[];
}

/**
 * Tells everything of the last day that nobody was told yet (`doctor --notify`). What is trouble and told now is wrong,
 * so that whoever calls this now and then sees it once.
 */
export async function notify(
  config: Config,
  { store, client }: { readonly store: Store; readonly client: Client | undefined },
  now: Date,
): Promise<Told> {
  const name = 'notifications';
  const notifier = notifierOf(config);
  if (notifier === undefined) {
    const seen = 'nobody is told: neither MOISSON_WEBHOOK_URL nor MOISSON_ON_RUN is set';
    return { findings: [notice(name, seen, 'set one of them: docs/notifications.md')], told: [] };
  }
  const { notices, unseen } = await worthTelling({ store, client, own: config }, now);
  const told: ToldNotice[] = [];
  const findings = unseen.map((sentence) => skipped(name, sentence));
  for (const one of notices) {
    const outcome = await tellOne(notifier, store, one);
    findings.push(...outcome.findings);
    if (outcome.by.length > 0) told.push({ id: one.id, kind: one.kind, text: one.text.en, by: outcome.by });
  }
  if (findings.length === 0) findings.push(right(name, 'nothing that was not told before'));
  return { findings, told };
}

async function tellOne(
  notifier: Notifier,
  store: Store,
  one: Notice,
): Promise<{ readonly findings: readonly Finding[]; readonly by: readonly string[] }> {
  const name = 'notifications';
  try {
    const { by, unkept } = await notifier.tell(store, one);
    if (by.length === 0) return { findings: [], by };
    const seen = `told by ${by.join(' and ')}: ${one.text.en}`;
    const again = unkept === undefined ? [] : [notice(name, unkeptText(one, unkept))];
    return { findings: [(isTrouble(one) ? wrong : right)(name, seen), ...again], by };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [wrong(name, `not told everywhere: ${one.text.en} (${reason})`)], by: [] };
  }
}
