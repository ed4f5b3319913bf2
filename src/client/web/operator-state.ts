import type { Certificate } from '../../domain/certificate.js';
import { endOf } from '../../domain/freshness.js';
import { summarizeCase } from '../../domain/replay.js';
import type { RunLine } from '../../domain/run-line.js';
import { Ledger } from '../../domain/web/ledger.js';
import type { OperatorState } from '../../domain/web/operator.js';
import type { Store, StoredRun } from '../../elasticsearch/index.js';
import { LEDGER_KEPT_MS } from '../../patience/index.js';
import type { ExecutionStatus } from '../execution-status.js';
import { summaryOf } from '../run-list.js';

type Reading = Pick<
  Store,
  'listRuns' | 'getRun' | 'lastFullRun' | 'listOpenCases' | 'countOpenCases' | 'windowsOfRun'
>;

const RUNS_SHOWN = 30;
const CASES_SHOWN = 200;

/**
 * What is kept of runs and cases. `executionOf` says what Temporal knows of a run without an end; without it, that is not known.
 * @throws StoreError.
 */
export async function operatorState(
  store: Reading,
  now: Date,
  executionOf: (run: StoredRun) => Promise<ExecutionStatus> = async () => 'unanswered',
): Promise<OperatorState> {
  const [found, proven, cases, open] = await Promise.all([
    store.listRuns(RUNS_SHOWN),
    store.lastFullRun(now.toISOString()),
    store.listOpenCases({ limit: CASES_SHOWN }),
    store.countOpenCases(),
  ]);
  const certified = found.find(({ certificat }) => certificat !== undefined);
  // The list leaves out what is large in a certificate.
  const whole = certified && (await store.getRun(certified.id));
  const runs = await Promise.all(
    found.map(async (run) => {
      const goesOn = run.statut === 'en_cours';
      return lineOf(run, now, goesOn ? await executionOf(run) : undefined);
    }),
  );
  const classes: Record<string, number> = {};
  for (const { classe } of cases) classes[classe] = (classes[classe] ?? 0) + 1;
  return {
    at: now.toISOString(),
    runs,
    ...(whole?.certificat !== undefined && { certificate: whole.certificat as Certificate }),
    ...(proven !== undefined && { provenEndedAt: new Date(endOf(proven)).toISOString() }),
    cases: { open, shown: cases.map(summarizeCase), classes },
  };
}

function lineOf(run: StoredRun, now: Date, execution: ExecutionStatus | undefined): RunLine {
  const { workflowId: _, endedAt: __, ...line } = summaryOf(run, now, execution);
  return line;
}

/** Ledgers that are kept: that of the last run, and those that somebody has just looked at. */
const LEDGERS_KEPT = 3;

interface Kept {
  readonly at: number;
  /** Read after the end of its run: it stays as it is. */
  readonly isWhole: boolean;
  readonly ledger: Promise<Ledger>;
}

/** The ledgers of runs, each read once while it is looked at. */
export class Ledgers {
  readonly #store: Pick<Store, 'windowsOfRun'>;
  readonly #kept = new Map<string, Kept>();

  constructor(store: Pick<Store, 'windowsOfRun'>) {
    this.#store = store;
  }

  /** `goesOn`: of a run whose ledger still grows. @throws StoreError. */
  of(run: string, goesOn: boolean): Promise<Ledger> {
    const now = Date.now();
    const kept = this.#kept.get(run);
    if (kept !== undefined && (kept.isWhole || now - kept.at < LEDGER_KEPT_MS)) return kept.ledger;
    const ledger = this.#store.windowsOfRun(run).then((windows) => new Ledger(windows));
    this.#kept.delete(run);
    this.#kept.set(run, { at: now, isWhole: !goesOn, ledger });
    ledger.catch(() => this.#kept.delete(run));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= LEDGERS_KEPT) break;
      this.#kept.delete(oldest);
    }
    return ledger;
  }
}
