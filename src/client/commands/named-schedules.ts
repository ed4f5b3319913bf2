import { languageOf } from '../../domain/language.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { createSchedule, listSchedules, type PlannedRuns } from '../schedule.js';
import { scheduleListLines } from '../schedule-text.js';
import type { Times } from '../schedule-times.js';
import { withTemporal } from '../temporal.js';
import { columnsOf, print } from '../terminal.js';
import { inputOf } from './run.js';
import { dailyTimes, requireTimezone, runsOf, show } from './schedule.js';

export interface CreateOptions {
  /** Seconds. */
  readonly every?: number;
  /** `HH:MM` */
  readonly dailyAt?: string;
  readonly cron?: string;
  readonly timezone?: string;
  /** Seconds. */
  readonly jitter?: number;
  readonly plan?: string;
  readonly mode?: string;
  readonly warehouse?: boolean;
  readonly json?: boolean;
}

/** `moisson schedule create NAME`: makes a schedule beside those that are there. */
export async function createNamed(name: string, options: CreateOptions, context: Context): Promise<ExitCode> {
  const planned = plannedRuns(options);
  const { config } = context;
  return withTemporal(config, async (client) => {
    await createSchedule(client, config, name, { ...planned, memo: await intendedInstallation(context) });
    return show(client, name, { done: 'created', json: options.json }, context);
  });
}

/** What the options stand for. @throws UsageError naming what is wrong, before anything is made. */
export function plannedRuns({ jitter, plan, mode, warehouse, ...times }: CreateOptions): PlannedRuns {
  const input = inputOf({
    ...(plan === undefined ? {} : { plan }),
    ...(mode === undefined ? {} : { mode }),
    ...(warehouse === undefined ? {} : { warehouse }),
  });
  const chosen = timesOf(times);
  if (jitter !== undefined && chosen.kind === 'every' && jitter >= chosen.seconds) {
    throw new UsageError('--jitter must be shorter than --every: starts would overtake each other.');
  }
  return { times: chosen, input, ...(jitter === undefined ? {} : { jitterS: jitter }) };
}

function timesOf({ every, dailyAt, cron, timezone }: CreateOptions): Times {
  if ([every, dailyAt, cron].filter((given) => given !== undefined).length !== 1) {
    throw new UsageError('Give one of --every, --daily-at and --cron.');
  }
  if (every !== undefined) {
    if (timezone !== undefined) {
      throw new UsageError('--timezone goes with --daily-at and --cron: --every counts from midnight UTC.');
    }
    return { kind: 'every', seconds: every };
  }
  if (dailyAt !== undefined) return dailyTimes('--daily-at', dailyAt, timezone);
  return { kind: 'cron', expression: requireCron(cron ?? ''), timezone: requireTimezone(timezone) };
}

/** Five fields; what stands in them is the server's to judge. */
function requireCron(text: string): string {
  const fields = text.trim().split(/\s+/);
  if (fields.length === 5 && fields.every((field) => /^[\dA-Za-z*,/?LW-]+$/.test(field)))
    return fields.join(' ');
  throw new UsageError(
    `--cron takes five fields, such as "30 3 * * 1-5" (minute, hour, day, month, day of the week), not "${text}".`,
  );
}

/** `moisson schedule list` */
export async function listNamed(
  { json }: { readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  return withTemporal(config, async (client) => {
    const schedules = await Promise.all(
      (await listSchedules(client, config)).map(async (state) => {
        const [last] = await runsOf(client, config, state, 1);
        return { state, ...(last === undefined ? {} : { last }) };
      }),
    );
    if (json) {
      printJson({ schedules: schedules.map(({ state, last }) => ({ ...state, last: last ? [last] : [] })) });
    } else {
      print(scheduleListLines(schedules, columnsOf(process.stdout), languageOf(process.env)).join('\n'));
    }
    return EXIT.proven;
  });
}

/** `moisson schedule backfill`: a run reads the present, so there is nothing to be made up for. */
export function refuseBackfill(name: string): never {
  throw new UsageError(
    `A schedule of Moisson cannot be backfilled: the API shows the offers that are open now, so a run for a time that is past would read the same as one that starts now. \`npx moisson schedule trigger ${name}\` starts one.`,
  );
}
