import { describe, expect, it } from 'vitest';
import type { RunDocument, WindowRecord } from '../../src/elasticsearch/index.js';
import { useStore } from './store.js';

const { store, client, prefix } = useStore();

const RUN: RunDocument = {
  message: 'Ingestion en cours',
  date_debut: '2026-11-24T03:00:00.000Z',
  statut: 'en_cours',
  plan: 'region',
  mode: 'full',
  workflowId: 'nightly',
};

describe('runs', () => {
  it('open, close and can be read at once', async () => {
    await store.openRun('run-1', RUN);
    expect(await store.getRun('run-1')).toEqual({ ...RUN, id: 'run-1' });
    await store.closeRun('run-1', {
      message: 'Prouvée',
      date_fin: '2026-11-24T03:14:00.000Z',
      duree_totale: 840.5,
      statut: 'prouvee',
      total_offres: 739_788,
      total_offres_collecte: 739_788,
      lacune: { nombre: 0, fenetres: [] },
      certificat: { anything: { at: ['all'] } },
    });
    expect(await store.lastRun()).toMatchObject({
      id: 'run-1',
      plan: 'region',
      statut: 'prouvee',
      duree_totale: 840.5,
    });
  });

  it('are not wiped when an activity opens them twice', async () => {
    await store.openRun('run-2', RUN);
    await store.closeRun('run-2', { statut: 'annulee' });
    await store.openRun('run-2', RUN);
    expect(await store.getRun('run-2')).toMatchObject({ statut: 'annulee' });
  });

  it('are absent when they never were', async () => {
    expect(await store.getRun('never')).toBeUndefined();
    expect(await store.lastRun({ statut: 'echouee' })).toBeUndefined();
  });

  it('are found by the last start, by outcome and before a date', async () => {
    await store.openRun('run-late', { ...RUN, date_debut: '2026-11-30T03:00:00.000Z', statut: 'lacune' });
    expect((await store.lastRun())?.id).toBe('run-late');
    expect((await store.lastRun({ statut: 'prouvee' }))?.id).toBe('run-1');
    expect((await store.lastRun({ statut: 'prouvee', before: RUN.date_debut }))?.id).toBeUndefined();
  });

  it('refuse a field that the index does not know', async () => {
    const wrong = { ...RUN, inconnu: 1 } as RunDocument;
    await expect(store.openRun('run-3', wrong)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
    });
  });
});

describe('windows', () => {
  const window: WindowRecord = {
    run: 'w1',
    cle: 'region=11&creation=…',
    criteres: {
      region: '11',
      departements: ['75', '92'],
      codesROME: ['A1101', 'B1101'],
      origine: 2,
      creation: { min: '2026-11-20T00:00:00Z', max: '2026-11-21T00:00:00Z' },
    },
    totalPremier: 2_900,
    totalDernier: 2_898,
    pages: 20,
    distincts: 2_900,
    derive: -2,
    applications: ['offres-app-1', 'offres-app-2'],
    appels: 21,
    debut: '2026-11-24T03:00:00.000Z',
    fin: '2026-11-24T03:00:10.000Z',
    verdict: 'prouvee',
  };

  it('are recorded once per run and key, and can be searched by criterion', async () => {
    await store.recordWindow({ ...window, verdict: 'lacune' });
    await store.recordWindow(window);
    await store.recordWindow({ ...window, cle: `codesROME=${'A1101,'.repeat(200)}`, criteres: {} });
    await store.recordWindow({ ...window, run: 'w2' });
    const windows = await store.windowsOfRun('w1');
    expect(windows).toHaveLength(2);
    expect(windows.find(({ cle }) => cle === window.cle)).toMatchObject(window);
    const query = { bool: { filter: [{ term: { departements: '92' } }, { term: { nombreCodesROME: 2 } }] } };
    expect((await client.count({ index: `${prefix}fenetres`, query })).count).toBe(2);
  });
});
