import type { Material } from './contestant.js';
import { recordsOf } from './data/records.js';
import { makeWorld } from './data/world.js';
import { impactsOf } from './impacts.js';
import { corpusOf } from './policy.js';

/** The seeded rows in all forms; each form is made when it is first asked for. */
export function makeMaterial(rows: number): Material {
  const world = makeWorld(rows);
  const corpus = corpusOf(world);
  const records = once(() => recordsOf(world));
  const impacts = once(() => impactsOf(world, corpus));
  return {
    world,
    corpus,
    get records() {
      return records();
    },
    get impacts() {
      return impacts();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
