import type { Config } from '../../config/index.js';
import type { Certificate } from '../../domain/certificate.js';
import type { Store, StoredRun } from '../../elasticsearch/index.js';
import { openStore } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { type ExecutionStatus, executionStatus } from '../execution-status.js';
import { CommandFailed, EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { summaryOf } from '../run-list.js';
import { warnOfUnnamed } from '../servers.js';
import { print } from '../terminal.js';
import { exitCodeOf, printCertificate } from './run.js';

/** Less says too little of a run, whose id begins with its moment. */
const SHORTEST_ID = 8;
/** Runs among which the beginning of an id is looked for. */
const LOOKED_THROUGH = 1_000;

/** `moisson report`: the certificate of the last run, or of the one with this id, from the run document. */
export async function report(
  id: string | undefined,
  options: { readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const json = options.json ?? false;
  warnOfUnnamed('elasticsearch', config);
  const found = await findDocument(openStore(config), id);
  if (found.certificat !== undefined) {
    const certified = found.certificat as Certificate;
    printCertificate(certified, json);
    return exitCodeOf(certified);
  }
  const status = found.statut === 'en_cours' ? await executionStatus(found, config) : undefined;
  if (json)
    printJson({ ...summaryOf(found, new Date(), status), message: found.message, temporal: status ?? null });
  else print(describe(found, status, config));
  return status === 'running' ? EXIT.proven : EXIT.failed;
}

/** By the id of the run, or by that of its workflow, whose last run is meant then. @throws CommandFailed without one. */
async function findDocument(store: Store, id: string | undefined): Promise<StoredRun> {
  const found =
    id === undefined
      ? await store.lastRun()
      : ((await store.getRun(id)) ??
        (await store.lastRun({ workflowId: id })) ??
        (await byBeginning(store, id)));
  if (found !== undefined) return found;
  throw new CommandFailed(id === undefined ? 'There is no run yet.' : `There is no run "${id}".`);
}

/** By the beginning of its id, as `moisson runs` shows it. @throws UsageError where it is that of several. */
async function byBeginning(store: Store, id: string): Promise<StoredRun | undefined> {
  if (id.length < SHORTEST_ID) return undefined;
  const [only, ...others] = (await store.listRuns(LOOKED_THROUGH)).filter((run) => run.id.startsWith(id));
  if (others.length > 0) {
    const ids = [only, ...others].map((run) => run?.id).join(', ');
    throw new UsageError(`Several runs begin with "${id}": ${ids}.`);
  }
  return only === undefined ? undefined : store.getRun(only.id);
}

/** A run without a certificate, in a sentence or two. */
function describe(run: StoredRun, status: ExecutionStatus | undefined, { temporal }: Config): string {
  const name = `The run "${run.workflowId}" (${run.id}), started ${run.date_debut},`;
  const again = 'What it stored is kept; `npx moisson run` starts another run.';
  switch (status) {
    case undefined:
      return `${name} ${run.statut === 'annulee' ? 'was cancelled' : 'failed'}: ${run.message}`;
    case 'running':
      return `${name} is running: \`npx moisson watch --workflow-id ${run.workflowId}\` follows it.`;
    case 'unanswered':
      return `${name} has written no end. Whether it goes on is not known: no Temporal server answers at ${temporal.address}. Start the server with \`npx moisson up\`, or set TEMPORAL_ADDRESS.`;
    case 'unknown':
      return `${name} has written no end, and the Temporal server at ${temporal.address} does not know it: it belongs to another server, which TEMPORAL_ADDRESS would name, or that server lost its data.`;
    default:
      return `${name} ${status} in Temporal and has no certificate. ${again}`;
  }
}
