import { makeModel } from '../../../src/solve/group/model.ts';
import { readProblem } from '../../../src/solve/group/read.ts';
import { State } from '../../../src/solve/group/state.ts';
import { dice, randomProblem } from './random-problem.ts';

/** Makes random moves and swaps on random problems and compares, after each, everything kept up to date with a fresh count. */
export function runChecked(seed: number, wanted: number): { moves: number; differences: string[] } {
  const differences: string[] = [];
  let moves = 0;
  for (let round = seed; moves < wanted && differences.length === 0; round += 1) {
    const problem = randomProblem(round, 10);
    const read = readProblem(problem);
    if (read.count.max < 2) continue;
    const model = makeModel(read, read.count.max);
    const [state, fresh, copy] = [new State(model), new State(model), new State(model)];
    const roll = dice(round);
    state.load(Int32Array.from({ length: model.units }, () => roll(model.groups)));
    copy.load(state.of);
    for (let i = 0; i < 200; i += 1) {
      const a = roll(model.units);
      const b = roll(model.units);
      const g = state.of[a]!;
      const h = roll(2) === 0 ? state.of[b]! : roll(model.groups);
      if (g === h) continue;
      const before = state.value;
      const swaps = h === state.of[b];
      const gain = swaps ? state.swapGain(a, b) : state.moveGain(a, h);
      if (swaps) state.swap(a, b, gain);
      else state.move(a, h, gain);
      moves += 1;
      fresh.load(state.of);
      compare(`problem ${round}, move ${i}`, state, fresh, differences);
      if (before + gain !== fresh.value) differences.push(`problem ${round}, move ${i}: gain`);
      copy.copyGroup(state, g);
      copy.copyGroup(state, h);
      copy.value = state.value;
      compare(`problem ${round}, copy ${i}`, copy, fresh, differences);
      if (differences.length > 0) break;
    }
  }
  return { moves, differences };
}

const tables = [
  'of',
  'gain',
  'rivals',
  'counter',
  'cannot',
  'cost',
  'words',
  'size',
  'pairs',
  'extra',
  'length',
] as const;

function compare(where: string, state: State, fresh: State, differences: string[]): void {
  for (const name of tables) {
    const [found, wanted] = [state[name], fresh[name]];
    for (let i = 0; i < wanted.length; i += 1) {
      if (found[i] !== wanted[i])
        differences.push(`${where}: ${name}[${i}] is ${found[i]}, counted ${wanted[i]}`);
    }
  }
  if (state.value !== fresh.value) differences.push(`${where}: value`);
  const { units: n } = state.model;
  for (let u = 0; u < n; u += 1) {
    if (state.members[state.of[u]! * n + state.slot[u]!] !== u) differences.push(`${where}: seat of ${u}`);
  }
}
