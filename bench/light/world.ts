import { referentiels } from '../../simulator/http/referentiels.js';
import { formatStamp, parisWallClock } from '../../simulator/paris-clock.js';
import { SearchEngine } from '../../simulator/search/engine.js';
import { readQuery } from '../../simulator/search/query.js';
import { origineOf } from '../../simulator/world/contrats.js';
import { departementIndex, regionIndex } from '../../simulator/world/places.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import type { ApiActivities } from '../../src/activities/api.js';
import type { CountSeenInput } from '../../src/activities/contracts.js';
import type { StockActivities } from '../../src/activities/stock.js';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import { parisClock, toSecond } from '../../src/domain/clock.js';
import { forecastRun } from '../../src/domain/forecast.js';
import { type ListEntry, type References, shippedList } from '../../src/domain/lists.js';
import { summarizePage } from '../../src/domain/page.js';
import { blendWeights } from '../../src/domain/rome-sets.js';
import { pageRange } from '../../src/domain/search.js';
import { unexamined } from '../../src/domain/stock.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { searchQuery } from '../../src/france-travail/index.js';

/**
 * The API and the store in memory, behind the activities' own interfaces: the simulator's world and search engine
 * without texts and HTTP, and what a run has seen as one bit per offer. For one run, in a world that stands still.
 */
export class LightWorld {
  readonly #world: World;
  readonly #engine: SearchEngine;
  readonly #lists: ReturnType<typeof referentiels>;
  readonly #now: number;
  readonly #seen: Uint8Array;
  /** Rows on each page, by window and page. */
  #references: References = { regions: [], departements: {}, codesROME: [], typesContrat: [] };
  readonly #pages = new Map<string, Int32Array>();

  constructor(offers: number, seed: number) {
    this.#now = parisWallClock(Date.now());
    this.#world = new World({
      ...PLAIN_COUNTRY,
      offers,
      seed,
      now: this.#now,
    });
    this.#engine = new SearchEngine(this.#world, { boundsInclusive: true, boundsIgnoreMilliseconds: false });
    this.#lists = referentiels(this.#world);
    this.#seen = new Uint8Array(offers);
  }

  readonly api: Pick<ApiActivities, 'collectPage' | 'readReferentiel'> = {
    collectPage: async ({ search, page, window }) => {
      const parameters = new URLSearchParams(searchQuery(search, pageRange(page), 1));
      const { total, rows } = this.#engine.find(readQuery(parameters, this.#world, this.#now));
      let created = 0;
      for (const row of rows) {
        if (this.#seen[row] === 0) created++;
        this.#seen[row] = 1;
      }
      this.#pages.set(`${window}|${page}`, Int32Array.from(rows));
      const offres = Array.from(rows, (row) => ({
        dateCreation: formatStamp(this.#world.createdAt[row] ?? 0),
      }));
      const unchanged = rows.length - created;
      return {
        ...summarizePage({ total, offres }, page, search.creation),
        tally: { ...EMPTY_TALLY, calls: 1, pages: 1, read: rows.length, created, unchanged },
      };
    },
    readReferentiel: async (name) => {
      const list = JSON.parse(this.#lists.get(name)?.json ?? '[]') as (Pick<ListEntry, 'code'> & {
        readonly libelle: string;
        readonly region?: { readonly code: string };
      })[];
      return list.map(({ code, libelle, region }) => ({
        code,
        libelle,
        ...(region === undefined ? {} : { region: region.code }),
      }));
    },
  };

  storeActivities(queues: readonly string[]): Omit<StoreActivities, 'applicationQueues'> & StockActivities {
    return {
      openRun: async () => {
        const now = new Date();
        return { startedAt: now.toISOString(), frozenAt: parisClock(now), queues };
      },
      knownList: async (name) => ({ entries: shippedList(name), from: 'shipped' }),
      freezeRun: async () => {},
      keepReferences: async ({ references }) => {
        this.#references = references;
      },
      referencesOf: async () => this.#references,
      compareLake: async () => ({}),
      earlyWindow: async () => ({}),
      medianSecond: async ({ creation }) => ({ second: creation.min }),
      examineStock: async () => {
        const seen = this.#seen.reduce((sum, one) => sum + (one === 0 ? 0 : 1), 0);
        return { ...unexamined(seen), stored: seen };
      },
      closeGone: async () => ({ closed: 0, erased: 0, waiting: 0, mode: 'purge' }),
      voidAltered: async () => ({ altered: 0 }),
      compareReadings: async () => ({ first: 0, vanished: 0, boards: [], sample: [] }),
      estimateRun: async (input) => forecastRun(input),
      romeWeights: async ({ region }) => {
        const national = this.#weights();
        if (region === undefined) return { weights: blendWeights({}, national) };
        return { weights: blendWeights(this.#weights(regionIndex.get(region)), national) };
      },
      sealWindow: async ({ window, pages }) => {
        const rows = Array.from({ length: pages }, (_, page) => this.#pages.get(`${window}|${page}`) ?? []);
        return { distinct: new Set(rows.flatMap((page) => [...page])).size };
      },
      countSeen: async (input) => ({ seen: this.#count(input), refused: 0 }),
      seenByRegion: async () => ({}),
      usableSearchAttributes: async () => [],
      lookAtRun: async () => ({ away: false, seen: 0, regions: {} }),
      newsOf: async () => ({ found: 0 }),
      shownByPlaceOnly: async () => ({ count: 0, sample: [] }),
      recordRegion: async () => {},
      openGap: async () => {},
      closeUnseen: async () => ({ closed: 0 }),
      closeRun: async () => ({}),
      failRun: async () => ({}),
      endedParts: async () => [],
      awaitTurn: async () => {},
      isServed: async () => true,
    };
  }

  #count({ codesROME, origine, region, departements, creation }: CountSeenInput): number {
    const world = this.#world;
    const ofRegion = region === undefined ? undefined : regionIndex.get(region);
    const ofDepartements = departements?.map((code) => departementIndex.get(code));
    const metiers = codesROME && new Set(codesROME.map((code) => world.metiers.indexOf.get(code) ?? -1));
    const [from, to] =
      creation === undefined
        ? [0, world.count]
        : [
            world.firstRowFrom(toSecond(creation.min) * 1000),
            world.firstRowFrom((toSecond(creation.max) + 1) * 1000),
          ];
    let seen = 0;
    for (let row = from; row < to; row++) {
      if (this.#seen[row] === 0) continue;
      if (metiers?.has(world.metier[row] ?? -1) === false) continue;
      const place = world.placeOf(row);
      if (ofRegion !== undefined && place.region !== ofRegion) continue;
      if (ofDepartements?.includes(place.departement) === false) continue;
      if (origine === undefined || origineOf(world.traits[row] ?? 0) === origine) seen++;
    }
    return seen;
  }

  /** Seen offers by ROME code, in one region or everywhere. */
  #weights(region?: number): Record<string, number> {
    const world = this.#world;
    const counts = new Uint32Array(world.metiers.entries.length);
    for (let row = 0; row < world.count; row++) {
      if (this.#seen[row] === 0 || (region !== undefined && world.placeOf(row).region !== region)) continue;
      const metier = world.metier[row] ?? 0;
      counts[metier] = (counts[metier] ?? 0) + 1;
    }
    const entries = world.metiers.entries.map(({ code }, index) => [code, counts[index] ?? 0] as const);
    return Object.fromEntries(entries.filter(([, weight]) => weight > 0));
  }
}
