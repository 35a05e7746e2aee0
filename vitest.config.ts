/**
 * The tests in three projects: plain ones, those that run the built command line, and those that
 * need a browser. The last two have something prepared for them before they start.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browserTests = '**/*.browser.test.{ts,tsx}';
const elsewhere = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    // For a busy machine of two cores; no test is meant to take long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are two workers, not one and a rest.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './scripts/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [
            'packages/*/{src,test}/**/*.test.{ts,tsx}',
            'apps/editor/{src,test}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: [...elsewhere, browserTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'command line',
          include: ['apps/cli/{src,test}/**/*.test.ts'],
          exclude: elsewhere,
          globalSetup: './scripts/vitest-cli.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: elsewhere,
          globalSetup: './scripts/vitest-chromium.ts',
          // A page waits as much as it works: two files at a time keep two cores busy, after the others.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // What a page shows on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
