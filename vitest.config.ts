import { defineConfig } from 'vitest/config';

// '@koppel/source' makes every `@koppel/...` import resolve to src, so tests never run against an old build.
const conditions = ['@koppel/source', 'module', 'node', 'development|production'];
const soak = process.env.KOPPEL_SOAK === '1';

// Inline and spread on purpose: a project given as a path does not inherit `resolve` and would silently test dist.
const project = (name: string, folder: string, more: { globalSetup?: string[] } = {}) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name, include: [`${folder}/**/*.test.ts`], testTimeout: soak ? 1_800_000 : 60_000, ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('core', 'packages/core/test'),
      project('support', 'packages/support/test'),
      project('jobs', 'packages/jobs/test'),
      project('peers', 'packages/peers/test'),
      project('store-sqlite', 'packages/store-sqlite/test'),
      project('store-postgres', 'packages/store-postgres/test', {
        globalSetup: ['packages/store-postgres/test/global-setup.ts'],
      }),
      project('desk', 'packages/desk/test', {
        globalSetup: ['packages/store-postgres/test/global-setup.ts'],
      }),
      project('batch', 'packages/batch/test', {
        globalSetup: ['packages/store-postgres/test/global-setup.ts'],
      }),
      project('record', 'packages/record/test'),
      project('cli', 'packages/cli/test'),
      project('examples', 'examples/*/test'),
      project('repo', '.tooling/test'),
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**'] },
  },
});
