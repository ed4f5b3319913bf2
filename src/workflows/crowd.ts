import type { Search } from '../domain/search.js';
import { searchKey } from '../domain/search.js';
import type { SplitContext } from '../domain/split.js';
import { RECOUNTS } from '../patience/index.js';
import type { Collector } from './collector.js';
import { examine } from './examine.js';

/** A part of a crowd, and the search that it was cut from. */
export interface CrowdPart {
  readonly search: Search;
  readonly of?: Cut;
}

/** A search that was cut, and how many offers its parts count together. */
interface Cut {
  readonly search: Search;
  readonly total: number;
  readonly parts: readonly Search[];
  counted: number;
  pending: number;
  /** The probe of a part failed: that is a gap of its own. */
  failed: boolean;
}

/** Parts of crowds as plain data: several may be of one cut, whose counts they share. */
export interface CarriedCrowds {
  readonly cuts: readonly Cut[];
  readonly parts: readonly { readonly search: Search; readonly of?: number }[];
}

/** What is left of crowds, to be carried into a continued workflow. */
export function packCrowds(left: readonly CrowdPart[]): CarriedCrowds {
  const cuts = [...new Set(left.flatMap(({ of }) => of ?? []))];
  const parts = left.map(({ search, of }) => ({ search, ...(of && { of: cuts.indexOf(of) }) }));
  return { cuts, parts };
}

export function unpackCrowds({ cuts, parts }: CarriedCrowds): CrowdPart[] {
  const own = cuts.map((cut) => ({ ...cut }));
  return parts.map(({ search, of }) => {
    const cut = of === undefined ? undefined : own[of];
    return { search, ...(cut && { of: cut }) };
  });
}

/**
 * Reads one part of a crowd, and returns the parts to go on with; those that can begin while it is still read are
 * given to `ahead`. Nothing sweeps a crowd afterwards, and the lists that cut it may lack a code that offers bear
 * (docs/api/search.md "ROME codes", "Contract types"): so the parts of each cut are held against its whole, and what
 * they do not count becomes a gap. Dates leave nothing out, so what goes on by them is of no cut.
 */
export async function readCrowdPart(
  { search, of }: CrowdPart,
  collector: Collector,
  context: SplitContext,
  ahead: (parts: readonly CrowdPart[]) => void,
): Promise<readonly CrowdPart[]> {
  let total: number | undefined;
  const probed = (probe: { readonly total: number }) => {
    total = probe.total;
  };
  const parts = await examine(search, collector, context, {
    probed,
    ahead: (searches) => ahead(searches.map((one) => ({ search: one }))),
  });
  if (of !== undefined) {
    of.pending--;
    of.counted += total ?? 0;
    of.failed ||= total === undefined;
    if (of.pending === 0 && !of.failed) await holdAgainstWhole(of, collector);
  }
  const cut: Cut = { search, total: total ?? 0, parts, counted: 0, pending: parts.length, failed: false };
  return parts.map((part) => ({ search: part, of: cut }));
}

async function holdAgainstWhole(cut: Cut, collector: Collector): Promise<void> {
  const { search, parts } = cut;
  let { total, counted } = cut;
  // Offers only close, so each count gives an upper bound; it is exact if the whole did not change meanwhile.
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
