import { describe, expect, it } from 'vitest';
import { type Lies, type Simulator, startSimulator } from '../../simulator/index.js';
import { BEGINNING } from '../../src/domain/clock.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import { createStore } from '../../src/elasticsearch/index.js';
import { startDeafProxy } from '../support/deaf-proxy.js';
import { type ServedStore, useMoisson } from '../support/moisson.js';
import { alsoShown, expectProven, type Outcome, outcomeOf, watched } from '../support/outcome.js';
import { type SimulatedStoreOptions, withSimulatedStore } from '../support/simulated-store.js';

const OFFRES = 1_500;
const NATIONAL = { plan: 'national' } as const;
const REGION = { plan: 'region' } as const;

const moisson = useMoisson();

const among = (
  options: Partial<SimulatedStoreOptions>,
  tell: (simulator: Simulator, store: ServedStore) => Promise<void>,
): Promise<void> => withSimulatedStore(moisson, { offers: OFFRES, ...options }, tell);

/**
 * A GAP for this reason, whose number is no less than what is missing of what this or an earlier run has seen, and that
 * closed nothing wrongly.
 */
function expectGap({ certificate, stable, missing, wronglyClosed }: Outcome, reason: RegExp): void {
  const neverSeen = stable - certificate.distinct;
  expect(certificate.status).toBe('gap');
  expect(certificate.gaps.map((gap) => gap.reason).join('\n')).toMatch(reason);
  expect(certificate.missing).toBeGreaterThanOrEqual(missing.length - neverSeen);
  expect(wronglyClosed).toEqual([]);
}

/** Does something once the API has answered so many searches. */
function afterCalls(simulator: Simulator, calls: number, work: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let left = calls;
    simulator.observe(({ kind }) => {
      if (kind === 'search' && --left === 0) work().then(resolve, reject);
    });
  });
}

/** Edits offers in the index, behind Moisson's back. */
async function edit({ elasticsearch, prefix }: ServedStore, ids: readonly string[]): Promise<void> {
  const operations = ids.flatMap((_id) => [
    { update: { _index: `${prefix}offres`, _id } },
    { doc: { intitule: 'by hand' } },
  ]);
  await elasticsearch.bulk({ refresh: true, operations });
}

async function edited({ elasticsearch, prefix }: ServedStore): Promise<number> {
  const index = `${prefix}offres`;
  await elasticsearch.indices.refresh({ index });
  return (await elasticsearch.count({ index, query: { match_phrase: { intitule: 'by hand' } } })).count;
}

