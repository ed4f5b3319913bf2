import { addSeconds } from '../domain/clock.js';
import type { Search } from '../domain/search.js';
import type { SampledOffre } from '../domain/stock.js';
import { readWhole } from './read-whole.js';
import type { RunScope } from './run-scope.js';

type Dated = Pick<SampledOffre, 'second' | 'codeROME'>;

/** The narrowest search that must show an offer: its own second, one more on each side, and its trade. */
export function ownSearch({ second, codeROME }: Dated): Search | undefined {
  if (second === undefined) return undefined;
  const creation = { min: addSeconds(second, -1), max: addSeconds(second, 1) };
  return { creation, ...(codeROME === undefined ? {} : { codesROME: [codeROME] }) };
}

/** Seconds that are read again at most: more offers than they hold are a gap of their own. */
const MAX_SECONDS = 30;

/** Reads the seconds of offers again that the search shows after all; false when there was none. */
export async function readOwnSeconds(scope: RunScope, offres: readonly Dated[]): Promise<boolean> {
  const seconds = new Map(
    offres.flatMap((offre) => {
      const search = ownSearch(offre);
      return search?.creation === undefined ? [] : [[search.creation.min, search.creation] as const];
    }),
  );
  for (const creation of [...seconds.values()].slice(0, MAX_SECONDS)) await readWhole(scope, { creation });
  return seconds.size > 0;
}
