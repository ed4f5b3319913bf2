import { ApplicationFailure } from '@temporalio/workflow';
import type { OpenedRun } from '../activities/contracts.js';
import { addSeconds, BEGINNING, END_OF_TIME } from '../domain/clock.js';
import { type Freeze, freezeOf } from '../domain/freeze.js';
import { type Search, searchKey } from '../domain/search.js';
import { addTally } from '../domain/tally.js';
import { Collector } from './collector.js';
import type { ReadBefore } from './early-window.js';

/** What the clock says, and all offers that the API counted then; only a witnessed run knows of those. */
export interface ClockReading {
  readonly freeze: Freeze;
  readonly available?: number;
  readonly firstPage?: ReadBefore;
}

/**
 * The freeze by the API's own clock, and all offers that it counts at this moment, those with a date to come included.
 * Costs one page, the newest of the country. Its offers are stored, and do not count as seen by the run: those of them
 * that close before the first frozen total would stand in for others that it counts.
 * Fails with the page's own error when it cannot be had: a run cannot begin without it.
 */
export async function readClock(run: string, collector: Collector, opened: OpenedRun): Promise<ClockReading> {
  const search: Search =
    opened.since === undefined ? {} : { creation: { min: opened.since, max: END_OF_TIME } };
  const apart = new Collector(`${run}/clock`, opened.queues, collector.control);
  const probe = await apart.probe(search);
  collector.tally = addTally(collector.tally, apart.tally);
  collector.contradiction ??= apart.contradiction;
  if ('failure' in probe) {
    throw ApplicationFailure.nonRetryable(
      `the national total cannot be read: ${probe.failure}`,
      probe.cause.kind,
    );
  }
  const { date, newest, oldest, total } = probe;
  const freeze = freezeOf({
    ours: new Date().toISOString(),
    ...(date === undefined ? {} : { date }),
    ...(newest === undefined ? {} : { newest }),
  });
  if (oldest === undefined || newest === undefined) return { freeze, available: total };
  const shown = { creation: { min: addSeconds(oldest, -1), max: addSeconds(newest, 1) } };
  const firstPage = { run: `${run}/clock`, window: searchKey(search), search: shown };
  return { freeze, available: total, firstPage };
}

/** The freeze of runs that began before the API's clock was asked for. */
export function freezeByOurClock({ startedAt, frozenAt }: OpenedRun): Freeze {
  return { startedAt, frozenAt, now: frozenAt };
}

/**
 * Where a run begins, on the API's clock. An incremental one goes further back by as much as that clock has gone back
 * against ours since the run that it goes on from: what that run has not seen carries earlier dates than its freeze then.
 * A beginning beyond the freeze says that the clock was wrong, and not by how much: everything is read.
 */
export function beginningOf({ since, sinceDriftS }: OpenedRun, { frozenAt, driftS }: Freeze): string {
  if (since === undefined) return BEGINNING;
  const wentBackS = Math.max(0, (driftS ?? 0) - (sinceDriftS ?? driftS ?? 0));
  const from = addSeconds(since, -wentBackS);
  return from < frozenAt ? from : BEGINNING;
}
