import { defineConfig } from 'vitest/config';
import { OWN_WORKER } from './setup/own-worker.ts';

/** Two projects: most test files share the workers and what they have loaded; a few need a worker of their own. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    setupFiles: ['test/setup/silent-console.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // By default one core is left free, which on a machine of two is half of it.
    maxWorkers: '100%',
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
      { extends: true, test: { name: 'own', include: [...OWN_WORKER] } },
    ],
  },
});
