import type { Config } from '../../config/index.js';
import type { RunReport } from '../../domain/report.js';
import type { Datalake, StoredRun } from '../../elasticsearch/index.js';
import { openDatalake } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { CommandFailed, EXIT, type ExitCode } from '../exit.js';
import { type RunStanding, runStanding } from '../run-standing.js';
import { warnOfUnnamed } from '../servers.js';
import { print } from '../terminal.js';
import { exitCodeOf, printReport } from './run.js';

/** `moisson report`: the certificate of the last run, or of the one with this id, from the run document. */
export async function report(
  id: string | undefined,
  options: { readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const json = options.json ?? false;
  warnOfUnnamed('elasticsearch', config);
  const found = await findDocument(openDatalake(config), id);
  if (found.certificat !== undefined) {
    const certified = found.certificat as RunReport;
    printReport(certified, json);
    return exitCodeOf(certified);
  }
  const standing = found.statut === 'en_cours' ? await runStanding(found, config) : undefined;
  print(
    json
      ? JSON.stringify({ ...found, temporal: standing ?? null }, null, 2)
      : describe(found, standing, config),
  );
  return standing === 'running' ? EXIT.proven : EXIT.failed;
}

/** By the id of the run, or by that of its workflow, whose last run is meant then. @throws CommandFailed without one. */
async function findDocument(datalake: Datalake, id: string | undefined): Promise<StoredRun> {
  const found =
    id === undefined
      ? await datalake.lastRun()
      : ((await datalake.getRun(id)) ?? (await datalake.lastRun({ workflowId: id })));
  if (found !== undefined) return found;
  throw new CommandFailed(id === undefined ? 'There is no run yet.' : `There is no run "${id}".`);
}

/** A run without a certificate, in a sentence or two. */
function describe(run: StoredRun, standing: RunStanding | undefined, { temporal }: Config): string {
  const name = `The run "${run.workflowId}" (${run.id}), started ${run.date_debut},`;
  const again = 'What it stored is kept; `npx moisson run` starts another run.';
  switch (standing) {
    case undefined:
      return `${name} ${run.statut === 'annulee' ? 'was cancelled' : 'failed'}: ${run.message}`;
    case 'running':
      return `${name} is under way: \`npx moisson watch --workflow-id ${run.workflowId}\` follows it.`;
    case 'unanswered':
      return `${name} has written no end. Whether it goes on is not known: no Temporal server answers at ${temporal.address}. Start the server with \`npx moisson up\`, or set TEMPORAL_ADDRESS.`;
    case 'unknown':
      return `${name} has written no end, and the Temporal server at ${temporal.address} does not know it: it belongs to another server, which TEMPORAL_ADDRESS would name, or that server lost its data.`;
    default:
      return `${name} ${standing} in Temporal and has no certificate. ${again}`;
  }
}
