import type { RunReport } from '../../domain/report.js';
import { openDatalake } from '../../workers/datalake.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { exitCodeOf, printReport } from './run.js';

/** `moisson report`: the certificate of the last run, or of the one with this id, from the run document. */
export async function report(
  runId: string | undefined,
  options: { readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const datalake = openDatalake(config);
  const found = runId === undefined ? await datalake.lastRun() : await datalake.getRun(runId);
  if (found === undefined) {
    throw new UsageError(runId === undefined ? 'There is no run yet.' : `There is no run ${runId}.`);
  }
  if (found.certificat === undefined) {
    console.log(
      options.json
        ? JSON.stringify(found, null, 2)
        : `${found.statut}: ${found.message} (run ${found.id}, started ${found.date_debut})`,
    );
    return found.statut === 'en_cours' ? EXIT.proven : EXIT.failed;
  }
  const certified = found.certificat as RunReport;
  printReport(certified, options.json ?? false);
  return exitCodeOf(certified);
}
