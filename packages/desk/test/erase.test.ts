import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { commit, DAY, deskOn, offerRecord, putOffer, question } from './world.js';

const firm = 'canary-firm';
/** As long as a key may be. */
const long = (text: string) => text.padEnd(100, 'x');

describe.each(stores)('erasing an asker, on $name', (store) => {
  test('of all that the desk keeps nothing of them is left, and all of others', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['money'])));
      const { desk, time } = deskOn(kept);
      const one = desk.tenant('one');
      const use = async (asker: string) => {
        const key = (what: string) => ({ key: long(`${asker} ${what}`) });
        await one.propose('support', { asker, question }, key('p'));
        const decision = { proposal: key('p').key, offer: 'a', what: 'choose', by: 'adviser-1' } as const;
        await one.decide(decision, key('d'));
        await one.outcome({ asker, kind: 'visit', by: 'adviser-1' }, key('o'));
        const task = { asker, from: 'hub', to: 'bank', owner: 'adviser-1', context: `Of ${asker}` };
        await one.handOver(task, key('open'));
        await one.handOver(task, key('settled'));
        await one.settle(key('settled').key, { by: 'bank', result: 'done', note: asker });
        await one.stateFacts(asker, { by: asker, facts: { headcount: { value: 3 } } }, key('f'));
        await one.sayPerson(asker, { person: 'director', role: 'decides', by: 'adviser-1' }, key('e'));
      };
      await use(firm);
      await use('firm-2');
      expect(await one.erase(firm)).toBe(7);
      const { changes } = await kept.tenant('one').records.changes(0);
      expect(JSON.stringify(changes.filter(({ record }) => record !== undefined))).not.toContain(firm);
      expect(await one.erase(firm)).toBe(0);
      time.now += DAY;
      expect((await one.dormant({ days: 1 })).map(({ asker }) => asker)).toEqual(['firm-2']);
      expect((await one.ask('support', question)).remembered).toBe(false);
      expect(await one.erase('firm-2')).toBe(7);
    }));
});
