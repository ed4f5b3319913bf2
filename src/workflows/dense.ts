import type { Search } from '../domain/search.js';
import { searchKey } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { RECOUNTS } from '../patience/index.js';
import type { Collector } from './collector.js';
import { examine } from './examine.js';

/** A part of a dense window, and the search that it was split from. */
export interface DensePart {
  readonly search: Search;
  readonly parent?: Parent;
}

/** A search that was split, and how many offers its parts count together. */
interface Parent {
  readonly search: Search;
  readonly total: number;
  readonly parts: readonly Search[];
  counted: number;
  pending: number;
  /** The probe of a part failed: that is a gap of its own. */
  failed: boolean;
}

/**
 * Parts of dense windows as plain data. Stored names: `cuts` are the parents, and `of` says which of them a part was
 * split from, by its position; several parts may have one parent, whose counts they share.
 */
export interface CarriedDense {
  readonly cuts: readonly Parent[];
  readonly parts: readonly { readonly search: Search; readonly of?: number }[];
}

/** What is left of dense windows, to be carried into a continued workflow. */
export function packDense(left: readonly DensePart[]): CarriedDense {
  const parents = [...new Set(left.flatMap(({ parent }) => parent ?? []))];
  const parts = left.map(({ search, parent }) => ({
    search,
    ...(parent && { of: parents.indexOf(parent) }),
  }));
  return { cuts: parents, parts };
}

export function unpackDense({ cuts, parts }: CarriedDense): DensePart[] {
  const parents = cuts.map((parent) => ({ ...parent }));
  return parts.map(({ search, of }) => {
    const parent = of === undefined ? undefined : parents[of];
    return { search, ...(parent && { parent }) };
  });
}

/**
 * Reads one part of a dense window, and returns the parts to go on with; those that can begin while it is still read
 * are given to `ahead`. Nothing sweeps a dense window afterwards, and the lists that split it may lack a code that
 * offers have (docs/api/search.md "ROME codes", "Contract types"): so the parts of each split are compared with their
 * parent, and what they do not count becomes a gap. Dates leave nothing out, so parts by date have no parent.
 */
export async function readDensePart(
  { search, parent }: DensePart,
  collector: Collector,
  context: SplitContext,
  ahead: (parts: readonly DensePart[]) => void,
): Promise<readonly DensePart[]> {
  let total: number | undefined;
  const parts = await examine(search, collector, context, {
    probed: (probe) => {
      total = probe.total;
      return 'read';
    },
    ahead: (searches) => ahead(searches.map((one) => ({ search: one }))),
  });
  if (parent !== undefined) {
    parent.pending--;
    parent.counted += total ?? 0;
    parent.failed ||= total === undefined;
    if (parent.pending === 0 && !parent.failed) await compareWithParent(parent, collector);
  }
  const own: Parent = { search, total: total ?? 0, parts, counted: 0, pending: parts.length, failed: false };
  return parts.map((part) => ({ search: part, parent: own }));
}

async function compareWithParent(parent: Parent, collector: Collector): Promise<void> {
  const { search, parts } = parent;
  let { total, counted } = parent;
  // Offers only close, so each count gives an upper bound; it is exact if the parent did not change meanwhile.
  let missing = Math.max(0, total - counted);
  for (let i = 0; i < RECOUNTS && missing > 0; i++) {
    const now = await collector.probe(search);
    if ('failure' in now || now.total === total) break;
    total = now.total;
    const probes = await Promise.all(parts.map((part) => collector.probe(part)));
    counted = probes.reduce((sum, probe) => sum + ('failure' in probe ? 0 : probe.total), 0);
    missing = Math.min(missing, Math.max(0, total - counted));
  }
  if (missing === 0) return;
  const reason = 'its parts count fewer offers than it does itself: a code is missing from the lists';
  await collector.gap({ window: searchKey(search), missing, reason }, search);
}
