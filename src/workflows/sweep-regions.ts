import { addSeconds } from '../domain/clock.js';
import { comparesRegion } from '../domain/forecast.js';
import type { References } from '../domain/lists.js';
import type { Gap, Unread } from '../domain/proof.js';
import { type Search, searchKey } from '../domain/search.js';
import type { Beginning } from './beginning.js';
import { compareCounts } from './compare-counts.js';
import { countToTheEnd } from './count-to-the-end.js';
import { frozenTotal } from './frozen-total.js';
import { isWholeCountry } from './region.js';
import type { RunScope } from './run-scope.js';
import { sweep } from './sweep-parts.js';
import { readTail } from './tail.js';

/** What a run of some regions has read of them, all together. */
export interface SweptRegions {
  /** Offers that the API counted in them before and after they were read. */
  readonly first: number;
  readonly last: number;
  /** Distinct offers that were seen in them. */
  readonly seen: number;
  /** What the regions count beyond that. */
  readonly gaps: readonly Gap[];
}

type Region = References['regions'][number];

/**
 * Reads regions by creation date, one after the other; then it takes along what was published since the freeze, and
 * counts each region again. Its departements would not do: offers that name their region alone are in none of them
 * (docs/proof.md "Kinds of runs").
 */
export async function sweepRegions({
  scope,
  chosen,
  frozenTotal: national,
}: Beginning): Promise<SweptRegions> {
  const { collector, children, references } = scope;
  const country = references.regions.length > 1 ? national : undefined;
  const read: { readonly region: Region; readonly first: number }[] = [];
  for (const region of chosen) {
    const base = { region: region.code };
    const counted = await frozenTotal(scope, base);
    const first = typeof counted === 'number' ? counted : 0;
    if (isWholeCountry(first, country)) {
      const parent = { ...base, creation: scope.creation };
      await collector.overcounted({ parent, total: country ?? 0, counted: first });
      continue;
    }
    await sweep(scope, region.libelle, base, { skipSeen: false });
    read.push({ region, first });
  }
  // What a part lacks is a gap already: nothing is late there.
  const isWhole = children.gaps().length + collector.gaps.length === 0;
  let swept: SweptRegions = { first: 0, last: 0, seen: 0, gaps: [] };
  for (const { region, first } of read) {
    const { last, seen, gaps } = await endOf(scope, region, first, isWhole);
    swept = {
      first: swept.first + first,
      last: swept.last + last,
      seen: swept.seen + seen,
      gaps: [...swept.gaps, ...gaps],
    };
  }
  return swept;
}

/** Takes along what was published in a region, and holds what was seen there against what the API counts at the end. */
async function endOf(
  scope: RunScope,
  { code }: Region,
  first: number,
  isWhole: boolean,
): Promise<Pick<SweptRegions, 'last' | 'seen' | 'gaps'>> {
  const { creation } = scope;
  const base = { region: code };
  await readTail(scope, addSeconds(creation.max, -1), base);
  const { total, seen, undated } = await countToTheEnd(scope, {
    base,
    total: first,
    available: first,
    looksForLate: () => isWhole,
  });
  const last = typeof total === 'number' ? total : 0;
  const compared = comparesRegion(first) ? await compareCounts(scope, { total: last, seen }, base) : [];
  return { last, seen, gaps: [...gapOf({ ...base, creation }, total, seen), ...undated.gaps, ...compared] };
}

function gapOf(search: Search, total: number | Unread, seen: number): Gap[] {
  const window = searchKey(search);
  if (typeof total !== 'number') {
    const reason = `what the API counts in the region cannot be read at the end: ${total.failure}`;
    return [{ window, missing: 0, reason, cause: total.cause }];
  }
  if (total <= seen) return [];
  const reason = `the API counts ${total} offers in the region at the end, and its searches showed ${seen} of them`;
  return [{ window, missing: total - seen, reason, remedy: 'another-run' }];
}
