import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ROOT } from '../../scripts/prepare.mjs';
import type { Certificate } from '../../src/domain/certificate.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import type { MigrationReport } from '../../src/workflows/migrate.js';
import { offre } from '../elasticsearch/store.js';
import { requireBuild } from '../support/built.js';
import { useInstallation } from '../support/installation.js';
import { ageOffres } from '../support/older-store.js';

const OFFERS = 12_000;

/** Reads through an alias, time after time, until it is told to stop: how many offers there are, and one of them. */
function readOn(client: Client, index: string, ids: readonly string[]) {
  const errors: string[] = [];
  const counts = new Set<number>();
  const indexes = new Set<string>();
  let reads = 0;
  let isStopped = false;
  const read = async (): Promise<void> => {
    for (; !isStopped; reads++) {
      const id = ids[(reads * 7_919) % ids.length] ?? '';
      try {
        counts.add((await client.count({ index })).count);
        const { hits } = await client.search({ index, query: { term: { id } } });
        if (hits.hits.length !== 1) errors.push(`offer ${id} was found ${hits.hits.length} times`);
        for (const { _index } of hits.hits) indexes.add(_index);
      } catch (error) {
        errors.push(String(error));
      }
    }
  };
  const ended = read();
  return {
    async stop() {
      isStopped = true;
      await ended;
      return { errors, counts: [...counts], indexes: [...indexes].sort(), reads };
    },
  };
}

describe('moisson migrate', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: OFFERS, rate: 200 });
  let worker: ChildProcess;
  let offres: string;
  let older: string;
  const next = () => `${offres}-000003`;

  /** The worker of the queue `ingestion`, without a supervisor that would start it again. */
  function startWorker(): ChildProcess {
    requireBuild();
    const main = join(ROOT, 'dist/src/workers/main.js');
    return spawn(process.execPath, [main, 'ingestion'], { env: moisson.env, stdio: 'ignore' });
  }

  /** Documents that were ever written to an index: known at once, where a count waits for a refresh. */
  async function writesTo(index: string): Promise<number> {
    const stats = await moisson.elasticsearch.indices.stats({ index, metric: 'indexing' }, { ignore: [404] });
    return stats._all?.primaries?.indexing?.index_total ?? 0;
  }

  const runDocuments = async () => {
    const index = `${moisson.config.indexPrefix}ingestion`;
    await moisson.elasticsearch.indices.refresh({ index });
    return (await moisson.elasticsearch.count({ index })).count;
  };

  beforeAll(async () => {
    offres = `${moisson.config.indexPrefix}offres`;
    moisson.start(['worker', '--only', 'app-1', 'app-2'], { FRANCE_TRAVAIL_RATE: '100' });
    worker = startWorker();
    const { code, out, err } = await moisson.run(['run', '--json']);
    expect(code, err).toBe(0);
    expect((JSON.parse(out) as Certificate).tally.created).toBe(OFFERS);
    older = await ageOffres(moisson.elasticsearch, offres);
  }, 300_000);

  afterAll(() => void worker?.kill('SIGKILL'));

  it('is what a run names that finds an index of an earlier version; the run leaves no document', async () => {
    const { code, err } = await moisson.run(['run']);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(new RegExp(`The index ${older} behind ${offres} .*npx moisson migrate`)),
    });
    expect(await runDocuments()).toBe(1);
    const { version } = SCHEMAS.offres;
    const plan = await moisson.run(['migrate', '--dry-run']);
    expect(plan).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        new RegExp(
          `${offres}: mapping ${version - 1} to ${version}, 12 000 documents .*take up to [\\d.]+ MB on the disk; [\\d.]+ GB`,
          's',
        ),
      ),
    });
    expect(await moisson.run(['migrate', '--cancel'])).toMatchObject({
      code: 2,
      err: 'No migration goes on.\n',
    });
  });

  it('goes on after kill -9 where it was; readers miss nothing, and a run that begins meanwhile waits', async () => {
    const ids = await idsOf(moisson.elasticsearch, offres);
    expect(ids).toHaveLength(OFFERS);
    const reader = readOn(moisson.elasticsearch, offres, ids);
    onTestFinished(async () => void (await reader.stop()));
    const first = moisson.start(['migrate']);
    await vi.waitUntil(async () => (await writesTo(next())) > 2_000, { timeout: 60_000, interval: 10 });
    worker.kill('SIGKILL');
    first.process.kill('SIGKILL');
    await once(worker, 'exit');

    const run = moisson.start(['run', '--json']);
    const copied = await settledWrites();
    expect(copied).toBeLessThan(OFFERS);
    expect(Object.keys(await moisson.elasticsearch.indices.getAlias({ name: offres }))).toEqual([older]);

    worker = startWorker();
    const second = moisson.start(['migrate', '--json']);
    const [code, runCode] = await Promise.all([second.ended, run.ended]);
    expect(code, second.printed.err).toBe(0);
    expect(second.printed.err).toContain('A migration goes on already: this follows it.');
    expect((JSON.parse(second.printed.out) as MigrationReport).migrated).toMatchObject([
      { from: older, to: next(), documents: OFFERS, compared: 1_000 },
    ]);
    // Nothing was copied twice, and the run has written no offer.
    expect(await writesTo(next())).toBe(OFFERS);

    expect(runCode, run.printed.err).toBe(0);
    expect(run.printed.err).toContain(`A migration of ${offres} goes on: the run waits for its end.`);
    const { status, tally, distinct } = JSON.parse(run.printed.out) as Certificate;
    expect({ status, distinct, ...tally }).toMatchObject({
      status: 'proven',
      distinct: OFFERS,
      created: 0,
      changed: 0,
      unchanged: tally.read,
    });

    const { errors, counts, indexes, reads } = await reader.stop();
    expect(errors).toEqual([]);
    expect(counts).toEqual([OFFERS]);
    expect(indexes).toEqual([older, next()]);
    expect(reads).toBeGreaterThan(100);
  });

  /** What the killed worker had in flight arrives still. */
  async function settledWrites(): Promise<number> {
    let before = -1;
    for (let now = await writesTo(next()); now !== before; now = await writesTo(next())) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return before;
  }

  it('keeps the index of before until it is told otherwise', async () => {
    const { elasticsearch } = moisson;
    expect(await elasticsearch.indices.exists({ index: older })).toBe(true);
    expect(await moisson.run(['migrate'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/nothing to migrate/),
    });
    const dropped = await moisson.run(['migrate', '--drop-old']);
    expect(dropped).toMatchObject({
      code: 0,
      out: expect.stringMatching(new RegExp(`^${older} is removed `)),
    });
    expect(await elasticsearch.indices.exists({ index: older })).toBe(false);
    expect((await elasticsearch.count({ index: offres })).count).toBe(OFFERS);
  });
});

