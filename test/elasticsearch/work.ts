import type { Store } from '../../src/elasticsearch/index.js';
import { offre } from './store.js';

/** A whole migration, and one that is given up. */
async function migrate(store: Store): Promise<void> {
  const { moves } = await store.planMigration({ rebuild: ['offres', 'fenetres'] });
  for (const move of moves) await store.prepareNext(move);
  await store.abandonNext();
  const prepared = await Promise.all(moves.map((move) => store.prepareNext(move)));
  for (const move of prepared) {
    await store.copyToNext(move, () => {});
    await store.checkNext(move);
  }
  await store.aliasesInMigration();
  await store.switchTo(prepared);
  await store.keptIndexes();
  await store.removeKept();
}

/** Every kind of call that workers make, once. */
export async function work(store: Store, run: string): Promise<void> {
  const lu = new Date();
  await store.ensureSchema();
  await store.storeIdentity();
  const document = {
    message: '',
    date_debut: lu.toISOString(),
    statut: 'en_cours',
    plan: 'region',
    mode: 'full',
    workflowId: 'w',
  } as const;
  await store.openRun(run, document);
  await store.currentRuns();
  await store.historyBegun();
  await store.holdsOnlyOwn(run);
  const forgotten = await store.forgottenOffres();
  const offres = [offre('1'), offre('2'), 'no offer'];
  await store.indexPage({ run, fenetre: 'f', page: 0, offres, lu, events: true, forgotten });
  await store.indexPage({
    run,
    fenetre: 'f',
    page: 1,
    offres: [offre('2', { typeContrat: 'CDD' })],
    lu,
    events: true,
  });
  await store.distinctInWindow(run, 'f', [0]);
  await store.presenceTable(run);
  await store.romeWeights();
  await store.placeFigures();
  await store.replayDocuments({ run, failedBefore: new Date().toISOString() });
  await store.closeUnseen({ run, startedAt: lu, maxShare: 1 });
  await store.examineStock({ run, startedAt: lu, erasing: true });
  const decision = { gone: ['1'], there: [], cohorts: [], erase: true };
  await store.closeGone({ run, startedAt: lu, mode: 'purge', decision });
  await store.compareReadings({ run, fenetre: 'f', again: run });
  await store.openInSearch({ origine: 1 }, 10);
  await store.storeIdentity();
  await store.windowsOfRun(run);
  await store.closeCoveredCases({ run, startedAt: lu.toISOString(), wholeCountry: true }, new Date());
  const end = new Date().toISOString();
  await store.closeRun(run, { statut: 'prouvee', filigrane: end, date_fin: end });
  await store.forgetPresencesOf(run);
  await store.readFeed({ limit: 10 });
  await store.isKept('2');
  await store.forgetOffre({ id: '3', what: 'contact', now: lu });
  await store.forgetAgain();
  await store.eventCondition();
  await store.pruneEvents({ days: 90, now: new Date(lu.getTime() + 100 * 86_400_000) });
  await migrate(store);
}
