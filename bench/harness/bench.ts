import type { Plan } from '../../src/domain/plans.js';
import type { PlottedCalls } from './plot.js';

/** One invocation of the benchmarks. */
export interface Bench {
  /** Logs, data and results of benchmarks, outside of what git tracks. */
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Offers of a full-size world; 739 788 unless the user asks for less. */
  readonly offers: number;
  /** Plans that `churn-…` and `growth` measure. */
  readonly plans: readonly Plan[];
  /** Where processes leave profiles of their processor time. @default they leave none */
  readonly profiles?: string;
  /** What national-full has left for a second run, in this invocation. */
  firstRun?: FirstRun;
}

/** Offers of the worlds that show what grows with them: a tenth of full size, full size, and ten times that. */
export function sizesOf({ offers }: Bench): readonly [tenth: number, full: number, tenfold: number] {
  return [Math.round(offers / 10), offers, offers * 10];
}

/** The indexes of a proven run, and the world that they show. */
export interface FirstRun {
  /** Name of the stage that has kept its data. */
  readonly stage: string;
  /** Removes the data; for when nothing goes on with it. */
  discard(): void;
  /** The world's clock at its opening, ISO 8601. */
  readonly now: string;
}

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly minutes: number;
  run(bench: Bench): Promise<SectionResult>;
}

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  /** What it has to be; absent for figures that only inform. */
  readonly target?: string;
  readonly met?: boolean;
  /** What limits it, from what was measured. */
  readonly limit: string;
}

/** A table of details below the figures. */
export interface Details {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a user wants to know first of a run: a row of the table that leads the results. */
export interface LeadRow {
  readonly run: string;
  /** Those that were open from its start to its end. */
  readonly offers: number;
  /** Of those, the ones that are in Elasticsearch. */
  readonly collected: number;
  readonly calls: number;
}

export interface SectionResult {
  readonly lead?: readonly LeadRow[];
  /** Moments of its calls, to be drawn. */
  readonly plot?: PlottedCalls;
  readonly figures: readonly Figure[];
  readonly details: readonly Details[];
  /** Everything measured, as it was, for the JSON file. */
  readonly data: unknown;
}
