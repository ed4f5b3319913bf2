import { formatSecond } from '../domain/clock.js';
import { Draw, rankOf } from '../domain/draw.js';
import { verificationKey } from '../domain/verification.js';
import type { Presence, Store } from '../elasticsearch/index.js';
import type { PlacedOffre } from './contracts.js';
import type { SeenCounts } from './seen-counts.js';
import type { StoreActivities } from './store-contract.js';

type VerificationActivities = Pick<
  StoreActivities,
  'seenByRegion' | 'newsOf' | 'shownByPlaceOnly' | 'recordRegion'
>;

/** What is asked and written while the regions are held against what a run has seen. */
export function verificationActivities(store: Store, seenCounts: SeenCounts): VerificationActivities {
  return {
    async seenByRegion({ run }) {
      return (await seenCounts(run, { fresh: true })).countByRegion();
    },

    async newsOf({ run, window, stage }) {
      const table = await seenCounts(run, { stage });
      const shown = new Set<string>();
      for await (const { contenu } of store.seenInWindow(run, window)) {
        for (const id of contenu.ids) shown.add(id);
      }
      return { found: table.newsOf(window, shown) };
    },

    async shownByPlaceOnly({ run, most }) {
      const table = await seenCounts(run, { fresh: true });
      const placed = new Set<string>();
      const sample = new Draw<PlacedOffre>(most);
      for await (const presence of store.seenInRun(run)) {
        for (const offre of placedOffres(presence)) {
          if (table.shownWithoutPlace(offre.id) || placed.has(offre.id)) continue;
          placed.add(offre.id);
          sample.offer(rankOf(0, offre.id), offre);
        }
      }
      return { count: placed.size, sample: sample.items };
    },

    async recordRegion({ run, region, creation, startedAt, queues, calls }) {
      const { code, first, last, seen, pages } = region;
      if (last === undefined) return;
      const search = { region: code, creation };
      // Of a region that was counted once, that count is the first and the last.
      await store.recordWindow({
        run,
        cle: verificationKey(search),
        criteres: search,
        totalPremier: first ?? last,
        totalDernier: last,
        pages,
        distincts: seen,
        derive: last - (first ?? last),
        applications: queues,
        appels: calls,
        debut: startedAt,
        fin: new Date().toISOString(),
        verdict: 'comptee',
      });
    },
  };
}

function* placedOffres({ contenu }: Presence): Generator<PlacedOffre> {
  const { ids, lieu, creations, codesROME } = contenu;
  if (lieu === undefined) return;
  for (const [i, id] of ids.entries()) {
    const created = creations[i];
    const codeROME = codesROME[i];
    yield {
      id,
      ...lieu,
      ...(typeof created === 'number' && { second: formatSecond(Math.floor(created / 1000)) }),
      ...(codeROME && { codeROME }),
    };
  }
}
