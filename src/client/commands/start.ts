import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import {
  down,
  freeDefaultPorts,
  makeHome,
  renewElasticsearch,
  type ServiceName,
  up,
} from '../../../services/index.js';
import { type Simulator, startSimulator } from '../../../simulator/index.js';
import { type Config, rolesOf } from '../../config/index.js';
import { OWN_WORKERS_AWAITED_MS, SIMULATED_END_MS } from '../../patience/index.js';
import { type Context, readContext } from '../context.js';
import { type ExitCode, Interrupted, UsageError } from '../exit.js';
import { requireMetricsPorts } from '../metrics-ports.js';
import { nextSteps } from '../next-steps.js';
import { NODE_ACCOUNTS } from '../node-accounts.js';
import { currentRuns, simulatedWorkflowId, usualWorkflowId } from '../runs.js';
import { makeAttributesAt } from '../search-attributes.js';
import { superviseWorkers } from '../supervisor.js';
import { connectTemporal, requireNamespace, warnOfOtherWorkers, warnOfSharedClients } from '../temporal.js';
import { say } from '../terminal.js';
import { openBesideRun, savePageIn } from '../web/beside-run.js';
import { inputOf, runAndFollow } from './run.js';

export interface StartOptions {
  readonly plan?: string;
  readonly offers: number;
  readonly json?: boolean;
}

type Undo = () => Promise<unknown>;

/**
 * `npm start`: one whole run on what is configured or already up, and on what it starts itself for the rest: Temporal,
 * Elasticsearch, the workers and, without credentials, the simulator of the API. Stops exactly what it started. A run
 * that an earlier start was interrupted in goes on where it was. A web page shows the run; the last lines name the commands
 * that come next, and the file that the page is saved in.
 */
export async function start(options: StartOptions, before: Context): Promise<ExitCode> {
  const input = inputOf(options);
  const interrupted = new AbortController();
  const simulated = before.config.franceTravail.applications.length === 0;
  const interrupt = () => interrupted.abort(new Interrupted(simulated ? ENDED : LEFT));
  // Heard until all is undone: a second signal must not leave behind what the first one was ending.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  /** What to undo at the end, last things first. */
  const started: Undo[] = [];
  let code: ExitCode;
  let saved: string;
  try {
    await startMissingServices(before, started);
    const simulator = simulated ? await startSimulatedApi(options.offers, started) : undefined;
    const context = readContext({ ...before.env, ...simulator?.environment });
    const { config, env } = context;
    await requireMetricsPorts(config, rolesOf(config));

    const client = await connectTemporal(config);
    started.push(() => client.connection.close());
    await requireNamespace(client, config);
    // On a server of somebody else, `moisson attributes` makes them.
    if (!before.config.temporal.configured) await makeAttributesAt(config.temporal.address, say);
    if (simulator !== undefined) await requireNoOtherRun(client, config);

    interrupted.signal.throwIfAborted();
    makeHome(before.home);
    const logFile = join(before.home, 'workers.log');
    await warnOfOtherWorkers(client, config.queues.applications, say);
    await warnOfSharedClients(client, config, rolesOf(config), say);
    const workers = superviseWorkers(rolesOf(config), { env, log: say, logFile });
    started.push(() => workers.stop());
    say(`workers: ${rolesOf(config).join(', ')}, their log is ${logFile}`);
    if (simulator !== undefined) started.push(() => endSimulatedRun(client, config));
    const page = await openBesideRun(config, say);
    started.push(() => page.close());

    const run = runAndFollow(client, input, {
      context,
      workflowId: simulator === undefined ? usualWorkflowId(config) : simulatedWorkflowId(config),
      json: options.json ?? false,
      startedBy: 'npm start',
      // A simulated world lives as long as its process: a run in an earlier one cannot be resumed.
      conflict: simulator === undefined ? 'join' : 'replace',
      signal: interrupted.signal,
      workersAwaitedMs: OWN_WORKERS_AWAITED_MS,
    });
    code = await Promise.race([run, workers.failed]);
    saved = await savePageIn(before.home, config);
  } finally {
    for (const undo of started.reverse()) await undo();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  for (const line of nextSteps({ simulated })) say(line);
  say(`\n${saved}`);
  return code;
}

const LEFT = 'Interrupted: the next `npm start` goes on with this run.';
const ENDED = 'Interrupted: the run of the simulated API is cancelled.';

/** The simulated API ends with this process, and nothing could go on with its run: it ends now, if it has not yet. */
async function endSimulatedRun(client: Client, config: Config): Promise<void> {
  const handle = client.workflow.getHandle(simulatedWorkflowId(config));
  try {
    if ((await handle.describe()).status.name !== 'RUNNING') return;
    await handle.cancel();
    await client.withDeadline(Date.now() + SIMULATED_END_MS, () => handle.result());
  } catch {
    // It never began, or it ends by its cancellation.
  }
}

/** Workers of a simulated API would take the pages of a real run, whose queues have the same names. */
async function requireNoOtherRun(client: Client, config: Config): Promise<void> {
  const running = await currentRuns(client, config);
  const others = running.filter((id) => id !== simulatedWorkflowId(config));
  if (others.length === 0) return;
  throw new UsageError(
    `The run "${others[0]}" is running on this Temporal server, and a simulated API would answer its pages: wait for its end, end it with \`npx moisson cancel\`, or configure FRANCE_TRAVAIL_CLIENT_ID_1.`,
  );
}

async function startMissingServices({ config, env, home, servers }: Context, started: Undo[]): Promise<void> {
  if (servers.elasticsearch === 'up') await renewElasticsearch({ home, env, log: say, roles: NODE_ACCOUNTS });
  const missing: readonly ServiceName[] = [
    ...(config.temporal.configured ? [] : (['temporal'] as const)),
    ...(config.elasticsearch.configured ? [] : (['elasticsearch'] as const)),
  ];
  if (missing.length === 0) return;
  const result = await up({
    home,
    env,
    log: say,
    services: missing,
    roles: NODE_ACCOUNTS,
    ...(await freeDefaultPorts(home)),
  });
  started.push(() => down({ home, services: result.started, log: () => {} }));
}

async function startSimulatedApi(offers: number, started: Undo[]): Promise<Simulator> {
  const simulator = await startSimulator({ offers });
  started.push(() => simulator.close());
  say(`API: simulated, ${offers} offers, on ${simulator.url} (no FRANCE_TRAVAIL_CLIENT_ID_1 is configured)`);
  return simulator;
}
