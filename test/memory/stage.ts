import type { Certificate } from '../../src/domain/certificate.js';
import { IngestionWorkflow } from '../../src/workflows/index.js';
import { certificateOf } from '../support/certificate-of.js';
import type { FakeApi } from '../workflows/fake-api.js';
import { VirtualClock } from './clock.js';
import { workersOf } from './fakes.js';
import { MemoryTemporal } from './temporal.js';

/** When workflows begin over a fake API: the hour before it freezes the country, by Paris clocks. */
const STARTED = Date.parse('2026-11-20T08:00:00Z');

export interface Surroundings {
  /** For activities that take time of it. */
  readonly clock?: VirtualClock;
  /** Activities that stand in for those of the world. */
  readonly changes?: object;
}

export function startedClock(): VirtualClock {
  return new VirtualClock(STARTED);
}

/** Runs a workflow over a fake API to its end, in memory. */
export function execute<T>(
  workflow: (...args: never[]) => Promise<T>,
  args: readonly object[],
  api: FakeApi,
  { clock = startedClock(), changes = {} }: Surroundings = {},
): Promise<T> {
  return new MemoryTemporal(clock, workersOf(api, changes)).execute(workflow, args);
}

/** Runs an ingestion over a fake API to its end, in memory. */
export function ingest(
  api: FakeApi,
  input: object = {},
  surroundings: Surroundings = {},
): Promise<Certificate> {
  return execute(IngestionWorkflow, [input], api, surroundings).then(certificateOf);
}
