import { type Golden, place } from './golden.js';

/** Scale-up in circulaire meubels, Rotterdam. Checked against 2.19 and 2.8: two and a half years is at most three; the pre-selection is still to come. Furniture is manufacturing, but no technical trade: TechPack refuses on that too. */
export const meubelsRotterdam: Golden = {
  eligible: [
    place(
      'smitzh/desk',
      16165,
      'Testen, technologie, het groeigeld erachter en een voorloper in de maakindustrie; innovatie is hoofdthema, financiering komt zijdelings.',
      'Testing, technology, the growth finance behind it and a front-runner in manufacturing; innovation is a main theme, finance a side one.',
    ),
    place(
      'smitzh/seed-voucher',
      13165,
      'Dezelfde thema’s en alles behalve het groeigeld erachter: onder de balie.',
      'The same themes and everything but the growth finance behind it: below the desk.',
    ),
    place(
      'smitzh/test-locations',
      12750,
      'Testen en technologie, maar geen financiering, die de voucher zijdelings heeft: eronder.',
      'Testing and technology, but no finance, which the voucher has as a side theme: below it.',
    ),
    place(
      'smitzh/executive-programme',
      11585,
      'Geen testen en geen technologie, wel het groeigeld erachter en financiering als neventhema: net onder de testlocaties.',
      'No testing and no technology, but the growth finance behind it and finance as a second theme: just below the test sites.',
    ),
    place(
      'smitzh/skillslabs',
      8500,
      'Technologie zonder testen, en innovatie is hier neventhema; de voorloper in de maakindustrie telt wel.',
      'Technology without testing, and innovation is a second theme here; the front-runner in manufacturing counts indeed.',
    ),
    place(
      'loket/practice-assignments',
      5750,
      'Ook technologie, met innovatie als hoofdthema, maar niets voor een voorloper in de maakindustrie: onder SMITZH.',
      'Technology too, with innovation as a main theme, but nothing for a front-runner in manufacturing: below SMITZH.',
    ),
    place(
      'smart-base/meetings',
      3750,
      'Alleen innovatie, als hoofdthema.',
      'Only innovation, as a main theme.',
    ),
    place(
      'loket/desk',
      1665,
      'Innovatie en financiering, beide zijdelings: onder Smart Base, waar innovatie hoofdthema is.',
      'Innovation and finance, both as side themes: below Smart Base, where innovation is a main theme.',
    ),
    place(
      'loket/open-meetings',
      1250,
      'Alleen innovatie, en zijdelings: onder het loket, dat ook financiering raakt.',
      'Only innovation, and as a side theme: below the desk, which touches on finance too.',
    ),
  ],
  toBeJudged: [
    place(
      'move2social/programme',
      4665,
      'Het groeigeld erachter, beide thema’s maar zijdelings, en niet het testen; jonger dan drie jaar, KplusV oordeelt nog.',
      'The growth finance behind it, both themes but as side ones, and not the testing; under three years old, KplusV has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      0,
      'Sessies over strategie en ambitie: dat was de vraag niet; wacht op het oordeel van wie de groep samenstelt.',
      'Sessions about strategy and ambition: that was not the question; waits for the judgement of those who compose the group.',
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
      'businessversneller/voucher',
      'groei-ondernemers-challenge/programme',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'datacoaching/coaching',
    ],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    requiresOneOf: ['smart-base/experiment'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
