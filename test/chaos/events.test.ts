import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { follow } from '../../chaos/follow.js';
import { type Parts, PREFIX } from '../../chaos/parts.js';
import type { OffreEvent } from '../../src/domain/events.js';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { useParts } from './parts.js';

/** What happens between two runs, the second of which is killed again and again: told, and told once. */
const started = useParts({ world: { offers: 3_000 }, settings: { FRANCE_TRAVAIL_RECHECK_MS: '200' } });
let parts: Parts;
beforeAll(() => {
  parts = started();
});

const CHANGED = 600;
const MISSING = 200;
const GONE = 120;

function run(id: string) {
  return follow(parts, ['run', '--json', '--workflow-id', id]).ended;
}

async function offresOf(index: string, size: number): Promise<OffreBrute[]> {
  const { elasticsearch } = parts;
  await elasticsearch.indices.refresh({ index });
  const { hits } = await elasticsearch.search<Readonly<Record<string, unknown>>>({ index, size, sort: 'id' });
  return hits.hits.map(({ _source }) => {
    const { derive: _, suivi: __, ...offre } = _source ?? {};
    return offre as OffreBrute;
  });
}

async function events(): Promise<OffreEvent[]> {
  const index = `${PREFIX}evenements`;
  await parts.elasticsearch.indices.refresh({ index });
  const { hits } = await parts.elasticsearch.search<OffreEvent>({ index, size: 10_000 });
  return hits.hits.flatMap(({ _source }) => _source ?? []);
}

/** Resolves once so many events are there, or the run has ended. */
async function untilTold(number: number, ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && (await events().catch(() => [])).length < number) await sleep(20);
}

it('a run that is killed tells what happened, all of it and once', { timeout: 600_000 }, async () => {
  const first = await run('first');
  expect(first.certificate?.status).toBe('proven');
  expect(await events()).toEqual([]);

  // As if the API had shown other contents before, some offers not at all, and others that it has not any more.
  const index = `${PREFIX}offres`;
  const stored = await offresOf(index, CHANGED + MISSING);
  const client = createElasticsearch({ url: parts.env.ELASTICSEARCH_URL ?? '' });
  const store = createStore(client, { indexPrefix: PREFIX });
  const lu = new Date(Date.parse(first.certificate?.startedAt ?? '') + 1_000);
  const changed = stored.slice(0, CHANGED).map((offre) => ({ ...offre, intitule: 'Intitulé de la veille' }));
  const gone = stored.slice(0, GONE).map((offre) => ({ ...offre, id: `partie-${offre.id}` }));
  const missing = stored.slice(CHANGED).map(({ id = '' }) => id);
  for (let start = 0; start < CHANGED; start += 150) {
    const offres = [...changed.slice(start, start + 150), ...gone.slice(start, start + 150)];
    await store.indexPage({ run: 'la veille', fenetre: 'f', page: start, offres, lu });
  }
  const operations = missing.map((_id) => ({ delete: { _id } }));
  await parts.elasticsearch.bulk({ index, operations, refresh: true });
  await client.close();

  const second = run('second');
  await untilTold(1, second);
  await parts.signalWorkers('SIGKILL', ['app-1', 'app-2']);
  await untilTold(CHANGED / 2, second);
  await parts.killElasticsearch(0);
  await untilTold(CHANGED + MISSING, second);
  await parts.signalWorkers('SIGKILL', ['ingestion']);
  const { certificate } = await second;
  expect(certificate).toMatchObject({ status: 'proven', closed: GONE });

  const told = new Map<string, string[]>();
  for (const { offre, type } of await events()) told.set(offre, [...(told.get(offre) ?? []), type]);
  const expected: [string, string[]][] = [
    ...changed.map(({ id = '' }): [string, string[]] => [id, ['modifiee']]),
    ...missing.map((id): [string, string[]] => [id, ['ouverte']]),
    ...gone.map(({ id }): [string, string[]] => [id, ['fermee']]),
  ];
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
});
