import type { Gap } from '../domain/proof.js';
import { countOn } from './count.js';
import type { RunScope } from './run-scope.js';

/** Totals of two applications may differ by what closed between their answers. */
const TOLERATED = { offres: 5, share: 0.0005 };

/**
 * The same count by every application that has answered. One that is served from another stock says so by its total,
 * twice: once it may be what closed between two answers.
 */
export async function compareApplications(
  scope: RunScope,
  { total, seen }: { readonly total: number; readonly seen: number },
): Promise<Gap[]> {
  const queues = scope.collector.applications.well;
  if (queues.length < 2) return [];
  const tolerated = TOLERATED.offres + Math.ceil(total * TOLERATED.share);
  let totals: number[] = [];
  for (let round = 0; round < 2; round++) {
    totals = await totalsOn(scope, queues);
    if (totals.length < queues.length || Math.max(...totals) - Math.min(...totals) <= tolerated) return [];
  }
  const counted = queues.map((queue, i) => `${totals[i]} on ${queue}`).join(', ');
  return [
    {
      window: 'france',
      missing: Math.max(0, Math.max(...totals) - seen),
      reason: `the applications are given different counts of the same search: ${counted}`,
      remedy: 'another-run',
    },
  ];
}

/** Fewer numbers than queues where one did not answer. */
async function totalsOn({ collector, creation }: RunScope, queues: readonly string[]): Promise<number[]> {
  const answers = await Promise.all(queues.map((queue) => countOn(collector, { creation }, queue)));
  return answers.flatMap((answer) => answer?.total ?? []);
}
