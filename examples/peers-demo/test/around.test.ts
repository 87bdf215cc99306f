import { expect, test } from 'vitest';
import { around } from '../around.js';

/** What comes out, and why that is what a hub would want. The reason is for the reader, `said` is checked. */
const golden: Readonly<Record<string, readonly { readonly reason: string; readonly said: string }[]>> = {
  'groei-mkb': [
    {
      reason: 'Two regional managers with five visits each bound it; every visit is one of two.',
      said: '10 of 16 firms get a visit of two.',
    },
    {
      reason: 'Its own municipality, and the one of the region who knows its struggles.',
      said: 'Firm 1: Local 3, Regional 2.',
    },
    {
      reason: 'Time is what lacks, not somebody for the place.',
      said: 'Firm 3: All visits that fit in the time are taken.',
    },
  ],
  'sociale-innovatie': [
    {
      reason: 'All meetings have somebody who knows a theme of theirs.',
      said: '38 of 38 places on a stage are filled.',
    },
    {
      reason: 'Three each as agreed; only then a fourth for two of them.',
      said: '1: 3, 2: 3, 3: 3, 4: 3, 5: 4, 6: 4, 7: 3, 8: 3, 9: 3, 10: 3, 11: 3, 12: 3',
    },
    {
      reason: 'Whoever is asked more than can be answered hands out the card.',
      said: 'Anything else: project team.',
    },
  ],
  mkbdoorgaan: [
    {
      reason: 'On the panel of the province, at the agreed rate, by way of the analyst.',
      said: 'Firm 3: Specialist 2. Specialist in succession, on the panel of flevoland. Agreed rate: € 75 per hour instead of € 125. The proposal goes by way of Analyst 1, who stays involved. Coach and entrepreneur hand over together, in one talk.',
    },
    {
      reason: 'A specialist without an agreement is no offer yet, and that is the next step.',
      said: 'Firm 2: –. First agree on a rate for law with Specialist 3.',
    },
    {
      reason: 'A firm of another province: no door is closed in silence.',
      said: 'Firm 4: –. The panel of this province has no specialist in finance; others have.',
    },
  ],
  'region-of-smart-factories': [
    {
      reason:
        'All four things that are needed take three providers, of whom two compete and agreed beforehand.',
      said: 'Sorting without faults: Firm 1 (problem owner), Firm 2 (provider), Firm 3 (provider), Firm 4 (provider), Institute 1 (institute)',
    },
    {
      reason: 'The agreement is part of the answer.',
      said: 'Firm 2 and Firm 3 are competitors and made agreements on 1 March 2016.',
    },
  ],
  'business-labs': [
    {
      reason: 'What most of Drenthe struggle with goes first.',
      said: 'Meeting 1: new customers, for 9 of 20.',
    },
    {
      reason: 'Then what most of those have for whom there was no meeting yet.',
      said: 'Meeting 2: finding staff, for 6 of 20.',
    },
  ],
};

test.each(around.map((one) => [one.id, one] as const))('%s', (id, { told }) => {
  const [english, dutch] = [told('en'), told('nl')];
  for (const { said } of golden[id] ?? []) expect(english).toContain(said);
  expect(golden[id]?.length).toBeGreaterThan(0);
  expect(dutch).toHaveLength(english.length);
  expect([...english, ...dutch].join()).not.toMatch(/undefined|NaN|\[object/);
});
