import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { fixtures, folderOf, koppel, SMALL } from './helpers.js';
const catalogue = join(fixtures, 'catalogue.yaml');
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[index]}`).join(', ')}]`))
  .join('\n');
const rows: [string, string, string | Uint8Array][] = [
 ['empty','firm.yaml','  \n'],['ending','firm.txt','x'],['noending','firm','x'],['utf16','firm.json',Buffer.from('{"firm":{}}','utf16le')],['latin1','firm.yaml',Buffer.from([0x66,0xe9])],
 ['bad json','firm.json','{ "firm": { "headcount": 12, } }'],['json twice','firm.json','{"firm":{"headcount":1,"headcount":2}}'],
 ['bad yaml','firm.yaml','firm:\n  name: Jan\n headcount: 12\n'],['yaml twice','firm.yaml','firm:\n  headcount: 1\n  headcount: 2\n'],
 ['tag','firm.yaml','firm: !!js/function "x"\n'],['own tag','firm.yaml','firm: !boo {}\n'],['two docs','firm.yaml','firm: {}\n---\nfirm: {}\n'],['tab','firm.yaml','firm:\n\tname: x\n'],
 ['laughs','firm.yaml',laughs],['deep yaml','firm.yaml',deep],['deep json','firm.json',deep],['cycle','firm.yaml','firm: &a\n  name: *a\n'],['unresolved','firm.yaml','firm: *nobody\n'],
 ['proto','firm.yaml','firm: {}\n__proto__: {a: 1}\n'],['proto json','firm.json','{"firm":{},"__proto__":{"a":1}}'],['merge','firm.yaml','a: &a {x: 1}\nfirm:\n  <<: *a\n'],
 ['inf','firm.yaml','firm: { headcount: .inf }\n'],['complexkey','firm.yaml','firm: { ? [a] : b }\n'],['numkey','firm.yaml','firm: { 1: b }\n'],
 ['unknown key','firm.yaml','firm:\n  headcuont: 12\n'],['more','firm.yaml','firm: { headcount: many, area: Nowhere }\nquestion: { themes: { finence: 3 } }\n'],['area','firm.yaml','firm: { area: Nowhere }\n'],['list','firm.yaml','- 1\n'],['scalar','firm.yaml','hello\n'],['pc','firm.yaml','firm: { postcode: "0000" }\n'],
 ['nul','firm.json','{"firm":{"name":"\\u0000"}}'],['dates','firm.yaml','firm: { foundedOn: 2019-02-30 }\n'],['bom','firm.json','\uFEFF{"firm":{}}'],['bomyaml','firm.yaml','\uFEFFfirm: {}\n'],
];
test('probe', async () => {
  for (const [what, file, content] of rows) {
    const cwd = folderOf({ [file]: content });
    const { code, err } = await koppel(['support', 'match', file, '--catalogue', catalogue, '--now', '2019-03-01'], { cwd });
    console.log(`${what} [${code}] ${err}`);
  }
  const cwd = folderOf({}); mkdirSync(join(cwd, 'map.yaml'));
  for (const args of [['match','map.yaml'],['match','nope.yaml','also.json'],['match','-','-'],['match'],['match','firm.yaml','--now','2019-02-30'],['match','firm.yaml','--now','gisteren'],['match','firm.yaml','--lang','de'],['match','firm.yaml','--format','pdf'],['match','firm.yaml','--limit','0'],['match','firm.yaml','--unknown','maybe'],['match','firm.yaml','--policy','adjustmnt.json','--catalogue','nl-2020'],['mtach'],['match','firm.yaml','--langg','nl'],['explain','firm.yaml','growth/lone',...SMALL],['explain','firm.yaml','zzz',...SMALL],['explain','firm.yaml'],['match','firm.yaml','--catalogue','faulty.yaml',...SMALL.slice(2)],['match','firm.yaml','--areas','firm.yaml',...SMALL],['match','firm.yaml','--policy','firm.yaml',...SMALL],['schema','frim'],['match','firm.yaml',...SMALL,'--out','no/such/x.html'],['match','firm.yaml',...SMALL,'--out','.'],['facts','firm.yaml'],['match','a\0b.yaml'],['match','firm.yaml/x.yaml',...SMALL],['match','firm.yaml','hostile.json','-',...SMALL], ['match','firm.yaml','--catalogue','faulty.yaml','--now','2019-03-01','--format','json']]) {
    const { code, out, err } = await koppel(['support', ...args], args[1] === 'map.yaml' ? {cwd} : {stdin: '{"frim":{}}'});
    console.log(`${args.join(' ')} [${code}] ${out.slice(0,100)} | ${err}`);
  }
});
