import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditGroups, formGroups, type GroupPlan } from '@koppel/core/solve/group';
import { type Finish, iteratedMaximaSearch, simulatedAnnealing } from './baselines.js';
import { type Instance, readInstances, SCALE } from './instances.js';

/**
 * Published instances of the maximum diversity grouping problem through the public API: gap to the best-known value and CPU time
 * per instance, beside iterated maxima search and simulated annealing, which get ten times our budget (`--cap`) to reach our median.
 *
 *   tsx --conditions=@koppel/source benchmarks/groups/run.ts FOLDER [--only=REGEXP] [--seeds=N] [--part=0.1] [--cap=10] [--keep=FOLDER]
 *
 * FOLDER holds best_known.csv and mdgp/. `--part` takes a part of every time budget; `--keep` writes each partition that is worth more than
 * the best published one to a file of its own. Time is CPU time of this process,
 * so that other work on the machine counts less.
 */
const folder = process.argv[2];
if (!folder) throw new Error('Give the folder with best_known.csv and mdgp/.');
const option = (name: string, fallback: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const part = Number(option('part', '1'));
const cap = Number(option('cap', '10'));
const keep = option('keep', '');
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const secondsFor = (n: number) => (n <= 120 ? 3 : n <= 240 ? 20 : 60) * part;
const seedsFor = (n: number) => Number(option('seeds', n <= 240 ? '5' : '3'));
/** Published values are rounded to three or four decimals. */
const ROUNDING = SCALE / 1000;
const gap = ({ known }: Instance, value: number) => (100 * (known - value)) / known;

function solve(instance: Instance, seed: number, budgetMs: number): GroupPlan {
  const options = { seed, budgetMs, clock, proofNodes: 10_000_000 };
  const small = instance.problem.elements.length <= 12;
  const plan = formGroups(instance.problem, small ? { seed, steps: 200, proofNodes: 10_000_000 } : options);
  const { breaches } = auditGroups(instance.problem, plan);
  if (breaches.length > 0) throw new Error(`${instance.name}: ${JSON.stringify(breaches[0])}`);
  return plan;
}

/** The group of each element, in the order of the instance; the audit has been over it already. */
function keepBetter({ name, known, problem }: Instance, { groups, value, seed }: GroupPlan): void {
  const groupOf = new Map(
    groups.flatMap(({ id, elements }) => elements.map((element) => [element, Number(id)])),
  );
  const partition = problem.elements.map(({ id }) => groupOf.get(id));
  const kept = { instance: name, value: value / SCALE, published: known / SCALE, seed, partition };
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, `${name}.json`), `${JSON.stringify(kept)}\n`);
}

const instances = readInstances(folder, new RegExp(option('only', '.')));
let proved = 0;
let slowest = 0;
const small = instances.filter((instance) => instance.proved);
for (const instance of small) {
  const start = clock();
  const plan = solve(instance, 1, 0);
  slowest = Math.max(slowest, clock() - start);
  const same = Math.abs(plan.value - instance.known) < ROUNDING;
  if (plan.status === 'optimal' && same) proved += 1;
  else
    console.log(
      `${instance.name}: ${plan.status} ${plan.value / SCALE}, published ${instance.known / SCALE}`,
    );
}
if (small.length > 0) {
  console.log(
    `${proved} of ${small.length} small instances: the published optimum, proved; slowest ${slowest.toFixed(0)} ms`,
  );
}

const told = (finish: Finish, ours: number, instance: Instance) =>
  `${finish.reachedMs === null ? `not in ${cap}x` : `${(finish.reachedMs / ours).toFixed(1)}x`} (gap ${gap(instance, finish.value).toFixed(3)} %)`;
const gaps = new Map<string, number[]>();
for (const instance of instances.filter((each) => !each.proved)) {
  const n = instance.problem.elements.length;
  const budgetMs = Math.round(secondsFor(n) * 1000);
  const runs = Array.from({ length: seedsFor(n) }, (_, i) => solve(instance, i + 1, budgetMs));
  runs.sort((a, b) => b.value - a.value);
  const [best] = runs;
  if (keep !== '' && best && best.value - instance.known > ROUNDING) keepBetter(instance, best);
  const median = runs[runs.length >> 1]!;
  const family = `n = ${n}, ${instance.name.includes('_ss_') ? 'equal' : 'unequal'} sizes`;
  gaps.set(family, [...(gaps.get(family) ?? []), gap(instance, median.value)]);
  const shown = runs.map((run) => gap(instance, run.value).toFixed(4)).join(' ');
  const line = `${instance.name}: median gap ${gap(instance, median.value).toFixed(4)} % in ${budgetMs / 1000} s CPU [${shown}]`;
  if (cap === 0) {
    console.log(line);
    continue;
  }
  const race = { clock, budgetMs: budgetMs * cap, goal: median.value };
  const maxima = told(iteratedMaximaSearch(instance.problem, 1, race), budgetMs, instance);
  const annealed = told(simulatedAnnealing(instance.problem, 1, race), budgetMs, instance);
  console.log(`${line}; same value: iterated maxima search ${maxima}, simulated annealing ${annealed}`);
}
for (const [family, values] of gaps) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`${family}: mean gap ${mean.toFixed(4)} % over ${values.length} instances`);
}
