import { type Golden, place } from './golden.js';

/** Scale-up in circulaire meubels, Rotterdam. Checked against 2.19 and 2.8: two and a half years is at most three; the pre-selection is still to come. */
export const meubelsRotterdam: Golden = {
  eligible: [
    place(
      'smitzh/desk',
      17000,
      'Testen, techniek, het groeigeld erachter, beide thema’s, en een voorloper in de maakindustrie.',
      'Testing, technology, the growth finance behind it, both themes, and a front-runner in manufacturing.',
    ),
    place(
      'smitzh/seed-voucher',
      14000,
      'Alles behalve het groeigeld erachter: onder de balie.',
      'Everything but the growth finance behind it: below the desk.',
    ),
    place(
      'smitzh/test-locations',
      12750,
      'Testen en techniek, maar geen financiering: onder de voucher.',
      'Testing and technology, but no finance: below the voucher.',
    ),
    place(
      'smitzh/executive-programme',
      12000,
      'De vraag erachter: groeifinanciering; elk thema: innovatie en financiering; een aandachtssector; feiten die het beter laten passen.',
      'The need behind it: growth finance; every theme: innovation and finance; a focus sector; facts that make it fit better.',
    ),
    place(
      'smitzh/skillslabs',
      9750,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie; een aandachtssector; feiten die het beter laten passen.',
      'Answers technology, not the rest of the question; the theme of innovation; a focus sector; facts that make it fit better.',
    ),
    place(
      'loket/practice-assignments',
      5750,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie.',
      'Answers technology, not the rest of the question; the theme of innovation.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie en financiering, geen van de vragen.',
      'Every theme: innovation and finance, none of the needs.',
    ),
    place('loket/open-meetings', 3750, 'Alleen het thema innovatie.', 'Only the theme of innovation.'),
    place(
      'smart-base/meetings',
      3750,
      'Alleen het thema innovatie; evenveel als hierboven, dus op naam.',
      'Only the theme of innovation; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'move2social/programme',
      8000,
      'Het groeigeld erachter en beide thema’s, niet het testen; jonger dan drie jaar, KplusV oordeelt nog.',
      'The growth finance behind it and both themes, not the testing; under three years old, KplusV has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      0,
      'Raakt niets van wat gevraagd is; wacht op het oordeel van wie de groep samenstelt.',
      'Touches on nothing that was asked; waits for the judgement of those who compose the group.',
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
      'businessversneller/voucher',
      'groei-ondernemers-challenge/programme',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'datacoaching/coaching',
    ],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    requiresOneOf: ['smart-base/experiment'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
