import { type Golden, place } from './golden.js';

/** Machinefabriek, Groningen. Checked against 2.18: a partner already, and no solution exists. */
export const machinefabriekGroningen: Golden = {
  eligible: [
    place(
      'region-of-smart-factories/pilot',
      12000,
      'Techniek, partners, alle thema’s en een maakbedrijf; al partner, niets te koop, en NOM zei twee keer ja.',
      'Technology, partners, all themes and a manufacturer; a partner already, nothing on the market, and NOM said yes twice.',
    ),
    place(
      'region-of-smart-factories/assessment',
      9165,
      'Techniek en een maakbedrijf, maar geen partners en geen netwerk: onder de pilot.',
      'Technology and a manufacturer, but no partners and no network: below the pilot.',
    ),
    place(
      'region-of-smart-factories/tour',
      9000,
      'Partners en alle thema’s, maar niet de techniek, die dringender is: net onder de scan.',
      'Partners and all themes, but not the technology, which is more urgent: just below the scan.',
    ),
    place(
      'loket/practice-assignments',
      5500,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie.',
      'Answers technology, not the rest of the question; the theme of innovation.',
    ),
    place(
      'smart-base/meetings',
      5335,
      'Antwoord op partners, niet op de rest van de vraag; de thema’s innovatie en netwerk.',
      'Answers partners, not the rest of the question; the themes of innovation and networking.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie, digitalisering en netwerk, geen van de vragen.',
      'Every theme: innovation, digitalisation and networking, none of the needs.',
    ),
    place(
      'loket/open-meetings',
      3335,
      'Alleen de thema’s innovatie en netwerk.',
      'Only the themes of innovation and networking.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      835,
      'Alleen het thema netwerk; wacht op het oordeel van wie de groep samenstelt.',
      'Only the theme of networking; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      5500,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Answers technology, not the rest of the question; the theme of innovation; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'kennistraject/*',
      'groeiversneller/*',
      'businessversneller/voucher',
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
    'area, firmAge': ['groei-ondernemers-challenge/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    'area, situation': ['mkbdoorgaan/*'],
    'firmAge, requires': ['move2social/programme'],
    requires: ['businessversneller/business-labs'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
