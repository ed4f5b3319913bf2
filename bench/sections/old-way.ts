import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { floorCalls } from '../../src/domain/certificate.js';
import { count, duration } from '../../src/domain/progress.js';
import { pageCount, pageRange, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import { createFranceTravailClient, type FranceTravailClient } from '../../src/france-travail/index.js';
import type { Section } from '../harness/bench.js';
import { ratio } from '../harness/figures.js';
import { type SimulatorProcess, startSimulatorProcess } from '../harness/simulator.js';

interface Collected {
  calls: number;
  /** Offers that a search counts above its 3 150th, which it cannot show. */
  cut: number;
  readonly ids: Set<string>;
}

/** The peer: the way the script that Moisson replaces went through the country, without its storing. */
export const oldWay: Section = {
  name: 'old-way',
  title: 'the same collection the old way: region, departement, then one search per ROME code',
  minutes: 6,
  async run(bench) {
    const folder = join(bench.home, 'old-way');
    mkdirSync(folder, { recursive: true });
    const rows = [];
    for (const list of ['2023', 'v460']) {
      const simulator = await startSimulatorProcess(folder, [
        ...['--offers', String(bench.offers), '--rate', '0', '--rome-list', list],
      ]);
      try {
        const before = performance.now();
        const collected = await collectOldWay(simulator, bench.log);
        const seconds = (performance.now() - before) / 1000;
        const { stable } = (await simulator.records()).offers;
        rows.push({ list, stable, seconds, ...collected, ids: collected.ids.size });
      } finally {
        await simulator.stop();
      }
    }
    return {
      lead: rows.map(({ list, stable, ids, calls }) => ({
        run: `the older script, ROME list ${list}`,
        offers: stable,
        collected: ids,
        calls,
      })),
      figures: rows.flatMap(({ list, stable, seconds, calls, cut, ids }) => [
        {
          name: `calls, ROME list ${list}`,
          measured: count(calls),
          limit: `one search for each ROME code of each departement above ${count(SEARCH_LIMIT)} offers, most of them nearly empty; ${duration(seconds)} without a limit, ${duration(calls / 6)} at 2 x 3 calls a second`,
        },
        {
          name: `calls / floor, ROME list ${list}`,
          measured: ratio(calls, floorCalls(stable)),
          limit: `floor ${count(floorCalls(stable))}`,
        },
        {
          name: `offers collected, ROME list ${list}`,
          measured: `${((100 * ids) / stable).toFixed(2)} %`,
          limit: `${count(stable - ids)} of ${count(stable)} missing, of which ${count(cut)} beyond the ${count(SEARCH_LIMIT)}th of their search; the others have no region or no departement`,
        },
      ]),
      details: [],
      data: rows,
    };
  },
};

async function collectOldWay(simulator: SimulatorProcess, log: (line: string) => void): Promise<Collected> {
  const clients = [1, 2].map((number) => clientOf(simulator, number));
  const collected: Collected = { calls: 0, cut: 0, ids: new Set() };
  try {
    const [first] = clients;
    if (first === undefined) return collected;
    const regions = await first.referentiel('regions');
    const departements = await first.referentiel('departements');
    const metiers = await first.referentiel('metiers');
    await Promise.all(
      regions.map(async ({ code, libelle }, thread) => {
        // A thread per region, each on one of the two applications.
        const reader = new Reader(clients[thread % clients.length] ?? first, collected);
        if (!(await reader.readIfSmall({ region: code }))) {
          for (const departement of departements.filter(({ region }) => region === code)) {
            const search = { departements: [departement.code] };
            if (await reader.readIfSmall(search)) continue;
            for (const metier of metiers) await reader.readOrCut({ ...search, codesROME: [metier.code] });
          }
        }
        log(`  ${libelle}: done, ${count(collected.calls)} calls so far in all`);
      }),
    );
    return collected;
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

class Reader {
  constructor(
    private readonly client: FranceTravailClient,
    private readonly collected: Collected,
  ) {}

  /** Asks for the count alone, and for the pages when one search shows them all. */
  async readIfSmall(search: Search): Promise<boolean> {
    this.collected.calls++;
    const { total } = await this.client.search(search, { first: 0, last: 0 });
    if (total > SEARCH_LIMIT) return false;
    await this.pages(search, 0, total);
    return true;
  }

  /** Reads what one search shows; the rest is lost. */
  async readOrCut(search: Search): Promise<void> {
    const total = await this.page(search, 0);
    await this.pages(search, 1, total);
    this.collected.cut += Math.max(0, total - SEARCH_LIMIT);
  }

  private async pages(search: Search, from: number, total: number): Promise<void> {
    for (let page = from; page < pageCount(total); page++) await this.page(search, page);
  }

  private async page(search: Search, page: number): Promise<number> {
    this.collected.calls++;
    const { total, offres } = await this.client.search(search, pageRange(page));
    for (const { id } of offres) if (typeof id === 'string') this.collected.ids.add(id);
    return total;
  }
}

function clientOf({ environment }: SimulatorProcess, number: number): FranceTravailClient {
  return createFranceTravailClient({
    application: {
      name: `app-${number}`,
      clientId: environment[`FRANCE_TRAVAIL_CLIENT_ID_${number}`] ?? '',
      clientSecret: environment[`FRANCE_TRAVAIL_CLIENT_SECRET_${number}`] ?? '',
    },
    apiUrl: environment.FRANCE_TRAVAIL_API_URL ?? '',
    tokenUrl: environment.FRANCE_TRAVAIL_TOKEN_URL ?? '',
    rate: 'unlimited',
  });
}
