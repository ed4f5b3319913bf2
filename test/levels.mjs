/** Which tests need what: vitest.config.ts makes a project of each level, scripts/test.mjs runs them. */

/** Neither servers nor much time: together within half a minute. */
export const UNIT = [
  'test/config.test.ts',
  'test/activities/{ask-offres,failures,storing-bound,storing-rules}.test.ts',
  'test/bench/*.test.ts',
  'test/bad-input/{answers,configuration,workflow-input}.test.ts',
  'test/chaos/plan.test.ts',
  'test/client/{closing-text,completion,events-text,follow,french,interrupts,json,migration-text,probe-text,progress-line,query-text,run-list,run-state,search-attributes,throughput,unserved,view}.test.ts',
  'test/docs/*.test.ts',
  'test/domain/**/*.test.ts',
  'test/elasticsearch/{digest,events,id-index,writes-read}.test.ts',
  'test/france-travail/*.test.ts',
  'test/memory/*.test.ts',
  'test/mutants/*.test.ts',
  'test/scripts/audit.test.ts',
  'test/services/{compose,files}.test.ts',
  'test/workers/{environment,run-rate}.test.ts',
  'test/workflows/{applications,frontier}.test.ts',
];

/** No servers but the simulator, and more time: many worlds, many inputs. */
export const WORLDS = [
  'test/france-travail/fuzz.test.ts',
  'test/independent/probe.test.ts',
  'test/memory/{honest,lying}.test.ts',
  'test/simulator/*.test.ts',
];

/** Files that kill the servers they use, or count seconds: one at a time. */
export const ALONE = ['test/chaos/{chaos,events}.test.ts', 'test/workers/api-worker.test.ts'];
