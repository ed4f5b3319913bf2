import type { Forecast } from '../domain/forecast.js';
import type { Phase } from '../domain/phases.js';
import { addTally, type Tally } from '../domain/tally.js';
import type { CollectProgress, RunControl, RunProgress } from '../workflows/messages.js';

/** What is known of a run at a moment, its children's parts added up. */
export interface RunState {
  readonly phase: Phase;
  /** Offers to be collected; 0 until known. */
  readonly total: number;
  /** Distinct offers collected, never more than the total. */
  readonly seen: number;
  readonly startedAt: string;
  readonly control: RunControl;
  /** Calls expected, once known. */
  readonly expected?: Forecast['calls'];
  readonly tally: Tally;
  /** Calls that had been made when the phase began. */
  readonly callsBefore: number;
  /** Of the phase. */
  readonly parts: number;
  readonly partsEnded: number;
  readonly gaps: number;
  /** What stands against applications that were refused or failed, in sentences, each once. */
  readonly refusals: readonly string[];
}

/** Adds up what a run and its children say. `known` is the last answer of each child, by workflow id. */
export function runStateOf(run: RunProgress, known: ReadonlyMap<string, CollectProgress>): RunState {
  const { phase, total, startedAt, control, expected, own, before } = run;
  const answers = run.children
    .flatMap(({ workflowId }) => known.get(workflowId) ?? [])
    .filter((progress) => isOf(run, progress));
  const tally = answers.reduce((sum, child) => addTally(sum, child.tally), own);
  const ofPhase = run.children.slice(phase === 'collecting' ? 0 : (before?.children ?? 0));
  // What was read a second time is no second offer: after the country was read, the figure stands.
  const seen = before?.collected ?? answers.reduce((sum, child) => sum + (child.seen ?? child.tally.read), 0);
  return {
    phase,
    total,
    seen: Math.min(seen, total),
    startedAt,
    control,
    ...(expected === undefined ? {} : { expected }),
    tally,
    callsBefore: before?.calls ?? 0,
    parts: ofPhase.length,
    partsEnded: ofPhase.filter((child) => child.ended !== undefined).length,
    gaps: answers.reduce((sum, child) => sum + child.gaps, 0),
    refusals: [...new Set([run, ...answers].flatMap(({ refusals = [] }) => refusals))],
  };
}

/** Of two runs under one id, the children have the same ids as well. Those of earlier versions do not say whose they are. */
function isOf({ run }: RunProgress, progress: CollectProgress): boolean {
  return progress.run === undefined || progress.run === run;
}
