import type { Section } from '../harness/bench.js';
import { churn1, churn10 } from './churn.js';
import { defaultFull, defaultMoves, defaultPlaces, defaultSmall, defaultUntold } from './default-run.js';
import { growth } from './growth.js';
import { nationalFull } from './national-full.js';
import { offres } from './offres.js';
import { oldWay } from './old-way.js';
import { outputs } from './outputs.js';
import { page } from './page.js';
import { pipeline } from './pipeline.js';
import { presences } from './presences.js';
import { rate3, rate10, rateRegion } from './rate.js';
import { regionConcentrated, regionFull } from './region-full.js';
import { secondRun } from './second-run.js';
import { start } from './start.js';

/** Every section, in the order in which they run: second-run goes on where national-full has stopped. */
export const SECTIONS: readonly Section[] = [
  start,
  defaultSmall,
  defaultFull,
  defaultPlaces,
  defaultMoves,
  defaultUntold,
  nationalFull,
  secondRun,
  regionFull,
  regionConcentrated,
  churn1,
  churn10,
  rate3,
  rateRegion,
  rate10,
  pipeline,
  oldWay,
  presences,
  offres,
  outputs,
  page,
  growth,
];
