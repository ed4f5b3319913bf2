import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CollectResult } from '../../src/workflows/part-contract.js';
import { type WorldOffre, worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods, REFERENCES, refusedCredentials } from './fake-api.js';
import { openStage, QUEUES, type Stage } from './stage.js';

const FROZEN = '2026-11-20T09:00:00Z';
const CREATION = { min: '2000-01-01T00:00:00Z', max: FROZEN };
/** Far below what a history may hold, so that a small world goes through several. */
const HISTORY_LIMIT = 150;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Outcome {
  readonly result: CollectResult;
  /** Histories that it took, and the longest. */
  readonly histories: number;
  readonly longest: number;
}

/** Runs one part of a run by itself, to the end of its last history. */
async function collect(api: FakeApi, workflow: string, input: object): Promise<Outcome> {
  return stage.serve(api, async () => {
    const workflowId = randomUUID();
    const control = { paused: false, rate: 5 };
    const common = { run: 'run', queues: QUEUES, references: REFERENCES, control };
    const handle = await stage.workflows.start(workflow, {
      workflowId,
      taskQueue: 'ingestion',
      args: [{ ...common, historyLimit: HISTORY_LIMIT, creation: CREATION, ...input }],
    });
    const result = (await handle.result()) as CollectResult;
    let histories = 0;
    let longest = 0;
    for (let runId: string | null | undefined = handle.firstExecutionRunId; runId; histories++) {
      const { events } = await stage.workflows.getHandle(workflowId, runId).fetchHistory();
      longest = Math.max(longest, events?.length ?? 0);
      runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return { result, histories, longest };
  });
}

/** App-2 is refused once, early: what the certificate must say still at the end. */
function refusedOnce(moods: Moods = {}): Moods {
  let done = false;
  return {
    ...moods,
    failing: (input, queue) => {
      if (queue === 'offres-app-2' && !done) {
        done = true;
        return refusedCredentials('app-2');
      }
      return moods.failing?.(input, queue);
    },
  };
}

function expectWhole({ result, histories, longest }: Outcome, api: FakeApi, offres: readonly WorldOffre[]) {
  expect(histories).toBeGreaterThan(1);
  // The windows in flight when the limit is met end in the same history: twelve of 21 pages, some six events a page.
  expect(longest).toBeLessThan(HISTORY_LIMIT + 12 * 21 * 7);
  expect(result.gaps).toEqual([]);
  expect(result.refusals).toEqual(['The credentials of app-2 are refused.']);
  expect(api.seen.size).toBe(offres.length);
  expect(new Set(api.calls.map(({ input }) => input.rate))).toEqual(new Set([5]));
}

it('a region goes on in a new history with all that it knows', async () => {
  const offres = worldOf({ offres: 25_000, skew: 2, seconds: 864_000, seed: 3 });
  const api = new FakeApi(offres, FROZEN, refusedOnce());
  const outcome = await collect(api, 'RegionWorkflow', {
    region: REFERENCES.regions[0],
  });
  expectWhole(outcome, api, offres);
  expect(outcome.result).toMatchObject({ total: 25_000, tally: { calls: api.calls.length - 1 } });
});

/** No search by dates alone shows its last page, so a sweep can only go on by other axes. */
const blocked: Moods['failing'] = ({ search, page }) =>
  page === 20 && search.codesROME === undefined
    ? ApplicationFailure.nonRetryable('The page is broken.', 'InvalidRequest')
    : undefined;
const SWEEP = { part: 0, label: 'France', base: {}, skipSeen: false };

it('a sweep that is blocked reads the rest by other axes, through as many histories as it takes', async () => {
  const offres = worldOf({ offres: 60_000, skew: 2, seconds: 864_000, seed: 4 });
  const api = new FakeApi(offres, FROZEN, refusedOnce({ failing: blocked }));
  expectWhole(await collect(api, 'SweepWorkflow', SWEEP), api, offres);
});

it('compares the parts of a dense window with their parent, whichever history they are read in', async () => {
  const offres = worldOf({ offres: 60_000, skew: 2, seconds: 864_000, seed: 5 }).map((offre) =>
    offre.id % 500 === 0 ? { ...offre, codeROME: 'Z9999' } : offre,
  );
  const unlisted = offres.filter(({ codeROME }) => codeROME === 'Z9999').length;
  const api = new FakeApi(offres, FROZEN, { failing: blocked });
  const { result, histories } = await collect(api, 'SweepWorkflow', SWEEP);
  expect(histories).toBeGreaterThan(1);
  expect(unlisted).toBeGreaterThan(0);
  expect(result.gaps.map(({ missing }) => missing)).toEqual([unlisted]);
});
