// Runs the pnpm that package.json names, so that nobody has to install it: node .tooling/pnpm.mjs -r run build
import { readFileSync } from 'node:fs';
import { runOrExit } from './run.mjs';

const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
runOrExit('npx', ['--yes', packageManager, ...process.argv.slice(2)]);
