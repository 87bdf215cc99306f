// Runs every examples/*/main.ts from source, and fails when one of them fails.
import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.mjs';

const failed = [];
for (const name of readdirSync('examples').sort()) {
  const main = `examples/${name}/main.ts`;
  console.log(`\n== ${main} ==`);
  if (!existsSync(main)) {
    failed.push(`${name} (it has no main.ts: write one or remove the folder)`);
    continue;
  }
  const started = performance.now();
  const passed = run(process.execPath, ['--import', 'tsx', '--conditions=@koppel/source', main]);
  console.log(`-- ${passed ? 'done' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!passed) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exit(1);
}
