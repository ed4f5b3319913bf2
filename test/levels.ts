/** Which tests need what: vitest.config.ts makes a project of each level, scripts/test.mjs runs them. */

/** Neither servers nor much time: together within half a minute. */
export const UNIT = [
  'test/config.test.ts',
  'test/activities/{ask-offres,failures,held-pages,storing-bound,storing-rules}.test.ts',
  'test/bench/*.test.ts',
  'test/bad-input/{answers,configuration,workflow-input}.test.ts',
  'test/chaos/plan.test.ts',
  'test/client/{closing-text,completion,events-text,follow-text,french,interrupts,json,migration-text,probe-text,progress-line,query-text,run-list,run-state,schedule-text,search-attributes,throughput,unserved,view,watch-run}.test.ts',
  'test/docs/*.test.ts',
  'test/domain/**/*.test.ts',
  'test/elasticsearch/{digest,events,id-index,writes-read}.test.ts',
  'test/france-travail/*.test.ts',
  'test/mutants/*.test.ts',
  'test/notify/*.test.ts',
  'test/scripts/audit.test.ts',
  'test/services/{compose,files,images,kubernetes}.test.ts',
  'test/web/{access,choice,gate,ledger,texts}.test.ts',
  'test/workers/{environment,log,metrics-on,run-rate,watch-store}.test.ts',
  'test/workflows/{applications,frontier}.test.ts',
];

/** No servers but the simulator, and more time: many worlds, many inputs. */
export const WORLDS = [
  'test/france-travail/fuzz.test.ts',
  'test/independent/probe.test.ts',
  'test/memory/*.test.ts',
  'test/simulator/*.test.ts',
];

/**
 * What takes the better part of a minute or more with real parts: each is a table, a set-up or an outage of its own kind,
 * the rule behind which has a test on a lower level as well. `npm run test:full` runs them, `npm test` does not.
 */
export const LONG = [
  'test/activities/shared-clients.test.ts',
  'test/client/{installed,secured-up,steering-text}.test.ts',
  'test/e2e/{client-waits,close,ended-badly,follow,honest,lies,lies-clock,lies-index,lists-away,migrate,moods,notifications,other-installation,probe,progress,regions,schedules,unserved-queue,verified,warehouse}.test.ts',
  'test/elasticsearch/{backup,rights,secured}.test.ts',
  'test/export/large.test.ts',
  'test/independent/ingestion.test.ts',
  'test/services/{elasticsearch-places,unresolved-name,up-down}.test.ts',
  'test/simulator/lies-answers.test.ts',
  'test/warehouse/{command,full-disk,killed,large,tls}.test.ts',
  'test/workers/{metrics,orphans,traces,worker-log}.test.ts',
  'test/workflows/{long-histories,memory}.test.ts',
];

/** The longest files: what is begun last may have one of two cores for itself. */
export const BEGUN_FIRST = [
  'test/chaos/crash.test.ts',
  'test/client/doctor.test.ts',
  'test/client/exit-codes.test.ts',
  'test/client/start.test.ts',
  'test/e2e/ingestion.test.ts',
  'test/memory/progress.test.ts',
  'test/memory/story.test.ts',
  'test/workers/guarded-worker.test.ts',
  'test/workflows/histories.test.ts',
  'test/workflows/priority.test.ts',
];

/** Long ones that kill the servers they use again and again, or count seconds: one at a time. */
export const ALONE = ['test/chaos/{chaos,events}.test.ts', 'test/workers/api-worker.test.ts'];

/** Files that need programs which a person installs: at the level `full` alone, where they fail without these. */
export const INSTALLED = ['test/web/{browser,browser-runs}.test.ts', 'test/workers/prometheus.test.ts'];
