import { type Golden, place } from './golden.js';

/** Bouwer van waterzuivering, Emmen. Checked against 2.20, 2.18, 2.6: water is one of four themes; Drenthe has a voucher. */
export const waterEmmen: Golden = {
  eligible: [
    place(
      'smart-base/experiment',
      9335,
      'De overheid als klant en testen; innovatie hoofdthema, nieuwe markten neventhema. Water is een van de vier, en Defensie zei ja.',
      'The government as a customer, and testing; innovation a main theme, new markets a second one. Water is one of the four, and Defence said yes.',
    ),
    place(
      'smart-base/meetings',
      6665,
      'De overheid als klant, maar niet het testen, en nieuwe markten zijdelings: onder het experiment, waarvoor dit de opstap is.',
      'The government as a customer, but not the testing, and new markets as a side theme: below the experiment, to which this is the step up.',
    ),
    place(
      'region-of-smart-factories/assessment',
      5000,
      'Innovatie als hoofdthema en een maakbedrijf, maar geen van de vragen.',
      'Innovation as a main theme and a manufacturer, but none of the needs.',
    ),
    place(
      'region-of-smart-factories/tour',
      5000,
      'Innovatie als hoofdthema en een maakbedrijf; gelijk met het assessment, dus op naam.',
      'Innovation as a main theme and a manufacturer; level with the assessment, so by name.',
    ),
    place(
      'loket/practice-assignments',
      3000,
      'Ook innovatie als hoofdthema, maar zonder voorkeur voor een maakbedrijf: onder de fabriekstour.',
      'Innovation as a main theme too, but without a preference for manufacturers: below the factory tour.',
    ),
    place(
      'loket/desk',
      1665,
      'Innovatie en nieuwe markten, beide zijdelings, en geen van de vragen.',
      'Innovation and new markets, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1000,
      'Alleen innovatie, en zijdelings: onder het loket, dat ook nieuwe markten raakt.',
      'Only innovation, and as a side theme: below the desk, which touches on new markets too.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Een tegemoetkoming voor sessies over ambitie: dat was de vraag niet.',
      'A contribution to sessions about ambition: that was not the question.',
    ),
  ],
  toBeJudged: [
    place(
      'region-of-smart-factories/pilot',
      5000,
      'Alleen innovatie, als hoofdthema, en een maakbedrijf; al partner, maar NOM oordeelt nog over mensen, middelen en houding.',
      'Only innovation, as a main theme, and a manufacturer; a partner already, but NOM has yet to judge capacity, means and attitude.',
    ),
    place(
      'businessversneller/programme',
      665,
      'Alleen nieuwe markten, en zijdelings; wacht op het oordeel van wie de groep samenstelt.',
      'Only new markets, as a side theme; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
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
