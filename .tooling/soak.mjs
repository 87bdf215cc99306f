// The ordinary tests with KOPPEL_SOAK=1: properties run many more cases, and time limits are longer. Then the long runs of
// packages/*/soak. With arguments only one run, and they go to vitest: npm run soak -- --project core, or
// npm run soak -- --config vitest.soak.config.ts assign
import { runOrExit } from './run.mjs';

const vitest = (...args) =>
  runOrExit(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], { KOPPEL_SOAK: '1' });

const args = process.argv.slice(2);
vitest(...args);
if (args.length === 0) vitest('--config', 'vitest.soak.config.ts');