describe('an index that is not what it was', { timeout: 300_000 }, () => {
  it('the alias is moved to an empty index in mid-run: GAP until it is moved back', () =>
    among({}, async (simulator, store) => {
      const { elasticsearch } = store;
      const alias = `${store.prefix}offres`;
      const move = (from: string, to: string) =>
        elasticsearch.indices.updateAliases({
          actions: [
            { remove: { index: `${alias}-${from}`, alias } },
            { add: { index: `${alias}-${to}`, alias, is_write_index: true } },
          ],
        });
      await createStore(elasticsearch, { indexPrefix: store.prefix }).ensureSchema();
      await elasticsearch.indices.create({ index: `${alias}-000002` });
      const moved = afterCalls(simulator, 5, () => move('000001', '000002'));
      const lying = await outcomeOf('alias moved', simulator, store);
      await moved;
      expectGap(
        lying,
        /was moved from .*-000001 to .*-000002|points to .*-000002, which Moisson did not make/,
      );
      expect(lying.missing.length).toBeGreaterThan(0);
      await move('000002', '000001');
      expectProven(await outcomeOf('alias moved back', simulator, store));
    }));

  alsoShown('the index is deleted and made again in mid-run: GAP, and a run fills it once it is gone', () =>
    among({}, async (simulator, store) => {
      const index = `${store.prefix}offres-000001`;
      const aliases = { [`${store.prefix}offres`]: { is_write_index: true } };
      const again = async () => {
        await store.elasticsearch.indices.delete({ index });
        await store.elasticsearch.indices.create({ index, aliases });
      };
      const remade = afterCalls(simulator, 5, again);
      const lying = await outcomeOf('index made again', simulator, store, NATIONAL);
      await remade;
      expectGap(lying, /deleted and made again|is missing|did not make/);
      expect(lying.missing.length).toBeGreaterThan(0);
      // What somebody else has made is not filled.
      await expect(store.run(NATIONAL)).rejects.toMatchObject({
        cause: { cause: { message: expect.stringContaining('which Moisson did not make') } },
      });
      await store.elasticsearch.indices.delete({ index });
      expectProven(await outcomeOf('index filled again', simulator, store));
    }),
  );

  const WRONG_TYPES = { properties: { id: { type: 'long' }, intitule: { type: 'long' } } } as const;

  it('a foreign template with wrong types does not reach the index: PROVEN', () =>
    among({}, async (simulator, store) => {
      const { elasticsearch, prefix } = store;
      const name = `${prefix}foreign`;
      await elasticsearch.indices.putIndexTemplate({
        name,
        index_patterns: [`${prefix}offres-*`],
        priority: 500,
        template: { mappings: WRONG_TYPES },
      });
      try {
        expectProven(await outcomeOf('foreign template', simulator, store, NATIONAL));
      } finally {
        await elasticsearch.indices.deleteIndexTemplate({ name });
      }
    }));

  alsoShown(
    'an index that carries our mark over other types is refused at the opening, and PROVEN once it is mended',
    () =>
      among({}, async (simulator, store) => {
        const { elasticsearch, prefix } = store;
        await createStore(elasticsearch, { indexPrefix: prefix }).ensureSchema();
        const index = `${prefix}offres-000001`;
        const [state] = Object.values(await elasticsearch.indices.getMapping({ index }));
        await elasticsearch.indices.delete({ index });
        const { _meta } = state?.mappings ?? {};
        const aliases = { [`${prefix}offres`]: { is_write_index: true } };
        const mappings = { properties: { intitule: { type: 'long' as const } }, ...(_meta && { _meta }) };
        const settings = { 'index.mapping.ignore_malformed': false };
        await elasticsearch.indices.create({ index, aliases, mappings, settings });
        await expect(store.run(NATIONAL)).rejects.toMatchObject({
          cause: { cause: { message: expect.stringContaining('or was altered') } },
        });
        expect((await elasticsearch.count({ index })).count).toBe(0);
        await elasticsearch.indices.delete({ index });
        expectProven(await outcomeOf('wrong types mended', simulator, store, NATIONAL));
      }),
  );

  alsoShown('another program alters what the run has just stored: GAP, and the next run puts it right', () =>
    // The edit is done before the last of some thirteen answers.
    among({ latencyMs: [400, 400] }, async (simulator, store) => {
      await createStore(store.elasticsearch, { indexPrefix: store.prefix }).ensureSchema();
      const altered = afterCalls(simulator, 9, async () => edit(store, [...(await store.openIds())]));
      const lying = await outcomeOf('another program', simulator, store, NATIONAL);
      await altered;
      expectGap(lying, /read back are not as they were stored/);
      expect(lying.certificate.missing).toBe(await edited(store));
      expectProven(await outcomeOf('another program gone', simulator, store));
      expect(await edited(store)).toBe(0);
    }),
  );

  alsoShown('one source in ten is edited by hand: GAP, and the next run puts them right', () =>
    among({}, async (simulator, store) => {
      expectProven(await outcomeOf('hand-edited, before', simulator, store, NATIONAL));
      const ids = [...(await store.openIds())].filter((_, i) => i % 10 === 0);
      await edit(store, ids);
      const lying = await outcomeOf('hand-edited', simulator, store);
      expectGap(lying, /read back are not as they were stored/);
      expect(lying.certificate.missing).toBeGreaterThan(ids.length / 3);
      expectProven(await outcomeOf('hand-edited, after', simulator, store));
      expect(await edited(store)).toBe(0);
    }),
  );

  it('a replay while the API answers 204 to everything closes no case', () =>
    among({}, async (simulator, store) => {
      expectProven(await outcomeOf('replay, before', simulator, store, NATIONAL));
      const creation = { min: BEGINNING, max: `${simulator.worldNow().slice(0, 19)}Z` };
      const direct = createStore(store.elasticsearch, { indexPrefix: store.prefix });
      for (const [place, region, total] of [
        ['region=11', '11', 37],
        ['region=84', '84', undefined],
      ] as const) {
        await direct.openCase(
          {
            type: 'fenetre',
            classe: 'lacune',
            run: 'old',
            requete: { region, creation },
            place,
            ...(total === undefined ? {} : { total }),
            message: '37 offers missing.',
          },
          new Date(Date.now() - 3_600_000),
        );
      }
      simulator.lie({ empty: {} });
      expect(await store.replay()).toMatchObject({ windows: { closed: 0, failed: 2 }, open: 2 });
      simulator.lie({});
      expect(await store.replay()).toMatchObject({ windows: { closed: 2, failed: 0 }, open: 0 });
    }));
});

