import type { Gap } from '../domain/proof.js';
import { placeName, type Search } from '../domain/search.js';
import { countOn } from './count.js';
import type { RunScope } from './run-scope.js';

/** Two counts may differ by what closed between the answers. */
const TOLERATED = { offres: 5, share: 0.0005 };

/**
 * The same count of the country, or of what `base` finds of it, by other ways: by every application that has answered,
 * and by its two origins. One that is served from another stock, or a filter that hides offers, says so by its total,
 * twice: once it may be what closed between two answers.
 */
export async function compareCounts(
  scope: RunScope,
  known: { readonly total: number; readonly seen: number },
  base: Search = {},
): Promise<Gap[]> {
  const compared = { seen: known.seen, window: placeName(base) };
  const queues = scope.collector.applications.well;
  const byApplication = () => Promise.all(queues.map((queue) => countOf(scope, base, queue)));
  const byOrigine = async () => {
    const [whole, first, second] = await Promise.all([
      countOf(scope, base),
      countOf(scope, { ...base, origine: 1 }),
      countOf(scope, { ...base, origine: 2 }),
    ]);
    if (whole === undefined || first === undefined || second === undefined) return [undefined];
    // Offers without an origin are in neither; what counts is that a filter shows no more than the whole.
    return [whole, Math.max(whole, first + second)];
  };
  const applications = queues.length < 2 ? undefined : await disagreement(known, byApplication);
  const origines = await disagreement(known, byOrigine);
  return [
    ...(applications === undefined
      ? []
      : [
          told(
            compared,
            applications,
            'the applications are given different counts of the same search',
            queues,
          ),
        ]),
    ...(origines === undefined
      ? []
      : [
          told(compared, origines, 'the country and its two origins count differently', [
            'the whole',
            'both',
          ]),
        ]),
  ];
}

/** Counts that differ by more than closures explain, twice in a row; undefined where they agree, or one is not said. */
async function disagreement(
  { total }: { readonly total: number },
  count: () => Promise<readonly (number | undefined)[]>,
): Promise<readonly number[] | undefined> {
  const tolerated = TOLERATED.offres + Math.ceil(total * TOLERATED.share);
  let totals: readonly number[] = [];
  for (let round = 0; round < 2; round++) {
    const answers = await count();
    totals = answers.filter((answer) => answer !== undefined);
    const agree = Math.max(...totals) - Math.min(...totals) <= tolerated;
    if (totals.length < answers.length || agree) return undefined;
  }
  return totals;
}

function told(
  { seen, window }: { readonly seen: number; readonly window: string },
  totals: readonly number[],
  what: string,
  names: readonly string[],
): Gap {
  const counted = names.map((name, i) => `${totals[i]} by ${name}`).join(', ');
  return {
    window,
    missing: Math.max(0, Math.max(...totals) - seen),
    reason: `${what}: ${counted}`,
    remedy: 'another-run',
  };
}

async function countOf(
  { collector, creation }: RunScope,
  search: Search,
  queue?: string,
): Promise<number | undefined> {
  return (await countOn(collector, { ...search, creation }, queue))?.total;
}
