import {
  auditGroups,
  formGroups,
  formGroupsAsync,
  type GroupProblem,
  relaxGroups,
  repairGroups,
} from '@koppel/core/solve/group';
import { seeded } from '../src/random.js';
import { peerNames, readPeer } from './peer.js';

/**
 * What a hub notices: the peer instances, the first valid plan for 1,000 members with 5,000 conflicts, how soon it stops when
 * asked, and what a repair touches and costs against forming anew.
 *
 *   tsx --conditions=@koppel/source benchmarks/groups/product.ts FOLDER [REPAIRS]
 */
const folder = process.argv[2];
if (!folder) throw new Error('Give the folder with peer/.');
const repairs = Number(process.argv[3] ?? 100);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

for (const name of peerNames) {
  const problem = readPeer(folder, name);
  const start = cpu();
  const plan = formGroups(problem, { steps: 20_000 });
  const spent = ((cpu() - start) / 1000).toFixed(1);
  if (plan.status === 'impossible') {
    const { rules, minimal } = plan.conflict!;
    console.log(`${name}: impossible, ${rules.length} rules${minimal ? ', minimal' : ''}, ${spent} s CPU`);
    const began = cpu();
    for (const { relaxations } of relaxGroups(problem)) {
      const words = relaxations.map(
        ({ rule, limit }) => `${rule.kind} ${'bound' in rule ? rule.bound : ''} ${limit ?? 'off'}`,
      );
      console.log(`  would do: ${words.join(', ')}`);
    }
    console.log(`  remedies: ${((cpu() - began) / 1000).toFixed(1)} s CPU`);
    continue;
  }
  const { breaches } = auditGroups(problem, plan);
  console.log(`${name}: ${plan.status}, value ${plan.value}, ${breaches.length} breaches, ${spent} s CPU`);
}

function region(n: number, groups: number, conflicts: number, seed: number): GroupProblem {
  const random = seeded(seed);
  const roll = (limit: number) => Math.floor(random() * limit);
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`);
  const affinity = new Int32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) affinity[a * n + b] = affinity[b * n + a] = roll(1001);
  }
  const size = Math.floor(n / groups);
  return {
    elements: ids.map((id) => ({ id })),
    affinity,
    groups: { count: groups, seats: { min: size - 1, max: size + 2 } },
    apart: Array.from({ length: conflicts }, () => {
      const a = roll(n);
      return [ids[a]!, ids[(a + 1 + roll(n - 1)) % n]!] as const;
    }),
    objective: 'average',
  };
}

const large = region(1000, 100, 5000, 1);
for (let run = 0; run < 2; run += 1) {
  const start = cpu();
  const plan = formGroups(large, { steps: 0 });
  const { breaches } = auditGroups(large, plan);
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  console.log(
    `1,000 members, 5,000 conflicts: first valid plan after ${(cpu() - start).toFixed(0)} ms CPU, ${plan.status}, ` +
      `${breaches.length} breaches, process ${memory} MB`,
  );
}

const delays: number[] = [];
const worked: number[] = [];
for (let run = 0; run < 20; run += 1) {
  const stop = new AbortController();
  let [asked, spent] = [0, 0];
  setTimeout(
    () => {
      [asked, spent] = [performance.now(), cpu()];
      stop.abort();
    },
    100 + 40 * run,
  );
  const pause = () => new Promise((done) => setImmediate(done));
  await formGroupsAsync(large, { steps: 1e9, signal: stop.signal, pause });
  delays.push(performance.now() - asked);
  worked.push(cpu() - spent);
}
delays.sort((a, b) => a - b);
worked.sort((a, b) => a - b);
console.log(
  `cancel at 1,000 members: median ${delays[10]!.toFixed(0)} ms, most ${delays[19]!.toFixed(0)} ms; in CPU time ` +
    `${worked[10]!.toFixed(0)} and ${worked[19]!.toFixed(0)} ms`,
);

let within = 0;
let kept = 0;
let anew = 0;
for (let seed = 1; seed <= repairs; seed += 1) {
  const problem = region(60, 6, 90, seed);
  const plan = formGroups(problem, { steps: 500, seed });
  if (plan.status !== 'complete') throw new Error(`${seed}: ${plan.status}`);
  const gone = (seed * 7) % 60;
  const now = without(problem, gone);
  const repaired = repairGroups(now, plan, { steps: 200, seed });
  if (auditGroups(now, repaired.plan).breaches.length > 0) throw new Error(`${seed}: a rule is broken`);
  if (repaired.touched.length <= 2) within += 1;
  kept += repaired.plan.value;
  anew += formGroups(now, { steps: 500, seed }).value;
}
console.log(
  `repair after one drop-out of 60: at most the group and one other in ${within} of ${repairs}; value ` +
    `${((100 * kept) / anew).toFixed(2)} % of forming anew`,
);

function without(problem: GroupProblem, gone: number): GroupProblem {
  const n = problem.elements.length;
  const keep = Array.from(problem.elements.keys()).filter((i) => i !== gone);
  const { id } = problem.elements[gone]!;
  return {
    ...problem,
    elements: keep.map((i) => problem.elements[i]!),
    affinity: Int32Array.from(keep.flatMap((a) => keep.map((b) => problem.affinity[a * n + b]!))),
    apart: problem.apart!.filter((pair) => !pair.includes(id)),
  };
}
