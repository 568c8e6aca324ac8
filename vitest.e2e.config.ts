import { defineConfig } from 'vitest/config';

/** End-to-end tests: one file per browser, one after the other, each with a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
