import { type Golden, place } from './golden.js';

/** Bouwer van waterzuivering, Emmen. Checked against 2.20, 2.18, 2.6: water is one of four themes; Drenthe has a voucher. */
export const waterEmmen: Golden = {
  eligible: [
    place(
      'smart-base/experiment',
      10000,
      'De overheid als klant, testen en beide thema’s; water is een van de vier, en Defensie zei ja.',
      'The government as a customer, testing and both themes; water is one of the four, and Defence said yes.',
    ),
    place(
      'smart-base/meetings',
      8000,
      'De overheid als klant en beide thema’s, maar niet het testen: onder het experiment.',
      'The government as a customer and both themes, but not the testing: below the experiment.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie en nieuwe markten, geen van de vragen.',
      'Every theme: innovation and new markets, none of the needs.',
    ),
    place(
      'region-of-smart-factories/assessment',
      5000,
      'Het thema innovatie; een aandachtssector; evenveel als hierboven, dus op naam.',
      'The theme of innovation; a focus sector; level with the one above, so by name.',
    ),
    place(
      'region-of-smart-factories/tour',
      5000,
      'Het thema innovatie; een aandachtssector; evenveel als hierboven, dus op naam.',
      'The theme of innovation; a focus sector; level with the one above, so by name.',
    ),
    place('loket/open-meetings', 3000, 'Alleen het thema innovatie.', 'Only the theme of innovation.'),
    place(
      'loket/practice-assignments',
      3000,
      'Alleen het thema innovatie; evenveel als hierboven, dus op naam.',
      'Only the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
  ],
  toBeJudged: [
    place(
      'region-of-smart-factories/pilot',
      5000,
      'Alleen innovatie en een maakbedrijf; al partner, maar NOM oordeelt nog over mensen, middelen en houding.',
      'Only innovation and a manufacturer; a partner already, but NOM has yet to judge capacity, means and attitude.',
    ),
    place(
      'businessversneller/programme',
      2000,
      'Alleen het thema nieuwe markten; wacht op het oordeel van wie de groep samenstelt.',
      'Only the theme of new markets; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'kennistraject/*',
      'mkbdoorgaan/*',
      'groeiversneller/*',
      'groei-ondernemers-challenge/programme',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge, requires': ['move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
