import { nl2019 } from '../../packages/support/src/catalogues/nl-2019.js';
import { createMatcher } from '../../packages/support/src/index.js';
import { nlRegions } from '../../packages/support/src/areas/nl.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { demo } from './cases.js';
writeFileSync('/tmp/demo-scratch/catalogue.json', JSON.stringify(nl2019));
const m = createMatcher(nl2019, { regions: nlRegions });
const out: any = {};
for (const { file, now } of demo) {
  const c = JSON.parse(readFileSync(`/tmp/demo-scratch/${file}.json`, 'utf8'));
  const r = m.match(c, { now, language: 'nl' });
  out[file] = {};
  for (const g of ['eligible', 'toBeJudged', 'toBeAsked', 'refused', 'expired'] as const)
    out[file][g] = r[g].map((x) => ({
      id: x.id,
      points: x.explanation.points,
      unmet: x.explanation.criteria
        .filter((c) => c.level === 'must' && c.outcome === 'unmet')
        .map((c) => c.id)
        .sort(),
      ask: x.explanation.ask,
      crit: x.explanation.criteria
        .filter((c) => c.level === 'prefer' && c.points > 0)
        .map((c) => `${c.id} ${c.points}`),
    }));
  out[file].questions = r.questions;
  out[file].unused = r.unused;
}
writeFileSync('/tmp/demo-scratch/engine.json', JSON.stringify(out));
