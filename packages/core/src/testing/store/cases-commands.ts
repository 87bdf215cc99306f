import { assertAsync } from './assert-async.js';
import { bare, outcomeOf, same, tidy } from './compare.js';
import type { Suite } from './conformance.js';
import { Model } from './model.js';
import { askModel, askStore, opArbitrary } from './ops.js';

export function commandCases(suite: Suite): void {
  const { law, fc, runs, can } = suite;
  law(`commands: ${runs} random sequences answer and leave what a plain model does`, async (storage) => {
    let store = await storage.open();
    const ops = fc.array(fc.tuple(fc.constantFrom('x', 'y'), opArbitrary(fc)), {
      minLength: 1,
      maxLength: 30,
    });
    const reopens = can.durable === true ? fc.option(fc.nat(30), { nil: -1, freq: 3 }) : fc.constant(-1);
    let count = 0;
    await assertAsync(suite, runs, fc.tuple(ops, reopens), async ([sequence, reopenAt]) => {
      count += 1;
      const models = { x: new Model(), y: new Model() };
      for (const [place, [who, op]] of sequence.entries()) {
        if (place === reopenAt) {
          await store.close();
          store = await storage.open();
        }
        const expected = askModel(models[who as 'x'], op);
        const found = await outcomeOf(() => askStore(store.tenant(`${who} ${count}`), op));
        same(bare(found), expected, `step ${place}, ${who}: ${JSON.stringify(op)}`);
      }
      for (const who of ['x', 'y'] as const) {
        same(tidy(await storage.look(`${who} ${count}`)), tidy(models[who].dump()), `the storage of ${who}`);
      }
    });
  });
}
