import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parts } from './src/parts.js';

/** `npm run bench`: all parts in short form. `npm run bench -- stack`: one or more by name. `--full`: the long form. */
const args = process.argv.slice(2);
const full = args.includes('--full');
const names = args.filter((arg) => arg !== '--full');
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  const list = parts.map(({ name, shows }) => `  ${name.padEnd(10)} ${shows}`).join('\n');
  console.error(
    `No part of the benchmarks is called ${unknown.join(', ')}. There are:\n${list}\nand --full.`,
  );
  process.exit(2);
}

const cpu = cpus()[0]?.model ?? 'unknown processor';
console.log(`Node ${process.version}, ${cpu}, ${full ? 'full' : 'short'} form\n`);
const results: Record<string, unknown> = {};
for (const { name, shows, load } of parts) {
  if (names.length > 0 && !names.includes(name)) continue;
  const run = await load();
  const part = await run({ full });
  console.log(`## ${name}: ${shows}\n\n${part.table}\n`);
  results[name] = part.results;
}
const out = new URL('./results.json', import.meta.url);
writeFileSync(out, `${JSON.stringify({ node: process.version, cpu, full, parts: results }, undefined, 2)}\n`);
console.log('Written to benchmarks/results.json');
