import { BEGINNING, parisClock } from '../domain/clock.js';
import { missingInWindow } from '../domain/proof.js';
import { isFrozen, placeKey } from '../domain/search.js';
import type { Store, WindowRecord } from '../elasticsearch/index.js';
import type { FoundWindow } from './contracts.js';
import type { SeenCounts } from './seen-counts.js';
import type { StoreActivities } from './store-contract.js';

type WindowActivities = Pick<
  StoreActivities,
  'sealWindow' | 'countSeen' | 'openGap' | 'medianSecond' | 'earlyWindow'
>;

/** What is written and read of a run's windows. */
export function windowActivities(store: Store, seenCounts: SeenCounts): WindowActivities {
  return {
    async sealWindow(input) {
      const { run, window, totalFirst, totalLast, failure } = input;
      const distinct = await store.distinctInWindow(run, window, [...Array(input.pages).keys()]);
      const missing = missingInWindow({ totalFirst, totalLast, distinct, frozen: isFrozen(input.search) });
      await store.recordWindow({
        run,
        cle: window,
        criteres: input.search,
        totalPremier: totalFirst,
        totalDernier: totalLast,
        pages: input.tally.pages,
        distincts: distinct,
        derive: totalLast - totalFirst,
        applications: input.queues,
        appels: input.tally.calls,
        debut: input.startedAt,
        fin: new Date().toISOString(),
        verdict: failure !== undefined ? 'echouee' : missing > 0 ? 'lacune' : 'complete',
      });
      return { distinct };
    },

    async countSeen({ run, fresh, stage, ...criteria }) {
      return (await seenCounts(run, { fresh, stage })).count(criteria);
    },

    async openGap({ run, gap, search }) {
      const opened = await store.getRun(run);
      const frozenAt = opened === undefined ? '' : (opened.gel ?? parisClock(new Date(opened.date_debut)));
      const { kind = 'lacune', status, page } = gap.cause ?? {};
      await store.openCase(
        {
          type: 'fenetre',
          classe: kind,
          run,
          requete: search,
          place: placeKey(search, { min: BEGINNING, max: frozenAt }),
          ...(page === undefined ? {} : { page }),
          ...(status === undefined ? {} : { statutHttp: status }),
          ...(gap.total === undefined ? {} : { total: gap.total }),
          message: `${gap.missing === 0 ? 'An unknown number of' : gap.missing} offers missing in ${gap.window}: ${gap.reason}`,
        },
        new Date(),
      );
    },

    async medianSecond({ run, creation, stage }) {
      return { second: (await seenCounts(run, { stage })).medianSecond(creation) };
    },

    async earlyWindow({ run }) {
      return earlyWindowOf(await store.windowsOfRun(run));
    },
  };
}

/** Share of a run's windows that count as early. */
const EARLY = 0.1;

/** The largest of the windows that were read to their end first. Pure. */
export function earlyWindowOf(windows: readonly WindowRecord[]): FoundWindow {
  const whole = windows.filter(({ verdict }) => verdict === 'complete');
  const inOrder = whole.toSorted((a, b) => (a.fin < b.fin ? -1 : 1));
  const early = inOrder.slice(0, Math.max(1, Math.ceil(EARLY * inOrder.length)));
  const [largest] = early.toSorted((a, b) => b.distincts - a.distincts);
  return largest === undefined ? {} : { window: largest.cle, search: largest.criteres };
}
