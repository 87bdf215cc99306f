import { assertAsync } from './assert-async.js';
import { bare, outcomeOf, same, tidy } from './compare.js';
import { Model } from './model.js';
import { askModel, askStore, historyArbitrary, type Op } from './ops.js';
import type { Suite } from './harness.js';

export function commandCases(suite: Suite): void {
  const { law, fc, runs, can } = suite;
  law(`commands: ${runs} random sequences answer and leave what a plain model does`, async (storage) => {
    let store = await storage.open();
    const turns = fc.array(fc.boolean(), { maxLength: 40 });
    const histories = fc.tuple(historyArbitrary(fc, 30), historyArbitrary(fc, 10), turns);
    const reopens = can.durable === true ? fc.option(fc.nat(40), { nil: -1, freq: 3 }) : fc.constant(-1);
    let count = 0;
    await assertAsync(
      suite,
      runs,
      fc.tuple(histories.map(interleaved), reopens),
      async ([sequence, reopenAt]) => {
        count += 1;
        const models = { x: new Model(), y: new Model() };
        for (const [place, [who, op]] of sequence.entries()) {
          if (place === reopenAt) {
            await store.close();
            store = await storage.open();
          }
          const expected = askModel(models[who], op);
          const found = await outcomeOf(() => askStore(store.tenant(`${who} ${count}`), op));
          same(bare(found), expected, `step ${place}, ${who}: ${JSON.stringify(op)}`);
        }
        for (const who of ['x', 'y'] as const) {
          same(
            tidy(await storage.look(`${who} ${count}`)),
            tidy(models[who].dump()),
            `the storage of ${who}`,
          );
        }
      },
    );
  });
}

/** Two tenants' histories, one step of either at a time. */
function interleaved([x, y, turns]: [Op[], Op[], boolean[]]): (readonly ['x' | 'y', Op])[] {
  const left = { x: [...x], y: [...y] };
  const sequence: (readonly ['x' | 'y', Op])[] = [];
  const take = (who: 'x' | 'y') => {
    const op = left[who].shift();
    if (op !== undefined) sequence.push([who, op]);
  };
  for (const isX of turns) take(isX ? 'x' : 'y');
  while (left.x.length > 0) take('x');
  while (left.y.length > 0) take('y');
  return sequence;
}