describe('offers that lack what searches go by', { timeout: 300_000 }, () => {
  const CHURN = { publishedPerSecond: 1, closedPerSecond: 1 };

  const lacking: [string, Lies, IngestionInput][] = [
    ['without a date, never shown within bounds', { undated: { offers: 3 } }, NATIONAL],
    ['without a date, shown within bounds', { undated: { offers: 3, inWindows: true } }, NATIONAL],
    ['without a date, shown within bounds, by regions', { undated: { offers: 3, inWindows: true } }, REGION],
    ['without a date, never shown within bounds, by regions', { undated: { offers: 1 } }, REGION],
    ['with an unreadable date', { undated: { offers: 2, as: 'unreadable' } }, NATIONAL],
    [
      'without a trade and an origin',
      { withoutROME: { offers: 5 }, withoutOrigine: { offers: 5 } },
      NATIONAL,
    ],
    [
      'without a trade and an origin, by regions',
      { withoutROME: { offers: 5, as: 'absent' }, withoutOrigine: { offers: 5 } },
      REGION,
    ],
  ];
  it.each(watched(1, lacking))('%s: all are open, and closures go on', (name, lies, plan) =>
    among({ lies, churn: CHURN }, async (simulator, store) => {
      expectProven(await outcomeOf(name, simulator, store, plan));
      const again = await outcomeOf(`${name}, again`, simulator, store, plan);
      expectProven(again);
      expect(again.leftOpen).toEqual([]);
    }),
  );

  alsoShown('without a date and without a trade, never shown within bounds: GAP that counts them', () =>
    among(
      { lies: { undated: { offers: OFFRES }, withoutROME: { offers: OFFRES } }, offers: 300 },
      async (simulator, store) => {
        const lying = await outcomeOf('no date, no trade', simulator, store, NATIONAL);
        expectGap(lying, /300 offers have no creation date by which searches find them/);
        simulator.lie({});
        expectProven(await outcomeOf('no date, no trade, after', simulator, store));
      },
    ),
  );
});

describe('regions by themselves', { timeout: 300_000 }, () => {
  const OF_PARIS: IngestionInput = { plan: 'region', regions: ['11'] };

  /** Stable offers of the region that the run lacks in its index, by what an honest run has collected before. */
  async function lacking(store: ServedStore, honest: ReadonlySet<string>): Promise<number> {
    const open = await store.openIds();
    return [...honest].filter((id) => !open.has(id)).length;
  }

  const capped: [string, number, number][] = [
    ['of fewer offers than one search shows', 3_000, 150],
    ['at what one search shows', 24_000, 3_150],
  ];
  it.each(watched(1, capped))('totals are capped %s: GAP', async (name, offers, cap) => {
    const simulator = await startSimulator({ offers, rate: null });
    const honestStore = await moisson.open(simulator.environment);
    let honest: Set<string>;
    try {
      expect((await honestStore.run(OF_PARIS)).status).toBe('proven');
      honest = await honestStore.openIds();
    } finally {
      await honestStore.close();
    }
    expect(honest.size).toBeGreaterThan(cap);
    const store = await moisson.open(simulator.environment);
    try {
      simulator.lie({ cap });
      const { certificate, wronglyClosed } = await outcomeOf(
        `region, cap ${name}`,
        simulator,
        store,
        OF_PARIS,
      );
      const missing = await lacking(store, honest);
      expect(wronglyClosed).toEqual([]);
      if (certificate.status === 'proven') expect(missing).toBe(0);
      else
        expect(certificate.gaps.map((gap) => gap.reason).join('\n')).toMatch(
          /by their kinds|again and again/,
        );
      simulator.lie({});
      expect((await store.run(OF_PARIS)).status).toBe('proven');
      expect(await lacking(store, honest)).toBe(0);
    } finally {
      await store.close();
      await simulator.close();
    }
  });

  const deaf: [string, string, number, RegExp | undefined][] = [
    // One region's answers are the country then, which holds all that the region has.
    ['region', 'region', 3_000, undefined],
    ['region, in a larger country', 'region', 24_000, /ignores the parameter that splits it/],
    // Chosen regions are read by creation date.
    ['departement, of no use to it', 'departement', 24_000, undefined],
  ];
  it.each(watched(0, deaf))('the API ignores the parameter %s', async (name, parameter, offers, reason) => {
    const simulator = await startSimulator({ offers, rate: null });
    const proxy = await startDeafProxy(simulator.apiUrl, parameter);
    const store = await moisson.open({ ...simulator.environment, FRANCE_TRAVAIL_API_URL: proxy.apiUrl });
    try {
      const { certificate } = await outcomeOf(`region, deaf to ${name}`, simulator, store, OF_PARIS);
      expect(certificate.status).toBe(reason === undefined ? 'proven' : 'gap');
      if (reason !== undefined) expect(certificate.gaps.map((gap) => gap.reason).join('\n')).toMatch(reason);
    } finally {
      await store.close();
      await proxy.close();
      await simulator.close();
    }
  });
});
