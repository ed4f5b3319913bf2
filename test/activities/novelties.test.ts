import { expect, it } from 'vitest';
import type { ClosedRun } from '../../src/activities/contracts.js';
import { createStoreActivities } from '../../src/activities/store-activities.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { certificateOf } from '../domain/certificates.js';
import { offre, useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store, client, prefix } = useStore();
const { closeRun } = createStoreActivities({ store, queues: [] });
const environment = activityEnvironment();

const HOUR = 3_600_000;
const BEGUN = Date.now() - 100 * HOUR;
const REPONSE = {
  enTetes: 'content-range date',
  limites: [['x-ratelimit-replenish-rate-clientidlimiter', '10']],
} as const;

const offres = (n: number, changes: object = {}) =>
  Array.from({ length: n }, (_, i) => offre(String(i), { ...changes }));
const withoutContact = (n: number, changes: object = {}) =>
  offres(n, changes).map(({ contact: _, ...rest }) => rest);

/** A run that begins at this hour and reads these pages; every page is stored as often as `times` says. */
async function read(run: string, hour: number, pages: readonly (readonly unknown[])[], times = 1) {
  const date_debut = new Date(BEGUN + hour * HOUR).toISOString();
  const rest = { message: '', statut: 'en_cours', plan: 'verified', mode: 'full', workflowId: 'w' } as const;
  await store.openRun(run, { ...rest, date_debut });
  for (let time = 0; time < times; time++) {
    for (const [page, shown] of pages.entries()) {
      await store.indexPage({
        run,
        fenetre: 'f',
        page,
        offres: shown,
        lu: new Date(date_debut),
        reponse: REPONSE,
      });
    }
  }
  return certificateOf({
    run,
    startedAt: date_debut,
    endedAt: new Date(BEGUN + (hour + 1) * HOUR).toISOString(),
  });
}

const close = (certificate: Certificate): Promise<ClosedRun> => environment.run(closeRun, certificate);
const shapeIn = async (id: string) => {
  const { _source } = await client.get<{ forme?: { contenu: { offres: number; pages: number } } }>({
    index: `${prefix}ingestion`,
    id,
  });
  return _source?.forme;
};

it('runs tell what is new since the ones before, each page counted once, and keep it in their documents', async () => {
  // The first one has nothing to compare with. Its pages are stored twice, as when a worker was killed.
  expect(await close(await read('r1', 0, [offres(150), offres(50)], 2))).toEqual({});
  expect(await shapeIn('r1')).toMatchObject({
    perimetre: 'full',
    nouveautes: 0,
    contenu: { offres: 200, pages: 2 },
  });

  expect(await close(await read('r2', 24, [offres(150)]))).toEqual({
    novelties: { told: [], more: 0, comparedWith: 1 },
  });

  const certificate = await read('r3', 48, [
    withoutContact(150, { typeContrat: 'ABC', teletravail: { jours: 1 } }),
  ]);
  const { novelties } = await close(certificate);
  expect(novelties).toEqual({
    told: [
      { kind: 'attribute', path: 'teletravail', share: 1 },
      { kind: 'fill', path: 'contact', before: 1, now: 0 },
      { kind: 'code', path: 'typeContrat', value: 'ABC', times: 150 },
    ],
    more: 0,
    comparedWith: 2,
  });
  expect(await store.getRun('r3')).toMatchObject({ certificat: { novelties }, forme: { nouveautes: 3 } });
  // Written, and not answered: the same is told again.
  expect(await close(certificate)).toEqual({ novelties });
  expect(JSON.stringify(await shapeIn('r3'))).not.toMatch(/Témoin|Fournil/i);

  // A gap tells no shares: what it has not read fills nothing.
  const gap = { ...(await read('r4', 72, [withoutContact(150)])), status: 'gap' } as const;
  expect(await close(gap)).toEqual({ novelties: { told: [], more: 0, comparedWith: 0 } });
});

it('the certificate is written where the index has no room for the shape yet', async () => {
  const without = {
    ...store,
    keepShape: () => client.index({ index: `${prefix}ingestion`, document: { nulle: 1 } }),
  };
  const certificate = await read('r5', 96, [offres(10)]);
  const activities = createStoreActivities({ store: without as unknown as typeof store, queues: [] });
  await environment.run(() => activities.closeRun(certificate));
  expect(await store.getRun('r5')).toMatchObject({ statut: 'prouvee' });
});
