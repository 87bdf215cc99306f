import { assertProperty } from '@koppel/core/testing';
import type { Disclosures } from '@koppel/desk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { commit, deskOn, offerRecord, putOffer, question } from './world.js';

const roles: Disclosures = {
  adviser: {
    sees: {
      ranked: ['id', 'status', 'points', 'offer'],
      proposal: ['id', 'said', 'offers'],
      task: ['id', 'said', 'due', 'settled'],
      profile: ['question', 'stale'],
      relation: ['firm', 'persons', 'history'],
    },
  },
  provider: {
    sees: { ranked: ['id'], task: ['id', 'due', 'said.asker', 'said.context'] },
    own: ['said.to'],
  },
  entrepreneur: {
    sees: {
      ranked: ['id', 'status', 'offer.title'],
      proposal: ['id', 'offers.id', 'offers.status'],
      task: ['id', 'due', 'said.from', 'said.to'],
      profile: ['question', 'stale.field'],
    },
    own: ['said.asker'],
  },
};

describe.each(stores)('disclosure by role, on $name', (store) => {
  test('each role sees its own fields of its own things', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['money'], { internal: 'margin 40 %' })));
      const one = deskOn(kept, { roles }).desk.tenant('one');
      await one.propose('support', { asker: 'firm-1', question, channel: 'bank' }, { key: 'p' });
      const task = { asker: 'firm-1', from: 'hub', to: 'bank', owner: 'x', context: 'Needs a loan' };
      await one.handOver(task, { key: 't' });
      await one.stateFacts('firm-1', {
        by: 'x',
        facts: { headcount: { value: 3, days: 0 }, area: { value: 'north' } },
      });
      const [adviser, bank, fund, firm, rival] = [
        one.as('adviser', 'x'),
        one.as('provider', 'bank'),
        one.as('provider', 'fund'),
        one.as('entrepreneur', 'firm-1'),
        one.as('entrepreneur', 'firm-2'),
      ];
      expect(await firm?.ask('support', question)).toEqual([
        { id: 'a', status: 'eligible', offer: { title: 'On money' } },
      ]);
      expect(await bank?.ask('support', question)).toEqual([{ id: 'a' }]);
      expect(await adviser?.ask('support', question)).toMatchObject([{ offer: { internal: 'margin 40 %' } }]);
      expect(await firm?.proposal('p')).toEqual({ id: 'p', offers: [{ id: 'a', status: 'eligible' }] });
      expect(await bank?.tasks()).toEqual([
        { id: 't', due: '2019-03-08', said: { asker: 'firm-1', context: 'Needs a loan' } },
      ]);
      expect(await firm?.tasks()).toEqual([
        { id: 't', due: '2019-03-08', said: { from: 'hub', to: 'bank' } },
      ]);
      expect(await firm?.profile('firm-1')).toEqual({
        question: { area: 'north' },
        stale: [{ field: 'headcount' }],
      });
      expect([await fund?.tasks(), await rival?.tasks(), await rival?.profile('firm-1')]).toEqual([
        [],
        [],
        {},
      ]);
      expect([await bank?.relation('firm-1'), await firm?.relation('firm-1')]).toEqual([{}, {}]);
    }));

  test('what is somebody else\u2019s is refused in the very words for what is not there', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept, { roles }).desk.tenant('one');
      const rival = one.as('entrepreneur', 'firm-2');
      const refusal = () =>
        rival.proposal('p').catch(({ name, message, code, retry }: Record<string, unknown>) => ({
          name,
          message,
          code,
          retry,
        }));
      const before = await refusal();
      await one.propose('support', { asker: 'firm-1', question }, { key: 'p' });
      expect(await refusal()).toEqual(before);
      expect(before).toMatchObject({ code: 'NOT_FOUND' });
    }));

  test('a role that nobody described sees nothing at all', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept, { roles }).desk.tenant('one');
      expect(() => one.as('toString', 'x')).toThrow('one of adviser, entrepreneur, provider');
    }));
});

test('nothing leaks: no secret in any field is in what a role sees, unless the role is given that field', () =>
  assertProperty(
    fc,
    fc.asyncProperty(
      fc.subarray(['id', 'status', 'offer.title', 'offer.themes', 'offer.internal', 'offer.areas']),
      fc.subarray(['id', 'on', 'said.question.themes', 'said.channel', 'said.by', 'offers.id']),
      async (ranked, proposal) => {
        const [memory] = stores as [(typeof stores)[number]];
        await withStore(memory, async (kept) => {
          const offer = {
            title: 'S-title',
            where: ['s-area'],
            size: {},
            themes: ['S-theme'],
            internal: 'S-internal',
          };
          await commit(kept, 'one', putOffer('S-offer', offer));
          const rules = { some: { sees: { ranked, proposal } } };
          const one = deskOn(kept, { roles: rules }).desk.tenant('one');
          const asked = { area: 's-area', headcount: 9, themes: ['S-theme'] };
          const said = { asker: 'S-asker', question: asked, channel: 'S-channel', by: 'S-by' };
          await one.propose('support', said, { key: 'S-id' });
          const some = one.as('some', 'S-viewer');
          const seen = (value: unknown) =>
            [...new Set(JSON.stringify(value).match(/[Ss]-[a-z]+/g) ?? [])].sort();
          const given = {
            id: 'S-offer',
            'offer.title': 'S-title',
            'offer.themes': 'S-theme',
            'offer.internal': 'S-internal',
            'offer.areas': 's-area',
          };
          const told = {
            id: 'S-id',
            'said.question.themes': 'S-theme',
            'said.channel': 'S-channel',
            'said.by': 'S-by',
            'offers.id': 'S-offer',
          };
          const named = (paths: readonly string[], secrets: Record<string, string>) =>
            [...new Set(paths.flatMap((path) => secrets[path] ?? []))].sort();
          expect(seen(await some.ask('support', asked))).toEqual(named(ranked, given));
          expect(seen(await some.proposal('S-id'))).toEqual(named(proposal, told));
        });
      },
    ),
    { runs: 100 },
  ));
