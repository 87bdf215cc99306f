import { defineConfig } from 'vitest/config';

// Long random runs, apart from the tests: npm run soak. KOPPEL_SOAK_RUNS says how many cases; without it each file's own number.
const conditions = ['@koppel/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: 'soak', include: ['packages/*/soak/*.soak.ts'], testTimeout: 0 },
});
