import { defineConfig } from 'vitest/config';
import { OWN_WORKER } from './setup/own-worker.ts';

/**
 * Two projects: most test files share the workers and what they have loaded; a few need a worker of their own. Those wait for answers against budgets
 * of tenths of a second, so they run after the others, one at a time.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    setupFiles: ['test/setup/silent-console.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...OWN_WORKER],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'own', include: [...OWN_WORKER], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
