import { defineConfig } from 'vitest/config';

/** One project a folder of the house, so that each can be run alone: `npx vitest run --project backend`. */
const folders = ['shared', 'backend', 'electron', 'renderer', 'cli', 'contract', 'tools', 'bench'] as const;

export default defineConfig({
  test: {
    // Threads of the test runner and threads of the backend under test must not share one process's memory.
    globalSetup: ['test/built-for-tests.mjs'],
    setupFiles: ['test/fixed-seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Real databases, files, workers and processes on a busy machine of two cores; nothing asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    projects: [
      ...folders.map((name) => ({
        extends: true as const,
        test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
      })),
      { extends: true as const, test: { name: 'house', include: ['test/*.test.ts'] } },
    ],
  },
});
