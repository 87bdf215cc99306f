import { type Golden, place } from './golden.js';

/** Scale-up in circulaire meubels, Rotterdam. Checked against 2.19 and 2.8: two and a half years is at most three; the pre-selection is still to come. Furniture is manufacturing, but no technical trade: TechPack refuses on that too. */
export const meubelsRotterdam: Golden = {
  eligible: [
    place(
      'smitzh/desk',
      16549,
      'Testen, technologie, het groeigeld erachter en een voorloper in de maakindustrie; innovatie is hoofdthema, financiering komt zijdelings. Woorden in gemeen: testen.',
      'Testing, technology, the growth finance behind it and a front-runner in manufacturing; innovation is a main theme, finance a side one. Words in common: testen.',
    ),
    place(
      'smitzh/test-locations',
      13581,
      'Testen en technologie, maar geen financiering; testen is ook een woord van de vraag, en dat scheelt net genoeg met de voucher. Woorden in gemeen: testen.',
      'Testing and technology, but no finance; testing is a word of the question too, which is just enough against the voucher. Words in common: testen.',
    ),
    place(
      'smitzh/seed-voucher',
      13165,
      'Dezelfde thema’s als de balie en alles behalve het groeigeld erachter, zonder een woord van de vraag: onder de testlocaties.',
      'The same themes as the desk and everything but the growth finance behind it, without a word of the question: below the test sites.',
    ),
    place(
      'smitzh/executive-programme',
      11585,
      'Geen testen en geen technologie, wel het groeigeld erachter en financiering als neventhema: onder de voucher.',
      'No testing and no technology, but the growth finance behind it and finance as a second theme: below the voucher.',
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
