// Runs the tests under other Node versions, fetched through npx: node .tooling/test-nodes.mjs 22 24
import { run } from './run.mjs';

const failed = process.argv.slice(2).filter((version) => {
  console.log(`\n== Node ${version} ==`);
  return !run('npx', ['--yes', `node@${version}`, 'node_modules/vitest/vitest.mjs', 'run']);
});
if (failed.length > 0) {
  console.error(`\nThe tests failed under Node ${failed.join(' and ')}.`);
  process.exit(1);
}
