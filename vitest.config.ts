import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ALONE, BEGUN_FIRST, INSTALLED, LONG, UNIT, WORLDS } from './test/levels.js';

/** Vitest knows how long a file takes once it has run here; a fresh clone knows nothing. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ moduleId }: TestSpecification) =>
      BEGUN_FIRST.some((file) => moduleId.endsWith(`/${file}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
  }
}

export default defineConfig({
  test: {
    // `scripts/test.mjs` runs two files at once where they leave each other room.
    fileParallelism: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT, exclude: WORLDS } },
      { extends: true, test: { name: 'worlds', include: WORLDS, exclude: LONG } },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['test/**/*.test.ts'],
          exclude: [...UNIT, ...WORLDS, ...LONG, ...ALONE, ...INSTALLED],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      ...Object.entries({
        long: LONG,
        alone: ALONE,
        installed: INSTALLED,
      }).map(([name, include]) => ({
        extends: true as const,
        test: { name, include, globalSetup: ['test/support/global-setup.ts'] },
      })),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.moisson/coverage',
      // What the tests without services covered when it was measured: the commands and Elasticsearch need them.
      thresholds: { statements: 54, branches: 90, functions: 70, lines: 54 },
    },
    // In watch mode: what workflows are made of reaches their tests in a bundle, which vitest does not look into.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/src/{workflows,domain}/**'],
    // Whatever language the terminal of a developer has.
    env: { MOISSON_LANG: 'en' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Real forks, so that a file's native worker threads end with it.
    pool: 'forks',
  },
});
