/**
 * Six real programmes and made-up members: who sits with whom, and why; then the people around such groups. Writes a report per programme
 * that a hub could print.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@koppel/cli';
import { writeMembersCsv } from '@koppel/peers';
import { around } from './around.js';
import { formed } from './formed.js';
import { chosen, funnels, tellFunnel } from './funnels.js';
import { demo } from './programmes.js';
import { tell } from './tell.js';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'out');
mkdirSync(out, { recursive: true });

let broken = 0;
for (const one of demo) {
  const plan = formed(one, 'nl');
  console.log(tell(one, plan).join('\n'));
  broken += plan.groups.reduce((sum, { card }) => sum + card.broken, 0);
  writeFileSync(join(out, `${one.id}.csv`), writeMembersCsv(one.members));
  writeFileSync(join(out, `${one.id}.json`), `${JSON.stringify(one.programme, null, 2)}\n`);
}

for (const { facts, told } of around) {
  console.log([facts, ...told('nl').map((line) => `  ${line}`), ''].join('\n'));
}
for (const one of funnels) console.log(tellFunnel(one, chosen(one, 'nl')).join('\n'));

console.log('The reports, and what they were made from:');
for (const { id } of demo) {
  const html = join(out, `${id}.html`);
  const args = ['peers', 'form', `${id}.csv`, '--programme', `${id}.json`, '--steps', '300', '--out', html];
  const said: string[] = [];
  const sink = { write: (text: string) => void said.push(text), isTTY: false, columns: 80 };
  const io = {
    stdout: sink,
    stderr: sink,
    stdin: () => process.stdin,
    env: {},
    cwd: out,
    today: () => '2019-03-01',
    millis: () => 0,
  };
  if ((await run(args, io)) !== 0) throw new Error(said.join(''));
  console.log(`  ${relative(process.cwd(), html)}`);
}
if (broken > 0) {
  console.error(`${broken} rules are broken.`);
  process.exitCode = 1;
}
