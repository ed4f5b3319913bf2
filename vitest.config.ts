import { configDefaults, defineConfig } from 'vitest/config';

/** Folders whose tests need neither Temporal nor Elasticsearch: run alone, they start at once. */
const withoutServices = [
  'test/docs/**',
  'test/domain/**',
  'test/memory/**',
  'test/france-travail/**',
  'test/simulator/**',
].map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  test: {
    // Two cores: one file at a time keeps the servers that the files share from starving each other.
    fileParallelism: false,
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: withoutServices },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['test/**/*.test.ts'],
          exclude: withoutServices,
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
    // In watch mode: what workflows are made of reaches their tests in a bundle, which vitest does not look into.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/src/{workflows,domain}/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Real forks, so that a file's native worker threads end with it.
    pool: 'forks',
  },
});
