// The ordinary tests with KOPPEL_SOAK=1: properties run many more cases, and time limits are longer.
// Arguments go to vitest: npm run soak -- --project core
import { runOrExit } from './run.mjs';

const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
runOrExit(process.execPath, args, { KOPPEL_SOAK: '1' });
