import type { Datalake } from '../../src/elasticsearch/index.js';
import { offre } from './lake.js';

/** Every kind of call that workers make, once. */
export async function work(datalake: Datalake, run: string): Promise<void> {
  const lu = new Date();
  await datalake.ensureSchema();
  await datalake.lakeIdentity();
  const document = {
    message: '',
    date_debut: lu.toISOString(),
    statut: 'en_cours',
    plan: 'region',
    mode: 'full',
    workflowId: 'w',
  } as const;
  await datalake.openRun(run, document);
  await datalake.runsUnderWay();
  await datalake.indexPage({ run, fenetre: 'f', page: 0, offres: [offre('1'), offre('2'), 'no offer'], lu });
  await datalake.distinctInWindow(run, 'f', [0]);
  await datalake.presenceTable(run);
  await datalake.romeWeights();
  await datalake.placeFigures();
  await datalake.replayDocuments({ run, failedBefore: new Date().toISOString() });
  await datalake.closeUnseen({ run, startedAt: lu, maxShare: 1 });
  await datalake.examineStock({ run, startedAt: lu, erasing: true });
  const decision = { gone: ['1'], there: [], cohorts: [], erase: true };
  await datalake.closeGone({ run, startedAt: lu, mode: 'purge', decision });
  await datalake.compareReadings({ run, fenetre: 'f', again: run });
  await datalake.openInSearch({ origine: 1 }, 10);
  await datalake.lakeIdentity();
  await datalake.windowsOfRun(run);
  await datalake.closeCoveredCases({ run, startedAt: lu.toISOString(), wholeCountry: true }, new Date());
  await datalake.closeRun(run, { statut: 'prouvee', date_fin: new Date().toISOString() });
  await datalake.forgetPresencesOf(run);
}
