import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: one file at a time keeps the servers that the files share from starving each other.
    fileParallelism: false,
    // Real forks, so that a file's native worker threads end with it.
    pool: 'forks',
  },
});
