import { type Forecast, secondsFor } from '../../domain/forecast.js';
import { planOf } from '../../domain/ingestion-input.js';
import { callsPerSecond } from '../../domain/rate.js';
import { ASSURED_RATE } from '../../france-travail/index.js';
import { PLAN_TIMEOUT } from '../../patience/index.js';
import type { PlanWorkflow } from '../../workflows/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { forecastLines, type TimeNeeded } from '../forecast-text.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { untilServed, whileServed } from '../unserved.js';
import { inputOf } from './run.js';

export interface PlanOptions {
  readonly plan?: string;
  readonly region?: readonly string[];
  readonly json?: boolean;
}

/** `moisson plan`: what a run would cost and where it would split, for some two dozen calls. */
export async function plan(options: PlanOptions, context: Context): Promise<ExitCode> {
  const { config } = context;
  const input = inputOf(options);
  return withTemporal(config, async (client) => {
    // Its time limit begins with its start.
    await untilServed('the plan', () => unservedQueue(client, config), say);
    const handle = await client.workflow.start<typeof PlanWorkflow>('PlanWorkflow', {
      workflowId: `plan-${new Date().toISOString()}`,
      taskQueue: config.queues.ingestion,
      args: [input],
      memo: { ...(await intendedInstallation(context)) },
      workflowExecutionTimeout: PLAN_TIMEOUT,
      staticSummary: `What a run by the ${planOf(input)} plan would cost`,
    });
    const forecast = await whileServed(
      'the plan',
      () => unservedQueue(client, config, handle),
      say,
      () => handle.result(),
    );
    const { rate, marginMs, applications } = config.franceTravail;
    const needed = timeNeeded(forecast, {
      rate: callsPerSecond(rate, ASSURED_RATE),
      marginMs,
      applications: applications.length,
    });
    if (options.json) printJson({ ...forecast, secondsPerApplication: needed.seconds ?? null });
    else print(forecastLines(forecast, needed).join('\n'));
    return EXIT.proven;
  });
}

/** How long the calls take. Each application takes the same share of them, so both need the same time. */
export function timeNeeded(
  { calls }: Pick<Forecast, 'calls'>,
  limits: { readonly applications: number; readonly rate: number; readonly marginMs: number },
): TimeNeeded {
  const { applications, rate } = limits;
  const [plan, residual, residualAtLeast] = [calls.plan, calls.residual, calls.residualAtLeast].map((n) =>
    secondsFor(n, limits),
  );
  if (plan === undefined || residual === undefined || residualAtLeast === undefined)
    return { applications, rate };
  return { applications, rate, seconds: { plan, residual, residualAtLeast } };
}