async function idsOf(client: Client, index: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { body } of client.helpers.scrollSearch({ index, size: 5_000, _source: false })) {
    for (const { _id } of body.hits.hits) ids.push(_id ?? '');
  }
  return ids;
}

describe('moisson migrate where no worker runs', { timeout: 120_000 }, () => {
  const moisson = useInstallation({ offers: 100 });

  it('runs one itself, without an application of the API', async () => {
    const { store, elasticsearch } = moisson;
    const offres = `${moisson.config.indexPrefix}offres`;
    await store.ensureSchema();
    const page = { run: 'run-1', fenetre: 'f', page: 0, offres: [offre('1'), offre('2')], lu: new Date() };
    await store.indexPage(page);
    const older = await ageOffres(elasticsearch, offres);
    const names = Object.keys(moisson.env).filter((name) => name.startsWith('FRANCE_TRAVAIL_CLIENT_'));
    expect(names).toHaveLength(4);
    const without = Object.fromEntries(names.map((name) => [name, undefined]));
    const { code, out, err } = await moisson.run(['migrate'], without);
    expect(code, err).toBe(0);
    expect(err).toContain('this command runs one for the migration');
    expect(out).toContain(`${offres} is ${offres}-000003 now, instead of ${older}: 2 documents`);
    await elasticsearch.indices.refresh({ index: offres });
    expect((await elasticsearch.count({ index: offres })).count).toBe(2);
  });
});
