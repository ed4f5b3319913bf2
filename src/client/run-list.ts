import type { Certificate } from '../domain/certificate.js';
import type { Language } from '../domain/language.js';
import { count, duration } from '../domain/progress.js';
import type { RunLine, RunVerdict } from '../domain/run-line.js';
import type { RunDocument, StoredRun } from '../elasticsearch/index.js';
import type { ExecutionStatus } from './execution-status.js';
import { type RunColumn, TEXTS } from './texts.js';

const VERDICTS: Readonly<Record<RunDocument['statut'], RunVerdict>> = {
  prouvee: 'proven',
  lacune: 'gap',
  echouee: 'failed',
  annulee: 'cancelled',
  en_cours: 'running',
};

/** What is known of a run in short. */
export interface RunSummary extends RunLine {
  readonly workflowId: string;
  readonly endedAt?: string;
}

/** `execution`: what Temporal says of a run whose document has no end. */
export function summaryOf(run: StoredRun, now: Date, execution?: ExecutionStatus): RunSummary {
  const verdict = verdictOf(run, execution);
  const certified = run.certificat as Partial<Certificate> | undefined;
  const startedBy = run.declencheur ?? certified?.startedBy;
  const until = verdict === 'running' ? now.getTime() : Date.parse(run.date_fin ?? '');
  const seconds = run.duree_totale ?? (until - Date.parse(run.date_debut)) / 1000;
  return {
    run: run.id,
    workflowId: run.workflowId,
    startedAt: run.date_debut,
    ...(run.date_fin && { endedAt: run.date_fin }),
    plan: run.plan,
    mode: run.mode,
    verdict,
    ...(run.lacune && { missing: run.lacune.nombre }),
    ...(run.total_offres_collecte !== undefined && { offers: run.total_offres_collecte }),
    ...(run.total_offres !== undefined && { total: run.total_offres }),
    ...(run.appels !== undefined && { calls: run.appels }),
    ...(Number.isFinite(seconds) && { duration: Math.round(seconds) }),
    ...(startedBy && { startedBy }),
    ...(verdict === 'failed' && { message: run.message }),
  };
}

/** Of a run whose document has no end, Temporal knows more. */
function verdictOf(
  { statut }: Pick<StoredRun, 'statut'>,
  execution: ExecutionStatus | undefined,
): RunVerdict {
  if (statut !== 'en_cours' || execution === undefined || execution === 'running') return VERDICTS[statut];
  // Nobody can be asked, or nobody knows it.
  return execution === 'unanswered' || execution === 'unknown' ? 'unknown' : 'lost';
}

type Texts = (typeof TEXTS)[Language];

interface Column {
  readonly name: RunColumn;
  /** The least important go first where the terminal is narrow: 1 is the most important. */
  readonly rank: number;
  readonly right?: true;
  readonly of: (run: RunSummary, t: Texts) => string;
}

/** A run id begins with its moment to the millisecond: so much of it names a run. */
const SHORT_ID = 13;

const COLUMNS: readonly Column[] = [
  { name: 'started', rank: 1, of: ({ startedAt }) => startedAt.slice(0, 16).replace('T', ' ') },
  {
    name: 'plan',
    rank: 4,
    of: ({ plan, mode }, t) => (mode === 'incremental' ? (t.modes.incremental ?? mode) : plan),
  },
  { name: 'mode', rank: 9, of: ({ mode }, t) => t.modes[mode] ?? mode },
  { name: 'verdict', rank: 2, of: verdictText },
  { name: 'offers', rank: 5, right: true, of: ({ offers }) => (offers === undefined ? '' : count(offers)) },
  { name: 'calls', rank: 7, right: true, of: ({ calls }) => (calls === undefined ? '' : count(calls)) },
  {
    name: 'duration',
    rank: 6,
    right: true,
    of: ({ duration: seconds }) => (seconds === undefined ? '' : duration(seconds)),
  },
  { name: 'run', rank: 3, of: ({ run }) => run.slice(0, SHORT_ID) },
  { name: 'startedBy', rank: 8, of: ({ startedBy }) => startedBy ?? '' },
];

function verdictText({ verdict, missing }: RunSummary, t: Texts): string {
  const size = missing === undefined ? '' : `: ${missing === 0 ? t.unknownSize : count(missing)}`;
  return `${t.verdicts[verdict]}${size}`;
}

const BETWEEN = '  ';

/** The list for a terminal of so many columns: those of the table that fit, the most important first. */
export function runListLines(
  runs: readonly RunSummary[],
  columns = Number.POSITIVE_INFINITY,
  language: Language = 'en',
): string[] {
  const t = TEXTS[language];
  if (runs.length === 0) return [t.noRun];
  const cells = new Map(
    COLUMNS.map((column) => [column, [t.columns[column.name], ...runs.map((run) => column.of(run, t))]]),
  );
  const widthOf = (column: Column) => Math.max(...(cells.get(column) ?? []).map(({ length }) => length));
  const shown = new Set<Column>();
  let width = -BETWEEN.length;
  for (const column of COLUMNS.toSorted((a, b) => a.rank - b.rank)) {
    const wider = width + BETWEEN.length + widthOf(column);
    if (wider > columns) continue;
    shown.add(column);
    width = wider;
  }
  const own = COLUMNS.filter((column) => shown.has(column));
  return ['', ...runs].map((_, row) =>
    own
      .map((column) => {
        const cell = cells.get(column)?.[row] ?? '';
        return column.right ? cell.padStart(widthOf(column)) : cell.padEnd(widthOf(column));
      })
      .join(BETWEEN)
      .trimEnd(),
  );
}
