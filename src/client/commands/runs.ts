import { languageOf } from '../../domain/language.js';
import { openStore } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { executionStatus } from '../execution-status.js';
import { EXIT, type ExitCode } from '../exit.js';
import { printJson } from '../json.js';
import { type RunSummary, runListLines, summaryOf } from '../run-list.js';
import { warnOfUnnamed } from '../servers.js';
import { columnsOf, print } from '../terminal.js';

export interface RunsOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** `moisson runs`: what ran, and how it went, the newest first; from the documents of the runs. */
export async function runs({ limit, json }: RunsOptions, { config }: Context): Promise<ExitCode> {
  warnOfUnnamed('elasticsearch', config);
  const found = await openStore(config).listRuns(limit);
  const now = new Date();
  const summaries = await Promise.all(
    found.map(async (run): Promise<RunSummary> => {
      const goesOn = run.statut === 'en_cours';
      return summaryOf(run, now, goesOn ? await executionStatus(run, config) : undefined);
    }),
  );
  if (json) printJson({ runs: summaries });
  else
    for (const line of runListLines(summaries, columnsOf(process.stdout), languageOf(process.env)))
      print(line);
  return EXIT.proven;
}
