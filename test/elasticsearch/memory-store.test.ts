import { expect, it } from 'vitest';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import type { ClosingDecision, StockExamination } from '../../src/domain/stock.js';
import { VirtualClock } from '../memory/clock.js';
import { OWN_BOARD, PLAIN } from '../memory/country.js';
import { type Offre, shownDate } from '../memory/offre.js';
import { MemoryStore } from '../memory/store.js';
import { World } from '../memory/world.js';
import { offre, useStore } from './store.js';

const { store, refresh, client, offres: alias } = useStore();

const START = Date.parse('2026-11-20T03:00:00Z');
const HOUR = 3_600_000;
const PAGE = 100;

/** An offer of a world, as the API would send it. */
function toBrute(one: Offre): OffreBrute {
  const date = shownDate(one);
  return offre(one.id, {
    dateCreation: date === undefined ? undefined : new Date(date).toISOString(),
    lieuTravail: { libelle: one.departement === undefined ? 'France' : `${one.departement} - VILLE` },
    romeCode: one.codeROME,
    typeContrat: one.typeContrat,
    origineOffre: {
      origine: String(one.origine),
      ...(one.board === OWN_BOARD ? {} : { partenaires: [{ nom: one.board }] }),
    },
  });
}

/** What must be equal: which offers a large sample draws is left to chance in both. */
function essence({ sample, controls, boards, ...figures }: StockExamination) {
  const of = (cohort: string) => sample.filter((one) => one.cohort === cohort).length;
  const cohorts = { fresh: of('fresh'), recent: of('recent'), old: of('old'), closed: of('closed') };
  const few =
    sample.length < 150
      ? sample.map(({ drawn: _, ...one }) => one).sort((a, b) => (a.id < b.id ? -1 : 1))
      : [];
  return {
    ...figures,
    cohorts,
    few,
    controls: controls.length,
    boards: boards.filter(({ open }) => open > 0),
  };
}

it('the index in memory says and does what the real one does, day after day', async () => {
  const world = new World({ ...PLAIN, offres: 600, undated: 0.02 }, START);
  const memory = new MemoryStore(new VirtualClock(START), {
    queues: [],
    closedOffers: 'purge',
    recheckMs: 0,
  });
  const read = async (run: string, window: string, offres: readonly Offre[], at: number) => {
    for (let page = 0; page * PAGE < offres.length; page++) {
      const shown = offres.slice(page * PAGE, (page + 1) * PAGE);
      const lu = new Date(at + page * 1_000);
      memory.write({ run, window, page, offres: shown, lu: lu.toISOString() });
      await store.indexPage({ run, fenetre: window, page, offres: shown.map(toBrute), lu });
    }
    await refresh();
  };
  const activities = memory.activities();
  const statuses = async () => {
    const { hits } = await client.search<{
      suivi: { statut: string; absenteDepuis?: string; effacee?: string };
    }>({
      index: alias,
      size: 10_000,
    });
    return hits.hits
      .map(({ _id, _source }) => {
        const { statut, absenteDepuis, effacee } = _source?.suivi ?? { statut: '' };
        return `${_id} ${statut} ${absenteDepuis ?? ''} ${effacee !== undefined}`;
      })
      .sort();
  };
  const ours = () =>
    [...memory.stock.offres.values()]
      .map(
        ({ id, open, absenteDepuis, erased }) =>
          `${id} ${open ? 'ouverte' : 'fermee'} ${absenteDepuis ?? ''} ${erased === true}`,
      )
      .sort();

  // Each day a part is hidden; what is unseen closes, waits, or is erased as the decision of the day says.
  const days: readonly {
    readonly hides: (offre: Offre) => boolean;
    readonly decision: Omit<ClosingDecision, 'gone' | 'there'>;
  }[] = [
    { hides: () => false, decision: { cohorts: ['fresh'], erase: true } },
    { hides: ({ board }) => board === 'CADREMPLOI', decision: { cohorts: [], erase: false } },
    { hides: ({ board }) => board === 'CADREMPLOI', decision: { cohorts: ['fresh'], erase: true } },
    {
      hides: ({ board, origine }) => board === 'HELLOWORK' || origine === 1,
      decision: { cohorts: ['fresh', 'recent'], erase: true },
    },
    { hides: () => false, decision: { cohorts: ['fresh', 'recent', 'old'], erase: true } },
  ];
  for (const [day, { hides, decision }] of days.entries()) {
    const at = START + day * 36 * HOUR;
    const run = `day-${day}`;
    const startedAt = new Date(at);
    await activities.openRun({ run, workflowId: run, plan: 'region', mode: 'full' });
    await read(
      run,
      'all',
      world.stock.filter((one) => !hides(one)),
      at + 1_000,
    );
    const examined = await store.examineStock({ run, startedAt, erasing: true });
    const expected = essence(examined);
    expect(essence(memory.stock.examine(run, startedAt.toISOString()))).toEqual(expected);

    const { creation, codesROME } = {
      creation: { min: '2026-11-01T00:00:00Z', max: '2026-11-15T00:00:00Z' },
      codesROME: ['A1000', 'B1001'],
    };
    const table = await store.presenceTable(run);
    for (const criteria of [
      { creation },
      { creation, undated: 'in' as const },
      { codesROME },
      { origine: 1 as const },
    ]) {
      const { seen } = await activities.countSeen({ run, ...criteria });
      expect(seen).toBe(table.count(criteria).seen);
    }
    expect(await activities.medianSecond({ run, creation })).toEqual({
      second: table.medianSecond(creation),
    });

    const ids = examined.sample.map(({ id }) => id);
    const whole: ClosingDecision = { ...decision, gone: ids.slice(0, 5), there: ids.slice(5, 9) };
    const closing = await store.closeGone({ run, startedAt, mode: 'purge', decision: whole });
    expect(memory.stock.close(run, startedAt.toISOString(), whole)).toEqual(closing);
    await refresh();
    expect(ours()).toEqual(await statuses());
    world.pause(36 * HOUR);
  }

  const first = world.stock.slice(0, 150);
  await read('twice', 'w', first, START + 400 * HOUR);
  await read(
    'twice/again',
    'w',
    first.filter((_, i) => i % 3 > 0),
    START + 400 * HOUR,
  );
  const real = await store.compareReadings({ run: 'twice', fenetre: 'w', again: 'twice/again' });
  const compared = memory.stock.compare('twice', 'w', 'twice/again');
  expect({ ...compared, sample: compared.sample.toSorted() }).toEqual({
    ...real,
    sample: [...real.sample].sort(),
  });
}, 120_000);
