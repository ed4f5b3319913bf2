import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { duration } from '../../domain/progress.js';
import { CLOCK_ASKED_MS, CLOCK_LOOKED_AT_MS } from '../../patience/index.js';
import { pollersOf } from '../../temporal/pollers.js';
import { type Finding, notice, right, skipped } from './check.js';

/** How far a clock is ahead of that of this machine, in milliseconds; negative = behind. */
export type ClockOffset = number;

/** What could be read of the two clocks beside ours. */
export interface Clocks {
  /** What a run's documents and a schedule go by. */
  readonly temporal?: ClockOffset | undefined;
  /** What a run and its proof go by. */
  readonly api?: ClockOffset | undefined;
}

/** Below it, it is the network, and the whole seconds of the API's `Date`. */
const TOLD_MS = 5_000;

/** The three clocks, and what their differences do. A difference stops nothing: every run goes by the API's clock. */
export function compareClocks({ temporal, api }: Clocks): Finding {
  const name = 'clocks';
  if (temporal === undefined && api === undefined) return skipped(name, 'nothing to compare ours with');
  const differences = [
    ...differs("Temporal's", 'ours', temporal, OURS_AND_TEMPORAL),
    ...differs("the API's", 'ours', api, OURS_AND_API),
    ...(temporal === undefined || api === undefined
      ? []
      : differs("the API's", "Temporal's", api - temporal, TEMPORAL_AND_API)),
  ];
  if (differences.length === 0) {
    const others = [
      ...(temporal === undefined ? [] : ["Temporal's"]),
      ...(api === undefined ? [] : ["the API's"]),
    ];
    return right(name, `ours and ${others.join(' and ')} agree within ${duration(TOLD_MS / 1_000)}`);
  }
  return notice(
    name,
    differences.join('; '),
    "set the clocks of your own machines by NTP; where the API's is wrong, runs allow for it",
  );
}

const OURS_AND_TEMPORAL =
  'commands here judge by it whether a worker has asked for work, and may find none, or one that is gone';
const OURS_AND_API =
  "runs go by the API's, so that no proof suffers; the ages that `doctor` tells are off by as much";
const TEMPORAL_AND_API =
  "a schedule starts its runs by Temporal's, and the documents of runs carry its dates; what a run collects and closes goes by the API's";

function differs(theirs: string, ours: string, offset: ClockOffset | undefined, effect: string): string[] {
  if (offset === undefined || Math.abs(offset) <= TOLD_MS) return [];
  const apart = duration(Math.abs(offset) / 1_000);
  return [`${theirs} clock is ${apart} ${offset > 0 ? 'ahead of' : 'behind'} ${ours}: ${effect}`];
}

/** A queue that no work ever comes to. */
const QUEUE = 'moisson-clock';

/**
 * How far Temporal's clock is ahead of ours; undefined where it does not tell. No request of its protocol asks for the
 * time, but the server notes when somebody asks a task queue for work: we do so, for a moment, where there is none.
 */
export async function temporalClock(client: Client): Promise<ClockOffset | undefined> {
  const { connection, workflowService } = client;
  const { namespace } = client.options;
  const identity = `moisson doctor ${randomUUID()}`;
  const asking = new AbortController();
  const sentAt = Date.now();
  const asked = connection
    .withDeadline(sentAt + CLOCK_ASKED_MS, () =>
      connection.withAbortSignal(asking.signal, () =>
        workflowService.pollActivityTaskQueue({ namespace, taskQueue: { name: QUEUE }, identity }),
      ),
    )
    .catch(() => undefined);
  try {
    while (Date.now() < sentAt + CLOCK_ASKED_MS) {
      await sleep(CLOCK_LOOKED_AT_MS);
      const pollers = await pollersOf(workflowService, { namespace, name: QUEUE });
      const mine = pollers.find((poller) => poller.identity === identity);
      if (mine !== undefined && mine.askedAt > 0) return mine.askedAt - sentAt;
    }
  } catch {
    // Who may not ask for work here learns nothing.
  } finally {
    asking.abort();
    await asked;
  }
  return undefined;
}
