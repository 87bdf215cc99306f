import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { commit, deskOn, offerRecord, putOffer, question } from './world.js';

describe.each(stores)('several desks on one store, as several processes would have: $name', (store) => {
  test('each follows what is committed by whoever, at its own pace, and answers the same', () =>
    withStore(store, async (kept) => {
      const [writing, serving] = [deskOn(kept).desk.tenant('hub'), deskOn(kept).desk.tenant('hub')];
      for (const id of ['a', 'b', 'c'])
        await commit(kept, 'hub', putOffer(id, offerRecord([id === 'b' ? 'money' : 'staff'])));
      const first = await serving.ask('support', question);
      await commit(kept, 'hub', putOffer('d', offerRecord(['money', 'staff'])), {
        do: 'delete',
        collection: 'offers',
        id: 'a',
      });
      const still = await serving.ask('support', question, { changes: 'skip' });
      expect([still.version, still.ranked]).toEqual([first.version, first.ranked]);
      await serving.refresh();
      const after = await serving.ask('support', question, { changes: 'skip' });
      expect(after.ranked.map(({ id }) => id)).toEqual(['d', 'b', 'c']);
      expect((await writing.ask('support', question)).ranked).toEqual(after.ranked);
    }));
});
