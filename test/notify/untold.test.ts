import { describe, expect, it } from 'vitest';
import type { StoredRun } from '../../src/elasticsearch/index.js';
import { noticesOfDocument, worthTelling } from '../../src/notify/index.js';

const NOW = new Date('2026-11-27T12:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const OWN = { indexPrefix: '', queues: { ingestion: 'ingestion', applications: [] } };

const run = (id: string, endedMinutesAgo: number, changes: Partial<StoredRun> = {}): StoredRun => ({
  id,
  message: 'why',
  date_debut: ago(endedMinutesAgo + 15),
  date_fin: ago(endedMinutesAgo),
  statut: 'prouvee',
  plan: 'verified',
  mode: 'full',
  workflowId: 'ingestion',
  declencheur: 'schedule moisson-night',
  total_offres_collecte: 10,
  duree_totale: 900,
  ...changes,
});

async function told(runs: readonly StoredRun[]): Promise<string[]> {
  const proven = runs.find(({ statut }) => statut === 'prouvee');
  const store = { listRuns: async () => [...runs], lastFullRun: async () => proven };
  const { notices, unseen } = await worthTelling({ store, own: OWN }, NOW);
  expect(unseen).toEqual([]);
  return notices.map(({ id }) => id);
}

describe('worth telling is', () => {
  it('how each run of the last day ended, but for those of the last moments, which tell it themselves', async () => {
    const runs = [
      run('now', 0.1),
      run('p', 1),
      run('g', 60, { statut: 'lacune', lacune: { nombre: 3, fenetres: [] } }),
      run('f', 120, { statut: 'echouee' }),
      run('c', 180, { statut: 'annulee' }),
      run('old', 24 * 60 + 1),
    ];
    const { date_fin: _, ...open } = run('open', 0, { statut: 'en_cours' });
    expect(await told([open, ...runs])).toEqual(['proven/p', 'gap/g', 'failed/f']);
  });

  it.each([
    [25, []],
    [27, ['stale/p']],
  ])('the age of the last proven run: after %i hours %j', async (hours, ids) => {
    expect(await told([run('p', hours * 60)])).toEqual(ids);
  });

  it('what can be seen, where an index or a server is away', async () => {
    const away = async () => {
      throw new Error('Elasticsearch is away');
    };
    const found = await worthTelling({ store: { listRuns: away, lastFullRun: away }, own: OWN }, NOW);
    expect(found).toEqual({ notices: [], unseen: ['Elasticsearch is away', 'Elasticsearch is away'] });
  });
});

it('of a run, a notice holds figures and who started it; of a failure, why; of a reset, the run', () => {
  expect(noticesOfDocument(run('r/again', 1))[0]).toMatchObject({
    id: 'proven/r/again',
    run: { run: 'r', startedBy: 'schedule moisson-night', offers: 10, duration: 900 },
  });
  expect(noticesOfDocument(run('r', 1))[0]?.run).not.toHaveProperty('message');
  expect(noticesOfDocument(run('r', 1, { statut: 'echouee' }))[0]?.run).toMatchObject({ message: 'why' });
});
