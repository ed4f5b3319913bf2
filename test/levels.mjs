/** Which tests need what: vitest.config.ts makes a project of each level, scripts/test.mjs runs them. */

/** Neither servers nor much time: together within half a minute. */
export const UNIT = [
  'test/config.test.ts',
  'test/activities/{failures,storing-bound}.test.ts',
  'test/bad-input/{answers,configuration,workflow-input}.test.ts',
  'test/chaos/plan.test.ts',
  'test/client/view.test.ts',
  'test/docs/*.test.ts',
  'test/domain/**/*.test.ts',
  'test/elasticsearch/{digest,id-index}.test.ts',
  'test/france-travail/*.test.ts',
  'test/memory/*.test.ts',
  'test/mutants/*.test.ts',
  'test/scripts/audit.test.ts',
  'test/services/{compose,files}.test.ts',
  'test/workers/{datalake,environment,run-rate}.test.ts',
  'test/workflows/{applications,frontier}.test.ts',
];

/** No servers but the simulator, and more time: many worlds, many inputs. */
export const WORLDS = [
  'test/france-travail/fuzz.test.ts',
  'test/memory/{honest,lying}.test.ts',
  'test/simulator/*.test.ts',
];
